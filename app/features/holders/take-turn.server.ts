import { createHash } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { TEAMS } from "#app/core/vocabulary";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import {
  type Bytes,
  compareBytes,
  concatBytes,
  decodeBase64Url,
  encodeBase64Url,
} from "#app/protocol/encoding";
import { checkTurns, hashBatch, layerAfter, measureHandedOn, parseTurn, type Turn } from "#app/protocol/turn";
import type { Db } from "#db/client.server";
import { inPlane } from "#db/planes.server";
import { closedBox, keyHolder, wave } from "#db/schema";
import { handedOn, sealed, turn } from "#db/schema/ballots";
import { isWave, ofWave } from "#db/wave-scope";
import { ENVELOPES_AT_ONCE } from "./courier";
import { findTurnPlace, HOLDERS, listEarlier } from "./custody";
import { putHolderMail } from "./holder-queue.server";
import { listTakenTurns, readTurns } from "./taken-turns.server";
import { admitHolder, type TurnRefusal, type TurnWork } from "./turn-work.server";

type Result = { ok: true } | { ok: false; reason: TurnRefusal };

const count = z.number().int().min(0);
const piece = z.object({ token: z.string(), team: count, part: count, start: count, envelopes: z.string() });

/** Keeps some of the envelopes that a holder hands on, until the turn that covers them is signed. The same again is the same. */
export async function keepEnvelopes(platform: Platform, waveId: string, body: unknown): Promise<Result> {
  const sent = piece.safeParse(body);
  if (!sent.success) return { ok: false, reason: "malformed" };
  const admitted = await admitHolder(platform, waveId, sent.data.token);
  if (!admitted.ok) return admitted;
  const { launched } = admitted.work;
  const { team, part, start } = sent.data;
  const { teams, parts } = launched.pinned.manifest;
  const most = teams[team]?.invited;
  if (most === undefined || part >= parts.length || start >= most) return { ok: false, reason: "malformed" };
  const envelopes = readBytes(sent.data.envelopes);
  const length = measureHandedOn(launched.pinned, layerLeft(admitted.work), part);
  const number = envelopes === null ? 0 : envelopes.length / length;
  const isWhole = Number.isInteger(number) && number > 0 && number <= ENVELOPES_AT_ONCE;
  if (envelopes === null || !isWhole || start % ENVELOPES_AT_ONCE !== 0)
    return { ok: false, reason: "malformed" };
  return platform.db.transaction(async (tx): Promise<Result> => {
    // what a turn covers is never written over: its acceptance waits for this, or this for its acceptance
    if (!(await isStillTheirs(tx, admitted.work, "share"))) return { ok: false, reason: "not_your_turn" };
    await inPlane(tx, "unsealing", (within) =>
      putPiece(within, admitted.work, { team, part, start, envelopes }),
    );
    return { ok: true };
  });
}

async function putPiece(
  db: Db,
  { launched: { organizationId, waveId }, place }: TurnWork,
  piece: { team: number; part: number; start: number; envelopes: Uint8Array },
): Promise<void> {
  const { begun, step, team, part, start } = handedOn;
  await db
    .insert(handedOn)
    .values({ organizationId, waveId, ...place, ...piece })
    .onConflictDoUpdate({
      target: [handedOn.organizationId, handedOn.waveId, begun, step, team, part, start],
      set: { envelopes: piece.envelopes },
    });
}

/**
 * Accepts a signed turn: it must be signed for this wave and box, begin with what was handed over, lose nothing that it
 * does not count, and cover the envelopes that are kept. After the second one the box is opened.
 */
export async function acceptTurn(platform: Platform, waveId: string, body: unknown): Promise<Result> {
  const sent = z.object({ token: z.string(), turn: z.unknown() }).safeParse(body);
  const signed = sent.success ? parseTurn(sent.data.turn) : null;
  if (!sent.success || signed === null || signed.counts === null) return { ok: false, reason: "malformed" };
  const admitted = await admitHolder(platform, waveId, sent.data.token);
  if (!admitted.ok) return admitted;
  const { work } = admitted;
  if (signed.holder !== work.party) return { ok: false, reason: "not_your_turn" };
  const { db, planes } = platform;
  const versions = await listVersions(planes.unsealing, work);
  if (!(await holds(planes.unsealing, work, signed))) return { ok: false, reason: "turn_differs" };
  return db.transaction(async (tx): Promise<Result> => {
    const { launched, place, party } = work;
    if (!(await isStillTheirs(tx, work, "update"))) return { ok: false, reason: "not_your_turn" };
    const { organizationId } = launched;
    // hashing takes seconds, in which its holder could have written over a piece
    const now = await inPlane(tx, "unsealing", (within) => listVersions(within, work));
    if (now !== versions) return { ok: false, reason: "turn_differs" };
    await inPlane(tx, "unsealing", async (within) => {
      // what lies behind the last piece belongs to an attempt that was given up
      await within.delete(handedOn).where(and(isOfTurn(work), isBeyond(signed)));
      await within.insert(turn).values({ organizationId, waveId, ...place, body: signed });
    });
    const holder = launched.pinned.manifest.holders[party]?.name ?? "";
    const at = platform.now();
    await recordWaveEvent(tx, launched, "wave.turn-taken", { holder }, { actor: "system", now: at });
    if (place.step === 1) {
      const payload = { organizationId, waveId };
      await enqueueJob(tx, { organizationId, kind: "finish-wave", key: waveId, payload, runAt: at });
    } else await writeToNext(tx, work, at);
    return { ok: true };
  });
}

/** Whether it is still this holder's turn, and stays so until the transaction ends. */
async function isStillTheirs(
  tx: Db,
  { launched, place, party }: TurnWork,
  lock: "share" | "update",
): Promise<boolean> {
  const [closed] = await tx.select({ id: wave.id }).from(wave).where(isWave(launched, "closed")).for(lock);
  const now = findTurnPlace(party, await listTakenTurns(tx, launched));
  return closed !== undefined && now?.begun === place.begun && now.step === place.step;
}

/** Where the rows of the pieces lie and who wrote them last: another text as soon as one of them was written again. */
async function listVersions(db: Db, work: TurnWork): Promise<string> {
  const { team, part, start } = handedOn;
  const rows = await db
    .select({ version: sql<string>`${handedOn}.ctid::text || ${handedOn}.xmin::text` })
    .from(handedOn)
    .where(isOfTurn(work))
    .orderBy(asc(team), asc(part), asc(start));
  return rows.map(({ version }) => version).join();
}

/** Whoever can go on hears of it now. */
async function writeToNext(tx: Db, { launched, party }: TurnWork, at: Date): Promise<void> {
  const taken = await listTakenTurns(tx, launched);
  const next = HOLDERS.filter((one) => one !== party && findTurnPlace(one, taken)?.step === 1);
  for (const one of next) await putHolderMail(tx, launched, one, at);
  await tx
    .update(keyHolder)
    .set({ writtenAt: at })
    .where(and(ofWave(keyHolder, launched), inArray(keyHolder.party, next)));
}

/** The first layer that is left after this turn. */
function layerLeft({ launched, place, party }: TurnWork): number {
  return layerAfter(launched.pinned.manifest.layers, [...listEarlier(place), party]);
}

/** Whether a turn holds against what stands in the database. */
async function holds(db: Db, work: TurnWork, signed: Turn): Promise<boolean> {
  const { launched, place } = work;
  const [box] = await db.select({ root: closedBox.root }).from(closedBox).where(ofWave(closedBox, launched));
  if (box === undefined) return false;
  const earlier = place.step === 0 ? [] : await readTurns(db, launched, place.begun);
  const fault = await checkTurns(launched.pinned, concatBytes(box.root), [...earlier, signed]);
  if (fault !== null) return false;
  if (place.step === 0 && !(await areAllCounted(db, work, signed))) return false;
  const hash = await hashKept(db, work, signed);
  return hash !== null && encodeBase64Url(hash) === signed.handedOn;
}

/** Whether the first holder counted every ballot of each team. */
async function areAllCounted(db: Db, { launched }: TurnWork, signed: Turn): Promise<boolean> {
  const rows = await db
    .select({ team: sealed.team, ballots: sql<number>`count(*)::integer` })
    .from(sealed)
    .where(and(ofWave(sealed, launched), sql`length(${sealed.ct}) > 0`))
    .groupBy(sealed.team);
  const ballots = TEAMS.map((team) => rows.find((row) => row.team === team)?.ballots ?? 0);
  return (signed.counts ?? []).every((one) => one.in === ballots[one.team]);
}

/** H(out) of the envelopes that are kept; null where they are not in strictly ascending order or not as many as signed. */
async function hashKept(db: Db, work: TurnWork, signed: Turn): Promise<Bytes | null> {
  const { launched } = work;
  const layer = layerLeft(work);
  const groups: { team: number; part: number; hashes: Bytes[] }[] = [];
  for (const { team, part, out } of signed.counts ?? []) {
    const length = measureHandedOn(launched.pinned, layer, part);
    const hashes: Bytes[] = [];
    let before: Uint8Array | null = null;
    for (let start = 0; start < out; start += ENVELOPES_AT_ONCE) {
      const kept = await readPiece(db, work, { team, part, start });
      if (kept === null) return null;
      for (let at = 0; at < kept.length; at += length) {
        const envelope = kept.subarray(at, at + length);
        if (before !== null && compareBytes(before, envelope) >= 0) return null;
        hashes.push(new Uint8Array(createHash("sha256").update(envelope).digest()));
        before = envelope;
      }
    }
    if (hashes.length !== out) return null;
    groups.push({ team, part, hashes });
  }
  return hashBatch(layer, groups);
}

/** The pieces that are kept of a turn. */
function isOfTurn({ launched, place }: TurnWork) {
  return and(ofWave(handedOn, launched), eq(handedOn.begun, place.begun), eq(handedOn.step, place.step));
}

/** Pieces of no number that was signed. */
function isBeyond({ counts }: Turn) {
  const within = (counts ?? []).map(
    ({ team, part, out }) =>
      sql`(${handedOn.team} = ${team} and ${handedOn.part} = ${part} and ${handedOn.start} < ${out})`,
  );
  return sql`not (${sql.join(within, sql` or `)})`;
}

async function readPiece(
  db: Db,
  work: TurnWork,
  { team, part, start }: { team: number; part: number; start: number },
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ envelopes: handedOn.envelopes })
    .from(handedOn)
    .where(and(isOfTurn(work), eq(handedOn.team, team), eq(handedOn.part, part), eq(handedOn.start, start)));
  return row?.envelopes ?? null;
}

function readBytes(text: string): Bytes | null {
  try {
    return decodeBase64Url(text);
  } catch {
    return null;
  }
}
