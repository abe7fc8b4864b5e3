import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Hono, type MiddlewareHandler } from "hono";
import { openBoxHost } from "#app/direct/box-host.server";
import { openDirectRoutes } from "#app/direct/routes.server";
import { prepareInstallation } from "#app/jobs/prepare.server";
import { listLanes } from "#app/jobs/schedule.server";
import { startWorker } from "#app/jobs/worker.server";
import { isMemberLanguage, LANGUAGES, MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import { checkAddress } from "#app/platform/address-check.server";
import { addressRequest, readClientAddress } from "#app/platform/addressed-request.server";
import { limitBodies } from "#app/platform/body-limit.server";
import { surviveDriverFaults } from "#app/platform/driver-faults.server";
import { readEnv } from "#app/platform/env.server";
import { refuseForged } from "#app/platform/forged.server";
import { watchConnections } from "#app/platform/graceful-stop.server";
import { setSecurityHeaders } from "#app/platform/headers.server";
import { checkReceiptKey } from "#app/platform/key-marks.server";
import { languageCookie, listWantedLanguages, readAskedLanguage } from "#app/platform/language.server";
import { describeError } from "#app/platform/log.server";
import { type Metrics, openMetrics } from "#app/platform/metrics/metrics.server";
import { answerThroughOutage } from "#app/platform/outage-answer.server";
import { answerPageAsset, keepPageAssets } from "#app/platform/page-assets.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";

/** What is in hand may take so long after SIGTERM; what takes longer begins again at the next start. */
const LONGEST_WORK = 20_000;
const LONGEST_STOP = 30_000;
/** How often a box tells the others that it lives. */
const BEAT = 10_000;
/** Longer than proxies keep a connection (nginx a minute): whoever may still send on it is not the one who ends it. */
const KEEP_ALIVE = 75_000;
/** Pages of people who answer, who have more languages than members. */
const RESPONDENTS_READ = /^\/(anonymity|i)(\/|\.|$)/;
/** What programs ask for with a token: no cookie is read there, and none set. */
const FOR_PROGRAMS = /^\/api\//;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Hono around Remix: limits, headers, the origin check, what respondents ask for, static files. */
function createApp(
  platform: Platform,
  build: ServerBuild,
  metrics: Metrics | null,
): Hono<{ Variables: { nonce: string } }> {
  const app = new Hono<{ Variables: { nonce: string } }>();
  const { BASE_URL, TRUSTED_PROXY } = platform.env;
  const https = BASE_URL.startsWith("https:");
  const handle = createRequestHandler(build, platform.env.NODE_ENV);

  app.route("/", openDirectRoutes(platform));
  if (metrics !== null) app.use(metrics.count);
  app.use(async (context, next) => {
    const nonce = randomBytes(18).toString("base64");
    context.set("nonce", nonce);
    await next();
    const headers = new Headers(context.res.headers);
    setSecurityHeaders(headers, { path: context.req.path, nonce, https });
    context.res = new Response(context.res.body, { status: context.res.status, headers });
  });
  app.onError((error) => {
    platform.log.error("a request failed", { reason: describeError(error) });
    return new Response("The request could not be handled.", { status: 500 });
  });
  app.use(async (context, next) => {
    if (!METHODS.has(context.req.method)) return new Response(null, { status: 405 });
    await next();
  });
  app.use(limitBodies());
  app.use(async (context, next) => {
    const refusal = refuseForged(platform, context.req.raw);
    return refusal === null ? next() : refusal;
  });
  if (metrics !== null) app.get("/metrics", ({ req }) => metrics.answer(req.raw));
  app.use("/assets/*", keepFor("public, max-age=31536000, immutable"));
  app.use("/favicon.svg", keepFor("public, max-age=3600"));
  app.use(serveStatic({ root: "build/client", precompressed: true }));
  app.get("/assets/:name", async (context, next) => {
    const accepted = context.req.header("Accept-Encoding") ?? "";
    return (await answerPageAsset(platform, context.req.param("name"), accepted)) ?? next();
  });
  app.all("*", async (context) => {
    const request = addressRequest(context.req.raw, BASE_URL, TRUSTED_PROXY);
    const socket = getConnInfo(context).remote.address;
    const clientAddress = readClientAddress(request.headers, socket, TRUSTED_PROXY);
    const nonce = context.get("nonce");
    const respondent = RESPONDENTS_READ.test(context.req.path);
    const offered = respondent ? LANGUAGES : MEMBER_LANGUAGES;
    const answer = await speak(preferLanguage(listWantedLanguages(request), offered), () =>
      answerThroughOutage(request, BASE_URL, getWords(), (asked, outcome) =>
        handle(asked, { platform, nonce, clientAddress, outcome }),
      ),
    );
    // people who answer, and programs, are given no cookie, not even this one
    const chosen = respondent || FOR_PROGRAMS.test(context.req.path) ? null : readAskedLanguage(request);
    if (chosen !== null && isMemberLanguage(chosen))
      answer.headers.append("Set-Cookie", languageCookie(BASE_URL, chosen));
    return answer;
  });
  return app;
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
  surviveDriverFaults(platform.log);
  const { app, invitation, stopWork } =
    env.PARALLAX_ROLE === "box" ? await openBox(platform) : await openWhole(platform, buildPath);
  const server = serve(
    {
      fetch: app.fetch,
      port: env.PORT,
      hostname: env.HOST,
      overrideGlobalObjects: false,
      serverOptions: { requireHostHeader: false, keepAliveTimeout: KEEP_ALIVE },
    },
    (info) => {
      const port = (info as AddressInfo).port;
      const own = env.PARALLAX_ROLE === "box" ? (env.BALLOT_BOX_ORIGIN ?? `port ${port}`) : env.BASE_URL;
      const url = own.replace(/:0$/, `:${port}`);
      platform.log.info("listening", { port, url, engine: platform.engine });
      if (env.NODE_ENV === "test") return;
      process.stderr.write(
        `\nParallax is running: open ${url}\n${invitation === null ? "" : `${invitation}\n`}\n`,
      );
    },
  ) as Server;
  if (env.PARALLAX_ROLE !== "box") server.once("listening", () => void checkAddress(env, platform.log));
  const connections = watchConnections(server);
  const { host } = new URL(env.BASE_URL);
  server.prependListener("request", ({ headers }) => {
    headers.host = host;
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    await Promise.all([stopWork(), connections.stop()]);
    await platform.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

/** What a process serves, what a person should read at its start, and what ends with it. */
type Opened = {
  app: Pick<Hono, "fetch">;
  invitation: string | null;
  stopWork: () => Promise<unknown>;
};

async function openWhole(platform: Platform, buildPath: string): Promise<Opened> {
  const build = (await import(pathToFileURL(buildPath).href)) as unknown as ServerBuild;
  const invitation = await prepare(platform, async () => {
    await keepPageAssets(platform);
    return prepareInstallation(platform);
  });
  const metrics = openMetrics(platform, { kinds: listLanes().flat() });
  const worker = startWorker(platform);
  const stopWork = () => worker.stop(LONGEST_WORK).finally(() => metrics?.stop());
  return { app: createApp(platform, build, metrics), invitation, stopWork };
}

/** No worker, no page of members: whoever runs here knows nobody. */
async function openBox(platform: Platform): Promise<Opened> {
  await prepare(platform, () => checkReceiptKey(platform));
  const beat = setInterval(() => void platform.processes.beat().catch(() => {}), BEAT);
  return { app: openBoxHost(platform), invitation: null, stopWork: async () => clearInterval(beat) };
}

/** What is done before the server listens. A process that cannot start is not counted as one that runs. */
async function prepare<Result>(platform: Platform, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await platform.close();
    throw error;
  }
}

/** A sentence of ours as it is; of what a driver says, which repeats the values of its statement, only the names. */
function sayFailure(error: unknown): string {
  const isOurs = error instanceof Error && error.constructor === Error && !("code" in error);
  return isOurs ? error.message : describeError(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sayFailure(error)}\n`);
  process.exit(1);
});
