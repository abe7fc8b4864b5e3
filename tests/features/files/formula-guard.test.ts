import { expect, test } from "vitest";
import { fileNameOf } from "#app/features/exports/file-name";
import { cleanForXml, guardFormula } from "#app/features/files/formula-guard";

test("guardFormula puts an apostrophe before everything that a spreadsheet might take for a formula", () => {
  const dangerous = [
    "=1",
    "+1",
    "-1",
    "@A1",
    "\t=1",
    "\r1",
    "|cmd",
    "%0",
    "＝1",
    "＋1",
    "－1",
    "＠A",
    " =1",
    "\n=1",
  ];
  for (const text of dangerous) expect(guardFormula(text), JSON.stringify(text)).toBe(`'${text}`);
});

test("guardFormula leaves other texts as they are", () => {
  for (const text of ["", "a=1", "−12", "Sales + Marketing", "50 %", "ü"])
    expect(guardFormula(text)).toBe(text);
});

test("cleanForXml drops what no XML file may hold, and keeps tabs and line breaks", () => {
  expect(cleanForXml("a\u0000b\u0008\t\n\uFFFEc\uD800d😀")).toBe("ab\t\nc\uFFFDd😀");
});

test("fileNameOf makes a name in ASCII of whatever stands there", () => {
  expect(fileNameOf(["Größe & Söhne", "Frühjahr 2026"], "csv")).toBe("grosse-sohne-fruhjahr-2026.csv");
  expect(fileNameOf(['"; filename="evil.exe\r\nSet-Cookie: a', "2026"], "xlsx")).toBe(
    "filename-evil-exe-set-cookie-a-2026.xlsx",
  );
  expect(fileNameOf(["株式会社", "♥"], "json")).toBe("results.json");
  expect(fileNameOf(["a".repeat(200)], "csv")).toBe(`${"a".repeat(40)}.csv`);
});
