import fc from "fast-check";
import { expect, test } from "vitest";
import { readSav } from "#app/features/files/sav.server";
import {
  SAV_MISSING,
  SAV_WAYS,
  type SavVariable,
  type SavWay,
  writeSav,
} from "#tests/helpers/files/write-sav";

type Row = [value: number, team: string];

const VARIABLES: SavVariable[] = [
  {
    name: "Q1",
    labels: [
      [1, "Disagree"],
      [2, "Agree"],
    ],
  },
  { name: "TEAM", width: 8 },
];

const write = (cases: readonly Row[], way?: SavWay) => writeSav(VARIABLES, cases, way);

function read(bytes: Buffer): string[][] | null {
  const found = readSav(bytes);
  return found.ok ? [...found.rows].map(({ cells }) => cells) : null;
}

test("readSav gives labels for numbers, texts without their blanks, and empty cells for missing numbers", () => {
  for (const way of SAV_WAYS) {
    const bytes = write(
      [
        [1, "Sales"],
        [2, "Marktng"],
        [SAV_MISSING, "Sales"],
        [2.5, ""],
        [4000, "Sales"],
      ],
      way,
    );
    expect(read(bytes), JSON.stringify(way)).toEqual([
      ["Q1", "TEAM"],
      ["Disagree", "Sales"],
      ["Agree", "Marktng"],
      ["", "Sales"],
      ["2.5", ""],
      ["4000", "Sales"],
    ]);
  }
});

test("readSav reads the same cases plain, packed and deflated, in either byte order", () => {
  const row = fc.tuple(
    fc.oneof(fc.integer({ min: -200, max: 300 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
    fc.constantFrom("", "Sales", "Marktng", "x"),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (cases) => {
      const plain = read(write(cases));
      expect(plain).toHaveLength(cases.length + 1);
      for (const way of SAV_WAYS) expect(read(write(cases, way))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("readSav refuses files that end early, and never throws anything else", () => {
  const whole = write([[1, "Sales"]]);
  for (let length = 4; length < whole.length - 16; length++)
    expect(readSav(whole.subarray(0, length)).ok, `${length}`).toBe(false);
  for (const way of SAV_WAYS) {
    const bytes = write(
      Array.from({ length: 20 }, (_, at): Row => [at, "Sales"]),
      way,
    );
    for (let at = 176; at < bytes.length; at += 7) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 255;
      expect(() => read(broken)).not.toThrow(TypeError);
    }
  }
});
