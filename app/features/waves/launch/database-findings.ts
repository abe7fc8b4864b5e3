import { getWords } from "#app/locales/spoken";

/** Whether something is in order, worth knowing, or wrong; and the sentence. */
export type Finding = { state: "ok" | "note" | "wrong"; said: string };

/** What PostgreSQL says of itself. */
export type DatabaseFacts = {
  settings: Readonly<Record<string, string>>;
  standbys: number;
  slots: readonly string[];
  /** How many connections all processes may open; null behind a pooler, which has a limit of its own. */
  needed: number | null;
};

export const DATABASE_SETTINGS = [
  "archive_library",
  "archive_mode",
  "log_error_verbosity",
  "log_min_duration_sample",
  "log_min_duration_statement",
  "log_min_error_statement",
  "log_parameter_max_length_on_error",
  "log_statement",
  "log_transaction_sample_rate",
  "max_connections",
  "session_preload_libraries",
  "shared_preload_libraries",
  "superuser_reserved_connections",
  "track_commit_timestamp",
] as const;

const KNOWN_LIBRARIES = ["auto_explain", "citus", "pg_stat_statements"];
const STATEMENT_LEVELS_OFF = ["fatal", "panic", "log"];

/** What a database keeps that would tell more than the product does, each in a sentence. */
export function judgeDatabase({ settings, standbys, slots, needed }: DatabaseFacts): Finding[] {
  const words = getWords().operations.doctor;
  const get = (name: (typeof DATABASE_SETTINGS)[number]) => settings[name] ?? "";
  const notes: string[] = [];
  const note = (applies: boolean, said: string) => void (applies && notes.push(said));
  const libraries = listLibraries(get("shared_preload_libraries"), get("session_preload_libraries"));
  const others = libraries.filter((name) => !KNOWN_LIBRARIES.includes(name));

  note(!["", "off"].includes(get("archive_mode")) || get("archive_library") !== "", words.archive);
  note(standbys > 0, words.standbys(standbys));
  note(slots.length > 0, words.slots(slots.join(", ")));
  note(["mod", "all"].includes(get("log_statement")), words.statements(get("log_statement")));
  for (const name of ["log_min_duration_statement", "log_min_duration_sample"] as const)
    note(/^\d/.test(get(name)), words.durations(name));
  note(Number(get("log_transaction_sample_rate")) > 0, words.durations("log_transaction_sample_rate"));
  note(get("log_error_verbosity") !== "terse", words.verbosity);
  note(
    !STATEMENT_LEVELS_OFF.includes(get("log_min_error_statement")),
    words.errors(get("log_min_error_statement")),
  );
  note(!["", "0"].includes(get("log_parameter_max_length_on_error")), words.parameters);
  note(libraries.includes("auto_explain"), words.explain);
  note(libraries.includes("pg_stat_statements"), words.counted);
  note(others.length > 0, words.libraries(others.join(", ")));

  const there = Number(get("max_connections")) - Number(get("superuser_reserved_connections"));
  return [
    ...(get("track_commit_timestamp") === "on" ? [wrong(words.commitTimes)] : []),
    ...(needed !== null && needed > there ? [wrong(words.connections(needed, there))] : []),
    ...(notes.length === 0 ? [{ state: "ok" as const, said: words.quiet }] : []),
    ...notes.map((said) => ({ state: "note" as const, said })),
  ];
}

function wrong(said: string): Finding {
  return { state: "wrong", said };
}

function listLibraries(...lists: string[]): string[] {
  const names = lists.flatMap((list) => list.split(",")).map((name) => name.trim().replaceAll('"', ""));
  return [...new Set(names.filter((name) => name !== ""))];
}
