import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { TEAMS } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import { readHash } from "#app/protocol/board";
import { decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import type { Turn } from "#app/protocol/turn";
import { handedOn, sealed } from "#db/schema/ballots";
import { ofWave } from "#db/wave-scope";
import type { GivenBallot, GivenEnvelopes } from "./given";
import { readTurns } from "./taken-turns.server";
import { admitHolder, type TurnRefusal } from "./turn-work.server";

/** A ballot of the full form has 14 kB. */
const BALLOTS_AT_ONCE = 50;

const afterLeaf = z.object({
  token: z.string(),
  after: z.string().refine((text) => text === "" || readHash(text) !== null),
});
/** The database keeps signed integers of four bytes. */
const count = z.number().int().min(0).max(0x7fff_ffff);
const afterPiece = z.object({
  token: z.string(),
  after: z.object({ team: count, part: count, start: count }).nullable(),
});

/** What whoever begins works on: the next ballots in the order of their leaves; none at the end. */
export async function giveBallots(
  platform: Platform,
  waveId: string,
  body: unknown,
): Promise<{ ok: true; ballots: GivenBallot[] } | { ok: false; reason: TurnRefusal }> {
  const asked = afterLeaf.safeParse(body);
  if (!asked.success) return { ok: false, reason: "malformed" };
  const admitted = await admitHolder(platform, waveId, asked.data.token);
  if (!admitted.ok) return admitted;
  const { launched, place } = admitted.work;
  if (place.step !== 0) return { ok: false, reason: "not_your_turn" };
  const rows = await platform.planes.unsealing
    .select()
    .from(sealed)
    .where(
      and(
        ofWave(sealed, launched),
        gt(sealed.leaf, decodeBase64Url(asked.data.after)),
        sql`length(${sealed.ct}) > 0`,
      ),
    )
    .orderBy(asc(sealed.leaf))
    .limit(BALLOTS_AT_ONCE);
  const ballots = rows.map((row) => ({
    team: TEAMS.indexOf(row.team),
    msg: encodeBase64Url(row.msg),
    sig: encodeBase64Url(row.sig),
    bkpub: encodeBase64Url(row.ballotPublicKey),
    seq: row.seq,
    ct: encodeBase64Url(row.ct),
    bsig: encodeBase64Url(row.ballotSignature),
  }));
  return { ok: true, ballots };
}

/** What the second holder works on: the signed turn of the first, and the next envelopes of it; null at the end. */
export async function giveEnvelopes(
  platform: Platform,
  waveId: string,
  body: unknown,
): Promise<{ ok: true; turns: Turn[]; piece: GivenEnvelopes | null } | { ok: false; reason: TurnRefusal }> {
  const asked = afterPiece.safeParse(body);
  if (!asked.success) return { ok: false, reason: "malformed" };
  const admitted = await admitHolder(platform, waveId, asked.data.token);
  if (!admitted.ok) return admitted;
  const { launched, place } = admitted.work;
  if (place.step !== 1) return { ok: false, reason: "not_your_turn" };
  const { after } = asked.data;
  const { team, part, start } = handedOn;
  const later =
    after === null
      ? undefined
      : or(
          gt(team, after.team),
          and(eq(team, after.team), gt(part, after.part)),
          and(eq(team, after.team), eq(part, after.part), gt(start, after.start)),
        );
  const [row] = await platform.planes.unsealing
    .select({ team, part, start, envelopes: handedOn.envelopes })
    .from(handedOn)
    .where(and(ofWave(handedOn, launched), eq(handedOn.begun, place.begun), eq(handedOn.step, 0), later))
    .orderBy(asc(team), asc(part), asc(start))
    .limit(1);
  const piece = row === undefined ? null : { ...row, envelopes: encodeBase64Url(row.envelopes) };
  return { ok: true, turns: await readTurns(platform.db, launched, place.begun), piece };
}
