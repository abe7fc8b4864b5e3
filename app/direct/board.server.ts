import { readBoard } from "#app/features/board/board.server";
import { composeCheck } from "#app/features/board/compose-check.server";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { readClosedBoxFile } from "#app/features/holders/closed-box-file.server";
import { FIRST_LANGUAGE, isLanguage, LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { listWantedLanguages } from "#app/platform/language.server";
import type { Platform } from "#app/platform/platform.server";
import { answerComposed } from "./composed-page.server";

/** The board to the byte, for everybody, never from a cache of the reader's; null for no launched wave. */
export async function answerBoard(platform: Platform, waveId: string): Promise<Response | null> {
  if ((await getLaunchedWave(platform, waveId)) === null) return null;
  const pieces = await readBoard(platform, waveId);
  const headers = { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" };
  if (pieces === null) return Response.json({ reason: "not_released" }, { status: 404, headers });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

/** What is published of a box that key holders open, from the close until the release; null for no launched wave. */
export async function answerClosedBox(platform: Platform, waveId: string): Promise<Response | null> {
  const launched = await getLaunchedWave(platform, waveId);
  if (launched === null) return null;
  const box = await readClosedBoxFile(platform, launched);
  const headers = { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" };
  return box === null
    ? Response.json({ reason: "no_closed_box" }, { status: 404, headers })
    : Response.json(box, { headers });
}

/** The page that compares a slip with the board, in the language of the address, else in one that the browser accepts. */
export async function answerCheckPage(
  platform: Platform,
  asked: { wave: string; language: string | undefined },
  request: Request,
): Promise<Response | null> {
  if (asked.language !== undefined && !isLanguage(asked.language)) return null;
  const launched = await getLaunchedWave(platform, asked.wave);
  if (launched === null) return null;
  const language =
    asked.language ?? preferLanguage(listWantedLanguages(request), LANGUAGES) ?? FIRST_LANGUAGE;
  return answerComposed(await composeCheck(launched.pinned.manifest, language));
}
