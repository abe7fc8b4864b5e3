import type { MiddlewareHandler } from "hono";
import type { Metric } from "./metric-text.server";

/**
 * The kinds of requests that are counted, all of them of people with an account or of machines. What people who answer
 * ask for is in no kind, nor is what their pages load or link to: a counter that goes up when somebody claims or casts
 * tells the moment to whoever reads it often enough.
 */
const KINDS: [kind: string, paths: RegExp][] = [
  ["member", /^\/app(\/|\.data$|$)/],
  ["sign-in", /^\/(sign-in|join|setup)(\/|\.data$|$)/],
  ["health", /^\/healthz$/],
];
const CLASSES = ["2xx", "3xx", "4xx", "5xx"];

export type RequestCounter = { count: MiddlewareHandler; read: () => Metric };

export function findRequestKind(path: string): string | null {
  return KINDS.find(([, paths]) => paths.test(path))?.[0] ?? null;
}

export function countRequests(): RequestCounter {
  const counts = new Map<string, { kind: string; status: string; value: number }>();
  for (const [kind] of KINDS)
    for (const status of CLASSES) counts.set(`${kind} ${status}`, { kind, status, value: 0 });
  return {
    count: async (context, next) => {
      await next();
      const counted = counts.get(
        `${findRequestKind(context.req.path)} ${Math.floor(context.res.status / 100)}xx`,
      );
      if (counted !== undefined) counted.value += 1;
    },
    read: () => ({
      name: "parallax_requests_total",
      help: "Requests of members and of probes. What people who answer ask for is not counted.",
      type: "counter",
      samples: [...counts.values()].map(({ kind, status, value }) => ({ labels: { kind, status }, value })),
    }),
  };
}
