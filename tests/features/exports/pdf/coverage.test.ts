import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { readCoverage } from "#app/features/exports/pdf/coverage";

const read = (name: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(`fonts/${name}`);
  return readCoverage(new DataView(buffer, byteOffset, byteLength));
};

test("readCoverage finds the letters of a font and not those of others", () => {
  const [latin, arabic] = [read("NotoSans-Regular.ttf"), read("NotoSansArabic-Regular.ttf")];
  for (const letter of "aßéΩя–…“") expect(latin.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
  for (const letter of "عربي") expect(arabic.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
  expect([latin.has(0x6f22), latin.has(0x0639), arabic.has(0x6f22)]).toEqual([false, false, false]);
});

test("The fonts have a sign for everything that the product prints of its own, with their licence beside them, in 4 MB", () => {
  const names = readdirSync("fonts");
  const signs = new Set(
    names.filter((name) => name.endsWith("-Regular.ttf")).flatMap((name) => [...read(name)]),
  );
  for (const sign of "−★→←·•●◆○□δ–—„“”’…") expect(signs.has(sign.codePointAt(0) ?? 0), sign).toBe(true);
  expect(names).toContain("OFL.txt");
  expect(names.reduce((all, name) => all + statSync(`fonts/${name}`).size, 0)).toBeLessThan(4e6);
});

test("readCoverage refuses what is no font", () => {
  expect(() => readCoverage(new DataView(new ArrayBuffer(64)))).toThrow(RangeError);
});
