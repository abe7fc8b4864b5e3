import fc from "fast-check";
import { expect, test } from "vitest";
import { createBallotCode, formatBallotCode, parseBallotCode } from "#app/protocol/ballot-code";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const secrets = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 30, maxLength: 30 })
  .map((list) => list.join(""));

test("createBallotCode gives eight groups of four that read back", () => {
  const code = createBallotCode();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(formatBallotCode(parseBallotCode(code))).toBe(code);
  expect(createBallotCode()).not.toBe(code);
});

test("parseBallotCode reads any case, spacing and dashes, O as 0, I and L as 1", () => {
  const code = formatBallotCode("0123456789ABCDEFGHJKMNPQRSTVWX");
  const sloppy = code.replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", " – ").toLowerCase();
  expect(parseBallotCode(sloppy)).toBe("0123456789ABCDEFGHJKMNPQRSTVWX");
  expect(parseBallotCode(code.replaceAll("1", "I"))).toBe("0123456789ABCDEFGHJKMNPQRSTVWX");
});

test("parseBallotCode finds every single mistyped character and every swap of unequal neighbours", () => {
  fc.assert(
    fc.property(secrets, fc.nat(31), fc.constantFrom(...ALPHABET), (secret, position, character) => {
      const code = formatBallotCode(secret).replaceAll("-", "");
      const mistyped = code.slice(0, position) + character + code.slice(position + 1);
      if (mistyped !== code) expect(() => parseBallotCode(mistyped)).toThrow(RangeError);
      const swapped =
        code.slice(0, position) + (code[position + 1] ?? "") + code[position] + code.slice(position + 2);
      if (swapped !== code && position < 29) expect(() => parseBallotCode(swapped)).toThrow(RangeError);
      expect(parseBallotCode(code)).toBe(secret);
    }),
    { numRuns: 1000 },
  );
});

test("parseBallotCode refuses codes that are too short, too long, empty or hold a U", () => {
  const code = formatBallotCode("7".repeat(30));
  for (const text of ["", code.slice(0, -1), `${code}7`, code.replace("7", "U"), "7".repeat(32)])
    expect(() => parseBallotCode(text), text).toThrow(RangeError);
});
