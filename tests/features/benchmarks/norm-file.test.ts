import fc from "fast-check";
import { expect, test } from "vitest";
import { readNorms } from "#app/features/benchmarks/norm-file.server";

async function read(text: string) {
  const file = await readNorms(text, "2026-03-20");
  if (!file.ok) throw new Error(file.problem.kind);
  return file;
}

const problemOf = async (text: string) => {
  const file = await readNorms(text, "2026-03-20");
  return file.ok ? null : file.problem;
};

const pooled = (rows: readonly string[]) =>
  ["organisation,key,version,n,favourable %,source,date", ...rows, ""].join("\n");
const companies = (count: number, n: (at: number) => number | "" = () => 100) =>
  Array.from({ length: count }, (_, at) => `Company ${at},PU1,1,${n(at)},${40 + at},Panel,2024`);

test("readNorms makes one norm of each row, whatever figure it states", async () => {
  const { norms, problems } = await read(
    [
      "\ufeffItem;Version;N;Mean;Score;Favourable;Source;Date",
      "PU1;1;1.204;3,5;;;Study;2024",
      "PU2;1;;;62,5;61 %;Study;2024-10",
    ]
      .join("\r\n")
      .replace("1.204", "1204"),
  );
  expect(problems).toEqual([]);
  expect(norms).toEqual([
    {
      key: "PU1",
      version: 1,
      n: 1204,
      score: 62.5,
      favourable: null,
      source: "Study",
      date: "2024",
      pool: null,
    },
    {
      key: "PU2",
      version: 1,
      n: null,
      score: 62.5,
      favourable: 0.61,
      source: "Study",
      date: "2024-10",
      pool: null,
    },
  ]);
});

test("readNorms turns the raw mean of a reversed question round, and leaves a score as it is", async () => {
  const head = "key,version,mean,score,source,date\n";
  const { norms } = await read(`${head}TR4,1,2,,A,2024\nTR4,1,,75,B,2024\nX1,1,2,,A,2024\n`);
  expect(norms.map(({ score }) => score)).toEqual([75, 75, 25]);
});

test("readNorms keeps unknown keys and other versions", async () => {
  const { norms } = await read("key,version,score,source,date\nMy work,1,64,CSPS,2020\nPU1,7,50,CSPS,2020\n");
  expect(norms.map(({ key, version }) => [key, version])).toEqual([
    ["My work", 1],
    ["PU1", 7],
  ]);
});

test("readNorms names every bad cell with line and column, and then makes no norm at all", async () => {
  const { norms, problems } = await read(
    [
      "key,version,n,mean,favourable,source,date",
      "PU1,1,100,3.5,,Study,2024",
      `${"P".repeat(101)},0,-1,9,61,,10/11/2024`,
      "PU2,1,,,,Study,2024",
      "PU3,1",
    ].join("\n"),
  );
  expect(norms).toEqual([]);
  expect(problems.map(({ line, column, reason }) => [line, column, reason.kind])).toEqual([
    [3, "key", "key_bad"],
    [3, "version", "version_bad"],
    [3, "n", "n_bad"],
    [3, "mean", "mean_bad"],
    [3, "favourable", "favourable_no_share"],
    [3, "source", "source_missing"],
    [3, "date", "date_bad"],
    [4, "mean", "figure_missing"],
    [5, null, "cells"],
  ]);
});

test("readNorms tells a text from a number out of range", async () => {
  const { problems } = await read(
    "key,version,mean,score,favourable,source,date\nPU1,1,abc,x,most,S,2024\nPU2,1,6,101,-1,S,2024\n",
  );
  expect(problems.map(({ line, reason }) => [line, reason.kind])).toEqual([
    [2, "mean_no_number"],
    [2, "score_no_number"],
    [2, "favourable_no_number"],
    [3, "mean_bad"],
    [3, "score_bad"],
    [3, "favourable_bad"],
  ]);
});

test("readNorms refuses a year, month or day after today, and takes today's", async () => {
  const head = "key,version,score,source,date\n";
  const dates = ["2026", "2026-03", "2026-03-20", "2027", "2026-04", "2026-03-21", "21.03.2026"];
  const { problems } = await read(head + dates.map((date, at) => `PU${at},1,50,S,${date}`).join("\n"));
  expect(problems.map(({ value, reason }) => [value, reason.kind])).toEqual(
    ["2027", "2026-04", "2026-03-21", "21.03.2026"].map((date) => [date, "date_future"]),
  );
});

test("readNorms refuses mean and score of one row that say different things", async () => {
  const head = "key,version,mean,score,source,date\n";
  expect((await read(`${head}PU1,1,3.5,62,S,2024\n`)).norms[0]?.score).toBe(62);
  expect((await read(`${head}PU1,1,3.5,70,S,2024\n`)).problems[0]?.reason.kind).toBe("mean_and_score");
});

test("readNorms refuses both of two rows about the same thing", async () => {
  const { problems } = await read("key,version,score,source,date\nPU1,1,50,S,2024\nPU1,1,51,S,2024\n");
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [2, { kind: "repeated", lines: [3] }],
    [3, { kind: "repeated", lines: [2] }],
  ]);
  const twice = await read(pooled([...companies(12), "COMPANY 3,PU1,1,100,50,Panel,2024-06"]));
  expect(twice.problems.map(({ line }) => line)).toEqual([5, 14]);
});

test("readNorms pools the rows of organizations into their median, year by year", async () => {
  const later = companies(11).map((row) => row.replace(",2024", ",2025"));
  const { norms } = await read(pooled([...companies(12), ...later]));
  expect(norms).toHaveLength(2);
  expect(norms[0]).toMatchObject({ key: "PU1", n: 1200, score: null, date: "2024" });
  expect(norms[0]?.favourable).toBeCloseTo(0.455, 12);
  expect(norms[0]?.pool).toMatchObject({ score: null, favourable: { organizations: 12, values: null } });
  expect(norms[1]).toMatchObject({ date: "2025", n: 1100 });
});

test("readNorms says no n of a pool in which somebody says none", async () => {
  const { norms } = await read(pooled(companies(12, (at) => (at === 4 ? "" : 100))));
  expect(norms[0]?.n).toBeNull();
});

test("readNorms pools ten organizations, and of nine nothing in the whole file", async () => {
  expect((await read(pooled(companies(10)))).norms).toHaveLength(1);
  const rows = [...companies(10), ...companies(9).map((row) => row.replace("PU1", "PU2"))];
  const { norms, problems } = await read(pooled(rows));
  expect(norms).toEqual([]);
  expect(problems).toMatchObject([{ line: 12, reason: { kind: "few_organizations", organizations: 9 } }]);
});

test("readNorms names the organization that carries more than a quarter of a pool", async () => {
  const { problems } = await read(pooled(companies(10, (at) => (at === 6 ? 301 : 100))));
  expect(problems).toMatchObject([
    { line: 8, reason: { kind: "heavy_organization", organization: "Company 6" } },
  ]);
  expect((await read(pooled(companies(10, (at) => (at === 6 ? 300 : 100))))).problems).toEqual([]);
});

test("readNorms keeps the figures behind a pool from thirty organizations on", async () => {
  const kept = async (count: number) =>
    (await read(pooled(companies(count)))).norms[0]?.pool?.favourable?.values;
  expect(await kept(29)).toBeNull();
  expect(await kept(30)).toHaveLength(30);
});

test("readNorms refuses a file by its headings", async () => {
  expect(await problemOf("a,b\n1,2\n")).toEqual({ kind: "no_header" });
  expect(await problemOf("key,score\nPU1,2\n")).toEqual({
    kind: "missing_column",
    fields: ["version", "source", "date"],
  });
  expect(await problemOf("key,version,source,date\nPU1,1,S,2024\n")).toEqual({ kind: "no_figure" });
  expect(await problemOf("key,Key,version\n")).toEqual({ kind: "duplicate_column", header: "Key" });
  expect(await problemOf("key,item,version\n")).toMatchObject({ kind: "ambiguous_column", field: "key" });
  expect(await problemOf("key,version,score,source,date\n")).toEqual({ kind: "no_rows" });
  expect(await problemOf('key,version,score,source,date\n"PU1,1,2,S,2024\n')).toEqual({
    kind: "unclosed_quote",
    line: 2,
    column: 1,
  });
});

test("readNorms pools the same whatever the order of the rows", async () => {
  const rows = companies(14, (at) => 90 + at);
  const { norms } = await read(pooled(rows));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
      expect((await read(pooled(shuffled))).norms).toEqual(norms);
    }),
    { numRuns: 20 },
  );
});
