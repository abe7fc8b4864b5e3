import { Hono } from "hono";
import { noteFailure } from "#app/platform/health.server";
import { isId } from "#app/platform/http.server";
import { describeError } from "#app/platform/log.server";
import { answerThroughOutage } from "#app/platform/outage-answer.server";
import type { Platform } from "#app/platform/platform.server";
import { answerBoothPage, answerPastePage } from "./booth-page.server";
import { answerBoothScript, answerWords } from "./booth-script.server";
import { answerBox } from "./box.server";
import { answerClaim } from "./claim.server";
import { answerManifest } from "./manifest.server";

type Answer = (platform: Platform, name: string, request: Request) => Promise<Response | null>;

/**
 * What a person who answers asks for, without the framework of the members' pages: everybody in a company asks for it
 * on the same morning. What is not found here is left to whoever comes after.
 */
export function openDirectRoutes(platform: Platform): Hono {
  const app = new Hono();
  const wave = "/:name{[0-9a-f-]{36}}";
  const serve = (path: string, answer: Answer, methods = ["GET", "HEAD"]) =>
    app.on(methods, path, async ({ req }, next) => {
      const name = req.param("name") ?? "";
      if (path.includes(wave) && !isId(name)) return next();
      const asked = { request: req.raw, answer: (request: Request) => answer(platform, name, request) };
      return (await askPatiently(platform, asked)) ?? next();
    });
  const posted = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  serve(`/i${wave}`, answerBoothPage);
  serve(`/i${wave}/paste`, answerPastePage);
  serve(`/i${wave}/claim`, answerClaim, posted);
  serve(`/box${wave}`, answerBox, posted);
  serve(`/board${wave}/manifest.json`, answerManifest);
  serve("/booth/words.txt", (_, __, request) => answerWords(platform, request));
  serve("/booth/:name", answerBoothScript);
  return app;
}

/** A lost connection of the database is waited out; a fault of ours is logged without what was sent. */
async function askPatiently(
  platform: Platform,
  { request, answer }: { request: Request; answer: (request: Request) => Promise<Response | null> },
): Promise<Response | null> {
  let found = true;
  const response = await answerThroughOutage(request, platform.env.BASE_URL, async (asked, outcome) => {
    try {
      const answered = await answer(asked);
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
