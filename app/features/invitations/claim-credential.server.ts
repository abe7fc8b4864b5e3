import { createHash } from "node:crypto";
import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { TEAMS, type Team, type WaveState } from "#app/core/vocabulary";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { decodeBase64Url } from "#app/protocol/encoding";
import { TOKEN_LENGTH } from "#app/protocol/invitation-link";
import type { Db } from "#db/client.server";
import { invitation, retiredToken, signingKey } from "#db/schema/identity";
import { wave } from "#db/schema/surveys";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { type BlindSigner, canSignBlinded, importSigningKey } from "./blind-signer.server";
import { admitClaim, admitGuess } from "./claim-limits.server";
import { signBeside } from "./signing-room.server";

export type ClaimResult =
  | { ok: true; keyId: string; signature: Uint8Array }
  | { ok: false; reason: ClaimRefusal };

export type ClaimRefusal =
  | "malformed"
  | "unknown"
  /** The link was replaced by a newer one. */
  | "replaced"
  | "other_wave"
  | "not_open"
  | "ended"
  | "cancelled"
  | "used"
  | "too_many";

type Invitation = { organizationId: string; id: string; waveId: string; team: Team; state: WaveState };
type Signer = BlindSigner & { keyId: string };

const REMEMBERED = 40;

/**
 * M4: exchanges an invitation for a blind signature. The same blinded value gets the same answer again, any
 * other one is refused: there is one ballot per person. No time and no address is stored.
 */
export async function claimCredential(
  platform: Platform,
  waveId: string,
  body: unknown,
): Promise<ClaimResult> {
  const claim = parseClaim(body);
  if (claim === null) return { ok: false, reason: "malformed" };
  const tokenHash = sha256(claim.token);
  if (!(await admitClaim(platform, tokenHash))) return { ok: false, reason: "too_many" };
  const asked = await getLaunchedWave(platform, waveId);
  if (asked === null) return { ok: false, reason: "unknown" };
  const found = await findInvitation(platform, asked.organizationId, tokenHash);
  if (found === null) return refuseUnknown(platform, asked, tokenHash, claim.blinded);
  if (found.waveId !== waveId) return { ok: false, reason: "other_wave" };
  const signer = await getSigner(platform, found);
  if (signer === null || found.state !== "open") return { ok: false, reason: describeState(found.state) };
  if (!canSignBlinded(signer, claim.blinded)) return { ok: false, reason: "malformed" };
  const taken = await takeInvitation(platform, found, sha256(claim.blinded));
  if (!taken) {
    const state = (await findInvitation(platform, asked.organizationId, tokenHash))?.state ?? "cancelled";
    return { ok: false, reason: state === "open" ? "used" : describeState(state) };
  }
  return { ok: true, keyId: signer.keyId, signature: await signBeside(platform, signer, claim.blinded) };
}

function parseClaim(body: unknown): { token: Uint8Array; blinded: Uint8Array } | null {
  if (typeof body !== "object" || body === null || !("token" in body) || !("blinded" in body)) return null;
  const { token, blinded } = body;
  if (typeof token !== "string" || typeof blinded !== "string") return null;
  try {
    const claim = { token: decodeBase64Url(token), blinded: decodeBase64Url(blinded) };
    return claim.token.length === TOKEN_LENGTH ? claim : null;
  } catch {
    return null;
  }
}

async function findInvitation(
  platform: Platform,
  organizationId: string,
  tokenHash: Uint8Array,
): Promise<Invitation | null> {
  const find = remember(platform, "claim find", () => prepareFind(platform.db));
  const [found] = await find.execute({ organizationId, tokenHash });
  return found ?? null;
}

/** The one conditional update of M4: 40 at once, and exactly one blinded value has it. */
async function takeInvitation(
  platform: Platform,
  { organizationId, id, waveId }: Invitation,
  claimHash: Uint8Array,
): Promise<boolean> {
  const take = remember(platform, "claim take", () => prepareTake(platform.db));
  const taken = await take.execute({ organizationId, id, waveId, claimHash });
  return taken.length === 1;
}

/* Prepared, because everybody comes here on the same morning: one round trip each instead of two. */
function prepareFind(db: Db) {
  const { organizationId, id, waveId, team, tokenHash } = invitation;
  return db
    .select({ organizationId, id, waveId, team, state: wave.state })
    .from(invitation)
    .innerJoin(wave, and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)))
    .where(
      and(eq(organizationId, sql.placeholder("organizationId")), eq(tokenHash, sql.placeholder("tokenHash"))),
    )
    .prepare("claim_find");
}

function prepareTake(db: Db) {
  const claimHash = sql`${sql.param(sql.placeholder("claimHash"), invitation.claimHash)}::bytea`;
  const isOwn = (column: AnyPgColumn) => eq(column, sql.placeholder("organizationId"));
  const open = db
    .select({ one: sql`1` })
    .from(wave)
    .where(and(isOwn(wave.organizationId), eq(wave.id, sql.placeholder("waveId")), eq(wave.state, "open")));
  return db
    .update(invitation)
    .set({ claimHash })
    .where(
      and(
        isOwn(invitation.organizationId),
        eq(invitation.id, sql.placeholder("id")),
        or(isNull(invitation.claimHash), eq(invitation.claimHash, claimHash)),
        exists(open),
      ),
    )
    .returning({ id: invitation.id })
    .prepare("claim_take");
}

function describeState(state: WaveState): "not_open" | "ended" | "cancelled" {
  if (state === "draft") return "not_open";
  return state === "cancelled" ? "cancelled" : "ended";
}

/**
 * A token that is nobody's takes as long to refuse as a good one to sign, so that the time tells nothing. Beyond a
 * few of these a second it does not: guessing must not keep the server from its work.
 */
async function refuseUnknown(
  platform: Platform,
  id: WaveId,
  tokenHash: Uint8Array,
  blinded: Uint8Array,
): Promise<ClaimResult> {
  const [retired] = await platform.db
    .select({ organizationId: retiredToken.organizationId })
    .from(retiredToken)
    .where(and(ofWave(retiredToken, id), eq(retiredToken.tokenHash, tokenHash)));
  const signer = await findAnySigner(platform, id);
  if (signer !== null && (await admitGuess(platform)) && canSignBlinded(signer, blinded))
    await signBeside(platform, signer, blinded);
  return { ok: false, reason: retired === undefined ? "unknown" : "replaced" };
}

/** A key of this wave that a good claim would have used too. */
async function findAnySigner(platform: Platform, id: WaveId): Promise<Signer | null> {
  const [row] = await platform.db.select({ state: wave.state }).from(wave).where(isWave(id));
  if (row?.state !== "open") return null;
  return getSigner(platform, { ...id, team: "sales" });
}

/** The team's unwrapped key; null once it was destroyed. */
async function getSigner(
  platform: Platform,
  { organizationId, waveId, team }: Pick<Invitation, "organizationId" | "waveId" | "team">,
): Promise<Signer | null> {
  const known = remember(platform, "credential signers", () => new Map<string, Signer>());
  const name = `${waveId} ${team}`;
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const [row] = await platform.db
    .select({ keyId: signingKey.keyId, wrapped: signingKey.wrappedPrivate })
    .from(signingKey)
    .where(and(ofWave(signingKey, { organizationId, waveId }), eq(signingKey.team, team)));
  if (row === undefined || row.wrapped === null) return null;
  const privateKey = Buffer.from(platform.keys.unwrap(waveId, row.keyId, row.wrapped));
  const signer = { keyId: row.keyId, ...importSigningKey(privateKey) };
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, signer);
  return signer;
}

/** Reads what the claims of an open wave need, and signs a value once that is thrown away. */
export async function warmSigner(platform: Platform, id: WaveId): Promise<void> {
  await getLaunchedWave(platform, id.waveId);
  await findInvitation(platform, id.organizationId, new Uint8Array(32));
  for (const team of TEAMS) {
    const signer = await getSigner(platform, { ...id, team });
    if (signer === null) continue;
    const value = new Uint8Array(signer.modulus.length);
    value[value.length - 1] = 2;
    await signBeside(platform, signer, value);
  }
}

/** Forgets the keys of a wave whose claims have ended. */
export function forgetSigners(platform: Platform, waveId: string): void {
  const known = remember(platform, "credential signers", () => new Map<string, Signer>());
  for (const name of known.keys()) if (name.startsWith(waveId)) known.delete(name);
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
