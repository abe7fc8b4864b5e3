import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { expect } from "vitest";
import { listNorms } from "#app/features/benchmarks/norms.server";
import { en } from "#app/locales/en";
import * as importPage from "#app/routes/app.benchmarks.import";
import type { Db } from "#db/client.server";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const CSV = "Item;Version;Mean;Source;Date\r\nPU1;1;3,4;Étude;2024\r\n";
const BAD = "key,version,score,source,date\nPU1,1,50,Study,2024\nPU2,1,500,Study,2024\n";

async function open(db: Db) {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const send = async (fields: Record<string, string | Uint8Array<ArrayBuffer>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      form.set(name, typeof value === "string" ? value : new File([value], "norms.csv"));
    }
    try {
      const answer = await importPage.action(
        routeArguments(platform, "/app/benchmarks/import", { as: owner, form }) as never,
      );
      return { to: null, status: answer.init?.status, ...answer.data };
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      return { to: thrown.headers.get("Location"), status: thrown.status };
    }
  };
  return { send, list: () => listNorms(db, owner.organizationId) };
}

databaseTest("Norms are read from a workbook, too; what was not read of it is said", async (db) => {
  const { send, list } = await open(db);
  const head = ["key", "version", "score", "source", "date"];
  const norms = { name: "Norms", rows: [head, ["PU1", 1, 61.5, "A study, in two\nlines", "2024"]] };
  const notes = { name: "Notes", rows: [["By whom"], ["A study"]] };
  const shown = await send({ file: new Uint8Array(await writeXlsx({ sheets: [norms, notes] })) });
  expect(shown).toMatchObject({
    status: 200,
    check: { rows: 1, norms: 1, sheet: "Norms", otherSheets: ["Notes"] },
  });
  await send({ rows: "check" in shown ? shown.check.text : "", act: "import" });
  expect(await list()).toMatchObject([{ key: "PU1", score: 61.5, source: "A study, in two lines" }]);
  const bad = { name: "Norms", rows: [...norms.rows, [], ["PU2", 1, 500, "A study", "2024"]] };
  expect(await send({ file: new Uint8Array(await writeXlsx({ sheets: [bad] })) })).toMatchObject({
    status: 422,
    check: { problems: [{ line: 4, value: "500" }] },
  });
  expect(await send({ file: new TextEncoder().encode("PK\u0003\u0004") })).toMatchObject({
    errors: { file: en.files.kinds.damaged },
  });
});

databaseTest(
  "A checked file of norms is shown and not kept; what it showed is imported when confirmed",
  async (db) => {
    const { send, list } = await open(db);
    const shown = await send({ file: new Uint8Array(iconv.encode(CSV, "win1252")) });
    expect(shown).toMatchObject({
      status: 200,
      check: { rows: 1, replaced: 0, norms: 1, listed: [{ key: "PU1", source: "Étude" }] },
    });
    expect(await list()).toEqual([]);
    const text = "check" in shown ? shown.check.text : "";
    expect(await send({ rows: text, act: "import" })).toEqual({
      to: "/app/benchmarks?done=imported",
      status: 302,
    });
    const [norm, ...others] = await list();
    expect(norm).toMatchObject({ key: "PU1", source: "Étude", n: null });
    expect(norm?.score).toBeCloseTo(60, 10);
    expect(others).toEqual([]);
    const other = "PU1;1;3,2;Étude;2024\r\nPU1;2;3,2;Étude;2024\r\nPU1;1;3,2;Étude;2023\r\n";
    expect(await send({ rows: `Item;Version;Mean;Source;Date\r\n${other}` })).toMatchObject({
      check: { rows: 3, replaced: 1 },
    });
    expect(await list()).toEqual([norm]);
  },
);

databaseTest("A file of norms with one bad row imports nothing, however it is sent", async (db) => {
  const { send, list } = await open(db);
  for (const act of ["", "import"]) {
    const answer = await send({ rows: BAD, act });
    expect(answer).toMatchObject({
      status: 422,
      check: { norms: 0, listed: [], problems: [{ line: 3, column: "score" }] },
    });
  }
  expect(await list()).toEqual([]);
});

databaseTest("The import of norms says what it cannot read, and keeps what was pasted", async (db) => {
  const { send } = await open(db);
  const sentences = en.benchmarks.file;
  expect(await send({})).toMatchObject({ status: 422, errors: { file: en.files.nothing } });
  expect(await send({ rows: "a,b\r\n1,2\r\n" })).toMatchObject({
    status: 422,
    errors: { file: sentences.problems.no_header },
    typed: { rows: "a,b\r\n1,2\r\n" },
  });
  const large = new Uint8Array(2 * 1024 * 1024 + 1).fill(97);
  expect(await send({ file: large })).toMatchObject({ errors: { file: sentences.problems.too_large } });
});
