import type { Texts } from "#app/core/questions/set";
import type { Report } from "#app/core/report/report";
import { type About, type ByTeam, TEAMS } from "#app/core/vocabulary";
import { listCoverageFigures, listTechnicalFigures } from "./base-figures";
import { listBenchmarkFigures } from "./benchmark-figures";
import { listBlindSpotFigures, listFactFigures } from "./fact-figures";
import type { Figure } from "./figure";
import { listPredictionFigures } from "./prediction-figures";
import { listShareFigures } from "./share-figures";
import { listSliceFigures } from "./slice-figures";
import { listDenialFigures, listStatementFigures } from "./statement-figures";
import { listSelfFigures, listViewFigures } from "./view-figures";
import {
  listCommentFigures,
  listDimensionFigures,
  listFindingFigures,
  listIndexFigures,
  listWaveFigures,
} from "./wave-figures";

/**
 * Every figure of the results page of a wave, once, in the order of the page: what all exports and the interface for
 * programs give, and nothing else (R13). Kinds and rounded numbers; words come from the locale. Equal public cells and
 * facts give the same list.
 *
 * @param unread ballots that could not be counted
 */
export function listFigures(report: Report, unread: number): Figure[] {
  if (report.shares !== null)
    return [
      ...listWaveFigures(report, unread),
      ...listFindingFigures(report),
      ...listShareFigures(report.shares),
      ...listCoverageFigures(report),
    ];
  const nobody = report.hiddenTeams.length === TEAMS.length;
  return [
    ...listWaveFigures(report, unread),
    ...listFindingFigures(report),
    ...(nobody ? [] : listAnswered(report)),
    ...listCoverageFigures(report),
    ...listTechnicalFigures(report),
  ];
}

function listAnswered(report: Report): Figure[] {
  return [
    ...listIndexFigures(report),
    ...listDimensionFigures(report),
    ...listBenchmarkFigures(report),
    ...listPredictionFigures(report),
    ...listDenialFigures(report),
    ...listStatementFigures(report),
    ...listViewFigures(report),
    ...listSelfFigures(report),
    ...listFactFigures(report),
    ...listBlindSpotFigures(report),
    ...listSliceFigures(report),
    ...listCommentFigures(report),
  ];
}

/** What figures are of: a dimension, or a question as it was asked. */
export type FigureSubject = {
  readonly key: string;
  readonly kind: "dimension" | "statement" | "frequency" | "choice" | "comments";
  readonly text: Texts;
  /** In the order in which figures number them, from 1. */
  readonly answers: readonly Texts[];
  readonly notSplit: Texts | null;
  readonly dimension: string | null;
  readonly about: About | null;
  readonly version: number | null;
  /** Shown with "lower is better": scores and counts are already turned round. */
  readonly reverse: boolean;
  readonly own: boolean;
};

/** Everything that a figure's `of` may name but the index and the wave itself. */
export function listFigureSubjects(report: Report): FigureSubject[] {
  const plain = { answers: [], notSplit: null, dimension: null, about: null, version: null };
  const bare = { ...plain, reverse: false, own: false };
  const asked = (kind: FigureSubject["kind"], rows: Report["statements"]): FigureSubject[] =>
    rows.map(({ key, text, answers, dimension, about, version, reverse, own }) => {
      return { key, kind, text, answers, notSplit: null, dimension, about, version, reverse, own };
    });
  return [
    ...report.dimensions.map(({ dimension: key, title: text }) => {
      return { ...bare, key, kind: "dimension" as const, text };
    }),
    ...asked("statement", report.statements),
    ...asked("frequency", report.frequencies),
    ...report.choices.map(({ key, text, answers, notSplit }) => {
      return { ...bare, key, kind: "choice" as const, text, answers, notSplit };
    }),
    ...report.comments.map(({ key, text }) => ({ ...bare, key, kind: "comments" as const, text })),
  ];
}

/** The figures of a wave with what names them: the text of the JSON export and of the interface for programs. */
export type WaveFigures = {
  readonly schema: "parallax/figures/1";
  readonly wave: {
    readonly id: string;
    readonly name: string;
    readonly organization: string;
    readonly teamNames: ByTeam<string>;
    readonly closedOn: string;
    readonly releasedOn: string;
  };
  readonly languages: readonly string[];
  readonly subjects: readonly FigureSubject[];
  readonly figures: readonly Figure[];
};

/** Builds it from a report alone. */
export function buildWaveFigures(report: Report, unread: number): WaveFigures {
  const { id, name, organization, teamNames, closedOn, releasedOn } = report.wave;
  return {
    schema: "parallax/figures/1",
    wave: { id, name, organization, teamNames, closedOn, releasedOn },
    languages: report.languages,
    subjects: listFigureSubjects(report),
    figures: listFigures(report, unread),
  };
}
