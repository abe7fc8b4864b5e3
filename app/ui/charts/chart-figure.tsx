import { type ReactNode, useId } from "react";
import { TableScroll } from "#app/ui/table-scroll";
import { getWords } from "../../locales/spoken";
import { ChartDrawing } from "./chart-drawing";
import { ChartLegend } from "./chart-legend";
import type { Chart } from "./drawing/chart";
import { TakePicture } from "./take-picture";

/**
 * A chart as everybody can read it: its finding in one sentence, the drawing with its legend, the same numbers as a
 * table, and the picture to take along.
 */
export function ChartFigure(props: {
  chart: Chart;
  table: ReactNode;
  /** The address of its picture. */
  picture: string;
  /** The table stands open beside the chart. */
  open?: boolean;
  /** One legend stands above several charts. */
  legendElsewhere?: boolean;
  /** In a narrow place even on a wide page. */
  slim?: boolean;
}) {
  const { chart, table, picture, open = false, legendElsewhere = false, slim = false } = props;
  const id = useId();
  return (
    <figure className="chart stack-tight">
      <figcaption id={`${id}-finding`}>{chart.finding}</figcaption>
      {legendElsewhere ? null : <ChartLegend items={chart.legend} />}
      <ChartDrawing chart={chart} slim={slim} label={chart.label} describedBy={`${id}-finding ${id}-table`} />
      <div className="chart-tail">
        <details className="numbers" open={open}>
          <summary id={`${id}-table`}>{getWords().results.charts.table}</summary>
          <TableScroll>{table}</TableScroll>
        </details>
        <TakePicture picture={picture} title={chart.title} />
      </div>
    </figure>
  );
}
