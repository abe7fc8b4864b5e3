import { columnOf } from "#app/core/files/workbook/worksheet";

/** Cells that were merged downwards: the column counted from 0, the lines as they are numbered. */
export type MergedDown = { column: number; from: number; to: number };

const LIST = "mergeCells";
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** Finds the merged cells of a sheet, whose list comes after all rows, while its XML goes by in pieces. */
export function createMergeFinder(): { add: (piece: Buffer) => void; list: () => MergedDown[] } {
  /** the end of the piece before, or all there is from the list on */
  let held = Buffer.alloc(0);
  const found: Buffer[] = [];
  return {
    add: (piece) => {
      if (found.length > 0) {
        found.push(piece);
        return;
      }
      const joined = Buffer.concat([held, piece]);
      const at = joined.indexOf(LIST);
      if (at >= 0) found.push(joined.subarray(at));
      else held = joined.subarray(-LIST.length);
    },
    list: () => {
      const text = Buffer.concat(found).toString("latin1");
      return [...text.matchAll(MERGED)].flatMap(([, left = "", from, right, to]) =>
        left === right && from !== to ? [{ column: columnOf(left), from: Number(from), to: Number(to) }] : [],
      );
    },
  };
}
