import type { TeamChange, Trend } from "#app/core/measures/trends";
import type { Interval } from "#app/core/statistics/interval";
import type { ByTeam } from "#app/core/vocabulary";
import type { TrendAnalysis } from "./analysis";
import { breakLines, layOutTable, PAGE_WIDTH, pairColumns } from "./text-table";
import { joinWords, sayCertainty, showInterval, showSigned } from "./words";

type Followed = Trend & { withheld: false };

/** What changed between two waves as a table, each change with its words below. */
export function tableOfTrend(
  { from, to, questions, dimensions }: TrendAnalysis,
  names: ByTeam<string>,
): string {
  const trends = [...questions, ...dimensions];
  const followed = trends.filter((trend): trend is Followed => !trend.withheld);
  const withheld = trends.filter((trend) => trend.withheld).map(({ key }) => key);
  const show = (read: (trend: Followed) => Pick<TeamChange, "points" | "interval">) =>
    pairColumns(
      followed.map(read).map(({ points, interval }) => [showSigned(points), showInterval(interval)]),
    );
  const columns = [
    show(({ sales }) => sales),
    show(({ marketing }) => marketing),
    show(({ gapChange }) => gapChange),
  ];
  const rows = followed.map((trend, at) => ({
    cells: [trend.key, ...columns.map((column) => column[at] ?? "")],
    note: sayTrend(trend, names),
  }));
  const missing = `Not compared, too few answers in one of the waves: ${joinWords(withheld)}.`;
  return [
    `Change in points from ${from} to ${to}, with 95 % intervals`,
    ...(rows.length === 0 ? [] : [layOutTable(["", names.sales, names.marketing, "gap"], rows)]),
    ...(withheld.length === 0 ? [] : breakLines(missing, PAGE_WIDTH)),
  ].join("\n");
}

function sayTrend({ sales, marketing, gapChange }: Followed, names: ByTeam<string>): string {
  const gap =
    gapChange.label === null ? "" : `; the gap ${gapChange.label}${sayCertainty(gapChange.certainty)}`;
  if (sales.label === "no_detectable_change" && marketing.label === "no_detectable_change") {
    const widths = [sales, marketing].flatMap(({ interval }) => (interval ? [halfWidth(interval)] : []));
    return `no detectable change${widths.length < 2 ? "" : ` (${joinWords(widths)})`}${gap}`;
  }
  return `${sayChange(names.sales, sales)}; ${sayChange(names.marketing, marketing)}${gap}`;
}

function sayChange(name: string, change: TeamChange): string {
  if (change.label !== "no_detectable_change")
    return `${name} ${change.label}${sayCertainty(change.certainty)}`;
  const width = change.interval ? ` (${halfWidth(change.interval)})` : "";
  return `${name}: no detectable change${width}`;
}

function halfWidth({ low, high }: Interval): string {
  return `±${Math.round((high - low) / 2)}`;
}
