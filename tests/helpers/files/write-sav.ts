import { deflateSync } from "node:zlib";

export type SavWay = { compression: 0 | 1 | 2; little: boolean };
/** A variable of numbers; `width` letters make it one of texts, at most 8. */
export type SavVariable = {
  name: string;
  wording?: string;
  width?: number;
  labels?: readonly (readonly [value: number, words: string])[];
};

const PLAIN: SavWay = { compression: 0, little: true };
export const SAV_WAYS: SavWay[] = [0, 1, 2].flatMap((compression) =>
  [true, false].map((little) => ({ compression: compression as SavWay["compression"], little })),
);
const BIAS = 100;
export const SAV_MISSING = -Number.MAX_VALUE;
const BLOCK = 64;

/** A system file of SPSS: plain, packed or deflated, of either byte order. */
export function writeSav(
  variables: readonly SavVariable[],
  cases: readonly (readonly (number | string)[])[],
  { compression, little }: SavWay = PLAIN,
): Buffer {
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
    whole(2, variables.length, compression, 0, cases.length),
    double(BIAS),
    text("", 84),
  ]);
  const variable = ({ name, wording = "", width = 0 }: SavVariable) => {
    const bytes = Buffer.from(wording);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, " ")]);
    const rest = wording === "" ? [] : [whole(bytes.length), padded];
    return Buffer.concat([whole(2, width, rest.length === 0 ? 0 : 1, 0, 0, 0), text(name, 8), ...rest]);
  };
  const label = (value: number, words: string) =>
    Buffer.concat([
      double(value),
      Buffer.from([words.length]),
      text(words, Math.ceil((words.length + 1) / 8) * 8 - 1),
    ]);
  const labels = variables.flatMap(({ labels: own = [] }, at) =>
    own.length === 0
      ? []
      : [whole(3, own.length), ...own.map(([value, words]) => label(value, words)), whole(4, 1, at + 1)],
  );
  const before = [header, ...variables.map(variable), ...labels, whole(999, 0)];
  const pieces = cases.flatMap((values) =>
    values.map((value) => (typeof value === "number" ? value : text(value, 8))),
  );
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
      if (piece === SAV_MISSING) codes[at] = 255;
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
