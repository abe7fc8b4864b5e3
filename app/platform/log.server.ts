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

/**
 * What failed, without what it was about: a database's own words repeat the values of a row, so of its errors only
 * the code and the names of the constraint and the table are said.
 */
export function describeError(error: unknown): string {
  const said: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
    said.push(describeOne(at));
  return said.length === 0 ? "unknown" : said.join(" < ");
}

function describeOne(error: Error): string {
  const fields = error as Error & Partial<Record<string, unknown>>;
  const isStatement = "query" in error || "severity" in error;
  const names = ["code", "constraint_name", "constraint", "table_name", "table", "routine"].flatMap(
    (name) => {
      const value = fields[name];
      return typeof value === "string" && value !== "" ? `${name} ${value}` : [];
    },
  );
  if (!isStatement)
    return [`${error.name}: ${error.message.split("\n")[0]?.slice(0, 200)}`, ...names].join(", ");
  return [error.constructor.name, ...names].join(", ");
}
