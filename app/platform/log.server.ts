import pino from "pino";

/** What a log line may hold: no answer, no address, no path of a person's request. */
type Fields = Partial<{
  port: number;
  url: string;
  engine: string;
  wave: string;
  job: string;
  kind: string;
  count: number;
  milliseconds: number;
  status: number;
  route: string;
  reason: string;
}>;

export type Log = Record<"debug" | "info" | "warn" | "error", (message: string, fields?: Fields) => void>;

const ALLOWED = new Set<string>([
  "port",
  "url",
  "engine",
  "wave",
  "job",
  "kind",
  "count",
  "milliseconds",
  "status",
  "route",
  "reason",
]);

/** One JSON line per event on standard output; every field outside the allow-list is dropped. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const write =
    (name: keyof Log) =>
    (message: string, fields: Fields = {}) =>
      logger[name](Object.fromEntries(Object.entries(fields).filter(([key]) => ALLOWED.has(key))), message);
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
