import { ChartFigure, type ChartWords } from "./chart-figure";

export type TrendPoint = { value: number; interval: { low: number; high: number } | null };

export type TrendSeries = {
  name: string;
  tone: "sales" | "marketing" | "accent" | "ink";
  shape: "circle" | "rectRot";
  dashed: boolean;
  /** One per wave; null where nothing may be shown. */
  points: (TrendPoint | null)[];
};

/** A place of the scale that the lines are held against: a target, a norm, the baseline. */
export type TrendBenchmark = {
  name: string;
  value: number;
  /** The wave from which on it is about the same thing as the lines. */
  from: number;
};

export type TrendLinesData = {
  waves: string[];
  series: TrendSeries[];
  benchmarks: TrendBenchmark[];
  /** Waves from which on the line is another one, because a question's wording changed. */
  breaks: number[];
  breakLabel: string;
  axis: { low: number; high: number };
};

const load = () => import("./draw-trend-lines.client").then(({ drawTrendLines }) => drawTrendLines);

/** Lines over the waves with bands for their intervals, interrupted where what was asked changed. */
export function TrendLines(props: ChartWords & { data: TrendLinesData }) {
  const { data, ...words } = props;
  return <ChartFigure {...words} data={data} load={load} heights={{ wide: 220, narrow: 210 }} />;
}
