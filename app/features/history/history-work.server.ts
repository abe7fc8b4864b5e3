import { randomUUID } from "node:crypto";
import { type Cell, isAnswered } from "#app/core/gate/cells";
import { publicCounts, publicShares } from "#app/core/gate/gate";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { HistoryChoices } from "#app/core/history/choices";
import { type HistoryAnswers, readHistoryAnswers } from "#app/core/history/file-answers";
import type { HistoryReading } from "#app/core/history/reading";
import { listRatedQuestions } from "#app/core/questions/set";
import { buildRelease, type Release, type WaveFacts as ReleasedFacts } from "#app/core/release/release";
import { type ByTeam, byTeam, type Rating, type Team } from "#app/core/vocabulary";
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
  questions: { key: string; text: string; reverse: boolean }[];
  waves: ReturnType<typeof proposeWaves>;
  waveProblems: WaveProblem[];
};

/** What is stored of it. */
export type BuiltHistory = Pick<ImportedQuestions, "set" | "added"> & {
  waves: (WaveFacts & { release: Release })[];
};

export type HistoryAnswer =
  | { ok: true; look: HistoryLook; built: BuiltHistory | null }
  | { ok: false; problem: SurveyFileProblem };

/** Everything about a file of an earlier survey that takes long and needs no database. Answer sheets stay in here. */
export function createHistoryWork() {
  return {
    readFile: async (order: HistoryOrder): Promise<HistoryAnswer> => {
      const read = await readSurveyFile(order.bytes, MOST_BYTES);
      if (!read.ok) return read;
      const questions = listKnownQuestions(order.survey);
      const names = order.survey.teamNames;
      const { reading, collect } = readHistoryAnswers(read.file, order.choices, { questions, names });
      const answers = collect();
      const answered = countPeople(answers);
      const waves = proposeWaves(reading, order.waves);
      const { facts, problems } = checkWaves(waves, answered, order.today);
      const shown = questions.map(({ key, text, reverse }) => ({ key, text, reverse }));
      const look = { reading, notes: read.notes, questions: shown, waves, waveProblems: problems };
      const ready = reading.problems.length === 0 && problems.length === 0;
      return { ok: true, look, built: ready ? build(order, answers, facts) : null };
    },
  };
}

export type HistoryWork = ReturnType<typeof createHistoryWork>;

/** At least so many people answered, by wave. */
function countPeople(answers: HistoryAnswers): ByTeam<number>[] {
  if (answers.kind === "sheets")
    return answers.waves.map((wave) => byTeam((team) => wave[team].filter(isAnswered).length));
  if (answers.kind === "percentages")
    return answers.waves.map((wave) =>
      byTeam((team) => Math.max(0, ...wave[team].map((one) => one?.n ?? 0))),
    );
  const size = ({ counts, dontKnow }: Cell) => counts.reduce((sum, n) => sum + n, dontKnow);
  return answers.waves.map((wave) => byTeam((team) => Math.max(0, ...wave[team].map(size))));
}

/** Passes each wave through the one gate. */
function build(
  order: HistoryOrder,
  answers: HistoryAnswers,
  facts: readonly WaveFacts[],
): BuiltHistory | null {
  const composed = composeImported(order.survey, answers.statements);
  if (composed === null) return null;
  const { set, keys, added } = composed;
  const waves = facts.map((one, at) => {
    const name = `${one.name} ${order.mark}`;
    const released: ReleasedFacts = {
      id: randomUUID(),
      name,
      organization: order.organization,
      teamNames: order.survey.teamNames,
      ...{ custody: "server", trial: false, demo: false, imported: true },
      invited: one.invited,
      openedOn: null,
      closedOn: one.day,
      releasedOn: order.today,
    };
    return { ...one, name, release: releaseWave(answers, at, { set, keys }, released) };
  });
  return { set, added, waves };
}

const NOBODY: Cell = { counts: [0, 0, 0, 0, 0], notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0 };

function releaseWave(
  answers: HistoryAnswers,
  at: number,
  { set, keys }: Pick<ImportedQuestions, "set" | "keys">,
  facts: ReleasedFacts,
): Release {
  const questions = listRatedQuestions(set);
  const places = questions.map(({ key }) => keys.indexOf(key));
  if (answers.kind === "sheets") {
    const arrange = (sheet: readonly Rating[]) => places.map((place): Rating => sheet[place] ?? null);
    const responses = byTeam((team) => (answers.waves[at]?.[team] ?? []).map(arrange));
    return releaseAnswers({
      questionSet: set,
      thresholds: DEFAULT_THRESHOLDS,
      comments: [],
      responses,
      facts,
    });
  }
  if (answers.kind === "percentages") {
    const sharesOf = (place: number) =>
      byTeam((team: Team) => answers.waves[at]?.[team][places[place] ?? -1] ?? null);
    const given = questions.map(({ key }, place) => [key, sharesOf(place)] as const);
    return buildRelease(publicShares(Object.fromEntries(given), set, DEFAULT_THRESHOLDS), set, facts);
  }
  const cells = questions.map(({ key, reverse }, place) => {
    const cellOf = (team: Team): Cell => {
      const cell = answers.waves[at]?.[team][places[place] ?? -1] ?? NOBODY;
      return reverse ? { ...cell, counts: [...cell.counts].reverse() } : cell;
    };
    return [key, byTeam(cellOf)] as const;
  });
  return buildRelease(publicCounts(Object.fromEntries(cells), set, DEFAULT_THRESHOLDS), set, facts);
}
