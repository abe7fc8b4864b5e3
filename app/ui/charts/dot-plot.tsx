import { ChartFigure, type ChartWords } from "./chart-figure";
import type { DotPlotData } from "./draw-dot-plot.client";

export type { DotSeries } from "./draw-dot-plot.client";

const load = () => import("./draw-dot-plot.client").then(({ drawDotPlot }) => drawDotPlot);

/** Dots on one common scale, a row each: who stands where, and how far apart. */
export function DotPlot(props: ChartWords & { data: DotPlotData }) {
  const { data, ...words } = props;
  const rows = data.rows.length;
  return (
    <ChartFigure
      {...words}
      data={data}
      load={load}
      heights={{ wide: rows * 46 + 40, narrow: rows * 66 + 40 }}
    />
  );
}
