import { readSmallJson } from "#app/features/box/small-json.server";
import { composeHolderPage } from "#app/features/holders/compose-page.server";
import { giveBallots, giveEnvelopes } from "#app/features/holders/give-ballots.server";
import { findEnd, lookAsHolder } from "#app/features/holders/look.server";
import { WORKER_POLICY } from "#app/features/holders/page/holder-data";
import { noteRehearsal, registerKeys } from "#app/features/holders/register-keys.server";
import { acceptTurn, keepEnvelopes } from "#app/features/holders/take-turn.server";
import { FIRST_LANGUAGE, MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { bodyLimit } from "#app/platform/body-limit.server";
import { listWantedLanguages } from "#app/platform/language.server";
import type { Platform } from "#app/platform/platform.server";
import { answerComposed } from "./composed-page.server";

type Answered = { ok: boolean; reason?: string };

/** What a key holder's page asks for, each with the token of their link in the body: never in an address. */
const STEPS: Record<string, (platform: Platform, wave: string, body: HolderBody) => Promise<Answered>> = {
  look: async (platform, wave, body) => {
    const view = await lookAsHolder(platform, wave, body.token);
    if (view !== null) return { ok: true, ...view };
    return { ok: false, reason: (await findEnd(platform, wave)) ?? "unknown" };
  },
  keys: registerKeys,
  rehearsed: noteRehearsal,
  ballots: giveBallots,
  envelopes: giveEnvelopes,
  keep: keepEnvelopes,
  turn: acceptTurn,
};

type HolderBody = { token: unknown };

const STATUS: Record<string, number> = { unknown: 404, malformed: 400 };

/** The page of key holders: the same bytes for everybody, because who opens it stands in the fragment of the link. */
export async function answerHolderPage(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<Response> {
  const language = preferLanguage(listWantedLanguages(request), MEMBER_LANGUAGES) ?? FIRST_LANGUAGE;
  return answerComposed(await composeHolderPage(platform, waveId, language), WORKER_POLICY);
}

/** One step of a key holder, on a press only. */
export async function readHolderStep(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<() => Promise<Response | null>> {
  const { pathname } = new URL(request.url);
  const name = pathname.split("/").at(-1) ?? "";
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (step === undefined) return async () => null;
  if (request.method !== "POST")
    return async () => new Response(null, { status: 405, headers: { Allow: "POST" } });
  const body = await readSmallJson(request, bodyLimit(pathname, null));
  if (!body.ok) return async () => Response.json({ reason: body.reason }, { status: body.status });
  const { value } = body;
  if (typeof value !== "object" || value === null || !("token" in value))
    return async () => Response.json({ reason: "malformed" }, { status: 400 });
  return async () => {
    const { ok, ...answer } = await step(platform, waveId, value as HolderBody);
    return Response.json(answer, { status: ok ? 200 : (STATUS[answer.reason ?? ""] ?? 409) });
  };
}
