import type { Rating } from "#app/core/vocabulary";

/**
 * What came out of the parts of one team and kind, as small as it gets: marks of 32 bytes and, in the same order,
 * one byte a rating or one text. Nothing of it is ever written down.
 */
export type UnsealedParts = { marks: Uint8Array; ratings: Int8Array; texts: string[]; unreadable: number };

const MARK = 32;
/** A skipped question: no answer and no code has this number. */
const SKIPPED = -128;

/** Collects parts one by one, in memory that grows by doubling. */
export function collectParts(width: number) {
  let count = 0;
  let marks = new Uint8Array(64 * MARK);
  let ratings = new Int8Array(64 * width);
  const texts: string[] = [];
  let unreadable = 0;

  function add(mark: Uint8Array): number {
    if ((count + 1) * MARK > marks.length) {
      marks = grow(marks, new Uint8Array(2 * marks.length));
      ratings = grow(ratings, new Int8Array(2 * ratings.length));
    }
    marks.set(mark, count * MARK);
    return count++;
  }

  return {
    addSheet(mark: Uint8Array, sheet: readonly Rating[]): void {
      const row = add(mark) * width;
      for (const [at, rating] of sheet.entries()) ratings[row + at] = rating ?? SKIPPED;
    },
    addText(mark: Uint8Array, text: string): void {
      add(mark);
      texts.push(text);
    },
    addUnreadable(): void {
      unreadable += 1;
    },
    take(): UnsealedParts {
      return {
        marks: marks.slice(0, count * MARK),
        ratings: ratings.slice(0, count * width),
        texts,
        unreadable,
      };
    },
  };
}

/** The marks one by one, as texts that can be compared. */
export function listMarks({ marks }: UnsealedParts): string[] {
  const letters = Buffer.from(marks.buffer, marks.byteOffset, marks.byteLength).toString("latin1");
  return Array.from({ length: letters.length / MARK }, (_, at) => letters.slice(at * MARK, (at + 1) * MARK));
}

/** The rating sheet at a place. */
export function readSheet({ ratings }: UnsealedParts, at: number, width: number): Rating[] {
  return Array.from(ratings.subarray(at * width, (at + 1) * width), (code) =>
    code === SKIPPED ? null : code,
  );
}

function grow<Bytes extends Uint8Array | Int8Array>(from: Bytes, to: Bytes): Bytes {
  to.set(from);
  return to;
}
