import type { Year } from "#app/core/report/year";
import type { ByTeam } from "#app/core/vocabulary";
import { listResponseFigures } from "./base-figures";
import { type FigureSubject, listFigureSubjects } from "./figures";
import { listWaveFigures } from "./wave-figures";
import { inWave, SIDES, type Side, type YearFigure } from "./year-figure";
import { listAgreedFigures, listYearBenchmarks } from "./year-held";
import { listYearIndex, listYearRow } from "./year-rows";

/** Ballots of each wave that could not be counted. */
export type UnreadBallots = Readonly<Record<Side, number>>;

/**
 * Every figure of the year in review, once: what all its files and the interface for programs give, and nothing else
 * (R13). What is withheld in one of the waves is absent, with the reason.
 */
export function listYearFigures(year: Year, unread: UnreadBallots): YearFigure[] {
  return [
    ...SIDES.flatMap((side) =>
      listWaveFigures(year[side], unread[side]).flatMap((figure) =>
        figure.measure === "out_of_trend" ? [] : [inWave(side, figure)],
      ),
    ),
    ...SIDES.flatMap((side) => listResponseFigures(year[side]).map((figure) => inWave(side, figure))),
    ...listYearIndex(year),
    ...year.dimensions.flatMap((row) => listYearRow("dimensions", row)),
    ...year.statements.flatMap((row) => listYearRow("statements", row)),
    ...year.agreed.flatMap(listAgreedFigures),
    ...listYearBenchmarks(year),
  ];
}

/** Everything that a figure's `of` may name but the index and the waves themselves, as the later wave asked it. */
export function listYearSubjects({ before, after }: Year): FigureSubject[] {
  const kept = ({ kind }: FigureSubject) => kind !== "comments";
  const now = listFigureSubjects(after).filter(kept);
  const known = new Set(now.map(({ key }) => key));
  return [...now, ...listFigureSubjects(before).filter((one) => kept(one) && !known.has(one.key))];
}

/** The year in review with what names its figures: the text of the JSON export and of the interface for programs. */
export type YearFigures = {
  readonly schema: "parallax/year/1";
  readonly organization: string;
  readonly before: YearWave;
  readonly after: YearWave;
  readonly languages: readonly string[];
  readonly subjects: readonly FigureSubject[];
  readonly figures: readonly YearFigure[];
};

export type YearWave = {
  readonly id: string;
  readonly name: string;
  readonly teamNames: ByTeam<string>;
  readonly closedOn: string;
  readonly releasedOn: string;
  readonly imported: boolean;
};

/** Builds it from a year alone. */
export function buildYearFigures(year: Year, unread: UnreadBallots): YearFigures {
  const waveOf = ({ wave }: Year["after"]): YearWave => {
    const { id, name, teamNames, closedOn, releasedOn, imported } = wave;
    return { id, name, teamNames, closedOn, releasedOn, imported };
  };
  return {
    schema: "parallax/year/1",
    organization: year.after.wave.organization,
    before: waveOf(year.before),
    after: waveOf(year.after),
    languages: [...new Set([...year.after.languages, ...year.before.languages])],
    subjects: listYearSubjects(year),
    figures: listYearFigures(year, unread),
  };
}
