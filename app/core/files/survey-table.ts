import type { LayoutColumn } from "./layout-column";
import type { SurveyTool } from "./survey-tools";

/**
 * One column of a survey. Cells are kept once: `codes` says for each row which of `values` stands there (trimmed; ""
 * where the row has no cell).
 */
export type SurveyColumn = {
  /** what it is called in the results, one of a kind */
  name: string;
  /** the heading as it stands in the file, and further ways to name the column */
  heading: string;
  aliases: string[];
  place: number;
  values: string[];
  codes: Int32Array;
};

/** A column of the file with what its heading says. */
export type FileColumn = SurveyColumn & Pick<LayoutColumn, "grid" | "metadata" | "fact">;

/** A whole file of answer sheets. `headingLine` is where the names stand; `above` counts the lines before them. */
export type SurveyFile = {
  tool: SurveyTool | null;
  headingLine: number;
  above: number;
  columns: FileColumn[];
  rows: number;
  /** where each row begins */
  lines: Int32Array;
};

/** Collects rows; every cell is looked up once. */
export function createSurveyColumns(width: number) {
  const stores = Array.from({ length: width }, () => ({
    values: [""],
    known: new Map<string, number>([["", 0]]),
    digits: new Int32Array(128).fill(-1),
    codes: new Int32Array(1024),
  }));
  let lines = new Int32Array(1024);
  let rows = 0;
  return {
    add(cells: readonly string[], line: number): void {
      if (rows === lines.length) {
        lines = grow(lines);
        for (const store of stores) store.codes = grow(store.codes);
      }
      lines[rows] = line;
      for (let at = 0; at < width; at++) {
        const cell = cells[at];
        if (cell === undefined || cell === "") continue;
        const store = stores[at] as (typeof stores)[number];
        store.codes[rows] = findCode(store, cell);
      }
      rows++;
    },
    finish: () => ({
      rows,
      lines: lines.subarray(0, rows),
      stores: stores.map(({ values, codes }) => ({ values, codes: codes.subarray(0, rows) })),
    }),
  };
}

type Store = { values: string[]; known: Map<string, number>; digits: Int32Array };

function findCode(store: Store, cell: string): number {
  const single = cell.length === 1 ? cell.charCodeAt(0) : 128;
  if (single < 128 && (store.digits[single] as number) >= 0) return store.digits[single] as number;
  let code = store.known.get(cell);
  if (code === undefined) {
    const value = cell.trim();
    code = store.known.get(value);
    if (code === undefined) {
      code = store.values.length;
      store.values.push(value);
      store.known.set(value, code);
    }
    if (value !== cell) store.known.set(cell, code);
  }
  if (single < 128) store.digits[single] = code;
  return code;
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** How often each of a column's values occurs. */
export function countValues(column: Pick<SurveyColumn, "values" | "codes">): number[] {
  const counts: number[] = Array(column.values.length).fill(0);
  for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
  return counts;
}
