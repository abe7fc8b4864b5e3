import { expect, test } from "vitest";
import { runAnalyze, TEAMS_GIVEN, temporaryFile } from "#tests/helpers/command";

/** The sentence of a refusal, which must be one line, exit code 2 and nothing on standard output. */
async function refusal(content: string | Uint8Array, ...args: string[]): Promise<string> {
  const path = temporaryFile(content);
  const { code, out, err } = await runAnalyze(
    path,
    ...(args.includes("--group") ? [] : TEAMS_GIVEN),
    ...args,
  );
  expect([code, out]).toEqual([2, ""]);
  expect(err.trimEnd()).not.toContain("\n");
  return err.trimEnd().replace(path, "FILE");
}

const GOOD = "team,Q1,Q2\nSales,1,2\nSales,3,4\nMarketing,5,4\nMarketing,2,NA\n";

test("analyze refuses a wrong column name and suggests the nearest", async () => {
  expect(await refusal(GOOD, "--group", "Teem", "--sales", "Sales", "--marketing", "Marketing")).toBe(
    'FILE, line 1: there is no column "Teem" (--group); did you mean "team"?',
  );
  expect(await refusal(GOOD, "--items", "Q1,q_2")).toBe(
    'FILE, line 1: there is no column "q_2" (--items); did you mean "Q2"?',
  );
  expect(await refusal(GOOD, "--waves", "year")).toBe(
    'FILE, line 1: there is no column "year" (--waves); the columns are "team", "Q1", "Q2".',
  );
  expect(await refusal(GOOD, "--reverse", "Q3")).toContain(
    'there is no column "Q3" (--reverse); did you mean',
  );
});

test("analyze refuses an empty group, says what the column holds and suggests the nearest", async () => {
  expect(await refusal(GOOD, "--group", "team", "--sales", "sale", "--marketing", "Marketing")).toBe(
    'FILE: no row has "sale" (--sales) in column "team", which holds "Sales", "Marketing"; did you mean "Sales"?',
  );
  expect(await refusal("team,Q1\nSales,1\n")).toContain('no row has "Marketing" (--marketing)');
});

test("analyze refuses text and values off the scale with line and column", async () => {
  expect(await refusal("team,Q1,Q2\nSales,1,2\n\nSales,3,abc\nMarketing,5,4\n", "--items", "Q1,Q2")).toBe(
    'FILE, line 4, column 3 ("Q2"): "abc" is no answer on the scale 1-5.',
  );
  expect(await refusal("team,Q1\nSales,6\nMarketing,5\n", "--items", "Q1")).toContain(
    'line 2, column 2 ("Q1"): "6" is no',
  );
  expect(await refusal("team,Q1\nSales,0\nMarketing,5\n", "--items", "Q1")).toContain('"0" is no answer');
  expect(await refusal("team,Q1\nSales,2.5\nMarketing,5\n", "--items", "Q1")).toContain('"2.5" is no answer');
  expect(await refusal("team;Q1\nSales;2,5\nMarketing;5\n", "--items", "Q1")).toContain('"2,5" is no answer');
});

test("analyze refuses a text among the numbers of a column it chose itself, the first in the file", async () => {
  const file =
    "team,Q1,Q2,note\nSales,1,2,well\nSales,3,often,7\nSales,x,4,so\nMarketing,5,4,ok\nMarketing,5,4,\n";
  expect(await refusal(file)).toBe(
    'FILE, line 3, column 3 ("Q2"): "often" is no answer on the scale 1-5 (if "Q2" is no question, name the questions with --items).',
  );
  expect(await refusal("team,city\nSales,Bern\nMarketing,Ulm\n")).toBe(
    "FILE has no column of numbers to compare.",
  );
});

test("analyze names the line where the row begins, after quoted line breaks, too", async () => {
  const file = 'team,note,Q1\nSales,"one\ntwo\nthree",1\nMarketing,"""so"", he said",nine\n';
  expect(await refusal(file, "--items", "Q1")).toContain('FILE, line 5, column 3 ("Q1"): "nine"');
});

test("analyze refuses a heading that stands twice where it is needed, rows that are too long, and open quotes", async () => {
  expect(await refusal("team,Q1, Q1\nSales,1,2\nMarketing,2,3\n", "--items", "Q1")).toBe(
    'FILE, line 1: the name "Q1" stands in more than one column.',
  );
  expect(await refusal("team,Q1\nSales,1\nMarketing,3,5\n")).toBe(
    "FILE, line 3, column 3: the row has 3 cells, the header 2 (a cell that holds the delimiter needs quotes).",
  );
  expect(await refusal('team,Q1\nSales,1\nMarketing,"2\nSales,3\n')).toContain(
    "FILE, line 3, column 2: a quoted cell is not closed",
  );
  expect(await refusal('team,Q1\nSales,"1"2\nMarketing,3\n')).toContain(
    "FILE, line 2: a quoted cell is not closed, or",
  );
});

test("analyze refuses what is no table: nothing, blank lines, only a header, bytes, a folder, no file", async () => {
  expect(await refusal("")).toBe("FILE is empty.");
  expect(await refusal("\n \n\n")).toBe("FILE is empty.");
  expect(await refusal("team,Q1\n\n")).toBe("FILE holds a header but no rows.");
  expect(await refusal("team,Q1\n,1\n")).toContain(
    'no row has "Sales" (--sales) in column "team", which is empty.',
  );
  expect(await refusal(new Uint8Array([80, 75, 3, 4, 0, 0, 1, 2]))).toContain("FILE: The file is damaged");
  expect(await refusal(new Uint8Array([0, 1, 2, 0, 7, 0, 0, 1, 2]))).toBe(
    "FILE is no text file; save the table as CSV.",
  );
  const missing = await runAnalyze("no-such-file.csv", ...TEAMS_GIVEN);
  expect(missing).toEqual({ code: 2, out: "", err: "There is no file no-such-file.csv.\n" });
  expect((await runAnalyze("tests", ...TEAMS_GIVEN)).err).toBe("tests is a folder, not a file.\n");
});

test("analyze refuses in one line whatever the cells and files hold", async () => {
  expect(await refusal('team,Q1\nSales,"a\nb\tc"\nMarketing,1\n', "--items", "Q1")).toBe(
    'FILE, line 2, column 2 ("Q1"): "a b c" is no answer on the scale 1-5.',
  );
  const broken = temporaryFile('{\n "trust": [\n  Q1,\n  Q2\n ]\n}\n', "d.json");
  expect(await refusal(GOOD, "--dimensions", broken)).toContain("d.json is no JSON: ");
});

test("analyze refuses a wave that is missing and more answers than people asked", async () => {
  expect(await refusal("year,team,Q1\n2024,Sales,1\n,Sales,2\n2024,Marketing,3\n", "--waves", "year")).toBe(
    'FILE, line 3, column 1 ("year"): the wave is missing.',
  );
  expect(await refusal(GOOD, "--invited", "1,9")).toBe(
    "FILE: 2 people of sales answered, but --invited says 1 were asked.",
  );
});

test("analyze refuses counts that are none, twice given, off the scale or without their columns", async () => {
  const counts = (...rows: string[]) => refusal(["team,item,answer,n", ...rows].join("\n"), "--counts");
  expect(await counts("Sales,Q1,1,2.5", "Marketing,Q1,1,2")).toBe(
    'FILE, line 2, column 4 ("n"): "2.5" is no number of people.',
  );
  expect(await counts("Sales,Q1,1,-2", "Marketing,Q1,1,2")).toContain('"-2" is no number of people');
  expect(await counts("Sales,Q1,1,2", "Marketing,Q1,1,2", "Sales,Q1,1.0,3")).toBe(
    'FILE, line 4, column 3 ("answer"): line 2 already gives this count.',
  );
  expect(await counts("Sales,Q1,6,2", "Marketing,Q1,1,2")).toContain('column 3 ("answer"): "6" is no answer');
  expect(await counts("Sales,,1,2", "Marketing,Q1,1,2")).toBe(
    'FILE, line 2, column 2 ("item"): the question is missing.',
  );
  expect(await refusal("team,item,answr,n\nSales,Q1,1,2\n", "--counts")).toBe(
    'FILE, line 1: there is no column "answer" (--counts); did you mean "answr"?',
  );
  const file = "team,item,answer,n\nSales,Q1,1,2\nMarketing,Q1,1,2\n";
  expect(await refusal(file, "--counts", "--items", "Q2")).toContain(
    '"Q2" (--items) in column "item"; did you mean "Q1"?',
  );
});

test("analyze refuses dimensions that it cannot read or whose questions it does not have", async () => {
  const dimensions = (json: string) => refusal(GOOD, "--dimensions", temporaryFile(json, "d.json"));
  expect(await dimensions("{")).toContain("d.json is no JSON: ");
  expect(await dimensions("[]")).toContain('must hold an object such as {"trust": ["TR1", "TR2"]}.');
  expect(await dimensions("{}")).toContain("names no dimension.");
  expect(await dimensions('{" ": ["Q1"]}')).toContain("d.json: a dimension needs a name.");
  expect(await dimensions('{"trust": []}')).toContain(
    'the dimension "trust" needs a list of question names.',
  );
  expect(await dimensions('{"trust": ["Q1", "Q1"]}')).toContain('the dimension "trust" names "Q1" twice.');
  expect(await dimensions('{"trust": ["Q1", "Q22"]}')).toBe(
    'The dimension "trust" names "Q22", which is no question here; did you mean "Q2"?',
  );
  expect(await refusal(GOOD, "--dimensions", "nowhere.json")).toBe("nowhere.json cannot be read (ENOENT).");
});
