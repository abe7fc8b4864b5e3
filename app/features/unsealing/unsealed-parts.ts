import { HASH } from "#app/features/board/sorted-hashes";

/**
 * What came out of the parts of one team and kind, as small as it gets: marks of 32 bytes and, in the same order,
 * one byte a rating or choice of a slice or one text, the texts as one run of UTF-8 with the end of each. Nothing of it is ever written
 * down.
 */
export type UnsealedParts = {
  marks: Uint8Array<ArrayBuffer>;
  ratings: Int8Array<ArrayBuffer>;
  texts: Uint8Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  unreadable: number;
};

/** A skipped question: no answer and no code has this number. */
const SKIPPED = -128;

/** Bytes one behind the other, in memory that grows by doubling. */
export function collectBytes() {
  let bytes = Buffer.alloc(64 * HASH);
  let length = 0;

  /** Where `more` bytes may be written. */
  function reserve(more: number): number {
    const at = length;
    length += more;
    if (length > bytes.length) {
      const grown = Buffer.alloc(Math.max(length, 2 * bytes.length));
      grown.set(bytes);
      bytes = grown;
    }
    return at;
  }

  return {
    add(more: ArrayLike<number>): void {
      const at = reserve(more.length);
      bytes.set(more, at);
    },
    addText(text: string): void {
      const at = reserve(Buffer.byteLength(text));
      bytes.write(text, at);
    },
    length: () => length,
    take: (): Uint8Array<ArrayBuffer> => new Uint8Array(bytes.subarray(0, length)),
  };
}

/** Collects parts one by one. */
export function collectParts() {
  const marks = collectBytes();
  const ratings = collectBytes();
  const texts = collectBytes();
  const ends: number[] = [];
  let unreadable = 0;
  return {
    addSheet(mark: Uint8Array, sheet: readonly (number | null)[]): void {
      marks.add(mark);
      ratings.add(sheet.map((rating) => rating ?? SKIPPED));
    },
    addText(mark: Uint8Array, text: string): void {
      marks.add(mark);
      texts.addText(text);
      ends.push(texts.length());
    },
    addUnreadable(): void {
      unreadable += 1;
    },
    take: (): UnsealedParts => ({
      marks: marks.take(),
      ratings: new Int8Array(ratings.take().buffer),
      texts: texts.take(),
      ends: Uint32Array.from(ends),
      unreadable,
    }),
  };
}

/** The rating sheet at a place: its ratings, and behind them what the person chose of each slicing. */
export function readSheet({ ratings }: UnsealedParts, at: number, width: number): (number | null)[] {
  const sheet: (number | null)[] = [];
  for (let place = at * width; place < (at + 1) * width; place++) {
    const code = ratings[place] as number;
    sheet.push(code === SKIPPED ? null : code);
  }
  return sheet;
}

/** The text at a place. */
export function readText({ texts, ends }: UnsealedParts, at: number): string {
  const { buffer, byteOffset, byteLength } = texts;
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8", at === 0 ? 0 : ends[at - 1], ends[at]);
}
