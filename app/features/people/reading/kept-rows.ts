/** What a row of a list needs to hold until all rows are known; of its cells only those of the columns that are read. */
export type KeptRow = {
  line: number;
  cells: string[];
  /** the word that marks somebody who is not there any more */
  inactive: string | null;
  /** of a row with more cells than there are headings: how many */
  surplus: number;
};

/** Rows kept column by column: one object for each would take several times as much. */
export type KeptRows = {
  readonly size: number;
  add: (row: KeptRow) => void;
  /** The cells of one column, from the first row on. */
  column: (place: number) => readonly string[];
  list: () => Generator<KeptRow>;
};

/** @param places of the columns that are read */
export function createKeptRows(places: readonly number[]): KeptRows {
  const lines: number[] = [];
  const columns = new Map(places.map((place) => [place, [] as string[]]));
  const inactive = new Map<number, string>();
  const surplus = new Map<number, number>();
  return {
    get size() {
      return lines.length;
    },
    add: (row) => {
      const at = lines.push(row.line) - 1;
      for (const [place, cells] of columns) cells.push(row.cells[place] ?? "");
      if (row.inactive !== null) inactive.set(at, row.inactive);
      if (row.surplus > 0) surplus.set(at, row.surplus);
    },
    column: (place) => columns.get(place) ?? [],
    *list() {
      for (const [at, line] of lines.entries()) {
        const cells: string[] = [];
        for (const [place, column] of columns) cells[place] = column[at] ?? "";
        yield { line, cells, inactive: inactive.get(at) ?? null, surplus: surplus.get(at) ?? 0 };
      }
    },
  };
}
