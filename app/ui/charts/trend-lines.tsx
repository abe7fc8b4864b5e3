import { ChartFigure, type ChartWords } from "./chart-figure";
import type { TrendLinesData } from "./draw-trend-lines.client";

export type { TrendBenchmark, TrendLinesData } from "./draw-trend-lines.client";

const load = () => import("./draw-trend-lines.client").then(({ drawTrendLines }) => drawTrendLines);

/** Lines over the waves with bands for their intervals, interrupted where what was asked changed. */
export function TrendLines(props: ChartWords & { data: TrendLinesData }) {
  const { data, ...words } = props;
  return <ChartFigure {...words} data={data} load={load} heights={{ wide: 220, narrow: 210 }} />;
}
