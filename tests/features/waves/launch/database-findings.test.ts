import { expect, test } from "vitest";
import { type DatabaseFacts, judgeDatabase } from "#app/features/waves/launch/database-findings";

/** A database that keeps nothing beside its own log of changes. */
const quiet = {
  archive_library: "",
  archive_mode: "off",
  log_error_verbosity: "terse",
  log_min_duration_sample: "-1",
  log_min_duration_statement: "-1",
  log_min_error_statement: "panic",
  log_parameter_max_length_on_error: "0",
  log_statement: "none",
  log_transaction_sample_rate: "0",
  max_connections: "100",
  session_preload_libraries: "",
  shared_preload_libraries: "",
  superuser_reserved_connections: "3",
  track_commit_timestamp: "off",
};

function judge(settings: Record<string, string> = {}, others: Partial<DatabaseFacts> = {}) {
  return judgeDatabase({
    settings: { ...quiet, ...settings },
    standbys: 0,
    slots: [],
    needed: 10,
    ...others,
  });
}

test("judgeDatabase says of a quiet database that it is one", () => {
  expect(judge().map(({ state }) => state)).toEqual(["ok"]);
});

const CASES: [settings: Record<string, string>, state: string, said: RegExp][] = [
  [{ track_commit_timestamp: "on" }, "wrong", /No wave can be launched/],
  [{ archive_mode: "always" }, "note", /archived logs hold sealed ballots/],
  [{ archive_library: "basic_archive" }, "note", /archived logs hold sealed ballots/],
  [{ log_statement: "mod" }, "note", /log_statement is mod/],
  [{ log_min_duration_statement: "250ms" }, "note", /log_min_duration_statement is set/],
  [{ log_min_duration_statement: "0" }, "note", /log_min_duration_statement is set/],
  [{ log_min_duration_sample: "1s" }, "note", /log_min_duration_sample is set/],
  [{ log_transaction_sample_rate: "0.01" }, "note", /log_transaction_sample_rate is set/],
  [{ log_error_verbosity: "default" }, "note", /repeats the row/],
  [{ log_min_error_statement: "error" }, "note", /log_min_error_statement is error/],
  [{ log_parameter_max_length_on_error: "-1" }, "note", /values of a statement that fails/],
  [{ shared_preload_libraries: "auto_explain" }, "note", /auto_explain is loaded/],
  [{ session_preload_libraries: '"auto_explain"' }, "note", /auto_explain is loaded/],
  [{ shared_preload_libraries: "citus, pg_stat_statements" }, "note", /pg_stat_statements is loaded/],
  [{ shared_preload_libraries: "pgaudit,pg_cron" }, "note", /loads pgaudit, pg_cron/],
];

test("judgeDatabase says of each setting what it keeps, and nothing else", () => {
  for (const [settings, state, said] of CASES) {
    const found = judge(settings).filter((finding) => finding.state !== "ok");
    expect(found, JSON.stringify(settings)).toEqual([{ state, said: expect.stringMatching(said) }]);
  }
});

test("judgeDatabase names standbys and slots", () => {
  const [standbys, slots] = judge({}, { standbys: 2, slots: ["old", "away"] });
  expect(standbys?.said).toMatch(/^2 standbys or receivers read/);
  expect(slots?.said).toMatch(/^The replication slots old, away keep/);
});

test("judgeDatabase counts connections, but not behind a pooler", () => {
  expect(judge({ max_connections: "20" }, { needed: 17 }).map(({ state }) => state)).toEqual(["ok"]);
  const [found] = judge({ max_connections: "20" }, { needed: 18 });
  expect(found).toEqual({ state: "wrong", said: expect.stringMatching(/may open 18 .* has 17 for them/) });
  expect(judge({ max_connections: "20" }, { needed: null }).map(({ state }) => state)).toEqual(["ok"]);
});
