import { ChartFigure, type ChartWords } from "./chart-figure";

export type Dot = { value: number; interval: { low: number; high: number } | null };

export type DotRow = {
  id: string;
  label: string;
  /** Drawn with a star. */
  flagged: boolean;
  /** One per series; null where nothing may be shown. */
  dots: (Dot | null)[];
};

export type DotSeries = {
  name: string;
  tone: "sales" | "marketing" | "ink" | "soft";
  shape: "circle" | "rectRot" | "triangle";
  hollow: boolean;
  dashed: boolean;
};

export type DotPlotData = {
  rows: DotRow[];
  series: DotSeries[];
  /** `marks` are places of the scale that are drawn through all rows. */
  axis: { low: number; high: number; marks: number[] };
  /** The two series whose dots a line joins; the first and the last otherwise. */
  link?: [number, number];
};

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
