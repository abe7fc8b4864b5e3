import type { Chart } from "#app/ui/charts/drawing/chart";
import { LIGHT } from "#app/ui/charts/drawing/palette";
import { composePicture } from "#app/ui/charts/drawing/picture";
import { writeSvg } from "#app/ui/charts/drawing/svg-file";
import { listWords } from "#app/ui/charts/drawing/words-of-picture";
import type { PdfChart, PdfCharts } from "./document";

/** In pixels, by how many stand beside each other: letters of 12 pixels become 9 points high. */
const WIDTHS = { 1: 660, 2: 318 } as const;
/** So many rows have room on a page; others go on in the next chart. */
const MOST_ROWS = 12;
type Shown = {
  readonly across?: 1 | 2;
  readonly titled?: boolean;
  /** The alternative text has the figures too, where no table beside has them. */
  readonly told?: boolean;
};

/** Charts one under the other, or two beside each other, each with its finding; none where there are none. */
export function showCharts(
  charts: readonly (Chart | null)[],
  { across = 1, titled = true, told = false }: Shown = {},
): PdfCharts[] {
  const shown = charts.flatMap((chart) => (chart === null ? [] : splitRows(chart, { titled, told })));
  return shown.length === 0 ? [] : [{ kind: "charts", across, charts: shown }];
}

/** A long chart in pieces, of which the first one says what it shows. */
function splitRows(chart: Chart, { titled, told }: Shown): PdfChart[] {
  const { finding } = chart;
  const title = titled ? chart.title : "";
  const figures =
    told && chart.kind === "dumbbell" ? chart.data.rows.map(({ says }) => `${says.join("; ")}.`) : [];
  const alt = [chart.label, finding, ...figures].join(" ");
  if (chart.kind !== "dumbbell" || chart.data.rows.length <= MOST_ROWS)
    return [{ title, finding, alt, chart }];
  const { rows } = chart.data;
  const pieces = Math.ceil(rows.length / MOST_ROWS);
  const each = Math.ceil(rows.length / pieces);
  return Array.from({ length: pieces }, (_, at) => ({
    title: at === 0 ? title : "",
    finding: at === 0 ? finding : "",
    alt: `${alt} (${at + 1}/${pieces})`,
    chart: { ...chart, data: { ...chart.data, rows: rows.slice(at * each, (at + 1) * each) } },
  }));
}

/**
 * The same charts as shapes in light colours, and their words with their places: the template sets these, because the
 * program behind Typst's pictures draws no text of several fonts (docs/decisions/0018-pdf-by-typst.md).
 */
export function drawOnPaper({ kind, across, charts }: PdfCharts, spell: (text: string) => string) {
  const options = { width: WIDTHS[across], legend: across === 1 };
  return {
    kind,
    across,
    charts: charts.map(({ title, finding, alt, chart }) => {
      const picture = composePicture(chart, options);
      return {
        title: spell(title),
        finding: spell(finding),
        alt: spell(alt),
        width: options.width,
        svg: writeSvg(chart, { ...options, wordless: true }, picture),
        words: listWords(picture).map(({ tone, text, ...placed }) => ({
          ...placed,
          text: spell(text),
          colour: LIGHT[tone],
        })),
      };
    }),
  };
}
