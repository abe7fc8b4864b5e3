import { inflateSync } from "node:zlib";
import type { FileRow } from "#app/core/files/delimited";
import { readSavDictionary, type SavDictionary, type SavVariable } from "./sav-dictionary.server";

/** Print formats of seconds since the first day of the Gregorian calendar. */
const DATE_FORMATS = new Set([20, 22, 23, 24, 28, 29, 30, 38, 39, 41]);
const GREGORIAN_SECONDS = 12_219_379_200;
const MOST_INFLATED = 400 * 2 ** 20;

/** The rows of an SPSS file: the names of its variables, then every case; `wordings` are the variables' labels. */
export type SavFile = { ok: true; wordings: string[]; rows: Generator<FileRow> } | { ok: false };

/**
 * Reads .sav (plain or packed) and .zsav. A value with a label is written as its label; where only some values of a
 * variable have one, with its number before it. Missing values are empty.
 */
export function readSav(bytes: Buffer): SavFile {
  try {
    const dictionary = readSavDictionary(bytes);
    const cases = listCases(bytes, dictionary);
    const read = cases.next(); // the first case shows whether the rest can be read at all
    const rows = writeRows(dictionary, read.done ? null : read.value, cases);
    return { ok: true, wordings: dictionary.variables.map(({ label }) => label), rows };
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code?.startsWith("Z_"))
      return { ok: false };
    throw error;
  }
}

type Case = (number | Buffer)[];

function* writeRows(
  dictionary: SavDictionary,
  first: Case | null,
  rest: Generator<Case>,
): Generator<FileRow> {
  const { variables } = dictionary;
  yield { line: 1, cells: variables.map(({ name }) => name) };
  let line = 1;
  const write = (one: Case): FileRow => ({
    line: ++line,
    cells: variables.map((variable) => writeValue(dictionary, variable, one)),
  });
  if (first !== null) yield write(first);
  for (const one of rest) yield write(one);
}

function writeValue(dictionary: SavDictionary, variable: SavVariable, one: Case): string {
  const { systemMissing, number, text } = dictionary;
  if (variable.width > 0) {
    const pieces = variable.segments.map(({ slot, slots, width }) =>
      Buffer.concat(
        one.slice(slot, slot + slots).map((piece) => (typeof piece === "number" ? Buffer.alloc(8) : piece)),
      ).subarray(0, width),
    );
    const value = text(Buffer.concat(pieces).subarray(0, variable.width));
    return variable.isMissing(value) ? "" : (variable.labels.get(value) ?? value);
  }
  const piece = one[variable.segments[0]?.slot ?? 0] ?? systemMissing;
  const value = typeof piece === "number" ? piece : number(piece, 0);
  if (value === systemMissing || variable.isMissing(value) || !Number.isFinite(value)) return "";
  const label = variable.labels.get(value);
  if (label !== undefined) return isPartlyLabelled(variable) ? `${value} (${label})` : label;
  return DATE_FORMATS.has(variable.format) ? writeDate(value) : String(value);
}

/** Ends with labels and bare numbers between them. */
function isPartlyLabelled({ labels, isMissing }: SavVariable): boolean {
  const said = [...labels.keys()].filter(
    (value): value is number => typeof value === "number" && !isMissing(value),
  );
  const [low, high] = [Math.min(...said), Math.max(...said)];
  return said.length > 1 && high - low + 1 > said.length && high - low <= 10;
}

function writeDate(seconds: number): string {
  const date = new Date((seconds - GREGORIAN_SECONDS) * 1000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace("T", " ").slice(0, 19);
}

function* listCases(bytes: Buffer, dictionary: SavDictionary): Generator<Case> {
  const { slots, cases, compression } = dictionary;
  const next = readPieces(
    compression === 2 ? inflateBlocks(bytes, dictionary) : bytes.subarray(dictionary.at),
    dictionary,
  );
  if (slots === 0) return;
  for (let row = 0; cases < 0 || row < cases; row++) {
    const one: Case = [];
    while (one.length < slots) {
      const piece = next();
      if (piece === null) {
        if (one.length > 0 || cases > row) throw new RangeError("The file ends before its last case.");
        return;
      }
      one.push(piece);
    }
    yield one;
  }
}

const BLANK = Buffer.alloc(8, 32);

/** The 8-byte pieces of the cases one after the other; numbers that were packed into one byte come as numbers. */
function readPieces(
  data: Buffer,
  { compression, bias, systemMissing }: SavDictionary,
): () => number | Buffer | null {
  let at = 0;
  const take = () => {
    if (at + 8 > data.length) return null;
    at += 8;
    return data.subarray(at - 8, at);
  };
  if (compression === 0) return take;
  let codes: Buffer | null = null;
  let used = 8;
  return () => {
    for (;;) {
      if (used === 8) {
        codes = take();
        used = 0;
        if (codes === null) return null;
      }
      const code = (codes as Buffer)[used++] as number;
      if (code === 0) continue;
      if (code === 252) return null;
      if (code === 253) return take();
      if (code === 254) return BLANK;
      return code === 255 ? systemMissing : code - bias;
    }
  };
}

function inflateBlocks(bytes: Buffer, { at, long, whole }: SavDictionary): Buffer {
  const trailer = long(bytes, at + 8);
  const blocks = whole(bytes, trailer + 20);
  const pieces: Buffer[] = [];
  let total = 0;
  for (let block = 0; block < blocks; block++) {
    const entry = trailer + 24 + 24 * block;
    const from = long(bytes, entry + 8);
    const size = whole(bytes, entry + 16);
    total += size;
    if (size < 1 || total > MOST_INFLATED) throw new RangeError("A block is too large.");
    pieces.push(
      inflateSync(bytes.subarray(from, from + whole(bytes, entry + 20)), { maxOutputLength: size }),
    );
  }
  return Buffer.concat(pieces);
}
