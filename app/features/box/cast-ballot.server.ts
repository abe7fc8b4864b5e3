import { and, eq, lt, sql } from "drizzle-orm";
import { TEAMS } from "#app/core/vocabulary";
import { type Platform, remember } from "#app/platform/platform.server";
import { type CastFault, parseCast, type VerifiedCast } from "#app/protocol/cast";
import { type Bytes, equalBytes } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import { wave } from "#db/schema/surveys";
import { isWave } from "#db/wave-scope";
import { admitCast } from "./cast-limits.server";
import { checkCast } from "./check-cast.server";
import { getLaunchedWave, type LaunchedWave } from "./launched-wave.server";
import { signCastReceipt } from "./receipt-key.server";

export type CastRefusal =
  | { ok: false; reason: CastFault | "unknown_wave" | "closed" | "too_many" }
  | { ok: false; reason: "outdated"; seq: number };

export type CastResult = { ok: true; leaf: Bytes; receipt: Bytes } | CastRefusal;

/**
 * M6 and M7: verifies first, then limits, then stores under the nullifier if the sequence number is higher.
 * The same cast again gets the same receipt, so a lost answer costs nothing.
 */
export async function castBallot(platform: Platform, waveId: string, body: unknown): Promise<CastResult> {
  const launched = await getLaunchedWave(platform, waveId);
  if (launched === null) return { ok: false, reason: "unknown_wave" };
  const parsed = parseCast(body);
  if (parsed === null) return { ok: false, reason: "malformed" };
  const verdict = checkCast(launched.pinned, parsed);
  if (!verdict.ok) return verdict;
  const { cast } = verdict;
  if (!(await admitCast(platform, cast.nullifier))) return { ok: false, reason: "too_many" };
  const refusal = await storeCast(platform, launched, cast);
  if (refusal !== null) return refusal;
  const receipt = signCastReceipt(platform, launched.pinned.hash, cast.seq, cast.leaf);
  return { ok: true, leaf: cast.leaf, receipt };
}

async function storeCast(
  platform: Platform,
  launched: LaunchedWave,
  cast: VerifiedCast,
): Promise<CastRefusal | null> {
  const { box } = platform.planes;
  const upsert = remember(platform, "cast upsert", () => prepareUpsert(box));
  const [stored] = await upsert.execute({ ...launched, ...cast, team: TEAMS[cast.team] });
  if (stored !== undefined) return null;
  const [present] = await box
    .select({ state: wave.state, seq: sealed.seq, leaf: sealed.leaf })
    .from(wave)
    .leftJoin(
      sealed,
      and(
        eq(sealed.organizationId, wave.organizationId),
        eq(sealed.waveId, wave.id),
        eq(sealed.nullifier, cast.nullifier),
      ),
    )
    .where(isWave(launched));
  if (present?.leaf && equalBytes(present.leaf, cast.leaf)) return null;
  if (present?.state !== "open" || present.seq === null) return { ok: false, reason: "closed" };
  return { ok: false, reason: "outdated", seq: present.seq };
}

/**
 * One statement: it writes only while the wave is open, and only over a lower sequence number. Prepared, because
 * everybody comes here on the same morning: the database reads it once, and in one round trip instead of two.
 */
function prepareUpsert(box: Db) {
  const bind = (name: keyof VerifiedCast) => sql`${sql.param(sql.placeholder(name), sealed.ct)}::bytea`;
  return box
    .insert(sealed)
    .select(
      box
        .select({
          organizationId: wave.organizationId,
          waveId: wave.id,
          nullifier: bind("nullifier").as("nullifier"),
          team: sql`${sql.placeholder("team")}::text`.as("team"),
          seq: sql`${sql.placeholder("seq")}::integer`.as("seq"),
          msg: bind("message").as("msg"),
          sig: bind("signature").as("sig"),
          ballotPublicKey: bind("publicKey").as("bkpub"),
          ballotSignature: bind("ballotSignature").as("bsig"),
          ct: bind("ct").as("ct"),
          leaf: bind("leaf").as("leaf"),
        })
        .from(wave)
        .where(
          and(
            eq(wave.organizationId, sql.placeholder("organizationId")),
            eq(wave.id, sql.placeholder("waveId")),
            eq(wave.state, "open"),
          ),
        )
        // a close waits for the casts under way, and what comes after it finds the wave closed
        .for("share"),
    )
    .onConflictDoUpdate({
      target: [sealed.organizationId, sealed.waveId, sealed.nullifier],
      set: {
        // given once more instead of read from the row that was refused: reading is no right of the box
        team: sql`${sql.placeholder("team")}::text`,
        seq: sql`${sql.placeholder("seq")}::integer`,
        msg: bind("message"),
        sig: bind("signature"),
        ballotPublicKey: bind("publicKey"),
        ballotSignature: bind("ballotSignature"),
        ct: bind("ct"),
        leaf: bind("leaf"),
      },
      setWhere: lt(sealed.seq, sql`${sql.placeholder("seq")}::integer`),
    })
    .returning({ seq: sealed.seq })
    .prepare("cast_upsert");
}
