import { Hono } from "hono";
import { setSecurityHeaders } from "#app/platform/headers.server";
import { checkHealth } from "#app/platform/health.server";
import { describeError } from "#app/platform/log.server";
import type { Platform } from "#app/platform/platform.server";
import { openBoxRoutes } from "./routes.server";

/** A process that takes ballots and shows boards, and is nothing else: no page of members, no claim, no cookie. */
export function openBoxHost(platform: Platform): Hono {
  const { BASE_URL, BALLOT_BOX_ORIGIN } = platform.env;
  const https = (BALLOT_BOX_ORIGIN ?? BASE_URL).startsWith("https:");
  const app = new Hono();
  const finish = (response: Response, path: string) => {
    setSecurityHeaders(response.headers, { path, nonce: "", https });
    response.headers.delete("Set-Cookie");
    return response;
  };
  app.route("/", openBoxRoutes(platform, https));
  app.get("/healthz", async ({ req }) => {
    const healthy = await checkHealth(platform);
    const said = { status: healthy ? "ok" : "unavailable", engine: platform.engine };
    const headers = healthy ? {} : { "Retry-After": "2" };
    return finish(Response.json(said, { status: healthy ? 200 : 503, headers }), req.path);
  });
  app.notFound(({ req }) => {
    const sentence = `Here is a ballot box and nothing else. Everything else is at ${BASE_URL}.\n`;
    return finish(new Response(sentence, { status: 404 }), req.path);
  });
  app.onError((error, { req }) => {
    platform.log.error("a request failed", { reason: describeError(error) });
    return finish(new Response("The request could not be handled.", { status: 500 }), req.path);
  });
  return app;
}
