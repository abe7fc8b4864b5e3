import { Hono } from "hono";
import { LANGUAGES, preferLanguage, respondentWords } from "#app/locales/languages.server";
import { limitBodies } from "#app/platform/body-limit.server";
import { refuseForged } from "#app/platform/forged.server";
import { setSecurityHeaders } from "#app/platform/headers.server";
import { noteFailure } from "#app/platform/health.server";
import { isId } from "#app/platform/http.server";
import { listWantedLanguages } from "#app/platform/language.server";
import { describeError } from "#app/platform/log.server";
import { type OutageWords, waitOutOutage } from "#app/platform/outage-answer.server";
import type { Platform } from "#app/platform/platform.server";
import { answerBoard, answerCheckPage, answerClosedBox } from "./board.server";
import { answerBoothPage, answerPastePage } from "./booth-page.server";
import { answerBoothScript, answerWords } from "./booth-script.server";
import { answerReady, readBallot } from "./box.server";
import { readClaim } from "./claim.server";
import { answerEverybodyPage, answerLinkedPage } from "./everybody-page.server";
import { answerHolderPage, readHolderStep } from "./holder.server";
import { answerManifest } from "./manifest.server";
import { answerWay } from "./way.server";

/** Answers as often as it is called; null where there is nothing of this name. */
type Answer = () => Promise<Response | null>;
/** Reads what was sent, once. */
type Door = (
  platform: Platform,
  name: string,
  request: Request,
  language: string | undefined,
) => Answer | Promise<Answer>;

type Serve = (path: string, door: Door, methods?: string[]) => void;

const WAVE = "/:name{[0-9a-f-]{36}}";
const SPOKEN = "/:language{[a-z]{2}}";
const POSTED = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * What a person who answers asks for, without the framework of the members' pages: everybody in a company asks for it
 * on the same morning. What is not found here is left to whoever comes after.
 */
export function openDirectRoutes(platform: Platform): Hono {
  const app = new Hono();
  const serve = serveOn(app, platform, platform.env.BASE_URL.startsWith("https:"));
  serveBooth(serve, platform);
  serveBox(serve, platform);
  serve(`/holder${WAVE}`, (_, name, request) => () => answerHolderPage(platform, name, request));
  serve(`/holder${WAVE}/:step`, readHolderStep, POSTED);
  return app;
}

/** The box and the board alone, at an address of their own. */
export function openBoxRoutes(platform: Platform, https: boolean): Hono {
  const app = new Hono();
  serveBox(serveOn(app, platform, https), platform);
  return app;
}

function serveOn(app: Hono, platform: Platform, https: boolean): Serve {
  return (path, door, methods = ["GET", "HEAD"]) => {
    app.on(methods, path, limitBodies(), async ({ req }, next) => {
      const name = req.param("name") ?? "";
      if (path.includes(WAVE) && !isId(name)) return next();
      const refusal = refuseForged(platform, req.raw);
      const answer =
        refusal === null ? await door(platform, name, req.raw, req.param("language")) : async () => refusal;
      const words = wordsFor(req.raw, req.param("language"));
      const response = await askPatiently(platform, { pathname: req.path, words }, answer);
      if (response === null) return next();
      setSecurityHeaders(response.headers, { path: req.path, nonce: "", https });
      return response;
    });
  };
}

function serveBooth(serve: Serve, platform: Platform): void {
  for (const [path, answer] of [
    [`/i${WAVE}`, answerBoothPage],
    [`/i${WAVE}${SPOKEN}`, answerBoothPage],
    [`/i${WAVE}/paste`, answerPastePage],
    [`/i${WAVE}${SPOKEN}/paste`, answerPastePage],
  ] as const)
    serve(
      path,
      (_, name, request, spoken) => () => answer(platform, { wave: name, language: spoken }, request),
    );
  for (const path of [`/r${WAVE}/:token`, `/r${WAVE}/:token${SPOKEN}`])
    serve(
      path,
      (_, name, request, spoken) => () =>
        answerEverybodyPage(
          platform,
          { wave: name, token: new URL(request.url).pathname.split("/")[3] ?? "", language: spoken },
          request,
        ),
    );
  serve(
    `/r${WAVE}/link/:token`,
    (_, name, request) => () =>
      answerLinkedPage(
        platform,
        { wave: name, token: new URL(request.url).pathname.split("/")[4] ?? "" },
        request,
      ),
  );
  serve(`/i${WAVE}/claim`, readClaim, POSTED);
  serve(`/way/:name${SPOKEN}`, (_, name, __, spoken) => () => answerWay(name, spoken));
}

/** What knows nobody, and what its page is made of. */
function serveBox(serve: Serve, platform: Platform): void {
  serve("/box/ready", (_, __, request) => () => answerReady(platform, request));
  serve(`/box${WAVE}`, readBallot, POSTED);
  for (const path of [`/board${WAVE}`, `/board${WAVE}${SPOKEN}`])
    serve(
      path,
      (_, name, request, spoken) => () =>
        answerCheckPage(platform, { wave: name, language: spoken }, request),
    );
  serve(`/board${WAVE}/board.json`, (_, name) => () => answerBoard(platform, name));
  serve(`/board${WAVE}/manifest.json`, (_, name, request) => () => answerManifest(platform, name, request));
  serve(`/board${WAVE}/box.json`, (_, name) => () => answerClosedBox(platform, name));
  serve("/booth/words.txt", (_, __, request) => () => answerWords(platform, request));
  serve("/booth/:name", (_, name, request) => () => answerBoothScript(platform, name, request));
}

/** A lost connection of the database is waited out; a fault of ours is logged without what was sent. */
async function askPatiently(
  platform: Platform,
  wanted: { pathname: string; words: OutageWords },
  answer: Answer,
): Promise<Response | null> {
  let found = true;
  const asked = { ...wanted, baseUrl: platform.env.BASE_URL, repeatable: true };
  const response = await waitOutOutage(asked, async (outcome) => {
    try {
      const answered = await answer();
      found = answered !== null;
      return answered ?? new Response(null, { status: 404 });
    } catch (error) {
      noteFailure(platform, error, outcome);
      platform.log.error("a request failed", { reason: describeError(error) });
      return Response.json({ reason: "unexpected" }, { status: 500 });
    }
  });
  return found ? response : null;
}

/** In the language of the address, else in one that the browser accepts. */
function wordsFor(request: Request, named: string | undefined): OutageWords {
  const wanted =
    named === undefined ? listWantedLanguages(request) : [named, ...listWantedLanguages(request)];
  return respondentWords(preferLanguage(wanted, LANGUAGES));
}
