import type { Report } from "#app/core/report/report";
import type { Distribution, ReportQuestion } from "#app/core/report/rows";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { type Figure, type FigurePart, figureOf } from "./figure";
import { listGapFigures, scoreFigure } from "./gap-figures";
import { inPercent, showDifferenceInterval, showNumber, showShare } from "./shown";

/** Everything that stands in the rows of the statements, the widest gap first. */
export function listStatementFigures({ statements }: Pick<Report, "statements">): Figure[] {
  return statements.flatMap((statement) => [
    ...TEAMS.flatMap((team) => listTeamFigures(statement, team)),
    ...listGapFigures("statements", statement.key, statement.gap, statement.teams),
    ...listEffects(statement),
    ...listSpreadFigures("statements", statement),
  ]);
}

function listTeamFigures({ key, teams }: ReportQuestion, team: Team): Figure[] {
  const figures = teams[team];
  if (figures.state === "withheld") return [scoreFigure("statements", key, team, figures)];
  const { n, state } = figures;
  return [
    scoreFigure("statements", key, team, figures, { n, rounded: state === "small" }),
    ...(figures.state === "counts" && figures.favourable
      ? [figureOf("statements", key, "favourable", showShare(figures.favourable.share), { team, n })]
      : []),
  ];
}

function listEffects({ key, gap, effects, detectable, denial }: ReportQuestion): Figure[] {
  const found: Figure[] = [];
  if (effects?.favourable) {
    const { value, interval } = effects.favourable;
    const said = { interval: showDifferenceInterval(inPercent(interval)) };
    found.push(figureOf("statements", key, "favourable_gap", showShare(value), said));
  }
  if (gap?.withheld === false && detectable !== null && detectable >= Math.abs(gap.points)) {
    found.push(figureOf("statements", key, "detectable", showNumber(detectable)));
  }
  if (denial !== null) {
    const { team, kind: word, certainty } = denial;
    found.push(figureOf("statements", key, "denial", { as: "word", word }, { team, certainty }));
  }
  return found;
}

/** How the answers are spread where the counts may be shown; near unanimity the floor of the bucket. */
export function listSpreadFigures(
  part: FigurePart,
  { key, teams, distribution, answers }: ReportQuestion,
): Figure[] {
  const beside = BESIDE.filter(([, read]) =>
    TEAMS.some((team) => distribution[team] !== null && read(distribution[team]) > 0),
  );
  return TEAMS.flatMap((team) => {
    const figures = teams[team];
    if (figures.state === "coarse") {
      const { bucket, atLeast } = figures;
      const said = { team, answers: bucket };
      return [figureOf(part, key, "answer_share", { as: "or_more", value: atLeast }, said)];
    }
    const spread = distribution[team];
    if (spread === null) return [];
    return [
      ...answers.flatMap((_, at) => {
        const count = spread.counts[at] ?? 0;
        const said = { team, answers: [at + 1] };
        return [
          figureOf(part, key, "answer_share", showShare(count / spread.n), said),
          figureOf(part, key, "answer_count", showNumber(count), said),
        ];
      }),
      ...beside.map(([measure, read]) => figureOf(part, key, measure, showNumber(read(spread)), { team })),
    ];
  });
}

const BESIDE: ["dont_know" | "not_applicable" | "skipped", (spread: Distribution) => number][] = [
  ["dont_know", ({ dontKnow }) => dontKnow],
  ["not_applicable", ({ notApplicable }) => notApplicable],
  ["skipped", ({ skipped }) => skipped],
];

/** Of how many statements a team is content with what makes the other unhappy; only where it is so of one at least. */
export function listDenialFigures({
  statements,
  denialRate,
}: Pick<Report, "statements" | "denialRate">): Figure[] {
  const scored = statements.filter(({ gap }) => gap?.withheld === false).length;
  return TEAMS.flatMap((team): Figure[] => {
    const own = statements.flatMap(({ denial }) => (denial?.team === team ? [denial] : []));
    const likely = denialRate?.[team].likely ?? 0;
    if (own.length === 0 || likely === 0) return [];
    const open = own.filter(({ certainty }) => certainty === "open").length;
    return [
      figureOf("denial", "", "denial_likely", showNumber(likely), { team }),
      figureOf("denial", "", "denial_of", showNumber(scored), { team }),
      ...(open === 0 ? [] : [figureOf("denial", "", "denial_open", showNumber(open), { team })]),
    ];
  });
}
