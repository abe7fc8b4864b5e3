import { expect, test } from "vitest";
import { readCount, readDate, readNumber, readShare } from "#app/features/benchmarks/norm-values";

test("readNumber takes decimal points and commas and guesses nothing", () => {
  expect(["3.72", "3,72", " 4 ", "-1.5"].map(readNumber)).toEqual([3.72, 3.72, 4, -1.5]);
  expect(["1,234.5", "1e2", "", "3 72", "0x10", "∞", "NaN", "3."].map(readNumber)).toEqual(
    Array.from({ length: 8 }, () => null),
  );
});

test("readCount takes whole numbers from 1 as spreadsheets write them", () => {
  expect(["1", "1204", "1,204", "1 204", "12'045", "1204.0"].map(readCount)).toEqual([
    1, 1204, 1204, 1204, 12045, 1204,
  ]);
  expect(["0", "-3", "12.5", "1.204", "many", "1,20,4"].map(readCount)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test("readShare goes by the heading or the sign, never by the size of the number", () => {
  expect(readShare("61", true)).toEqual({ ok: true, share: 0.61 });
  expect(readShare("61,5 %", false)).toEqual({ ok: true, share: 0.615 });
  expect(readShare("0.61", false)).toEqual({ ok: true, share: 0.61 });
  expect(readShare("0.5", true)).toEqual({ ok: true, share: 0.005 });
  expect(readShare("1", false)).toEqual({ ok: true, share: 1 });
  expect(readShare("61", false)).toEqual({ ok: false, reason: "favourable_no_share" });
  expect(readShare("101", true)).toEqual({ ok: false, reason: "favourable_bad" });
  expect(readShare("most", true)).toEqual({ ok: false, reason: "favourable_no_number" });
});

test("readDate takes years, months and days that exist and can mean one day only", () => {
  expect(["2024", "2024-10", "2024-02-29", "31.10.2024"].map(readDate)).toEqual([
    "2024",
    "2024-10",
    "2024-02-29",
    "2024-10-31",
  ]);
  expect(["2023-02-29", "2024-13", "10/11/2024", "24", "soon", ""].map(readDate)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});
