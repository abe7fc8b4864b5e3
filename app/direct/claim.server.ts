import { readSmallJson } from "#app/features/box/small-json.server";
import { type ClaimRefusal, claimCredential } from "#app/features/invitations/claim-credential.server";
import type { Platform } from "#app/platform/platform.server";
import { encodeBase64Url } from "#app/protocol/encoding";

const LONGEST_CLAIM = 4 * 1024;

const STATUS: Record<ClaimRefusal, number> = {
  malformed: 400,
  unknown: 404,
  replaced: 410,
  other_wave: 404,
  not_open: 409,
  ended: 410,
  cancelled: 410,
  used: 409,
  too_many: 429,
};

/**
 * Exchanges an invitation for a blind signature, on a button press only: opening the address does nothing, because
 * mail scanners open links.
 */
export async function readClaim(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<() => Promise<Response>> {
  if (request.method !== "POST")
    return async () => new Response(null, { status: 405, headers: { Allow: "POST" } });
  const body = await readSmallJson(request, LONGEST_CLAIM);
  if (!body.ok) return async () => Response.json({ reason: body.reason }, { status: body.status });
  return async () => {
    const result = await claimCredential(platform, waveId, body.value);
    if (!result.ok) return Response.json({ reason: result.reason }, { status: STATUS[result.reason] });
    return Response.json({ keyId: result.keyId, signature: encodeBase64Url(result.signature) });
  };
}
