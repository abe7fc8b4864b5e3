import { expect, test } from "vitest";
import { readTable } from "#cli/analyze/csv-table";
import { temporaryFile } from "#tests/helpers/command";

async function read(
  content: string | Uint8Array,
): Promise<{ header: string[]; rows: string[][]; lines: number[] }> {
  const table = { header: [] as string[], rows: [] as string[][], lines: [] as number[] };
  await readTable(temporaryFile(content), {
    header: (names) => table.header.push(...names),
    row: (cells, line) => {
      table.rows.push(cells);
      table.lines.push(line);
    },
  });
  return table;
}

const PLAIN = {
  header: ["team", "Q1"],
  rows: [
    ["Süd", "1"],
    ["Nord", "2"],
  ],
  lines: [2, 3],
};

test("readTable reads commas, semicolons, tabs, bars and Excel's sep line alike", async () => {
  for (const delimiter of [",", ";", "\t", "|"]) {
    expect(await read(`team,Q1\nSüd,1\nNord,2\n`.replaceAll(",", delimiter))).toEqual(PLAIN);
  }
  expect(await read("sep=;\nteam;Q1\nSüd;1\nNord;2")).toEqual({ ...PLAIN, lines: [3, 4] });
});

test("readTable reads Windows and old Mac line ends, a byte order mark and UTF-16", async () => {
  const text = "team,Q1\nSüd,1\nNord,2\n";
  expect(await read(text.replaceAll("\n", "\r\n"))).toEqual(PLAIN);
  expect(await read(text.replaceAll("\n", "\r"))).toEqual(PLAIN);
  expect(await read(`\uFEFF${text}`)).toEqual(PLAIN);
  expect(await read(Buffer.from(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "utf16le"))).toEqual(PLAIN);
});

test("readTable counts a line end of UTF-16 once where it falls on the border of two pieces", async () => {
  const long = "1".repeat((1 << 19) - 15);
  const { rows, lines } = await read(Buffer.from(`\uFEFFteam,Q1\r\nSüd,${long}\r\nNord,2\r`, "utf16le"));
  expect(rows.map(([team]) => team)).toEqual(["Süd", "Nord"]);
  expect(lines).toEqual([2, 3]);
});

test("readTable takes what is no UTF-8 for Windows-1252", async () => {
  expect(await read(Buffer.from("team,Q1\nSüd,1\nNord,2\n", "latin1"))).toEqual(PLAIN);
});

test("readTable reads every character of Windows-1252, the euro and the dash among them", async () => {
  const bytes = Buffer.from("team,Q1 \x80 \x96 \x93\x94\nS\xfcd,\x8c\xbd\n", "latin1");
  expect(await read(bytes)).toEqual({ header: ["team", "Q1 € – “”"], rows: [["Süd", "Œ½"]], lines: [2] });
});

test("readTable reads UTF-16 of either byte order", async () => {
  const little = Buffer.from("\uFEFFteam,Q1 €\nSüd,1\n", "utf16le");
  const big = Buffer.from(little).swap16();
  for (const bytes of [little, big])
    expect(await read(bytes)).toEqual({ header: ["team", "Q1 €"], rows: [["Süd", "1"]], lines: [2] });
});

test("readTable keeps quoted delimiters, quotes and line breaks, and counts the lines", async () => {
  const { header, rows, lines } = await read('"team ","Q1, new"\n\n"a\r\nb","say ""no"""\n , \nc,d');
  expect(header).toEqual(["team", "Q1, new"]);
  expect(rows).toEqual([
    ["a\nb", 'say "no"'],
    [" ", " "],
    ["c", "d"],
  ]);
  expect(lines).toEqual([3, 5, 6]);
});

test("readTable takes the delimiter from outside the quotes of the header", async () => {
  expect((await read('team;"Q1, a, b, c"\nS;1\n')).header).toEqual(["team", "Q1, a, b, c"]);
});

test("readTable reads a file of many pieces as one, whatever falls on their borders", async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `Süd,"${i}${i % 7 === 0 ? "\n" : ""}",${"x".repeat(i % 50)}`,
  );
  const table = await read(`team,Q1,note\r\n${rows.join("\r\n")}\r\n`);
  expect(table.rows.length).toBe(60_000);
  expect(table.rows.every(([team, number], i) => team === "Süd" && Number(number) === i)).toBe(true);
  expect(table.lines.at(-1)).toBe(2 + 59_999 + Math.ceil(59_999 / 7));
});

test("readTable gives up on a quote that never closes, also in a long file", async () => {
  const open = `team,Q1\nS,"${"1,2\n".repeat(6_000_000)}`;
  await expect(read(open)).rejects.toThrow("line 2: a quoted cell is not closed");
});

test("readTable gives up on a line that never ends", async () => {
  await expect(read("x".repeat(18 << 20))).rejects.toThrow("has a line longer than 16 MB.");
});
