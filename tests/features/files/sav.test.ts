import { expect, test } from "vitest";
import { readSav } from "#app/features/files/sav.server";

/** A system file with a numeric variable that has labels, and a text of 8 letters, in plain cases. */
function writeSav(cases: [number, string][]): Buffer {
  const whole = (...numbers: number[]) => Buffer.from(new Int32Array(numbers).buffer);
  const text = (value: string, length: number) => Buffer.from(value.padEnd(length), "latin1");
  const double = (value: number) => Buffer.from(new Float64Array([value]).buffer);
  const header = Buffer.concat([
    text("$FL2@(#) test", 64),
    whole(2, 2, 0, 0, cases.length),
    double(100),
    text("", 84),
  ]);
  const variable = (name: string, width: number) =>
    Buffer.concat([whole(2, width, 0, 0, 0, 0), text(name, 8)]);
  const label = (value: number, words: string) =>
    Buffer.concat([
      double(value),
      Buffer.from([words.length]),
      text(words, Math.ceil((words.length + 1) / 8) * 8 - 1),
    ]);
  const labels = Buffer.concat([whole(3, 2), label(1, "Disagree"), label(2, "Agree"), whole(4, 1, 1)]);
  const data = cases.map(([value, team]) => Buffer.concat([double(value), text(team, 8)]));
  return Buffer.concat([header, variable("Q1", 0), variable("TEAM", 8), labels, whole(999, 0), ...data]);
}

test("readSav gives labels for numbers, texts without their blanks, and empty cells for missing numbers", () => {
  const read = readSav(
    writeSav([
      [1, "Sales"],
      [2, "Marktng"],
      [-Number.MAX_VALUE, "Sales"],
    ]),
  );
  expect(read.ok && [...read.rows].map(({ cells }) => cells)).toEqual([
    ["Q1", "TEAM"],
    ["Disagree", "Sales"],
    ["Agree", "Marktng"],
    ["", "Sales"],
  ]);
});

test("readSav refuses files that end early, and never throws anything else", () => {
  const whole = writeSav([[1, "Sales"]]);
  for (let length = 4; length < whole.length - 16; length++)
    expect(readSav(whole.subarray(0, length)).ok, `${length}`).toBe(false);
});
