import type { Norm } from "#app/core/benchmarks/norms";
import type { QuestionSet } from "#app/core/questions/set";
import { keepProblems } from "#app/features/files/problems";
import { readNorms } from "./norm-file.server";
import { groupAsked, matchNorm } from "./norm-match";
import type { NormFileProblem, NormProblem } from "./norm-problems";
import { readNormText } from "./norm-text.server";

const LISTED_PROBLEMS = 200;
/** As many norms go with one message. */
const NORMS_A_MESSAGE = 1000;

/** What a file is held against: the surveys' questions, the norms that were imported before, the day. */
export type NormFacts = { sets: readonly QuestionSet[]; kept: readonly Norm[]; today: string };

/** What a file holds; `text` is the file as it was read. */
export type NormSummary = {
  text: string;
  /** Of a workbook: the sheet that was read, and those that were not. */
  sheet: string | null;
  otherSheets: string[];
  rows: number;
  ignored: string[];
  /** How many norms it makes, how many of them nothing is compared with, and how many take the place of a kept one. */
  norms: number;
  unmatched: number;
  replaced: number;
  problems: NormProblem[];
  moreProblems: number;
};

/** Everything about a file of norms that takes long and needs no database. What was read stays here and leaves in pieces. */
export function createNormWork() {
  let norms: Norm[] = [];
  return {
    readFile: async (
      given: NormFacts & { bytes: Uint8Array },
    ): Promise<{ ok: true; summary: NormSummary } | { ok: false; problem: NormFileProblem }> => {
      const read = await readNormText(given.bytes);
      if (!read.ok) return read;
      const { text, sheet, otherSheets } = read;
      const file = await readNorms(text, given.today);
      if (!file.ok) return file;
      norms = file.norms;
      const asked = groupAsked(given.sets);
      const summary: NormSummary = {
        text: file.problems.length > 0 ? "" : text,
        ...{ sheet, otherSheets },
        rows: file.rows,
        ignored: file.columns.ignored,
        norms: norms.length,
        unmatched: norms.filter((norm) => matchNorm(norm, asked) !== "same").length,
        replaced: countReplaced(norms, given.kept),
        ...keepProblems(file.problems, LISTED_PROBLEMS),
      };
      return { ok: true, summary };
    },
    /** Norms of the file, from a place on; none past the last. */
    listNorms: async (from: number): Promise<Norm[]> => norms.slice(from, from + NORMS_A_MESSAGE),
  };
}

export type NormWork = ReturnType<typeof createNormWork>;

function countReplaced(norms: readonly Norm[], kept: readonly Norm[]): number {
  const identify = ({ source, date, key, version }: Norm) => JSON.stringify([source, date, key, version]);
  const known = new Set(kept.map(identify));
  return norms.filter((norm) => known.has(identify(norm))).length;
}
