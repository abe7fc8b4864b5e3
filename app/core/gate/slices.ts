import { QUESTION_KINDS } from "#app/core/questions/kinds";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import type { Slicing } from "#app/core/questions/slicings";
import { type ByTeam, byTeam, type Rating, type Team } from "#app/core/vocabulary";
import { auditSlices, type SliceCell, type SliceChoices } from "./audit-slices";
import { type Cell, countCells } from "./cells";
import type { Thresholds } from "./thresholds";

/** The answers of all people of a team who chose the same in every slicing. */
export type Atom = {
  readonly choices: SliceChoices;
  /** By question key. */
  readonly cells: Readonly<Record<string, Cell>>;
};

/** A wave's answers by atom. Internal, as `CountedCells`. */
export type CountedAtoms = { readonly slicings: readonly Slicing[]; readonly atoms: ByTeam<readonly Atom[]> };

/** What may leave of one slicing: per value, the cells of each team by question key. */
export type PublicSlicing = {
  readonly key: string;
  readonly values: readonly {
    readonly value: string;
    readonly cells: Readonly<Record<string, ByTeam<SliceCell>>>;
  }[];
};

/** Counts a wave's answers by atom. `choices` stand in the order of `responses`. */
export function countAtoms(
  responses: ByTeam<readonly (readonly Rating[])[]>,
  choices: ByTeam<readonly SliceChoices[]>,
  slicings: readonly Slicing[],
  set: QuestionSet,
): CountedAtoms {
  const atomsOf = (team: Team) => {
    const groups = new Map<string, { choices: SliceChoices; rows: (readonly Rating[])[] }>();
    for (const [at, row] of responses[team].entries()) {
      const chosen = choices[team][at];
      if (chosen === undefined || !fits(chosen, slicings))
        throw new RangeError("A response says something of itself that was not asked.");
      const name = chosen.join();
      const group = groups.get(name) ?? { choices: chosen, rows: [] };
      group.rows.push(row);
      groups.set(name, group);
    }
    return [...groups.values()].map(({ choices: chosen, rows }): Atom => {
      const { cells } = countCells({ sales: rows, marketing: [] }, set);
      const own = Object.entries(cells).map(([key, pair]) => [key, pair.sales] as const);
      return { choices: chosen, cells: Object.fromEntries(own) };
    });
  };
  return { slicings, atoms: byTeam(atomsOf) };
}

/**
 * Passes slices through the gate (R2, R4, R5), question by question and team by team.
 */
export function publicSlices(
  { slicings, atoms }: CountedAtoms,
  set: QuestionSet,
  thresholds: Thresholds,
): PublicSlicing[] {
  const sizes = slicings.map(({ values }) => values.length);
  const audited = listSlicedQuestions(set).map(({ key, kind }) => {
    const pair = byTeam((team) => {
      const own = atoms[team].map(({ choices, cells }) => ({ choices, cell: cells[key] as Cell }));
      return auditSlices(own, sizes, kind, thresholds);
    });
    return [key, pair] as const;
  });
  return slicings.map(({ key, values }, slicing) => ({
    key,
    values: values.map((value, place) => ({
      value,
      cells: Object.fromEntries(
        audited.map(([question, pair]) => [
          question,
          byTeam((team) => pair[team][slicing]?.[place] as SliceCell),
        ]),
      ),
    })),
  }));
}

/** The questions that are shown by slice: the statements that people judge for themselves. */
export function listSlicedQuestions(set: QuestionSet): (Question & { readonly index: number })[] {
  return listRatedQuestions(set).filter(
    ({ kind, companionOf }) => QUESTION_KINDS[kind].judged && companionOf === null,
  );
}

function fits(choices: SliceChoices, slicings: readonly Slicing[]): boolean {
  return (
    choices.length === slicings.length &&
    choices.every((choice, at) => choice === null || slicings[at]?.values[choice] !== undefined)
  );
}
