import { expect, test } from "vitest";
import { speak } from "#app/locales/spoken.server";
import { formatAsIs, formatDecimal } from "#app/ui/numbers";

test("formatDecimal writes a real minus", () => {
  expect(formatDecimal(-0.336, 2)).toBe("−0.34");
  expect(formatDecimal(12.5, 1)).toBe("12.5");
});

test("formatDecimal has the decimal comma of a German page, and neither language's thousands", () => {
  const written = () => [formatDecimal(-0.336, 2), formatDecimal(1234.5, 1), formatDecimal(1234, 0)];
  expect(written()).toEqual(["−0.34", "1234.5", "1234"]);
  expect(speak("de", written)).toEqual(["−0,34", "1234,5", "1234"]);
});

test("formatDecimal rounds what a number is, not what it prints as", () => {
  expect(formatDecimal(1.005, 2)).toBe((1.005).toFixed(2));
  expect(formatDecimal(0.15, 1)).toBe((0.15).toFixed(1));
});

test("formatAsIs keeps the decimals that a number has", () => {
  const written = () => [75, 0.001, -2.5].map(formatAsIs);
  expect(written()).toEqual(["75", "0.001", "−2.5"]);
  expect(speak("de", written)).toEqual(["75", "0,001", "−2,5"]);
});
