import fc from "fast-check";
import { expect, test } from "vitest";
import { type AuditedAtom, auditSlices } from "#app/core/gate/audit-slices";
import { mostOutsiders } from "#app/core/gate/public-cells";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";

type Answers = Partial<AuditedAtom["cell"]>;

function atom(choices: (number | null)[], answers: number | number[], more: Answers = {}): AuditedAtom {
  const counts = typeof answers === "number" ? spread(answers) : answers;
  return { choices, cell: { counts, notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0, ...more } };
}

/** So many answers over the five points, as evenly as it goes. */
function spread(people: number): number[] {
  return [0, 1, 2, 3, 4].map((at) => Math.floor((people + 4 - at) / 5));
}

const audit = (atoms: AuditedAtom[], ...sizes: number[]) =>
  auditSlices(atoms, sizes, "agreement", DEFAULT_THRESHOLDS);
const shown = (atoms: AuditedAtom[], ...sizes: number[]) =>
  audit(atoms, ...sizes).map((cells) =>
    cells.map((cell) => (cell.state === "withheld" ? cell.reason : cell.state)),
  );

test("R2: a slice is shown from ten answers on", () => {
  expect(shown([atom([0], 10), atom([1], 10), atom([2], 10)], 3)).toEqual([["counts", "counts", "counts"]]);
  expect(shown([atom([0], 20), atom([1], 9), atom([2], 9)], 3)).toEqual([
    ["counts", "small_slice", "small_slice"],
  ]);
});

test("R4: what is left must be nobody or ten; else the next smallest is hidden too", () => {
  expect(shown([atom([0], 20), atom([1], 12), atom([2], 9)], 3)).toEqual([
    ["counts", "protects_others", "small_slice"],
  ]);
  expect(shown([atom([0], 20), atom([1], 12), atom([null], 1)], 2)).toEqual([["counts", "protects_others"]]);
  expect(shown([atom([0], 20), atom([1], 12), atom([null], 10)], 2)).toEqual([["counts", "counts"]]);
});

test("equal slices are hidden by their place", () => {
  expect(shown([atom([0], 12), atom([1], 12), atom([2], 12), atom([null], 3)], 3)).toEqual([
    ["protects_others", "counts", "counts"],
  ]);
});

test("three people who only said that they don't know are not nobody", () => {
  const silent = atom([null], 0, { dontKnow: 3 });
  expect(shown([atom([0], 20), atom([1], 12), silent], 2)).toEqual([["counts", "protects_others"]]);
});

test("R5: two slicings that leave the same few people", () => {
  // each slicing leaves fifteen, but the two together tell what the five in neither say
  const atoms = [atom([0, 0], 20), atom([0, null], 10), atom([null, 0], 10), atom([null, null], 5)];
  expect(shown(atoms, 1, 1)).toEqual([["counts"], ["counts"]]);
  // where nobody is in both, the sum of both slices leaves them
  const apart = [atom([0, null], 20), atom([null, 0], 20), atom([null, null], 4)];
  const [first, second] = shown(apart, 1, 1);
  expect([first?.[0], second?.[0]].filter((state) => state === "counts")).toHaveLength(1);
});

test("R9 in what is left: a group that follows by subtraction is not nearly unanimous", () => {
  const others = [atom([0], [3, 3, 3, 3, 3]), atom([1], [3, 3, 3, 3, 3])];
  expect(shown([...others, atom([null], [2, 2, 2, 2, 2])], 2)).toEqual([["counts", "counts"]]);
  expect(shown([...others, atom([null], [0, 0, 0, 0, 10])], 2)).toEqual([["protects_others", "counts"]]);
});

test("a slice near unanimity shows its bucket, and its counts do not follow from the others", () => {
  const [cells] = audit([atom([0], [0, 0, 0, 4, 16]), atom([1], 20), atom([2], 20)], 3);
  expect(cells?.[0]).toMatchObject({ state: "coarse", bucket: [4, 5] });
  expect(cells?.filter(({ state }) => state === "counts")).toHaveLength(1);
});

test("two slices near unanimity whose team tells exactly how both answered are not both shown", () => {
  // eight disagree, and the second needs all of them: everybody in the first agrees
  const agree = atom([0], [0, 0, 0, 4, 6]);
  const disagree = atom([1], [4, 4, 0, 1, 1]);
  expect(shown([agree, disagree], 2)).toEqual([["protects_others", "protects_others"]]);
  // nor is one, where those who say nothing of themselves all disagree
  const silent = atom([null], [5, 5, 0, 0, 0]);
  expect(shown([atom([0], [1, 1, 0, 3, 5]), silent], 2)[0]?.[0]).toBe("protects_others");
});

test("where two slicings differ by a few people, the second gives way", () => {
  const few = [atom([0, 1], [0, 0, 0, 0, 2]), atom([1, 0], [1, 0, 0, 0, 0])];
  const most = [atom([0, 0], [3, 3, 3, 3, 3]), atom([1, 1], [3, 3, 3, 3, 3])];
  expect(shown([...most, ...few], 2, 2)).toEqual([
    ["counts", "counts"],
    ["protects_others", "protects_others"],
  ]);
  // five on each side are a group like any other
  const enough = [atom([0, 1], [1, 1, 1, 1, 1]), atom([1, 0], [1, 1, 1, 1, 1])];
  expect(shown([...most, ...enough], 2, 2)).toEqual([
    ["counts", "counts"],
    ["counts", "counts"],
  ]);
});

test("a team whose own counts are not shown shows no slice", () => {
  expect(shown([atom([0], [0, 0, 1, 10, 10]), atom([1], [0, 0, 1, 10, 10])], 2)).toEqual([
    ["team_without_counts", "team_without_counts"],
  ]);
  expect(shown([atom([0], 9)], 2)).toEqual([["team_without_counts", "team_without_counts"]]);
  expect(shown([], 2)).toEqual([["team_without_counts", "team_without_counts"]]);
});

test("stricter thresholds hide more", () => {
  const atoms = [atom([0], 20), atom([1], 12), atom([2], 20)];
  const strict = { ...DEFAULT_THRESHOLDS, slices: 15 };
  const states = auditSlices(atoms, [3], "agreement", strict)[0]?.map(({ state }) => state);
  expect(states).toEqual(["withheld", "withheld", "counts"]);
});

const company = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([first, second]) => {
    const choice = (size: number) => fc.option(fc.integer({ min: 0, max: size - 1 }));
    const person = fc.tuple(choice(first), choice(second), fc.integer({ min: 0, max: 5 }));
    const people = fc.array(person, { minLength: 10, maxLength: 70, size: "max" });
    return people.map((all) => ({ sizes: [first, second], people: all }));
  });

test("random teams attacked by every union of atoms: none under five follows, none that may not show its counts", () => {
  let exposed = 0;
  fc.assert(
    fc.property(company, ({ sizes, people }) => {
      const atoms = gather(people);
      const cells = auditSlices(atoms, sizes, "agreement", DEFAULT_THRESHOLDS);
      const groups = (isKnown: (state: string) => boolean) => [
        atoms.map(() => 1),
        ...cells.flatMap((values, slicing) =>
          values.flatMap(({ state }, value) =>
            isKnown(state) ? [atoms.map(({ choices }) => Number(choices[slicing] === value))] : [],
          ),
        ),
      ];
      const team = sizeOf(atoms);
      if (cells.flat().every(({ state }) => state === "withheld")) return;
      exposed++;
      for (const group of unionsIn(
        groups((state) => state !== "withheld"),
        atoms,
      )) {
        if (sizeOf(group) > 0) expect(sizeOf(group)).toBeGreaterThanOrEqual(5);
      }
      for (const group of unionsIn(
        groups((state) => state === "counts"),
        atoms,
      )) {
        if (sizeOf(group) === 0) continue;
        expect(sizeOf(group)).toBeGreaterThanOrEqual(10);
        expect(sizeOf(group) - largestBucket(group)).toBeGreaterThan(mostOutsiders(sizeOf(group)));
      }
      expect(team).toBeGreaterThanOrEqual(10);
    }),
    { numRuns: 400 },
  );
  expect(exposed).toBeGreaterThan(50);
});

function gather(people: readonly [number | null, number | null, number][]): AuditedAtom[] {
  const atoms = new Map<string, { choices: (number | null)[]; counts: number[]; skipped: number }>();
  for (const [first, second, answer] of people) {
    const one = atoms.get(`${first} ${second}`) ?? {
      choices: [first, second],
      counts: [0, 0, 0, 0, 0],
      skipped: 0,
    };
    if (answer === 0) one.skipped++;
    else one.counts[answer - 1] = (one.counts[answer - 1] as number) + 1;
    atoms.set(`${first} ${second}`, one);
  }
  return [...atoms.values()].map(({ choices, counts, skipped }) => atom(choices, counts, { skipped }));
}

const sizeOf = (atoms: readonly AuditedAtom[]) =>
  atoms.reduce((sum, { cell }) => sum + cell.counts.reduce((all, count) => all + count, 0), 0);

function largestBucket(atoms: readonly AuditedAtom[]): number {
  const of = (...points: number[]) =>
    atoms.reduce(
      (sum, { cell }) => sum + points.reduce((all, point) => all + (cell.counts[point] as number), 0),
      0,
    );
  return Math.max(of(0, 1), of(2), of(3, 4));
}

/**
 * Which unions of atoms lie in the row space, by a way of its own: a union does when it is orthogonal to everything
 * that all rows are orthogonal to. Atoms without answers are left out: the attacker knows which they are.
 */
function unionsIn(rows: number[][], atoms: readonly AuditedAtom[]): AuditedAtom[][] {
  const kept = atoms.flatMap((one, at) => (sizeOf([one]) > 0 ? [at] : []));
  const nullSpace = nullSpaceOf(rows.map((row) => kept.map((at) => row[at] as number)));
  const found: AuditedAtom[][] = [];
  const walk = (at: number, dots: readonly number[], union: readonly AuditedAtom[]): void => {
    if (at === kept.length) {
      if (dots.every((dot) => Math.abs(dot) < 1e-9)) found.push([...union]);
      return;
    }
    walk(at + 1, dots, union);
    const one = atoms[kept[at] as number] as AuditedAtom;
    walk(
      at + 1,
      dots.map((dot, row) => dot + (nullSpace[row]?.[at] as number)),
      [...union, one],
    );
  };
  walk(
    0,
    nullSpace.map(() => 0),
    [],
  );
  return found;
}

/** Gauss–Jordan with floating-point numbers, whose size here leaves no doubt about a zero. */
function nullSpaceOf(rows: readonly (readonly number[])[]): number[][] {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  const pivots: number[] = [];
  for (let column = 0; column < width; column++) {
    const at = left.findIndex(
      (row, index) => index >= pivots.length && Math.abs(row[column] as number) > 1e-9,
    );
    if (at === -1) continue;
    const place = pivots.length;
    [left[place], left[at]] = [left[at] as number[], left[place] as number[]];
    const own = left[place] as number[];
    const head = own[column] as number;
    left[place] = own.map((entry) => entry / head);
    for (const [index, row] of left.entries()) {
      const factor = row[column] as number;
      if (index !== place)
        left[index] = row.map((entry, other) => entry - factor * (left[place]?.[other] as number));
    }
    pivots.push(column);
  }
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !pivots.includes(column),
  );
  return free.map((column) =>
    Array.from({ length: width }, (_, at) => {
      const row = pivots.indexOf(at);
      return row === -1 ? Number(at === column) : -(left[row]?.[column] as number);
    }),
  );
}
