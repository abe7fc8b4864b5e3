import { createHash, randomBytes } from "node:crypto";
import { and, eq, exists, inArray, isNull, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { byTeam, TEAMS, type Team, type WaveState } from "#app/core/vocabulary";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { MODULUS_LENGTH } from "#app/protocol/blind-rsa";
import { decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import { TOKEN_LENGTH } from "#app/protocol/invitation-link";
import type { Db } from "#db/client.server";
import { invitation, retiredToken } from "#db/schema/identity";
import { wave } from "#db/schema/surveys";
import { ofWave, type WaveId } from "#db/wave-scope";
import { canSignBlinded } from "./blind-signer.server";
import { admitClaim, admitGuess } from "./claim-limits.server";
import { getSigners, type Signer, type Signers } from "./known-signers.server";
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

type Invitation = { waveId: string; team: Team; state: WaveState };
type Claim = { tokenHash: Uint8Array; blinded: Uint8Array };

const WARMING_CLAIMS = 5;
/** Stands where a team's key cannot sign the value: no invitation is of this team. */
const NO_TEAM = "none";

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
  if (!(await admitClaim(platform, claim.tokenHash))) return { ok: false, reason: "too_many" };
  const asked = await getLaunchedWave(platform, waveId);
  if (asked === null) return { ok: false, reason: "unknown" };
  const signers = await getSigners(platform, asked);
  if (isSignedByNone(signers, claim)) return { ok: false, reason: "malformed" };
  const signer = await takeInvitation(platform, asked, signers, claim);
  if (signer === null) return explainRefusal(platform, asked, signers, claim);
  return { ok: true, keyId: signer.keyId, signature: await signBeside(platform, signer, claim.blinded) };
}

function parseClaim(body: unknown): Claim | null {
  if (typeof body !== "object" || body === null || Object.keys(body).length !== 2) return null;
  const { token, blinded } = body as Record<string, unknown>;
  if (typeof token !== "string" || typeof blinded !== "string") return null;
  try {
    const [secret, value] = [decodeBase64Url(token), decodeBase64Url(blinded)];
    if (secret.length !== TOKEN_LENGTH || value.length !== MODULUS_LENGTH) return null;
    return { tokenHash: sha256(secret), blinded: value };
  } catch {
    return null;
  }
}

/** Refused before anybody's token is looked at, so that such a value tells nothing about one. */
function isSignedByNone(signers: Signers, { blinded }: Claim): boolean {
  const present = TEAMS.flatMap((team) => signers[team] ?? []);
  return present.length > 0 && !present.some((signer) => canSignBlinded(signer, blinded));
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

/**
 * The one conditional update of M4: 40 at once, and exactly one blinded value has it. Whose key is to sign is known
 * only with the invitation, so it is taken only for a team whose key can sign this value; null where nothing was.
 */
async function takeInvitation(
  platform: Platform,
  { organizationId, waveId }: WaveId,
  signers: Signers,
  { tokenHash, blinded }: Claim,
): Promise<Signer | null> {
  const able = byTeam((team) => {
    const signer = signers[team];
    return signer !== null && canSignBlinded(signer, blinded) ? team : NO_TEAM;
  });
  const take = remember(platform, "claim take", () => prepareTake(platform.db));
  const claimHash = sha256(blinded);
  const [taken] = await take.execute({ organizationId, waveId, tokenHash, claimHash, ...able });
  return taken === undefined ? null : signers[taken.team];
}

async function explainRefusal(
  platform: Platform,
  asked: WaveId,
  signers: Signers,
  { tokenHash, blinded }: Claim,
): Promise<ClaimResult> {
  const found = await findInvitation(platform, asked.organizationId, tokenHash);
  if (found === null) return refuseUnknown(platform, asked, signers.sales, { tokenHash, blinded });
  if (found.waveId !== asked.waveId) return { ok: false, reason: "other_wave" };
  const signer = signers[found.team];
  if (signer === null || found.state !== "open") return { ok: false, reason: describeState(found.state) };
  return { ok: false, reason: canSignBlinded(signer, blinded) ? "used" : "malformed" };
}

/* Prepared, because everybody comes here on the same morning: one round trip each instead of two. */
function prepareFind(db: Db) {
  const { organizationId, waveId, team, tokenHash } = invitation;
  return db
    .select({ waveId, team, state: wave.state })
    .from(invitation)
    .innerJoin(wave, and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)))
    .where(
      and(eq(organizationId, sql.placeholder("organizationId")), eq(tokenHash, sql.placeholder("tokenHash"))),
    )
    .prepare("claim_find");
}

function prepareTake(db: Db) {
  const claimHash = sql`${sql.param(sql.placeholder("claimHash"), invitation.claimHash)}::bytea`;
  const isAsked = (scope: { organizationId: AnyPgColumn }, waveId: AnyPgColumn) =>
    and(eq(scope.organizationId, sql.placeholder("organizationId")), eq(waveId, sql.placeholder("waveId")));
  const open = db
    .select({ one: sql`1` })
    .from(wave)
    .where(and(isAsked(wave, wave.id), eq(wave.state, "open")));
  return db
    .update(invitation)
    .set({ claimHash })
    .where(
      and(
        isAsked(invitation, invitation.waveId),
        eq(invitation.tokenHash, sql.placeholder("tokenHash")),
        inArray(
          invitation.team,
          TEAMS.map((team) => sql.placeholder(team)),
        ),
        or(isNull(invitation.claimHash), eq(invitation.claimHash, claimHash)),
        exists(open),
      ),
    )
    .returning({ team: invitation.team })
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
  signer: Signer | null,
  { tokenHash, blinded }: Claim,
): Promise<ClaimResult> {
  const [retired] = await platform.db
    .select({ organizationId: retiredToken.organizationId })
    .from(retiredToken)
    .where(and(ofWave(retiredToken, id), eq(retiredToken.tokenHash, tokenHash)));
  if (signer !== null && (await admitGuess(platform)) && canSignBlinded(signer, blinded))
    await signBeside(platform, signer, blinded);
  return { ok: false, reason: retired === undefined ? "unknown" : "replaced" };
}

/** Claims with a token that is nobody's, so that whatever a claim needs was read and has run before the first one. */
export async function warmSigner(platform: Platform, { waveId }: WaveId): Promise<void> {
  const blinded = encodeBase64Url(new Uint8Array(MODULUS_LENGTH).fill(1, 1));
  for (let at = 0; at < WARMING_CLAIMS; at += 1)
    await claimCredential(platform, waveId, { token: encodeBase64Url(randomBytes(TOKEN_LENGTH)), blinded });
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
