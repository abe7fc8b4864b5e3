import { type ReactNode, useId } from "react";
import { TableScroll } from "#app/ui/table-scroll";
import { getWords } from "../../locales/spoken";
import { ChartCanvas, type Draw } from "./chart-canvas";

/** What every chart has beside its drawing. */
export type ChartWords = {
  finding: ReactNode;
  /** What a screen reader says of the drawing. */
  label: string;
  legend?: ReactNode;
  table: ReactNode;
  /** The table stands open beside the chart. */
  open?: boolean;
};

/**
 * A chart as everybody can read it: its finding in one sentence, the drawing, and the same numbers as a table
 * that the server has already written.
 */
export function ChartFigure<Data>(
  props: ChartWords & {
    data: Data;
    load: () => Promise<Draw<Data>>;
    heights: { wide: number; narrow: number };
  },
) {
  const id = useId();
  return (
    <figure className="chart stack-tight">
      <figcaption id={`${id}-finding`}>{props.finding}</figcaption>
      {props.legend}
      <ChartCanvas
        data={props.data}
        load={props.load}
        label={props.label}
        describedBy={`${id}-finding ${id}-table`}
        heights={props.heights}
      />
      <details className="numbers" open={props.open}>
        <summary id={`${id}-table`}>{getWords().results.charts.table}</summary>
        <TableScroll>{props.table}</TableScroll>
      </details>
    </figure>
  );
}
