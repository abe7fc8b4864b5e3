import { expect, test } from "vitest";
import { breakText, measureText } from "#app/ui/charts/drawing/lines-of-text";

test("breakText keeps every line within the width and every word, until no line is left", () => {
  const text = "Marketing knows what happens to a lead after it was handed over to Sales";
  const lines = breakText(text, 140, 13, 9);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(measureText(line, 13)).toBeLessThanOrEqual(140);
  const cut = breakText(text, 140, 13, 2);
  expect(cut).toHaveLength(2);
  expect(cut[1]).toMatch(/ …$/);
  expect(measureText(cut[1] ?? "", 13)).toBeLessThanOrEqual(140);
});

test("breakText breaks a word that is wider than a line, not within a letter and its accents", () => {
  const lines = breakText("Donaudampfschifffahrtsgesellschaftskapitän".repeat(3), 120, 13, 9);
  for (const line of lines) expect(measureText(line, 13)).toBeLessThanOrEqual(120);
  expect(breakText("e\u0301".repeat(40), 60, 13, 20).every((line) => /^(e\u0301)+$/.test(line))).toBe(true);
});
