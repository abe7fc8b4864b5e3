import { useId } from "react";
import { drawLegendSign, type LegendItem, type LegendSign } from "./drawing/legend";
import { DrawnFigures, DrawnTextures } from "./drawn-figures";

/** What the signs of a chart mean. */
export function ChartLegend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="chart-legend">
      {items.map(({ text, sign }) => (
        <li key={text}>
          <Sign sign={sign} />
          <span className="break">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: { sign: LegendSign }) {
  const id = useId().replaceAll(":", "");
  if (sign.as === "word") return sign.word === "" ? null : <strong>{sign.word}</strong>;
  const { width, height, figures } = drawLegendSign(sign);
  return (
    <svg className="drawn" width={width} height={height} aria-hidden="true">
      <DrawnTextures figures={figures} id={id} />
      <DrawnFigures figures={figures} id={id} />
    </svg>
  );
}
