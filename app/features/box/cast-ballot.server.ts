import { and, eq, lt, sql } from "drizzle-orm";
import { TEAMS } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import { type CastFault, parseCast, type VerifiedCast, verifyCast } from "#app/protocol/cast";
import { type Bytes, equalBytes } from "#app/protocol/encoding";
import { signReceipt } from "#app/protocol/receipt";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import { wave } from "#db/schema/surveys";
import { admitCast } from "./cast-limits.server";
import { getLaunchedWave, type LaunchedWave } from "./launched-wave.server";
import { getReceiptKey } from "./receipt-key.server";

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
  const verdict = await verifyCast(launched.pinned, parsed);
  if (!verdict.ok) return verdict;
  const { cast } = verdict;
  if (!(await admitCast(platform, cast.nullifier))) return { ok: false, reason: "too_many" };
  const refusal = await storeCast(platform.db, launched, cast);
  if (refusal !== null) return refusal;
  const { signing } = await getReceiptKey(platform);
  const receipt = await signReceipt(signing, launched.pinned.hash, cast.seq, cast.leaf);
  return { ok: true, leaf: cast.leaf, receipt };
}

async function storeCast(db: Db, launched: LaunchedWave, cast: VerifiedCast): Promise<CastRefusal | null> {
  const [stored] = await upsertCast(db, launched, cast);
  if (stored !== undefined) return null;
  const [present] = await db
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
    .where(and(eq(wave.organizationId, launched.organizationId), eq(wave.id, launched.waveId)));
  if (present?.leaf && equalBytes(present.leaf, cast.leaf)) return null;
  if (present?.state !== "open" || present.seq === null) return { ok: false, reason: "closed" };
  return { ok: false, reason: "outdated", seq: present.seq };
}

/** One statement: it writes only while the wave is open, and only over a lower sequence number. */
function upsertCast(db: Db, { organizationId, waveId }: LaunchedWave, cast: VerifiedCast) {
  const bind = (bytes: Bytes) => sql`${sql.param(bytes, sealed.ct)}::bytea`;
  const content = {
    team: sql`${TEAMS[cast.team]}::text`,
    seq: sql`${cast.seq}::integer`,
    msg: bind(cast.message),
    sig: bind(cast.signature),
    ballotPublicKey: bind(cast.publicKey),
    ballotSignature: bind(cast.ballotSignature),
    ct: bind(cast.ct),
    leaf: bind(cast.leaf),
  };
  return db
    .insert(sealed)
    .select(
      db
        .select({
          organizationId: wave.organizationId,
          waveId: wave.id,
          nullifier: bind(cast.nullifier).as("nullifier"),
          team: content.team.as("team"),
          seq: content.seq.as("seq"),
          msg: content.msg.as("msg"),
          sig: content.sig.as("sig"),
          ballotPublicKey: content.ballotPublicKey.as("bkpub"),
          ballotSignature: content.ballotSignature.as("bsig"),
          ct: content.ct.as("ct"),
          leaf: content.leaf.as("leaf"),
        })
        .from(wave)
        .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId), eq(wave.state, "open"))),
    )
    .onConflictDoUpdate({
      target: [sealed.organizationId, sealed.waveId, sealed.nullifier],
      set: {
        team: sql`excluded.team`,
        seq: sql`excluded.seq`,
        msg: sql`excluded.msg`,
        sig: sql`excluded.sig`,
        ballotPublicKey: sql`excluded.bkpub`,
        ballotSignature: sql`excluded.bsig`,
        ct: sql`excluded.ct`,
        leaf: sql`excluded.leaf`,
      },
      setWhere: lt(sealed.seq, sql`excluded.seq`),
    })
    .returning({ seq: sealed.seq });
}
