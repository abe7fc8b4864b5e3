import { type AnswerBarsData, drawAnswerBars } from "./answer-bars";
import type { Drawing } from "./drawing";
import { type DumbbellData, drawDumbbell } from "./dumbbell";
import type { LegendItem } from "./legend";
import { drawQuadrant, type QuadrantData } from "./quadrant";
import { drawTrend, type TrendData } from "./trend-chart";

/** A chart as data: what it shows, and what it says. */
export type Chart = {
  /** Of letters, digits and dashes; names its picture too. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in one or two sentences. */
  readonly finding: string;
  /** What a screen reader says of the drawing. */
  readonly label: string;
  readonly legend: readonly LegendItem[];
} & ChartData;

export type ChartData =
  | { readonly kind: "dumbbell"; readonly data: DumbbellData }
  | { readonly kind: "answers"; readonly data: AnswerBarsData }
  | { readonly kind: "quadrant"; readonly data: QuadrantData }
  | { readonly kind: "trend"; readonly data: TrendData };

/** Draws a chart for a width in pixels. */
export function drawChart(chart: ChartData, width: number): Drawing {
  switch (chart.kind) {
    case "dumbbell":
      return drawDumbbell(chart.data, width);
    case "answers":
      return drawAnswerBars(chart.data, width);
    case "quadrant":
      return drawQuadrant(chart.data, width);
    case "trend":
      return drawTrend(chart.data, width);
  }
}
