import type { QuestionKind } from "#app/core/questions/kinds";
import type { Withheld } from "#app/core/vocabulary";
import { type Cell, countAnswers } from "./cells";
import { tellsOfFew } from "./differences";
import { mayHaveAnyOutsiders } from "./near-unanimity";
import { type PublicCell, publicCell } from "./public-cells";
import { type Indicator, listDerivableGroups } from "./row-space";
import { leastOfSlice, type Thresholds } from "./thresholds";

/** What a person said of each slicing: the place of the value, or null for "prefer not to say". */
export type SliceChoices = readonly (number | null)[];

/** What may leave of one slice on one question: as a cell of a team, but never of fewer than ten (R2). */
export type SliceCell = Exclude<PublicCell, { readonly state: "small" }>;

/** One question's answers of all people of a team who chose the same in every slicing. */
export type AuditedAtom = { readonly choices: SliceChoices; readonly cell: Cell };

/** One value of one slicing while it is decided whether it is shown. */
type Slice = { readonly slicing: number; readonly value: number; readonly n: number; cell: SliceCell };

/**
 * Decides what is shown of the slices of one team on one question.
 * - R2: a slice needs ten answers, and its team must show its own counts on the question.
 * - R4: the answers of every slicing that are not shown, "prefer not to say" among them, are none or at least ten;
 *   else the next smallest slice is hidden too, ties by place.
 * - R5: no group of atoms whose sum follows from what is shown has under five answers, and every one whose counts follow
 *   could itself be shown with its counts: ten answers, and not nearly all of them the same. Else the smallest slice is
 *   hidden, and all is looked at again. Two slicings must not tell by their difference what somebody of under five said,
 *   else the second gives way.
 * - R9: a slice near unanimity must not be told more of by the counts of a group that it is in (`mayHaveAnyOutsiders`).
 *
 * A group counts as nobody only when nobody of it responded: three people who all said "I don't know" are three people.
 * @param sizes how many values each slicing has
 * @returns per slicing and value, in their order
 * @throws RangeError as `listDerivableGroups`: it fails closed
 */
export function auditSlices(
  atoms: readonly AuditedAtom[],
  sizes: readonly number[],
  kind: QuestionKind,
  thresholds: Thresholds,
): SliceCell[][] {
  const least = leastOfSlice(thresholds);
  const team = publicCell(sumCells(atoms), kind, thresholds);
  const slices = sizes.flatMap((size, slicing) =>
    Array.from({ length: size }, (_, value): Slice => {
      const own = atoms.filter(({ choices }) => choices[slicing] === value);
      const cell = sumCells(own);
      const n = countAnswers(cell);
      if (team.state !== "counts") return { slicing, value, n, cell: hide("team_without_counts") };
      if (n < least) return { slicing, value, n, cell: hide("small_slice") };
      return { slicing, value, n, cell: publicCell(cell, kind, thresholds) as SliceCell };
    }),
  );
  for (;;) {
    const [smallest] = findTelling(slices).sort((one, other) => one.n - other.n);
    if (smallest === undefined) break;
    smallest.cell = hide("protects_others");
  }
  return sizes.map((_, slicing) => slices.filter((one) => one.slicing === slicing).map(({ cell }) => cell));

  /** Slices of which one must be hidden: those that tell too much together. None when all is well. */
  function findTelling(decided: readonly Slice[]): Slice[] {
    const shown = listShown(decided);
    const counted = shown.filter(({ cell }) => cell.state === "counts");
    const uncovered = sizes
      .map((_, slicing) => shown.filter((one) => one.slicing === slicing))
      .find((own) => own.length > 0 && !isCovered(own));
    if (uncovered !== undefined) return uncovered;
    // whoever knows which atoms are empty solves more: over those that answered, and over all that responded
    const answering = atoms.filter(({ cell }) => countAnswers(cell) > 0);
    const responding = atoms.filter(({ cell }) => countResponses(cell) > 0);
    const known = answering.length === responding.length ? [answering] : [answering, responding];
    const isNone = (group: readonly AuditedAtom[]) => countAnswers(sumCells(group)) < thresholds.answers;
    if (known.some((some) => !listDerived(some, counted).every(maySayCounts))) return counted;
    if (tellsOfFew(crossTable(counted), thresholds.answers))
      return counted.filter(({ slicing }) => slicing === sizes.length - 1);
    const pinned = listDerived(answering, counted).flatMap((group) => listPinned(group, shown));
    if (pinned.length > 0) return pinned;
    // where all that is shown shows its counts, this was asked already
    const all = counted.length === shown.length;
    return !all && known.some((some) => listDerived(some, shown).some(isNone)) ? shown : [];
  }

  /** R4: what these slices of one slicing leave responded not at all, or enough of it answered. */
  function isCovered(shown: readonly Slice[]): boolean {
    const left = atoms.filter(({ choices }) =>
      shown.every(({ slicing, value }) => choices[slicing] !== value),
    );
    const cell = sumCells(left);
    return countResponses(cell) === 0 || countAnswers(cell) >= least;
  }

  /** The answers by the slices of the first slicing and of the last that show their counts; what each leaves is one more. */
  function crossTable(counted: readonly Slice[]): (readonly number[])[][] {
    const [rows, columns] = [0, sizes.length - 1].map((at) => {
      const own = counted.filter(({ slicing }) => slicing === at);
      const isIn = ({ choices }: AuditedAtom) => own.findIndex(({ value }) => choices[at] === value);
      return [-1, ...own.keys()].map((place) => atoms.filter((atom) => isIn(atom) === place));
    }) as [AuditedAtom[][], AuditedAtom[][]];
    return rows.map((row) =>
      columns.map((column) => sumCells(row.filter((atom) => column.includes(atom))).counts),
    );
  }

  /** The slices near unanimity inside a group whose counts follow that it tells more of. */
  function listPinned(group: readonly AuditedAtom[], shown: readonly Slice[]): Slice[] {
    const inside = shown.flatMap((slice) => {
      const { cell, n } = slice;
      const own = group.filter(({ choices }) => choices[slice.slicing] === slice.value);
      return cell.state === "coarse" && countAnswers(sumCells(own)) === n ? [{ slice, own, cell }] : [];
    });
    return inside
      .filter(({ own, cell }) => {
        const beside = inside.filter((other) => other.own.every((atom) => !own.includes(atom)));
        const cells = beside.map((other) => other.cell);
        return !mayHaveAnyOutsiders(sumCells(group).counts, cell, cells);
      })
      .map(({ slice }) => slice);
  }

  function maySayCounts(group: readonly AuditedAtom[]): boolean {
    const cell = sumCells(group);
    return countAnswers(cell) >= least && publicCell(cell, kind, thresholds).state === "counts";
  }
}

/** Every group of atoms whose sum follows from those of the team and of some slices. */
function listDerived(atoms: readonly AuditedAtom[], slices: readonly Slice[]): AuditedAtom[][] {
  const everybody: Indicator = atoms.map(() => 1);
  const groups = slices.map(({ slicing, value }) =>
    atoms.map(({ choices }) => (choices[slicing] === value ? 1 : 0)),
  );
  return listDerivableGroups([everybody, ...groups]).map((group) => atoms.filter((_, at) => group[at]));
}

function listShown(slices: readonly Slice[]): Slice[] {
  return slices.filter(({ cell }) => cell.state !== "withheld");
}

function hide(reason: Withheld): SliceCell {
  return { state: "withheld", reason };
}

function countResponses(cell: Cell): number {
  return countAnswers(cell) + cell.dontKnow + cell.notApplicable + cell.skipped;
}

/** The cell of all of them together. */
function sumCells(atoms: readonly AuditedAtom[]): Cell {
  const add = (read: (cell: Cell) => number) => atoms.reduce((sum, { cell }) => sum + read(cell), 0);
  const width = Math.max(0, ...atoms.map(({ cell }) => cell.counts.length));
  return {
    counts: Array.from({ length: width }, (_, at) => add(({ counts }) => counts[at] ?? 0)),
    notSplit: add(({ notSplit }) => notSplit),
    dontKnow: add(({ dontKnow }) => dontKnow),
    notApplicable: add(({ notApplicable }) => notApplicable),
    skipped: add(({ skipped }) => skipped),
  };
}
