import { shareOn } from "#app/core/files/answer-codes";
import { type Candidate, type ColumnReason, isWords } from "#app/core/files/candidates";
import type { FileColumn } from "#app/core/files/survey-table";
import type { Scale } from "#app/core/measures/scale";
import type { ColumnUse, HistoryChoices, HistoryProblem } from "./choices";
import { isSameWording, type KnownQuestion, matchWordings } from "./wording";

/** What becomes of a column, why it was proposed to leave it out, and whether its wording is the survey's. */
export type HistoryColumn = {
  place: number;
  heading: string;
  /** The statement without what its tool writes before it. */
  wording: string;
  use: ColumnUse;
  reason: ColumnReason | "off_scale" | null;
  same: boolean;
};

/** Every column with what was chosen for it, else with what its wording proposes. */
export function describeColumns(
  candidates: readonly Candidate[],
  reasons: readonly (ColumnReason | null)[],
  scale: Scale | null,
  choices: HistoryChoices,
  questions: readonly KnownQuestion[],
): HistoryColumn[] {
  const why = candidates.map((candidate, at): HistoryColumn["reason"] => {
    const reason = reasons[at] ?? null;
    if (reason !== null || isWords(candidate) || scale === null) return reason;
    return shareOn(candidate, scale) > 0.8 ? null : "off_scale";
  });
  const wordings = candidates.map(({ column }, at) => (why[at] === null ? listWordings(column) : []));
  const matches = matchWordings(wordings, questions);
  return candidates.map(({ column }, at) => {
    const match = matches[at] ?? null;
    const proposed: ColumnUse =
      why[at] !== null ? { as: "out" } : match === null ? { as: "new" } : { as: "question", key: match.key };
    const use = choices.columns.get(column.place) ?? proposed;
    const key = use.as === "question" ? use.key : null;
    const texts = questions.find((question) => question.key === key)?.texts ?? [];
    return {
      place: column.place,
      heading: column.heading,
      wording: wordingOf(column),
      use,
      reason: why[at] ?? null,
      same: listWordings(column).some((wording) => texts.some((text) => isSameWording(wording, text))),
    };
  });
}

/**
 * The questions that the rows of a file name, each with what was chosen for it, else with what its wording proposes.
 * @param proposed those of the survey's questions that may be proposed
 */
export function describeNamed(
  question: FileColumn,
  entries: readonly { question: number }[],
  { columns: chosen }: HistoryChoices,
  questions: readonly KnownQuestion[],
  proposed = questions,
): HistoryColumn[] {
  const places = [...new Set(entries.map((entry) => entry.question))].filter(
    (at) => question.values[at] !== "",
  );
  const wordings = places.map((at) => question.values[at] ?? "");
  const matches = matchWordings(
    wordings.map((wording) => [wording]),
    proposed,
  );
  return places.map((place, at): HistoryColumn => {
    const wording = wordings[at] ?? "";
    const match = matches[at] ?? null;
    const use = chosen.get(place) ?? (match === null ? { as: "new" } : { as: "question", key: match.key });
    const key = use.as === "question" ? use.key : null;
    const texts = questions.find((one) => one.key === key)?.texts ?? [];
    const same = texts.some((text) => isSameWording(wording, text));
    return { place, heading: wording, wording, use, reason: null, same };
  });
}

function listWordings({ name, heading, aliases }: FileColumn): string[] {
  return [name, heading, ...aliases];
}

/** The longest way to say a column that is more than a code, without the question it was asked under. */
function wordingOf({ name, heading, aliases, grid }: FileColumn): string {
  const said = grid === null ? [name, heading, ...aliases] : [name, ...aliases.slice(-1)];
  return said.find((one) => /\p{L}+\s+\p{L}+/u.test(one)) ?? heading;
}

/** What is wrong with the choice of columns. */
export function findColumnProblems(columns: readonly HistoryColumn[]): HistoryProblem[] {
  const used = columns.filter(({ use }) => use.as !== "out");
  if (used.length === 0) return [{ kind: "no_questions" }];
  const byKey = new Map<string, string[]>();
  for (const { use, heading } of used)
    if (use.as === "question") byKey.set(use.key, [...(byKey.get(use.key) ?? []), heading]);
  return [...byKey].flatMap(([key, headings]) =>
    headings.length > 1 ? [{ kind: "question_twice" as const, key, headings }] : [],
  );
}
