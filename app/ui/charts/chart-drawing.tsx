import { useMemo } from "react";
import { type Chart, drawChart } from "./drawing/chart";
import type { Drawing, DrawnRow } from "./drawing/drawing";
import { DrawnFigures, DrawnTextures } from "./drawn-figures";
import { type Readout, useReadout } from "./readout";

/** Widths that a chart is drawn for, in pixels: of a wide and of a narrow place. */
const WIDTHS: Readonly<Record<Chart["kind"], { wide: number; slim: number }>> = {
  dumbbell: { wide: 760, slim: 360 },
  quadrant: { wide: 700, slim: 360 },
  trend: { wide: 760, slim: 400 },
  answers: { wide: 640, slim: 640 },
};

type Described = { label: string; describedBy: string };

/**
 * A chart as shapes of the page: there with the page, in its colours, without a script. It is drawn for a wide and for a
 * narrow place, of which the style sheet shows one. Every row can be pointed at, reached by keyboard and opened.
 */
export function ChartDrawing({ chart, slim, ...described }: Described & { chart: Chart; slim: boolean }) {
  const drawings = useMemo(() => {
    const { wide, slim } = WIDTHS[chart.kind];
    return { wide: drawChart(chart, wide), slim: drawChart(chart, slim) };
  }, [chart]);
  const readout = useReadout();
  const fluid = chart.kind === "answers";
  const show = (drawing: Drawing, size: "wide" | "slim" | "fluid") => (
    <Drawn drawing={drawing} id={`drawn-${chart.id}-${size}`} size={size} readout={readout} {...described} />
  );
  return (
    <div className={`chart-drawing${slim ? " only-slim" : ""}`} ref={readout.place}>
      {fluid ? show(drawings.wide, "fluid") : null}
      {fluid || slim ? null : show(drawings.wide, "wide")}
      {fluid ? null : show(drawings.slim, "slim")}
      {chart.kind === "quadrant" ? <Numbers chart={chart} drawings={drawings} /> : null}
      {readout.says === null ? null : (
        <div
          className="chart-says"
          ref={readout.box}
          aria-hidden="true"
          onPointerEnter={readout.keep}
          onPointerLeave={readout.hideSoon}
        >
          {readout.says.map((line, at) => (
            <p key={line} className={at === 0 ? "break" : "soft"}>
              {line}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function Drawn(
  props: Described & { drawing: Drawing; id: string; size: "wide" | "slim" | "fluid"; readout: Readout },
) {
  const { drawing, id, size, readout } = props;
  const { width, height, back, rows } = drawing;
  return (
    <svg
      className={`drawn ${size}`}
      width={size === "fluid" ? "100%" : width}
      height={height}
      viewBox={size === "fluid" ? undefined : `0 0 ${width} ${height}`}
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      <DrawnTextures figures={rows.flatMap(({ figures }) => figures)} id={id} />
      <svg aria-hidden="true" overflow="visible">
        <DrawnFigures figures={back} id={id} />
      </svg>
      {rows.map((row) => (
        <Row key={row.id} row={row} id={id} readout={readout} />
      ))}
    </svg>
  );
}

/** A row is a link that says its figures. */
function Row({ row, id, readout }: { row: DrawnRow; id: string; readout: Readout }) {
  return (
    <a className="chart-row" href={row.href} aria-label={row.says.join("; ")} {...readout.listen(row)}>
      <rect className="chart-hit" {...row.area} rx="4" />
      <DrawnFigures figures={row.figures} id={id} />
    </a>
  );
}

/** What the numbers of points stand for, where there was no room for names. */
function Numbers(props: {
  chart: Extract<Chart, { kind: "quadrant" }>;
  drawings: { wide: Drawing; slim: Drawing };
}) {
  const { wide, slim } = props.drawings;
  if (!wide.numbered && !slim.numbered) return null;
  const only = wide.numbered ? (slim.numbered ? "" : " wide") : " slim";
  return (
    <ol className={`chart-numbers${only}`}>
      {props.chart.data.points.map(({ id, label, href }) => (
        <li key={id}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  );
}
