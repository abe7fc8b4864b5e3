import { randomUUID } from "node:crypto";
import { findShares } from "#app/core/files/shares";
import { isAnswered } from "#app/core/gate/cells";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { HistoryChoices } from "#app/core/history/choices";
import { type HistoryReading, type HistorySheets, readHistory } from "#app/core/history/reading";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import { byTeam, type Rating } from "#app/core/vocabulary";
import {
  type FileNotes,
  readSurveyFile,
  type SurveyFileProblem,
} from "#app/features/files/survey-file.server";
import type { SurveyQuestions } from "#app/features/surveys/selection";
import { releaseAnswers } from "#app/features/unsealing/release-work.server";
import { composeImported, type ImportedQuestions, listKnownQuestions } from "./imported-questions";
import { checkWaves, proposeWaves, type WaveFacts, type WaveProblem, type WaveWish } from "./wave-wishes";

const MOST_BYTES = 24 * 2 ** 20;

/** What a file is read with: the choices, and what is known of the survey. */
export type HistoryOrder = {
  bytes: Uint8Array;
  choices: HistoryChoices;
  waves: readonly WaveWish[];
  survey: SurveyQuestions;
  organization: string;
  today: string;
  /** What stands behind the name of an imported wave everywhere. */
  mark: string;
};

/** What a file holds, as it is shown; of answers only what passed the gate. */
export type HistoryLook = {
  reading: HistoryReading;
  notes: FileNotes;
  questions: { key: string; text: string }[];
  waves: ReturnType<typeof proposeWaves>;
  waveProblems: WaveProblem[];
};

/** What is stored of it. */
export type BuiltHistory = Pick<ImportedQuestions, "set" | "added"> & {
  waves: (WaveFacts & { release: Release })[];
};

/** Why nothing of a file can be read. */
export type HistoryFileProblem = SurveyFileProblem | { kind: "percentages"; heading: string };

export type HistoryAnswer =
  | { ok: true; look: HistoryLook; built: BuiltHistory | null }
  | { ok: false; problem: HistoryFileProblem };

/** Everything about a file of an earlier survey that takes long and needs no database. Answer sheets stay in here. */
export function createHistoryWork() {
  return {
    readFile: async (order: HistoryOrder): Promise<HistoryAnswer> => {
      const read = await readSurveyFile(order.bytes, MOST_BYTES);
      if (!read.ok) return read;
      const shares = findShares(read.file.columns);
      if (shares !== null) return { ok: false, problem: { kind: "percentages", heading: shares } };
      const questions = listKnownQuestions(order.survey);
      const names = order.survey.teamNames;
      const { reading, collect } = readHistory(read.file, order.choices, { questions, names });
      const sheets = collect();
      const answered = sheets.waves.map((wave) => byTeam((team) => wave[team].filter(isAnswered).length));
      const waves = proposeWaves(reading, order.waves);
      const { facts, problems } = checkWaves(waves, answered, order.today);
      const shown = questions.map(({ key, text }) => ({ key, text }));
      const look = { reading, notes: read.notes, questions: shown, waves, waveProblems: problems };
      const ready = reading.problems.length === 0 && problems.length === 0;
      return { ok: true, look, built: ready ? build(order, sheets, facts) : null };
    },
  };
}

export type HistoryWork = ReturnType<typeof createHistoryWork>;

/** Passes each wave through the one gate. */
function build(order: HistoryOrder, sheets: HistorySheets, facts: readonly WaveFacts[]): BuiltHistory | null {
  const composed = composeImported(order.survey, sheets.statements);
  if (composed === null) return null;
  const { set, keys, added } = composed;
  const places = listRatedQuestions(set).map(({ key }) => keys.indexOf(key));
  const arrange = (sheet: readonly Rating[]) => places.map((at): Rating => sheet[at] ?? null);
  const waves = facts.map((one, at) => {
    const name = `${one.name} ${order.mark}`;
    const answers = sheets.waves[at];
    const release = releaseAnswers({
      questionSet: set,
      thresholds: DEFAULT_THRESHOLDS,
      comments: [],
      responses: byTeam((team) => (answers?.[team] ?? []).map(arrange)),
      facts: {
        id: randomUUID(),
        name,
        organization: order.organization,
        teamNames: order.survey.teamNames,
        custody: "server",
        trial: false,
        demo: false,
        imported: true,
        invited: one.invited,
        openedOn: null,
        closedOn: one.day,
        releasedOn: order.today,
      },
    });
    return { ...one, name, release };
  });
  return { set, added, waves };
}
