import { createHash } from "node:crypto";
import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Team } from "#app/core/vocabulary";
import { type Platform, remember } from "#app/platform/platform.server";
import { decodeBase64Url } from "#app/protocol/encoding";
import { TOKEN_LENGTH } from "#app/protocol/invitation-link";
import type { Db } from "#db/client.server";
import { invitation, signingKey } from "#db/schema/identity";
import { wave } from "#db/schema/surveys";
import { type BlindSigner, canSignBlinded, importSigningKey, signBlinded } from "./blind-signer.server";
import { admitClaim } from "./claim-limits.server";

export type ClaimResult =
  | { ok: true; keyId: string; signature: Buffer }
  | { ok: false; reason: "malformed" | "unknown" | "other_wave" | "not_open" | "used" | "too_many" };

type Invitation = { organizationId: string; id: string; waveId: string; team: Team };
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
  const found = await findInvitation(platform, tokenHash);
  if (found === null) return { ok: false, reason: "unknown" };
  if (found.waveId !== waveId) return { ok: false, reason: "other_wave" };
  const signer = await getSigner(platform, found);
  if (signer === null) return { ok: false, reason: "not_open" };
  if (!canSignBlinded(signer, claim.blinded)) return { ok: false, reason: "malformed" };
  const taken = await takeInvitation(platform, found, sha256(claim.blinded));
  if (!taken) return { ok: false, reason: (await isOpen(platform.db, found)) ? "used" : "not_open" };
  return { ok: true, keyId: signer.keyId, signature: signBlinded(signer, claim.blinded) };
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

async function findInvitation(platform: Platform, tokenHash: Uint8Array): Promise<Invitation | null> {
  const find = remember(platform, "claim find", () => prepareFind(platform.db));
  const [found] = await find.execute({ tokenHash });
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
    .select({ organizationId, id, waveId, team })
    .from(invitation)
    .where(eq(tokenHash, sql.placeholder("tokenHash")))
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

async function isOpen(db: Db, { organizationId, waveId }: Invitation): Promise<boolean> {
  const [row] = await db
    .select({ state: wave.state })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  return row?.state === "open";
}

/** The team's unwrapped key; null once it was destroyed. */
async function getSigner(
  platform: Platform,
  { organizationId, waveId, team }: Invitation,
): Promise<Signer | null> {
  const known = remember(platform, "credential signers", () => new Map<string, Signer>());
  const name = `${waveId} ${team}`;
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const [row] = await platform.db
    .select({ keyId: signingKey.keyId, wrapped: signingKey.wrappedPrivate })
    .from(signingKey)
    .where(
      and(
        eq(signingKey.organizationId, organizationId),
        eq(signingKey.waveId, waveId),
        eq(signingKey.team, team),
      ),
    );
  if (row === undefined || row.wrapped === null) return null;
  const privateKey = Buffer.from(platform.keys.unwrap(waveId, row.keyId, row.wrapped));
  const signer = { keyId: row.keyId, ...importSigningKey(privateKey) };
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, signer);
  return signer;
}

/** Forgets the keys of a wave whose claims have ended. */
export function forgetSigners(platform: Platform, waveId: string): void {
  const known = remember(platform, "credential signers", () => new Map<string, Signer>());
  for (const name of known.keys()) if (name.startsWith(waveId)) known.delete(name);
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
