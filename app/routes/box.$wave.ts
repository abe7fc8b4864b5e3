import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type CastRefusal, castBallot } from "#app/features/box/cast-ballot.server";
import { readSmallJson } from "#app/features/box/small-json.server";
import { requireId } from "#app/platform/http.server";
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

/** A browser on another host asks first whether it may post here; nothing else is to be read at this address. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const status = request.method === "OPTIONS" ? 204 : 405;
  return new Response(null, { status, headers: allowPage(context.platform.env.BASE_URL) });
}

/** Takes a sealed ballot. No cookie is read, nothing about the sender is kept. */
export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const headers = allowPage(platform.env.BASE_URL);
  if (request.method !== "POST") return new Response(null, { status: 405, headers });
  const waveId = requireId(params.wave);
  const body = await readSmallJson(request, LONGEST_CAST);
  if (!body.ok) return Response.json({ reason: body.reason }, { status: body.status, headers });
  const result = await castBallot(platform, waveId, body.value);
  if (result.ok)
    return Response.json(
      { leaf: encodeBase64Url(result.leaf), receipt: encodeBase64Url(result.receipt) },
      { headers },
    );
  const { ok: _, ...refusal } = result;
  return Response.json(refusal, { status: STATUS[result.reason], headers });
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
