import type { HistoryChoices } from "#app/core/history/choices";
import { textIn } from "#app/core/questions/set";
import { listStatements } from "#app/core/release/public-dimensions";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Release } from "#app/core/release/release";
import type { ShareFigures } from "#app/core/release/shares";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { shownScore } from "#app/features/results/words/figures";
import { describeProblem, describeWaveProblem } from "./history-sentences";
import type { HistoryAnswer, HistoryLook } from "./history-work.server";

/** As large a file goes back to the page, so that it need not be chosen again; nothing of it stays here. */
const MOST_KEPT = 2 ** 20;

/** What of a wave would be shown. */
export type WavePreview = {
  name: string;
  responses: ByTeam<number | null>;
  statements: {
    key: string;
    text: string;
    scores: ByTeam<PublicScore | null>;
    /** Of a file of percentages, which gives no scores. */
    shares: ByTeam<ShareFigures> | null;
  }[];
};

/** A file as the page shows it. */
export type HistoryShown = Omit<HistoryLook, "waveProblems"> & {
  kept: string | null;
  problems: string[];
  previews: WavePreview[] | null;
  names: ByTeam<string>;
  /** What was typed and is not in the reading. */
  missing: string;
  keepUnfinished: boolean;
};

/** What the page shows of a file that was read: of answers only what passed the gate. */
export function showHistory(
  { look, built }: Extract<HistoryAnswer, { ok: true }>,
  { bytes, choices, names }: { bytes: Uint8Array; choices: HistoryChoices; names: ByTeam<string> },
): HistoryShown {
  const { waveProblems, ...shown } = look;
  const problems = [
    ...look.reading.problems.map((problem) => describeProblem(problem, names)),
    ...waveProblems.map(describeWaveProblem),
  ];
  return {
    ...shown,
    kept: bytes.length <= MOST_KEPT ? Buffer.from(bytes).toString("base64") : null,
    problems: [...new Set(problems)],
    previews: built === null ? null : built.waves.map(({ release }) => previewWave(release)),
    names,
    missing: choices.missing.join(", "),
    keepUnfinished: choices.keepUnfinished,
  };
}

function previewWave(release: Release): WavePreview {
  const { questionSet: set, wave, coverage } = release;
  const shares = new Map(release.shares?.map((one) => [one.key, one.teams]));
  const figures = new Map(release.questions.map((question) => [question.key, question.teams]));
  return {
    name: wave.name,
    responses: coverage.responses,
    statements: listStatements(set).map(({ key, text }) => {
      const teams = figures.get(key);
      const scores = byTeam((team) => (teams === undefined ? null : shownScore(teams[team])));
      const shown = { scores, shares: shares.get(key) ?? null };
      return { key, text: textIn(set, text, set.languages[0] ?? ""), ...shown };
    }),
  };
}

/** The file that was sent: chosen anew, else the one that came back from the page. */
export function findSentFile(form: FormData, bytes: Uint8Array | null): Uint8Array | null {
  if (bytes !== null) return bytes;
  const kept = form.get("kept-answers");
  return typeof kept === "string" && kept !== "" ? new Uint8Array(Buffer.from(kept, "base64")) : null;
}
