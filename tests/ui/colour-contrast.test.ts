import fc from "fast-check";
import { expect, test } from "vitest";
import { type Colour, findReadableShade, measureContrast, readColour } from "#app/ui/colour-contrast";
import { contrastOf, parseColor } from "#tests/helpers/letters/colors";

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Colour => `#${value.toString(16).padStart(6, "0")}`);

test("measureContrast is WCAG's: 21 between black and white, 4.54 between #767676 and white, the same both ways", () => {
  expect(measureContrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(measureContrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  fc.assert(
    fc.property(colours, colours, (one, other) => {
      expect(measureContrast(one, other)).toBeCloseTo(contrastOf(parseColor(one), parseColor(other)), 8);
      expect(measureContrast(one, other)).toBe(measureContrast(other, one));
    }),
  );
});

test("findReadableShade gives a colour that has the contrast, the colour itself where it has it already, and none nearer", () => {
  fc.assert(
    fc.property(colours, fc.constantFrom("#ffffff", "#171a20"), (colour, ground) => {
      const towards = ground === "#ffffff" ? "#000000" : "#ffffff";
      const shade = findReadableShade(colour, [ground], { towards, least: 4.5 });
      expect(measureContrast(shade, ground)).toBeGreaterThanOrEqual(4.5);
      if (measureContrast(colour, ground) >= 4.5) expect(shade).toBe(colour);
      else expect(measureContrast(shade, ground)).toBeLessThan(4.75);
    }),
  );
  expect(() => findReadableShade("#888888", ["#ffffff"], { towards: "#ffffff", least: 4.5 })).toThrow(
    RangeError,
  );
});

test("readColour takes six digits with or without #, and nothing else", () => {
  expect(readColour(" #2447B8 ")).toBe("#2447b8");
  expect(readColour("2447b8")).toBe("#2447b8");
  for (const text of ["", "#fff", "red", "#2447b", "#2447bg", "rgb(1,2,3)", "#2447b8;color:red"])
    expect(readColour(text), text).toBeNull();
});
