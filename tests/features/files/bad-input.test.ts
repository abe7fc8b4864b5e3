import { deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { NO_CHOICES } from "#app/core/history/choices";
import { readHistory } from "#app/core/history/reading";
import { openFileRows } from "#app/features/files/file-rows.server";
import { readSurveyFile } from "#app/features/files/survey-file.server";
import { checkZip, listZipEntries } from "#app/features/files/zip.server";
import { describeProblem, describeSurveyFile } from "#app/features/history/history-sentences";
import { en } from "#app/locales/en";
import { writeWorkbook } from "#tests/helpers/files/write-workbook";

/* Files that are made to do harm, or by accident hold what no table should: all small, all made here. */

const ROWS = [
  ["Team", "Goals"],
  ...Array.from({ length: 12 }, (_, at) => [at % 2 ? "Sales" : "Marketing", "4"]),
];
const SHEET = "xl/worksheets/sheet1.xml";
const names = { sales: "Sales", marketing: "Marketing" };

/** A workbook with one of its parts rewritten, and others added. */
async function rewrite(
  change: (sheet: string) => string,
  more: Record<string, string> = {},
): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbook(ROWS));
  const sheet = parts[SHEET];
  if (sheet === undefined) throw new Error(Object.keys(parts).join());
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, ...added, [SHEET]: strToU8(change(strFromU8(sheet))) });
}

/** The first cell with the number 4, which stands in B2. */
const withFormula =
  (inside: string, type = "") =>
  (sheet: string) =>
    sheet.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2"${type}>${inside}</c>`);

async function refusal(bytes: Uint8Array, maxBytes?: number): Promise<string> {
  const read = await readSurveyFile(bytes, maxBytes);
  return read.ok ? "" : describeSurveyFile(read.problem);
}

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const opened = await openFileRows(bytes, { maxBytes: bytes.length });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const rows: string[][] = [];
  for await (const { cells } of opened.rows) rows.push(cells);
  return rows;
}

/** A ZIP of one entry that says of itself what it likes. */
function writeZip(content: Buffer, said: { size?: number; crc?: number; flags?: number } = {}): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from(SHEET);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(said.flags ?? 0, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(said.crc ?? 0, 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said.size ?? content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
}

const check = (zip: Buffer, most: number) => checkZip(zip, listZipEntries(zip) ?? [], most);

test("a ZIP bomb is stopped at the ceiling, whatever size it states, and refused in a sentence", async () => {
  const zeros = Buffer.alloc(1_000_000);
  await expect(check(writeZip(zeros), 10_000)).rejects.toMatchObject({ kind: "too_large" });
  await expect(check(writeZip(zeros, { size: 9 }), 10_000)).rejects.toMatchObject({ kind: "too_large" });
  await expect(check(writeZip(zeros, { size: 9 }), 2_000_000)).rejects.toMatchObject({ kind: "damaged" });
  await expect(check(writeZip(zeros, { crc: 1 }), 2_000_000)).rejects.toMatchObject({ kind: "damaged" });
  await expect(check(writeZip(zeros, { flags: 1 }), 2_000_000)).rejects.toMatchObject({ kind: "encrypted" });
  const bomb = Buffer.from(await writeWorkbook(ROWS));
  const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bomb.writeUInt32LE(500 * 2 ** 20, directory + 24);
  expect(await refusal(bomb)).toBe(en.files.kinds.inflates);
});

test("a million columns are refused with their line, in text and in a workbook", async () => {
  expect(await refusal(Buffer.from(`Team,Goals\n${",".repeat(1_000_000)}\n`))).toBe(
    en.files.tooManyColumns(2),
  );
  const wide = await rewrite((sheet) => sheet.replace('r="B3"', 'r="XFD3"'));
  expect(await refusal(wide)).toBe(en.files.tooManyColumns(3));
  const beyond = await rewrite((sheet) => sheet.replace('r="B3"', 'r="ZZZZZ3"'));
  expect(await refusal(beyond)).toBe(en.files.kinds.damaged);
});

test("one endless line is refused for its size before it is read, and a long one for what it lacks", async () => {
  const line = Buffer.alloc(3_000_000, "a");
  expect(await refusal(line, 2_000_000)).toBe(en.history.file.too_large);
  expect(await refusal(line)).not.toBe("");
  const quoted = Buffer.concat([Buffer.from('Team,Goals\nSales,"'), line]);
  expect(await refusal(quoted)).toBe(en.history.file.misquoted(2));
});

test("a formula counts with the result that is stored, and is refused by its cell where none is", async () => {
  const stored = await cellsOf(await rewrite(withFormula("<f>1+2</f><v>3</v>")));
  expect(stored[1]).toEqual([ROWS[1]?.[0], "3"]);
  const words = await cellsOf(await rewrite(withFormula('<f>""</f><v></v>', ' t="str"')));
  expect(words[1]?.[1] ?? "").toBe("");
  for (const inside of [
    "<f>1+2</f>",
    "<f>1+2</f><v></v>",
    "<f>1+2</f><v/>",
    '<f t="shared" si="0"/>',
    '<f t="array" ref="B2">SUM(A1)</f><v />',
  ])
    expect(await refusal(await rewrite(withFormula(inside))), inside).toBe(en.files.unsavedFormula("B2"));
});

test("cells that were merged downwards say the same in each row, and merged headings stay headings", async () => {
  const merge =
    (...refs: string[]) =>
    (sheet: string) =>
      sheet.replace(
        "</sheetData>",
        `</sheetData><mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
      );
  const blank = (sheet: string) => sheet.replace(/<c r="A[34]"[^>]*>.*?<\/c>/g, "");
  const rows = await cellsOf(await rewrite((sheet) => merge("A2:A4", "A1:B1")(blank(sheet))));
  expect(rows.slice(0, 5).map(([team]) => team)).toEqual([
    "Team",
    "Marketing",
    "Marketing",
    "Marketing",
    "Sales",
  ]);
  const heading = await cellsOf(await rewrite((sheet) => merge("A1:A3")(blank(sheet))));
  expect(heading[2]?.[0] ?? "").toBe("");
});

test("a hidden sheet is not read and is named, and a workbook of nothing else is refused", async () => {
  const hidden = { name: "Old & <odd> answers", rows: [["Team"], ["x"]], hidden: true };
  const both = await writeXlsx({ sheets: [hidden, { name: "Answers", rows: ROWS }] });
  const read = await readSurveyFile(both);
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect([read.file.rows, read.notes.sheet, read.notes.otherSheets]).toEqual([
    12,
    "Answers",
    ["Old & <odd> answers"],
  ]);
  const one = await writeXlsx({ sheets: [{ name: "Notes", rows: [["nothing"]] }, hidden] });
  expect(await refusal(one)).toBe(en.files.kinds.no_table);
});

test("a date where a number should be is named with its line and heading", async () => {
  const days = ROWS.map((row, at) => (at === 5 ? [row[0] ?? "", new Date("2025-03-04T00:00:00Z")] : row));
  const typed = days.map((row) => row.map((cell) => (cell === "4" ? 4 : cell)));
  const read = await readSurveyFile(await writeXlsx({ sheets: [{ name: "Answers", rows: typed }] }));
  if (!read.ok) throw new Error(JSON.stringify(read));
  const choices = {
    ...NO_CHOICES,
    low: "disagrees" as const,
    columns: new Map([[1, { as: "new" as const }]]),
  };
  const { reading } = readHistory(read.file, choices, { questions: [], names });
  expect(reading.problems.map((problem) => describeProblem(problem, names))).toEqual([
    en.history.problems.cell_off(6, "Goals", "2025-03-04", 1, 5),
  ]);
});

test("macros are not run and links to other files not followed: what is stored in the sheet is read", async () => {
  const more = {
    "xl/vbaProject.bin": "not a program",
    "xl/externalLinks/externalLink1.xml":
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    "xl/externalLinks/_rels/externalLink1.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="https://elsewhere.example/book.xlsx" TargetMode="External"/></Relationships>',
  };
  const called: unknown[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = (...asked) => {
    called.push(asked);
    return Promise.reject(new Error("Nothing is fetched."));
  };
  try {
    const rows = await cellsOf(await rewrite(withFormula("<f>[1]Sheet1!A1</f><v>5</v>"), more));
    expect(rows[1]?.[1]).toBe("5");
  } finally {
    globalThis.fetch = before;
  }
  expect(called).toEqual([]);
});

test("entities of a workbook are not expanded", async () => {
  const laugh = await rewrite(
    (sheet) =>
      `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}">]>${withFormula("<is><t>&c;</t></is>", ' t="inlineStr"')(sheet)}`,
  );
  const read = await readSurveyFile(laugh);
  if (read.ok)
    expect(JSON.stringify(read.file.columns.map(({ values }) => values)).length).toBeLessThan(2_000);
  else expect(describeSurveyFile(read.problem)).toBe(en.files.kinds.damaged);
});

test("what is no table is refused by its kind, with what to do", async () => {
  const { kinds } = en.files;
  const zip = (...parts: string[]) => zipSync(Object.fromEntries(parts.map((name) => [name, strToU8("x")])));
  const compound = (word: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(word, "utf16le")]);
  expect(await refusal(zip("content.xml", "META-INF/manifest.xml"))).toBe(kinds.ods);
  expect(await refusal(zip("xl/workbook.bin"))).toBe(kinds.xlsb);
  expect(await refusal(zip("answers.csv"))).toBe(kinds.zip);
  expect(await refusal(compound("Workbook"))).toBe(kinds.xls);
  expect(await refusal(compound("EncryptedPackage"))).toBe(kinds.encrypted);
  expect(await refusal(Buffer.from("%PDF-1.7"))).toBe(en.history.file.binary);
  expect(await refusal(Buffer.from("$FL2@(#) SPSS"))).toBe(kinds.damaged);
});
