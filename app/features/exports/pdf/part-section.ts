import type { FigurePart } from "#app/core/figures/figure";
import { leastOfSlice } from "#app/core/gate/thresholds";
import type { Report } from "#app/core/report/report";
import type { ListedFigure } from "#app/features/exports/figure-rows";
import { getWords } from "#app/locales/spoken";
import type { PdfBlock, PdfSection } from "./document";
import { groupBy, listTable, pivotTable } from "./figure-table";
import { listPartCharts } from "./part-charts";
import { LAYOUTS, type Layout } from "./part-layouts";

/** A part of the results page with its charts, and all its figures in tables; null where it has none. */
export function partSection(
  report: Report,
  part: FigurePart,
  figures: readonly ListedFigure[],
): PdfSection | null {
  const blocks: PdfBlock[] = [];
  let left = figures.filter((one) => one.part === part);
  if (left.length === 0) return null;
  for (const layout of LAYOUTS[part] ?? []) {
    const takes = ({ figure }: ListedFigure) =>
      layout.measures.includes(figure.measure) && layout.only?.(figure) !== false;
    blocks.push(...listBlocks(report, layout, left.filter(takes)));
    left = left.filter((one) => !takes(one));
  }
  if (left.length > 0) blocks.push(listTable(left));
  const explained = explain(report, part);
  return {
    heading: getWords().figures.parts[part],
    blocks: [
      ...(explained === "" ? [] : [{ kind: "note" as const, text: explained }]),
      ...listPartCharts(report, part),
      ...blocks,
    ],
  };
}

function listBlocks(report: Report, layout: Layout, figures: readonly ListedFigure[]): PdfBlock[] {
  if (figures.length === 0) return [];
  const heading = layout.heading === undefined ? [] : [titled(getWords().exports.pdf.tables[layout.heading])];
  const scales = new Map(
    [...report.statements, ...report.frequencies].map(({ key, answers }) => [key, JSON.stringify(answers)]),
  );
  const tables = groupBy(figures, ({ figure }) => {
    if (layout.apart === "team") return figure.team ?? "";
    if (layout.apart === "slice") return `${figure.slice?.asked} ${figure.team}`;
    if (layout.apart === "subject") return figure.of;
    return layout.apart === "scale" ? (scales.get(figure.of) ?? "") : "";
  });
  return [
    ...heading,
    ...[...tables.values()].flatMap((own): PdfBlock[] => {
      const [first] = own;
      const name = first === undefined ? "" : nameTable(layout, first);
      return [...(name === "" ? [] : [titled(name)]), pivotTable(own, layout)];
    }),
  ];
}

/** What a table is about, where there is one for each of something. */
function nameTable({ apart }: Layout, { row, figure }: ListedFigure): string {
  switch (apart) {
    case "team":
      return `${row.team}`;
    case "subject":
      return `${row.subject}`;
    case "slice":
      return `${figure.slice?.asked} ${row.team}`;
    default:
      return "";
  }
}

function titled(text: string): PdfBlock {
  return { kind: "subheading", text };
}

/** What the page says of a part under its title. */
function explain({ wave: { teamNames }, thresholds }: Report, part: FigurePart): string {
  const { results, slices } = getWords();
  switch (part) {
    case "index":
      return results.index.explained;
    case "dimensions":
      return `${results.dimensions.explained} ${results.statements.positive(teamNames.sales, teamNames.marketing)}`;
    case "statements":
      return results.statements.favourableMeaning;
    case "views":
      return results.coorientation.explained;
    case "blind_spots":
      return results.blindSpots.explained;
    case "denial":
      return results.denial.explained;
    case "coverage":
      return results.coverage.explained;
    case "slices":
      return `${slices.page.rules(leastOfSlice(thresholds))} ${slices.page.chance}`;
    default:
      return "";
  }
}
