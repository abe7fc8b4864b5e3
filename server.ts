import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { prepareInstallation } from "#app/jobs/prepare.server";
import { startWorker } from "#app/jobs/worker.server";
import { readEnv } from "#app/platform/env.server";
import { isForged, setSecurityHeaders } from "#app/platform/headers.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";

const MAX_BODY = 24 * 1024 * 1024;
const MAX_BALLOT = 64 * 1024;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Hono around Remix: limits, headers, static files, the origin check. */
function createApp(platform: Platform, build: ServerBuild): Hono<{ Variables: { nonce: string } }> {
  const app = new Hono<{ Variables: { nonce: string } }>();
  const https = platform.env.BASE_URL.startsWith("https:");
  const handle = createRequestHandler(build, platform.env.NODE_ENV);
  const tooLarge = () => new Response("The request is too large.", { status: 413 });

  app.use(async (context, next) => {
    const nonce = randomBytes(18).toString("base64");
    context.set("nonce", nonce);
    await next();
    const headers = new Headers(context.res.headers);
    setSecurityHeaders(headers, { path: context.req.path, nonce, https });
    context.res = new Response(context.res.body, { status: context.res.status, headers });
  });
  app.onError((error) => {
    platform.log.error("a request failed", { reason: error.name });
    return new Response("The request could not be handled.", { status: 500 });
  });
  for (const path of ["/i/:wave", "/board/*"]) app.use(path, compress());
  app.use(async (context, next) => {
    const { raw } = context.req;
    if (!METHODS.has(raw.method)) return new Response(null, { status: 405 });
    const announced = raw.headers.has("content-length") && !raw.headers.has("transfer-encoding");
    if (hasBody(raw) && !announced) context.req.raw = toRequest(raw, new Headers(raw.headers));
    await next();
  });
  app.use("/box/*", bodyLimit({ maxSize: MAX_BALLOT, onError: tooLarge }));
  app.use("/i/*", bodyLimit({ maxSize: MAX_BALLOT, onError: tooLarge }));
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }));
  app.use(async (context, next) => {
    if (isForged(context.req.raw, platform.env.BASE_URL)) {
      const sentence = `This request did not come from this site's own pages. Open ${platform.env.BASE_URL} and try again.`;
      return new Response(sentence, { status: 403 });
    }
    await next();
  });
  app.use("/assets/*", keepFor("public, max-age=31536000, immutable"));
  app.use("/favicon.svg", keepFor("public, max-age=3600"));
  app.use(serveStatic({ root: "build/client", precompressed: true }));
  app.all("*", async (context) => {
    const headers = new Headers(context.req.raw.headers);
    if (!platform.env.TRUSTED_PROXY) {
      for (const name of ["x-forwarded-host", "x-forwarded-for", "x-forwarded-proto"]) headers.delete(name);
    }
    const socket = getConnInfo(context).remote.address ?? "unknown";
    const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
    return handle(toRequest(context.req.raw, headers), {
      platform,
      nonce: context.get("nonce"),
      clientAddress: platform.env.TRUSTED_PROXY && forwarded ? forwarded : socket,
    });
  });
  return app;
}

/**
 * The same request with other headers, as a plain Request: Hono's own is a lighter stand-in, which cannot be copied
 * where a body's length was not announced.
 */
function toRequest(raw: Request, headers: Headers): Request {
  return new Request(raw.url, {
    method: raw.method,
    headers,
    signal: raw.signal,
    ...(hasBody(raw) ? { body: raw.body, duplex: "half" } : {}),
  } as RequestInit);
}

function hasBody({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** How long browsers may keep what was found at an address. */
function keepFor(cacheControl: string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.ok) context.header("Cache-Control", cacheControl);
  };
}

async function main(): Promise<void> {
  const env = readEnv();
  const buildPath = join(process.cwd(), "build/server/index.js");
  if (!existsSync(buildPath)) throw new Error("The product is not built: run npm start, or npm run build.");
  const platform = await openPlatform(env);
  const build = (await import(pathToFileURL(buildPath).href)) as unknown as ServerBuild;
  const invitation = await prepareInstallation(platform);
  const app = createApp(platform, build);
  const worker = startWorker(platform);
  const server = serve(
    { fetch: app.fetch, port: env.PORT, hostname: env.HOST, overrideGlobalObjects: false },
    (info) => {
      const port = (info as AddressInfo).port;
      const url = env.BASE_URL.replace(/:0$/, `:${port}`);
      platform.log.info("listening", { port, url, engine: platform.engine });
      if (env.NODE_ENV === "test") return;
      process.stderr.write(
        `\nParallax is running: open ${url}\n${invitation === null ? "" : `${invitation}\n`}\n`,
      );
    },
  );

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 15_000).unref();
    server.close(async () => {
      await worker.stop();
      await platform.close();
      process.exit(0);
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
