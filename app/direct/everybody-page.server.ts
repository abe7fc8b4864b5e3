import { readEverybodyPage, writeMissingPage } from "#app/features/sharing/page/everybody.server";
import { EVERYBODY_POLICY } from "#app/features/sharing/page/everybody-html.server";
import { readLinkedPage } from "#app/features/sharing/page/linked-page.server";
import { readAcceptedLanguages } from "#app/platform/language.server";
import type { Platform } from "#app/platform/platform.server";

/** A token, whatever a mail program put behind it. */
const TOKEN = /^([\w-]{43})(?:[^\w-].*)?$/;

/**
 * The results of a wave for everybody who was asked, without sign-in, script or cookie. Reading it changes nothing and
 * is written down nowhere; the address is the same for all of them.
 */
export async function answerEverybodyPage(
  platform: Platform,
  asked: { wave: string; token: string; language: string | undefined },
  request: Request,
): Promise<Response> {
  const [, token = ""] = TOKEN.exec(asked.token) ?? [];
  const accepted = readAcceptedLanguages(request.headers.get("Accept-Language") ?? "");
  const wish = { waveId: asked.wave, token, accepted, language: asked.language ?? null };
  const page = await readEverybodyPage(platform, wish);
  return sendPage(page === null ? 404 : 200, page ?? writeMissingPage(accepted));
}

/** The results of a wave for whoever holds a read-only link: the opening is counted by the day, and by nothing finer. */
export async function answerLinkedPage(
  platform: Platform,
  asked: { wave: string; token: string },
  request: Request,
): Promise<Response> {
  const [, token = ""] = TOKEN.exec(asked.token) ?? [];
  const accepted = readAcceptedLanguages(request.headers.get("Accept-Language") ?? "");
  const { status, html } = await readLinkedPage(platform, { waveId: asked.wave, token, accepted });
  return sendPage(status, html);
}

function sendPage(status: number, html: string): Response {
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": EVERYBODY_POLICY,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
      Vary: "Accept-Language",
    },
  });
}
