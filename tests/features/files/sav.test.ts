import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSav } from "#app/features/files/sav.server";

type Way = { compression: 0 | 1 | 2; little: boolean };
type Row = [value: number, team: string];

const PLAIN: Way = { compression: 0, little: true };
const WAYS: Way[] = [0, 1, 2].flatMap((compression) =>
  [true, false].map((little) => ({ compression: compression as Way["compression"], little })),
);
const BIAS = 100;
const MISSING = -Number.MAX_VALUE;
const BLOCK = 64;

/** A system file with a numeric variable that has labels, and a text of 8 letters: plain, packed or deflated, of either byte order. */
function writeSav(cases: readonly Row[], { compression, little }: Way = PLAIN): Buffer {
  const whole = (...numbers: number[]) =>
    Buffer.concat(
      numbers.map((one) => {
        const bytes = Buffer.alloc(4);
        if (little) bytes.writeInt32LE(one);
        else bytes.writeInt32BE(one);
        return bytes;
      }),
    );
  const eight = (write: (bytes: Buffer) => void) => {
    const bytes = Buffer.alloc(8);
    write(bytes);
    return bytes;
  };
  const double = (value: number) =>
    eight((bytes) => (little ? bytes.writeDoubleLE(value) : bytes.writeDoubleBE(value)));
  const long = (value: number) =>
    eight((bytes) => (little ? bytes.writeBigInt64LE(BigInt(value)) : bytes.writeBigInt64BE(BigInt(value))));
  const text = (value: string, length: number) => Buffer.from(value.padEnd(length), "latin1");
  const header = Buffer.concat([
    text(compression === 2 ? "$FL3@(#) test" : "$FL2@(#) test", 64),
    whole(2, 2, compression, 0, cases.length),
    double(BIAS),
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
  const before = [header, variable("Q1", 0), variable("TEAM", 8), labels, whole(999, 0)];
  const pieces = cases.flatMap(([value, team]) => [value, text(team, 8)]);
  if (compression === 0)
    return Buffer.concat([...before, ...pieces.map((one) => (typeof one === "number" ? double(one) : one))]);
  const packed = pack(pieces, double);
  if (compression === 1) return Buffer.concat([...before, packed]);
  const start = before.reduce((sum, { length }) => sum + length, 0);
  const blocks = Array.from({ length: Math.ceil(packed.length / BLOCK) }, (_, at) =>
    packed.subarray(at * BLOCK, (at + 1) * BLOCK),
  );
  const deflated = blocks.map((block) => deflateSync(block));
  const trailer = start + 24 + deflated.reduce((sum, { length }) => sum + length, 0);
  let at = start + 24;
  const entries = blocks.map((block, i) => {
    const size = deflated[i]?.length ?? 0;
    const entry = Buffer.concat([long(start + i * BLOCK), long(at), whole(block.length, size)]);
    at += size;
    return entry;
  });
  return Buffer.concat([
    ...before,
    ...[long(start), long(trailer), long(24 + 24 * blocks.length)],
    ...deflated,
    ...[long(-BIAS), long(0), whole(BLOCK, blocks.length), ...entries],
  ]);
}

/** Eight codes, then the pieces that no code stands for; whole numbers, blanks and missing values have one of their own. */
function pack(pieces: readonly (number | Buffer)[], double: (value: number) => Buffer): Buffer {
  const packed: Buffer[] = [];
  for (let from = 0; from < pieces.length; from += 8) {
    const codes = Buffer.alloc(8);
    const rest: Buffer[] = [];
    pieces.slice(from, from + 8).forEach((piece, at) => {
      const isCode = typeof piece === "number" && Number.isInteger(piece) && piece > -100 && piece < 152;
      if (piece === MISSING) codes[at] = 255;
      else if (isCode) codes[at] = piece + BIAS;
      else if (typeof piece !== "number" && piece.every((byte) => byte === 32)) codes[at] = 254;
      else {
        codes[at] = 253;
        rest.push(typeof piece === "number" ? double(piece) : piece);
      }
    });
    packed.push(codes, ...rest);
  }
  return Buffer.concat(packed);
}

function read(bytes: Buffer): string[][] | null {
  const found = readSav(bytes);
  return found.ok ? [...found.rows].map(({ cells }) => cells) : null;
}

test("readSav gives labels for numbers, texts without their blanks, and empty cells for missing numbers", () => {
  for (const way of WAYS) {
    const bytes = writeSav(
      [
        [1, "Sales"],
        [2, "Marktng"],
        [MISSING, "Sales"],
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
      const plain = read(writeSav(cases));
      expect(plain).toHaveLength(cases.length + 1);
      for (const way of WAYS) expect(read(writeSav(cases, way))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("readSav refuses files that end early, and never throws anything else", () => {
  const whole = writeSav([[1, "Sales"]]);
  for (let length = 4; length < whole.length - 16; length++)
    expect(readSav(whole.subarray(0, length)).ok, `${length}`).toBe(false);
  for (const way of WAYS) {
    const bytes = writeSav(
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
