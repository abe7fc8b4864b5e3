import { describeReady } from "#app/features/box/box-host.server";
import { type CastRefusal, castBallot } from "#app/features/box/cast-ballot.server";
import { readSmallJson } from "#app/features/box/small-json.server";
import type { Platform } from "#app/platform/platform.server";
import { encodeBase64Url } from "#app/protocol/encoding";

const LONGEST_CAST = 64 * 1024;

const STATUS: Record<CastRefusal["reason"], number> = {
  malformed: 400,
  unknown_wave: 404,
  unknown_team: 400,
  other_wave: 400,
  bad_credential: 403,
  bad_signature: 403,
  bad_length: 400,
  closed: 409,
  outdated: 409,
  too_many: 429,
};

/**
 * Takes a sealed ballot. No cookie is read, nothing about the sender is kept. A browser on another host asks first
 * whether it may post here; nothing else is to be read at this address.
 */
export async function readBallot(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<() => Promise<Response>> {
  const headers = allowPage(platform.env.BASE_URL);
  if (request.method === "OPTIONS") return async () => new Response(null, { status: 204, headers });
  if (request.method !== "POST") return async () => new Response(null, { status: 405, headers });
  const body = await readSmallJson(request, LONGEST_CAST);
  if (!body.ok) return async () => Response.json({ reason: body.reason }, { status: body.status, headers });
  return async () => {
    const result = await castBallot(platform, waveId, body.value);
    if (!result.ok) {
      const { ok: _, ...refusal } = result;
      return Response.json(refusal, { status: STATUS[result.reason], headers });
    }
    const { leaf, receipt } = result;
    return Response.json({ leaf: encodeBase64Url(leaf), receipt: encodeBase64Url(receipt) }, { headers });
  };
}

/** What a booth's own server asks before it sends people's ballots to this address. */
export async function answerReady(platform: Platform, request: Request): Promise<Response> {
  const asking = new URL(request.url).searchParams.get("process") ?? "";
  const ready = await describeReady(platform, asking);
  return Response.json(ready, { headers: allowPage(platform.env.BASE_URL) });
}

function allowPage(baseUrl: string): Record<string, string> {
  return {
    "Access-Control-Allow-Origin": new URL(baseUrl).origin,
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Content-Type",
    "Access-Control-Max-Age": "7200",
    "Cache-Control": "no-store",
    Vary: "Origin",
  };
}
