import { expect, test } from "vitest";
import { makePrintable } from "#app/features/exports/pdf/printable-text";

const latin = (code: number) => code < 0x250 || code === 0x2212;

test("makePrintable puts a square for what no font has, and nothing for what is not seen", () => {
  expect(makePrintable("a漢b\u200dc", latin)).toBe("a□b\u200dc");
  expect(makePrintable("a\ud800b\u{1F600}", latin)).toBe("a□b□");
  expect(makePrintable("a\u0007\nb", latin)).toBe("a b");
});

test("makePrintable gives numbers a real minus and keeps their order, and no other hyphen", () => {
  expect(makePrintable("-0.18", latin)).toBe("\u2066−0.18\u2069");
  expect(makePrintable("2026-03-01", latin)).toBe("2026-03-01");
  expect(makePrintable("PU-1 is -3", latin)).toBe("PU-1 is −3");
});

test("makePrintable lets a word of more than 25 letters break, and leaves none out", () => {
  const word = "W".repeat(300);
  const printed = makePrintable(word, latin);
  expect(Math.max(...printed.split("\u200b").map(({ length }) => length))).toBeLessThanOrEqual(20);
  expect(printed.replaceAll("\u200b", "")).toBe(word);
});
