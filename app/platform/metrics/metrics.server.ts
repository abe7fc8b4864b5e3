import { createHash, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MiddlewareHandler } from "hono";
import type { JobKind } from "#db/schema/jobs";
import type { Platform } from "../platform.server";
import { countRequests } from "./counted-requests.server";
import { readQueues } from "./database-figures.server";
import { gauge, METRICS_TYPE, type Metric, writeMetrics } from "./metric-text.server";
import { watchProcess } from "./process-figures.server";

const EVERY_MILLISECONDS = 60_000;
const PATIENCE_MILLISECONDS = 5_000;

export type Metrics = {
  count: MiddlewareHandler;
  answer: (request: Request) => Promise<Response>;
  stop: () => void;
};

/**
 * What a monitoring system may read. All of it is looked at once a minute, by a clock that nobody who asks can move,
 * and is the same text until the next minute (docs/anonymity.md says why). Null where no token is set.
 */
export function openMetrics(
  platform: Platform,
  about: { kinds: readonly JobKind[]; everyMilliseconds?: number },
): Metrics | null {
  const token = platform.env.METRICS_TOKEN;
  if (token === undefined) return null;
  const requests = countRequests();
  const figures = watchProcess();
  const labels = describe(platform);
  const read = async (): Promise<string> => {
    const at = Math.floor(platform.now().getTime() / 1000);
    const queues = await within(PATIENCE_MILLISECONDS, readQueues(platform, about.kinds));
    return writeMetrics([
      gauge("parallax_info", "What runs here.", [{ labels, value: 1 }]),
      gauge("parallax_sampled_at_seconds", "When these figures were looked at.", [{ value: at }]),
      gauge("parallax_database_up", "1 while the database answers.", [{ value: queues === null ? 0 : 1 }]),
      gauge("parallax_processes", "Processes that run this installation.", [
        { value: platform.processes.count() },
      ]),
      ...readConnections(platform),
      requests.read(),
      ...figures.read(),
      ...(queues ?? []),
    ]);
  };
  let text = read();
  const timer = setInterval(async () => {
    text = Promise.resolve(await read());
  }, about.everyMilliseconds ?? EVERY_MILLISECONDS).unref();
  return {
    count: requests.count,
    answer: async ({ headers }) => {
      const refused = { "WWW-Authenticate": "Bearer", "Cache-Control": "no-store" };
      if (!isBearer(headers.get("Authorization"), token))
        return new Response(null, { status: 401, headers: refused });
      return new Response(await text, {
        headers: { "Content-Type": METRICS_TYPE, "Cache-Control": "no-store" },
      });
    },
    stop: () => {
      clearInterval(timer);
      figures.stop();
    },
  };
}

/** Compares digests, which are of one length, in constant time. */
function isBearer(authorization: string | null, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function readConnections({ connections }: Platform): Metric[] {
  const states = connections();
  return [
    gauge(
      "parallax_database_connections",
      "Connections of this process to the database, and who waits for one.",
      Object.entries(states ?? {}).map(([state, value]) => ({ labels: { state }, value })),
    ),
  ];
}

function describe({ engine }: Platform): Record<string, string> {
  const root = process.cwd();
  const read = (name: string) =>
    existsSync(join(root, name)) ? readFileSync(join(root, name), "utf8") : undefined;
  const { version = "unknown" } = JSON.parse(read("package.json") ?? "{}") as { version?: string };
  return {
    version,
    build: read("build/.sources")?.slice(0, 12) ?? "unknown",
    engine,
    node: process.versions.node,
  };
}

async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}
