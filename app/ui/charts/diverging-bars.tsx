import { ChartFigure, type ChartWords } from "./chart-figure";
import type { DivergingBarsData } from "./draw-diverging-bars.client";

const load = () => import("./draw-diverging-bars.client").then(({ drawDivergingBars }) => drawDivergingBars);

/** How the answers of each team are spread, centred on the middle answer or as bars of 100 %. */
export function DivergingBars(props: ChartWords & { data: DivergingBarsData }) {
  const { data, ...words } = props;
  const height = data.bars.length * 34 + 36;
  return <ChartFigure {...words} data={data} load={load} heights={{ wide: height, narrow: height }} />;
}

/** The five answers with their colours and textures, once for all bars of a page. */
export function AnswerLegend({ answers }: { answers: readonly string[] }) {
  return (
    <ul className="chart-legend">
      {answers.map((answer, at) => (
        <li key={answer}>
          <svg className={`answer-swatch step-${at}`} width="18" height="12" aria-hidden="true">
            <rect width="18" height="12" />
            {at === 0 ? <path d="M-2 14 12 0M4 14 18 0M10 14 24 0" /> : null}
            {at === 1 ? <path d="M4 4h.1M10 4h.1M16 4h.1M7 8.5h.1M13 8.5h.1" strokeLinecap="round" /> : null}
          </svg>
          {answer}
        </li>
      ))}
    </ul>
  );
}
