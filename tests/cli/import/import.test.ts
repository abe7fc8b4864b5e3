import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { RosterDryRun } from "#app/features/people/reading/roster-dry-run.server";
import { importFile } from "#cli/import/import";
import { temporaryFile } from "#tests/helpers/command";
import { hasRealFiles, realFile } from "#tests/helpers/reference-data";

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const code = await importFile(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

async function dryRun(path: string, ...args: string[]): Promise<RosterDryRun> {
  const { code, out } = await run("roster", path, "--dry-run", "--json", ...args);
  expect(code).toBe(0);
  return JSON.parse(out);
}

const readText = (text: string | Uint8Array, ...args: string[]) => dryRun(temporaryFile(text), ...args);

async function refusal(text: string | Uint8Array, ...args: string[]): Promise<string> {
  const path = temporaryFile(text);
  const { code, out, err } = await run("roster", path, "--dry-run", ...args);
  expect([code, out]).toEqual([2, ""]);
  return err.trimEnd().replace(path, "FILE");
}

function peopleOf({ people }: RosterDryRun): string[] {
  return people.map(({ name, team }) => `${name}, ${team}`);
}

const ALL = ["Ada Okafor, sales", "Luis Ortega, sales", "Marie Dubois, marketing", "Jörg Weiß, marketing"];

/** What each roster gives: its people, not asked, marked inactive, and lines put aside. */
const REAL: Record<string, [people: string[], notAsked: number, inactive: number, aside: number]> = {
  R01: [ALL.slice(0, 3), 1, 1, 0],
  R02: [ALL, 1, 2, 0],
  R05: [ALL, 1, 0, 0],
  R06: [ALL, 1, 0, 0],
  R08: [ALL, 1, 0, 3],
  R10: [ALL, 1, 0, 5],
  R15: [ALL, 0, 0, 0],
  R16: [ALL, 0, 0, 0],
  R25: [ALL, 0, 0, 0],
  R26: [ALL, 0, 0, 0],
  R29: [ALL.slice(0, 1), 0, 3, 0],
  R33: [ALL, 0, 0, 0],
};

test.runIf(hasRealFiles)("parallax import roster gives what is expected of every real roster", async () => {
  for (const [name, [people, notAsked, inactive, aside]] of Object.entries(REAL)) {
    const read = await dryRun(realFile("rosters", name));
    const { problems, putAside, markedInactive } = read;
    expect([peopleOf(read), read.notAsked, markedInactive, putAside.length, problems], name).toEqual([
      people,
      notAsked,
      inactive,
      aside,
      [],
    ]);
  }
});

test.runIf(hasRealFiles)("parallax import roster proposes real department names by their words", async () => {
  const { teams, people } = await dryRun(realFile("rosters", "R19"));
  expect(teams.filter(({ as }) => as === null).map(({ value }) => value)).toEqual([
    "Business Development",
    "Demand Generation",
  ]);
  expect(people).toHaveLength(15);
});

test("parallax import roster --json prints exactly the object that is documented", async () => {
  const text =
    "Name,Email,Department,Status,Language\nAda,ada@acme.example,Field Sales,Active,de\nTom,tom@acme.example,Finance,Active,\n";
  expect(await readText(text)).toEqual({
    columns: { email: "Email", name: "Name", team: "Department", status: "Status", language: "Language" },
    teams: [
      { value: "Field Sales", n: 1, as: "sales" },
      { value: "Finance", n: 1, as: null },
    ],
    people: [{ name: "Ada", email: "ada@acme.example", team: "sales", language: "de" }],
    notAsked: 1,
    markedInactive: 0,
    putAside: [],
    problems: [],
  });
});

test("parallax import roster counts whoever is not asked, whatever their address, and names a bad address of the teams", async () => {
  const text =
    "Name,Email,Team\nAda,ada@acme.example,Sales\nTom,none,Finance\nJörg,joerg(at)acme,Marketing\n";
  const { problems, notAsked } = await readText(text);
  expect(notAsked).toBe(1);
  expect(problems.map(({ line, person, column }) => [line, person, column])).toEqual([[4, "Jörg", "Email"]]);
  expect(problems[0]?.sentence).toMatch(/\.$/);
});

test("parallax import roster takes the values that are given, folded, and proposes for the other team", async () => {
  const text =
    "Name,Email,Team\nA,a@x.example,GTM\nB,b@x.example,gtm \nC,c@x.example,Brand Marketing\nD,d@x.example,Sales\n";
  expect(peopleOf(await readText(text, "--sales", "Gtm"))).toEqual(["A, sales", "B, sales", "C, marketing"]);
  expect(await refusal(text, "--sales", "GMT")).toBe(
    'FILE: no row has “GMT” (--sales) in the column “Team”; did you mean "GTM"?',
  );
});

test("parallax import roster reads Mac Roman and code page 850, and says so", async () => {
  const text = "Name;E-Mail;Abteilung\rJörg Weiß;j@x.example;Vertrieb\rZoë Müller;z@x.example;Marketing\r";
  for (const [encoding, name] of [
    ["macroman", "Mac Roman"],
    ["cp850", "code page 850"],
  ] as const) {
    const path = temporaryFile(iconv.encode(text, encoding));
    const { out, err } = await run("roster", path, "--dry-run", "--json");
    expect(peopleOf(JSON.parse(out))).toEqual(["Jörg Weiß, sales", "Zoë Müller, marketing"]);
    expect(err).toContain(`The file was read as ${name}: “Jörg”, not “`);
  }
  expect(peopleOf(await readText(iconv.encode(text, "win1252")))).toEqual([
    "Jörg Weiß, sales",
    "Zoë Müller, marketing",
  ]);
});

test("parallax import roster refuses lists that name no team, and says what to do", async () => {
  expect(
    await refusal("username,email,status,fullname,displayname\nada,ada@x.example,Member,Ada,ada\n"),
  ).toBe(
    "FILE: This list does not say which team people belong to. Add a column team, or export it from your HR system.",
  );
});

test("parallax import roster refuses what it cannot read in a sentence that names the kind", async () => {
  const compound = (word: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from(word, "utf16le")]);
  expect(await refusal(compound("EncryptedPackage"))).toContain("Remove the password first");
  expect(await refusal(compound("Workbook"))).toContain("Excel 97 to 2003");
  expect(await refusal(Buffer.from("PK\x03\x04 cut off"))).toContain("damaged");
  expect(await refusal("%PDF-1.7\n")).toContain("no text file");
  expect(await refusal("")).toContain("empty");
  expect(await refusal('Name,Email,Team\n"Ada,a@x.example,Sales\n')).toContain("line 2");
});

test("parallax import roster says in one sentence what is wrong with its words", async () => {
  for (const args of [
    [],
    ["people", "x.csv"],
    ["roster"],
    ["roster", "x.csv", "--dryrun"],
    ["roster", "x.csv", "--json"],
    ["roster", "x.csv", "--dry-run", "--remove-missing"],
  ]) {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd()).toMatch(/^[^\n]+\.$/);
  }
  expect((await run("roster", "nowhere.csv", "--dry-run")).err).toBe("There is no file nowhere.csv.\n");
  expect((await run("--help")).out).toContain("--dry-run");
});
