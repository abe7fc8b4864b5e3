import { isFlagged } from "#app/core/measures/classification";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { TEAMS } from "#app/core/vocabulary";
import { type Figure, figureOf, type Measure } from "./figure";
import { roundDecimal, type Shown, showDecimal, showLimits, showNumber, showShare } from "./shown";

/** Who answered, and per dimension how much the silent could change. */
export function listCoverageFigures(
  report: Pick<Report, "coverage" | "dimensions" | "hiddenTeams">,
): Figure[] {
  const { coverage, dimensions } = report;
  return [
    ...listResponseFigures(report),
    ...dimensions.flatMap(({ dimension, gap }) => {
      const found = coverage.dimensions.find((one) => one.dimension === dimension);
      return found ? listSilent(found, !gap.withheld && isFlagged(gap.q)) : [];
    }),
  ];
}

/** How many of each team were asked and answered. */
export function listResponseFigures({
  coverage: { invited, responses, response },
  hiddenTeams,
}: Pick<Report, "coverage" | "hiddenTeams">): Figure[] {
  return TEAMS.flatMap((team) => {
    const answered = responses[team];
    const shown: Shown =
      answered === null
        ? { as: "withheld", reason: hiddenTeams.includes(team) ? "too_few_answers" : "not_in_file" }
        : showNumber(answered);
    return [
      ...(invited === null ? [] : [figureOf("coverage", "", "invited", showNumber(invited[team]), { team })]),
      figureOf("coverage", "", "responses", shown, { team }),
      ...(response === null
        ? []
        : [figureOf("coverage", "", "response", showShare(response[team]), { team })]),
    ];
  });
}

function listSilent(found: Report["coverage"]["dimensions"][number], flagged: boolean): Figure[] {
  const { dimension, tipping } = found;
  const { points, certainty } = tipping;
  return [
    ...TEAMS.flatMap((team) => {
      const { everyone, bounds } = found[team];
      const range = (measure: Measure, shown: Shown) =>
        figureOf("coverage", dimension, measure, shown, { team });
      return [
        range("everyone", everyone === null ? { as: "none" } : { as: "range", ...showLimits(everyone) }),
        range("bounds", { as: "range", ...showLimits(bounds) }),
      ];
    }),
    ...(flagged
      ? [
          figureOf(
            "coverage",
            dimension,
            "tipping",
            points === null ? { as: "word", word: "nobody_silent" } : showNumber(points),
            { certainty },
          ),
        ]
      : []),
  ];
}

/** A probability under this is not printed. */
const SMALLEST_PROBABILITY = 0.001;

/** Every test behind the labels, for whoever checks the statistics. */
export function listTechnicalFigures({
  statements,
  frequencies,
  technical,
}: Pick<Report, "statements" | "frequencies" | "technical">): Figure[] {
  const { alpha, straightLiners, acquiescence } = technical;
  return [
    ...[...statements, ...frequencies].flatMap(listTests),
    ...alpha.map(({ dimension, value }) => figureOf("technical", dimension, "alpha", showDecimal(value, 1))),
    ...(straightLiners
      ? [figureOf("technical", "", "straight_liners", { as: "or_more", value: straightLiners })]
      : []),
    ...TEAMS.flatMap((team) => {
      const value = acquiescence[team];
      return value === null
        ? []
        : [figureOf("technical", "", "acquiescence", showDecimal(value, 1), { team })];
    }),
  ];
}

function listTests({ key, teams, rwg, effects, gap }: ReportQuestion): Figure[] {
  const said = (measure: Measure, shown: Shown, rest: Partial<Figure> = {}) =>
    figureOf("technical", key, measure, shown, rest);
  return [
    ...TEAMS.flatMap((team) => {
      const figures = teams[team];
      const agreement = rwg[team];
      return [
        ...(figures.state === "withheld" ? [] : [said("n", showNumber(figures.n), { team })]),
        ...(figures.state === "counts"
          ? [
              said("sd", showDecimal(figures.sd, 0), { team }),
              said("consensus", showDecimal(figures.consensus, 2), { team }),
            ]
          : []),
        ...(agreement === null ? [] : [said("rwg", showDecimal(agreement, 2), { team })]),
      ];
    }),
    ...(effects === null ? [] : listDelta(said, effects.delta)),
    ...(gap === null || gap.withheld
      ? []
      : [
          ...(gap.df === null ? [] : [said("df", showDecimal(gap.df, 0))]),
          said("p", showProbability(gap.p)),
          said("q", showProbability(gap.q)),
          said("test", { as: "word", word: gap.test }),
        ]),
  ];
}

function listDelta(
  said: (measure: Measure, shown: Shown, rest?: Partial<Figure>) => Figure,
  { value, interval }: NonNullable<ReportQuestion["effects"]>["delta"],
): Figure[] {
  const { low, high } = interval;
  return [
    said("delta", showDecimal(value, 2), {
      interval: { low: roundDecimal(low, 2), high: roundDecimal(high, 2), side: null },
    }),
    said("superiority", showDecimal((value + 1) / 2, 2)),
  ];
}

function showProbability(p: number): Shown {
  return p < SMALLEST_PROBABILITY ? { as: "below", value: SMALLEST_PROBABILITY } : showDecimal(p, 3);
}
