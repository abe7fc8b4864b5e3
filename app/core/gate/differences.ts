/** How many people gave each answer, by the part of one slicing (rows) and of another (columns) that they are in. */
export type CrossTable = readonly (readonly (readonly number[])[])[];

/**
 * R5 for differences. Whoever knows the counts of every row and of every column of a table, but of no field in it,
 * knows for some rows A and some columns B how those in A and not in B answered, less how those in B and not in A did.
 * An answer that is more frequent in the first group was surely given there. Where two slicings cut a team nearly
 * alike both groups are small, and whoever knows who is in them reads their answers.
 * @param fewest a group of fewer answers than this must not be seen to have given one
 * @returns true where somebody of so small a group surely gave an answer
 */
export function tellsOfFew(table: CrossTable, fewest: number): boolean {
  const columns = table[0]?.length ?? 0;
  return listSubsets(table.length).some((isRow) => {
    const [inside, outside] = [true, false].map((own) =>
      Array.from({ length: columns }, (_, column) =>
        addCounts(table.flatMap((row, at) => (isRow(at) === own ? [row[column] ?? []] : []))),
      ),
    ) as [number[][], number[][]];
    const people = inside.map(countAll);
    // a column with so many people would make the group too large by itself
    const small = people.flatMap((count, at) => (count < fewest ? [at] : []));
    return listSubsets(small.length).some((isLeftOut) => {
      const left = new Set(small.filter((_, at) => isLeftOut(at)));
      const size = people.reduce((sum, count, at) => (left.has(at) ? sum + count : sum), 0);
      if (size === 0 || size >= fewest) return false;
      const few = addCounts(inside.filter((_, at) => left.has(at)));
      const others = addCounts(outside.filter((_, at) => !left.has(at)));
      return few.some((count, answer) => count > (others[answer] ?? 0));
    });
  });
}

function listSubsets(size: number): ((at: number) => boolean)[] {
  return Array.from({ length: 2 ** size }, (_, subset) => (at: number) => ((subset >> at) & 1) === 1);
}

function addCounts(all: readonly (readonly number[])[]): number[] {
  const width = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
}

function countAll(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
