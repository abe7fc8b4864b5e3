import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_VALUES } from "#app/features/people/roster-choices";
import { readRoster } from "#app/features/people/roster-file.server";
import { MAX_ROSTER_ROWS } from "#app/features/people/roster-limits";
import { describePersonReason } from "#app/features/people/roster-sentences";

const teams = { sales: "Sales", marketing: "Marketing" };
const proposed = {
  places: null,
  values: NO_VALUES,
  leavesOutInactive: true,
  windows: false,
  today: "2026-03-02",
};

async function read(text: string) {
  const file = await readRoster(text, teams, proposed);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file;
}

async function problemOf(text: string) {
  const file = await readRoster(text, teams, proposed);
  return file.ok ? null : file.problem;
}

async function reasons(text: string) {
  return (await read(text)).problems.map(({ line, column, reason }) => [line, column, reason.kind]);
}

test("readRoster reads commas, semicolons and tabs, and the separator line that Excel writes", async () => {
  const expected = [{ name: "Ann Lee", email: "ann@acme.example", team: "sales", locale: null }];
  for (const text of [
    "name,email,team\nAnn Lee,ann@acme.example,Sales\n",
    "Name;E-Mail;Team\r\nAnn Lee;ann@acme.example;Vertrieb\r\n",
    "Name\tEmail\tTeam\rAnn Lee\tann@acme.example\tsales",
    "sep=;\r\nName;Email;Team\r\nAnn Lee;ann@acme.example;Sales\r\n",
    '\ufeff"name","email","team"\n"Ann Lee","ann@acme.example","Sales"',
    "Vorname;Name;E-Mail;Team\nAnn;Lee;ann@acme.example;Sales;;;\n;;;\n",
  ]) {
    const { entries } = await read(text);
    expect(
      entries.map(({ lines: _, ...entry }) => entry),
      text,
    ).toEqual(expected);
  }
});

test("readRoster names every bad row by line, column and reason", async () => {
  const text = [
    "Full name,E-mail,Team,Language",
    "Ann Lee,ann@acme.example,Sales,en",
    ",ben@acme.example,Sales,",
    "Cy,not an address,Sales,",
    "Di,,Sales,",
    "Ed,ed@acme.example,Finance,",
    "Flo,flo@acme.example,,",
    "Gus,gus@acme.example,Marketing,Klingon",
    "Hal,hal@acme.example",
    "Ida,ida@acme.example,Sales,en,extra",
    `${"J".repeat(201)},jo@acme.example,Sales,`,
    ",,Finance,x",
  ].join("\n");
  const file = await read(text);
  expect(file.rows).toBe(11);
  expect(file.entries.map((entry) => entry.email)).toEqual(["ann@acme.example"]);
  expect(await reasons(text)).toEqual([
    [3, "Full name", "name_missing"],
    [4, "E-mail", "email_bad"],
    [5, "E-mail", "email_missing"],
    [8, "Language", "language_unknown"],
    [10, null, "cells"],
    [11, "Full name", "name_long"],
  ]);
  expect(file.facts.notAsked).toBe(4);
  expect(file.facts.teams).toEqual([
    { value: "Sales", n: 6, as: "sales" },
    { value: "Finance", n: 2, as: null },
    { value: "", n: 2, as: null },
    { value: "Marketing", n: 1, as: "marketing" },
  ]);
});

test("readRoster lets no line break, second recipient or header into a name or an address", async () => {
  const text = [
    "name,email,team",
    '"Ann\r\nBcc: everybody@acme.example",ann@acme.example,Sales',
    '"Ben","ben@acme.example\r\nBcc: everybody@acme.example",Sales',
    '"Cy","cy@acme.example,di@acme.example",Sales',
    "Ed,<ed@acme.example>,Sales",
    '"Flo","flo@acme.example\0",Sales',
    "Gus,gus@acme.example;hal@acme.example,Sales",
  ].join("\r\n");
  expect(await reasons(text)).toEqual([
    [2, "name", "name_control"],
    [4, "email", "email_bad"],
    [6, "email", "email_bad"],
    [7, "email", "email_bad"],
    [8, "email", "email_bad"],
    [9, "email", "email_bad"],
  ]);
  const { problems } = await read(text);
  expect(problems.every((problem) => !/[\r\n\0]/.test(problem.value))).toBe(true);
});

test("readRoster takes addresses as they are sent, without what nobody sees at their ends, and names what stands inside", async () => {
  const text = [
    "name,email,team",
    "Ann,\ufeffann@münchen.example\u200b,Sales",
    "Ben,r&d@acme.example,Sales",
    "Cy,cy@ac\u00adme.example,Sales",
    `Di,${"d".repeat(65)}@acme.example,Sales`,
    "Ed,\u200b,Sales",
  ].join("\n");
  const { entries, problems } = await read(text);
  expect(entries.map(({ email }) => email)).toEqual(["ann@xn--mnchen-3ya.example", "r&d@acme.example"]);
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [4, { kind: "email_wrong", problem: { kind: "invisible", found: ["U+00AD"] } }],
    [5, { kind: "email_wrong", problem: { kind: "local_long" } }],
    [6, { kind: "email_missing" }],
  ]);
  const said = problems.map(({ reason }) => describePersonReason(reason));
  expect(said[0]).toContain("soft hyphen, U+00AD");
  expect(said[1]).toContain("64 characters");
});

test("readRoster keeps counting lines over quoted line breaks, blank lines and empty rows", async () => {
  for (const end of ["\n", "\r\n"]) {
    const text = [
      "name,notes,email,team",
      `Ann,"two${end}lines",ann@acme.example,Sales`,
      "",
      ",,,",
      `Ben,"three${end}${end}lines",ben@acme.example,Sales`,
      "Cy,,cy,Sales",
      `Di,"a${end}b",di,Sales`,
      "Ed,,ed,Sales",
    ].join(end);
    expect(
      (await reasons(text)).map(([line]) => line),
      JSON.stringify(end),
    ).toEqual([9, 10, 12]);
  }
});

test("readRoster merges rows with one address whatever its case, and refuses two teams for it", async () => {
  const text = [
    "name,email,team,language",
    "J Doe,JDoe@acme.example,Sales,",
    "Jane Doe,jdoe@acme.example,sales,de",
    "Max,max@acme.example,Sales,",
    "Max,max@acme.example,Marketing,",
    "Max,MAX@acme.example,Marketing,",
  ].join("\n");
  const file = await read(text);
  expect(file.entries).toEqual([
    { name: "Jane Doe", email: expect.stringMatching(/^jdoe@/i), team: "sales", locale: "de", lines: [2, 3] },
  ]);
  expect(file.problems.map(({ line, reason }) => [line, reason])).toEqual([
    [4, { kind: "two_teams", lines: [5, 6] }],
    [5, { kind: "two_teams", lines: [4, 6] }],
    [6, { kind: "two_teams", lines: [4, 5] }],
  ]);
});

test("readRoster is not led astray by columns and values named like parts of an object", async () => {
  const file = await read(
    "__proto__,name,email,team,constructor\nx,__proto__,__proto__@acme.example,Sales,y\nx,toString,b@acme.example,__proto__,y",
  );
  expect(file.entries.map((entry) => entry.name)).toEqual(["__proto__"]);
  expect(file.problems).toEqual([]);
  expect(file.facts.teams.at(-1)).toEqual({ value: "__proto__", n: 1, as: null });
  expect(({} as Record<string, unknown>).name).toBe(undefined);
});

test("readRoster says on which line a quotation mark is left open", async () => {
  const open =
    'name,email,team\nAnn,ann@acme.example,Sales\n"Ben,ben@acme.example,Sales\nCy,cy@acme.example,Sales\n';
  expect(await problemOf(open)).toMatchObject({ kind: "unclosed_quote", line: 3 });
  expect(await problemOf(open + "Di,di@acme.example,Sales\n".repeat(20_000))).toMatchObject({
    kind: "unclosed_quote",
    line: 3,
  });
  expect((await read('name,email,team\nJane "JD" Doe,jd@acme.example,Sales')).entries[0]?.name).toBe(
    'Jane "JD" Doe',
  );
});

test("readRoster refuses files without header, without rows and with one row too many", async () => {
  expect(await problemOf("Ann,ann@acme.example,Sales")).toEqual({ kind: "no_header" });
  expect(await problemOf("name,email,team\n\n,,\n")).toEqual({ kind: "no_rows" });
  expect(await problemOf("name,email\nAnn,ann@acme.example")).toEqual({
    kind: "missing_column",
    fields: ["team"],
  });
  const rows = Array.from({ length: MAX_ROSTER_ROWS }, (_, at) => `P ${at},p${at}@acme.example,Sales\n`).join(
    "",
  );
  expect((await read(`name,email,team\n${rows}`)).entries).toHaveLength(MAX_ROSTER_ROWS);
  expect(await problemOf(`name,email,team\n${rows}Q,q@acme.example,Sales`)).toEqual({
    kind: "too_many_rows",
  });
});

test("readRoster reads 100,000 rows with one address, and a heading after a long blank line", async () => {
  const rows = Array.from(
    { length: MAX_ROSTER_ROWS },
    (_, at) => `A,a@acme.example,${at % 2 ? "Sales" : "Marketing"}\n`,
  );
  const file = await read(`name,email,team\n${rows.join("")}`);
  expect(file.problems).toHaveLength(MAX_ROSTER_ROWS);
  expect(file.problems[3]?.reason).toEqual({ kind: "two_teams", lines: [2, 3, 4, 6, 7] });
  expect((await read(`${" ".repeat(90_000)}\nname,email,team\nA,a@acme.example,Sales`)).entries).toHaveLength(
    1,
  );
});

test("readRoster gives the same people in whatever order the rows stand", async () => {
  const row = fc.record({
    name: fc.constantFrom("Ann", "Ann Lee", "Lee Ann", "Bo", "Ç"),
    email: fc.constantFrom("a@acme.example", "A@acme.example", "b@acme.example", "c@acme.example", "bad"),
    team: fc.constantFrom("Sales", "Marketing", "Finance"),
    language: fc.constantFrom("", "de", "fr"),
  });
  const lines = fc.array(row, { minLength: 1, maxLength: 12 });
  const shuffled = lines.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  const peopleOf = async (rows: { name: string; email: string; team: string; language: string }[]) => {
    const body = rows.map((one) => `${one.name},${one.email},${one.team},${one.language}`).join("\n");
    const file = await read(`name,email,team,language\n${body}`);
    return file.entries
      .map(({ lines: merged, ...entry }) => ({ ...entry, merged: merged.length }))
      .sort((a, b) => (a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1));
  };
  await fc.assert(
    fc.asyncProperty(shuffled, async ([one, other]) => {
      expect(await peopleOf(other)).toEqual(await peopleOf(one));
    }),
    { numRuns: 200 },
  );
});

test("readRoster accounts for every row: part of an entry, not asked, or named as bad", async () => {
  const cell = fc.oneof(
    fc.constantFrom("Ann", "a@acme.example", "b@acme.example", "Sales", "Marketing", "", '"', ",", "x\ny"),
    fc.string({ maxLength: 8 }),
  );
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(quoted, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      async (rows) => {
        const file = await readRoster(
          `name,email,team\n${rows.map((row) => row.join(",")).join("\n")}`,
          teams,
          proposed,
        );
        if (!file.ok) {
          expect(file.problem.kind).toBe("no_rows");
          return;
        }
        const good = file.entries.flatMap((entry) => entry.lines);
        const bad = new Set(file.problems.map((problem) => problem.line));
        expect(good.length + bad.size + file.facts.notAsked).toBe(file.rows);
        expect(good.some((line) => bad.has(line))).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});
