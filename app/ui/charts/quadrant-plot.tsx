import { ChartFigure, type ChartWords } from "./chart-figure";
import type { QuadrantPlotData } from "./draw-quadrant-plot.client";

const load = () => import("./draw-quadrant-plot.client").then(({ drawQuadrantPlot }) => drawQuadrantPlot);

/** Where things stand for one team across and for the other upwards: which kind of problem each is. */
export function QuadrantPlot(props: ChartWords & { data: QuadrantPlotData }) {
  const { data, ...words } = props;
  return <ChartFigure {...words} data={data} load={load} heights={{ wide: 520, narrow: 360 }} />;
}
