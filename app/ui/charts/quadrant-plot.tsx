import { ChartFigure, type ChartWords } from "./chart-figure";

export type QuadrantPlotData = {
  /** Names of the two axes, and of the corners from the top left, clockwise. */
  axes: { across: string; up: string };
  /** The part of the scale that is drawn, of both axes. */
  range: { low: number; high: number };
  corners: [string, string, string, string];
  /** From `good` on a place is good on its axis, under `poor` it is poor. */
  zones: { good: number; poor: number };
  /** `mark` is written beside the point; the table says what it stands for. */
  points: { mark: string; across: number; up: number }[];
};

const load = () => import("./draw-quadrant-plot.client").then(({ drawQuadrantPlot }) => drawQuadrantPlot);

/** Where things stand for one team across and for the other upwards: which kind of problem each is. */
export function QuadrantPlot(props: ChartWords & { data: QuadrantPlotData }) {
  const { data, ...words } = props;
  return <ChartFigure {...words} data={data} load={load} heights={{ wide: 520, narrow: 360 }} />;
}
