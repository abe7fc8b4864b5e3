import type { Norm } from "#app/core/benchmarks/norms";
import type { QuestionSet } from "#app/core/questions/set";
import { decodeCsv } from "#app/features/files/csv-text.server";
import { keepProblems } from "#app/features/files/problems";
import { getQuestionSet, listSurveys } from "#app/features/surveys/surveys.server";
import type { Db } from "#db/client.server";
import { lineOf, type NormLine } from "./comparable";
import { MAX_NORM_BYTES, readNorms } from "./norm-file.server";
import type { NormFileProblem, NormProblem } from "./norm-problems";

const LISTED_PROBLEMS = 200;

/** What a dry run shows; `text` is the file as it was read, to be sent back with the confirmation. */
export type NormCheck = {
  text: string;
  rows: number;
  ignored: string[];
  norms: NormLine[];
  /** How many of them take the place of one that is kept already. */
  replaced: number;
  problems: NormProblem[];
  moreProblems: number;
};

/** Reads a file of norms without keeping anything; `kept` are those that were imported before. */
export async function checkNorms(
  bytes: Uint8Array,
  { sets, kept, today }: { sets: readonly QuestionSet[]; kept: readonly Norm[]; today: string },
): Promise<{ ok: true; norms: Norm[]; check: NormCheck } | { ok: false; problem: NormFileProblem }> {
  const decoded = decodeCsv(bytes, MAX_NORM_BYTES);
  if (!decoded.ok) return decoded;
  const file = await readNorms(decoded.text, today);
  if (!file.ok) return file;
  const { columns, rows, norms, problems } = file;
  const check: NormCheck = {
    text: problems.length > 0 ? "" : decoded.text,
    rows,
    ignored: columns.ignored,
    norms: norms.map((norm) => lineOf(norm, sets)),
    replaced: countReplaced(norms, kept),
    ...keepProblems(problems, LISTED_PROBLEMS),
  };
  return { ok: true, norms, check };
}

function countReplaced(norms: readonly Norm[], kept: readonly Norm[]): number {
  const identify = ({ source, date, key, version }: Norm) => JSON.stringify([source, date, key, version]);
  const known = new Set(kept.map(identify));
  return norms.filter((norm) => known.has(identify(norm))).length;
}

/** What the surveys of an organization would ask next. */
export async function listAskedSets(db: Db, organizationId: string): Promise<QuestionSet[]> {
  const surveys = await listSurveys(db, organizationId);
  return Promise.all(surveys.map(({ id }) => getQuestionSet(db, organizationId, id)));
}
