import { leastOfSlice } from "#app/core/gate/thresholds";
import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { type Figure, figureOf, type Measure } from "./figure";
import { listGapFigures, scoreFigure } from "./gap-figures";
import { type Shown, showDifferenceInterval, showLimits, showNumber } from "./shown";

/** What a reader has to know about the wave before any number. */
export function listWaveFigures(
  { wave, languages, thresholds, slices, schema, trend }: Report,
  unread: number,
): Figure[] {
  const said = (measure: Measure, shown: Shown) => figureOf("wave", "", measure, shown);
  const text = (measure: Measure, text: string) => said(measure, { as: "text", text });
  const word = (measure: Measure, word: string) => said(measure, { as: "word", word });
  const yes = (is: boolean) => (is ? "yes" : "no");
  return [
    text("organization", wave.organization),
    text("wave", wave.name),
    ...TEAMS.map((team) =>
      figureOf("wave", "", "team_name", { as: "text", text: wave.teamNames[team] }, { team }),
    ),
    word("custody", wave.custody),
    word("trial", yes(wave.trial)),
    word("demo", yes(wave.demo)),
    word("imported", yes(wave.imported)),
    word(
      "out_of_trend",
      yes(trend.leftOut.some(({ id, reason }) => id === wave.id && reason === "taken_out")),
    ),
    ...(wave.openedOn === null ? [] : [text("opened_on", wave.openedOn)]),
    text("closed_on", wave.closedOn),
    text("released_on", wave.releasedOn),
    text("languages", languages.join(" ")),
    text("method", schema),
    said("threshold_answers", showNumber(thresholds.answers)),
    said("threshold_counts", showNumber(thresholds.counts)),
    said("threshold_comment_responses", showNumber(thresholds.commentResponses)),
    said("threshold_comments", showNumber(thresholds.comments)),
    ...(slices.length === 0 ? [] : [said("threshold_slices", showNumber(leastOfSlice(thresholds)))]),
    ...(unread === 0 ? [] : [said("unread_ballots", showNumber(unread))]),
  ];
}

/** What to say first, the most important first; screens show the first few of them. */
export function listFindingFigures({ findings }: Pick<Report, "findings">): Figure[] {
  return findings.map((finding, at) => {
    const { of, value, ...rest } = describeFinding(finding);
    const shown: Shown = { as: "finding", kind: finding.kind, place: at + 1, value };
    return figureOf("findings", of, "finding", shown, rest);
  });
}

function describeFinding(finding: Finding): Partial<Figure> & { of: string; value: number | null } {
  switch (finding.kind) {
    case "shares":
    case "hidden":
      return { of: "", value: null };
    case "nothing_flagged":
      return { of: "", value: finding.detectable === null ? null : showNumber(finding.detectable).value };
    case "blind_spot":
      return { of: finding.key, value: null, team: finding.team };
    case "denial":
      return { of: finding.subject.key, value: null, team: finding.team, certainty: finding.certainty };
    case "gap":
      return { of: finding.subject.key, value: null, certainty: finding.certainty };
    case "gap_change":
    case "index_change": {
      const { points, interval, certainty } = finding;
      const of = finding.kind === "gap_change" ? finding.subject.key : "index";
      const value = showNumber(Math.abs(points)).value;
      return { of, value, interval: interval && showDifferenceInterval(interval), certainty };
    }
  }
}

/** The Alignment Index: always three numbers, or why there are none. */
export function listIndexFigures({ index: { figures } }: Pick<Report, "index">): Figure[] {
  const said = (measure: Measure, shown: Shown, rest: Partial<Figure> = {}) =>
    figureOf("index", "index", measure, shown, rest);
  if (figures.withheld) return [said("index", { as: "withheld", reason: figures.reason })];
  return [
    said("index", showNumber(figures.index), { interval: showLimits(figures.interval) }),
    said("level", showNumber(figures.level)),
    said("mean_gap", showNumber(figures.meanGap)),
  ];
}

/** The dimensions, the widest gap first. */
export function listDimensionFigures({ dimensions }: Pick<Report, "dimensions">): Figure[] {
  return dimensions.flatMap(({ dimension, items, teams, gap }) => [
    figureOf("dimensions", dimension, "items", showNumber(items.length)),
    ...TEAMS.map((team) => {
      const figures = teams[team];
      const rounded = figures.state === "public" && figures.nominal;
      return scoreFigure("dimensions", dimension, team, figures, { rounded });
    }),
    ...listGapFigures("dimensions", dimension, gap, teams),
  ]);
}

/** How many comments there are, not what they say. */
export function listCommentFigures({ comments }: Pick<Report, "comments">): Figure[] {
  return comments.flatMap(({ key, teams }) =>
    TEAMS.map((team) => {
      const group = teams[team];
      const shown: Shown =
        group?.withheld === false
          ? showNumber(group.count)
          : { as: "withheld", reason: group?.reason ?? "too_few_answers" };
      return figureOf("comments", key, "comment_count", shown, { team });
    }),
  );
}
