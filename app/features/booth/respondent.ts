import type { Answers } from "#app/protocol/answers";
import { type Ballot, deriveBallot, finalizeBallot, sealBallot } from "#app/protocol/ballot";
import { parseBallotCode } from "#app/protocol/ballot-code";
import { formatKeyId } from "#app/protocol/blind-rsa";
import { type Cast, computeLeaf, formatCast } from "#app/protocol/cast";
import { type Bytes, decodeBase64Url, encodeBase64Url, equalBytes } from "#app/protocol/encoding";
import type { InvitationLink } from "#app/protocol/invitation-link";
import type { PinnedManifest } from "#app/protocol/manifest";
import { type Slip, verifyReceipt } from "#app/protocol/receipt";

/** Where the two halves of the server are, and how to reach them: the browser, a test or a benchmark says. */
export type BoothEnds = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Takes claims; empty in a page of the same host. */
  readonly origin: string;
  readonly boxOrigin: string;
};

/** A ballot whose credential was verified under the manifest's key. */
export type TakenBallot = {
  readonly ballot: Ballot;
  readonly signature: Bytes;
};

/** `offline`: no answer came; `mismatch`: the server broke its promise and the client must stop; else what the server said. */
export type Refused = { readonly ok: false; readonly reason: string; readonly seq?: number };
type Outcome<Value> = ({ readonly ok: true } & Value) | Refused;

/** M3 to M5: claims the credential of an invitation and verifies it. The same code again gets the same ballot. */
export async function takeBallot(
  ends: BoothEnds,
  pinned: PinnedManifest,
  link: InvitationLink,
  code: string,
): Promise<Outcome<{ taken: TakenBallot }>> {
  const team = pinned.manifest.teams.findIndex(({ key }) => key === link.team);
  const key = pinned.credentialKeys[team];
  if (key === undefined) return { ok: false, reason: "other_wave" };
  const ballot = await deriveBallot(pinned, team, parseBallotCode(code));
  const body = JSON.stringify({
    token: encodeBase64Url(link.token),
    blinded: encodeBase64Url(ballot.blinded),
  });
  const answer = await post(ends, `${ends.origin}/i/${pinned.manifest.wave}/claim`, body);
  if (!answer.ok) return answer;
  try {
    if (answer.json.keyId !== formatKeyId(key)) return { ok: false, reason: "mismatch" };
    const signature = await finalizeBallot(pinned, ballot, decodeBase64Url(String(answer.json.signature)));
    return { ok: true, taken: { ballot, signature } };
  } catch {
    return { ok: false, reason: "mismatch" };
  }
}

/** M6: seals, without sending anything. */
export function sealAnswers(
  pinned: PinnedManifest,
  { ballot, signature }: TakenBallot,
  seq: number,
  answers: Answers | null,
): Promise<Cast> {
  return sealBallot(pinned, ballot, signature, seq, answers);
}

/**
 * What a box says of a ballot that this client has verified itself: then the box holds another manifest than
 * the one this client was shown, which is how a manifest made for one person comes to light.
 */
const BROKEN = ["other_wave", "unknown_team", "bad_credential", "bad_signature", "bad_length"];

/** M6: casts a sealed ballot and verifies the receipt. The same cast may be sent again and again. */
export async function castSealed(
  ends: BoothEnds,
  pinned: PinnedManifest,
  nullifier: Bytes,
  cast: Cast,
): Promise<Outcome<{ slip: Slip }>> {
  const { wave } = pinned.manifest;
  const answer = await post(ends, `${ends.boxOrigin}/box/${wave}`, formatCast(cast));
  if (!answer.ok) return BROKEN.includes(answer.reason) ? { ok: false, reason: "mismatch" } : answer;
  const leaf = await computeLeaf(nullifier, cast.seq, cast.ct);
  try {
    const receipt = decodeBase64Url(String(answer.json.receipt));
    const honest = equalBytes(decodeBase64Url(String(answer.json.leaf)), leaf);
    if (!honest || !(await verifyReceipt(pinned, cast.seq, leaf, receipt)))
      return { ok: false, reason: "mismatch" };
    return { ok: true, slip: { wave, manifestHash: pinned.hash, seq: cast.seq, leaf, receipt } };
  } catch {
    return { ok: false, reason: "mismatch" };
  }
}

async function post(
  ends: BoothEnds,
  url: string,
  body: string,
): Promise<Outcome<{ json: Record<string, unknown> }>> {
  const headers = { "Content-Type": "application/json" };
  const answer = await send(ends, url, { method: "POST", headers, body });
  if (answer === null) return { ok: false, reason: "offline" };
  const json = await readObject(answer);
  if (answer.ok && json !== null) return { ok: true, json };
  const reason = typeof json?.reason === "string" ? json.reason : answer.ok ? "offline" : "unexpected";
  return typeof json?.seq === "number" ? { ok: false, reason, seq: json.seq } : { ok: false, reason };
}

async function readObject(answer: Response): Promise<Record<string, unknown> | null> {
  try {
    const value: unknown = await answer.json();
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** No cookie, no referrer, no cache; null when no answer came. */
async function send({ fetch }: BoothEnds, url: string, init: RequestInit = {}): Promise<Response | null> {
  try {
    return await fetch(url, {
      ...init,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
    });
  } catch {
    return null;
  }
}
