import type { YearPart } from "#app/core/figures/year-figure";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import { type ListedYear, listYearRows } from "#app/features/exports/year/year-rows";
import { listLimits, listMovedGaps, sayYear } from "#app/features/exports/year/year-sentences";
import {
  tableOfIndex,
  tableOfRows,
  tableOfSides,
  tableOfTargets,
  type YearTable,
  type YearTableKind,
} from "#app/features/exports/year/year-tables";
import { getWords } from "#app/locales/spoken";
import type { PdfBlock, PdfDocument, PdfSection } from "./document";
import { tableOf } from "./figure-table";
import { frameDocument } from "./frame-document";

/** What the PDF of a year in review says: the year in short, every figure of the list, and what cannot be said. */
export function buildYearDocument({ year, unread, brand }: YearMaterial): PdfDocument {
  const words = getWords();
  const { before, after } = year;
  const { organization, teamNames } = after.wave;
  const listed = listYearRows({ year, unread });
  const moved = listMovedGaps(year);
  const own = words.exports.year;
  const framed = frameDocument({ report: after, brand }, [
    {
      heading: own.headline,
      blocks: [
        { kind: "lead", text: sayYear(year) },
        ...listOf(moved.dimensions),
        ...(moved.statements.length === 0
          ? []
          : [{ kind: "note" as const, text: words.trend.statements.explained }]),
        ...listOf(moved.statements),
      ],
    },
    ...listSections(listed),
    { heading: own.limitsTitle, blocks: [{ kind: "list", items: listLimits(year) }] },
    methodSection(),
    wavesSection(listed),
  ]);
  return {
    ...framed,
    title: own.of(organization, before.wave.name, after.wave.name),
    eyebrow: [own.title, teamNames.sales, teamNames.marketing].join(" · "),
  };
}

function listOf(items: readonly string[]): PdfBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function listSections(listed: readonly ListedYear[]): PdfSection[] {
  const { figures, exports, results, trend } = getWords();
  const words = exports.year;
  const of = (part: YearPart) => listed.filter(({ figure }) => figure.part === part);
  const table = (own: readonly ListedYear[], kind: YearTableKind, heading?: string) =>
    printTable(tableOfRows(own, kind), heading);
  const [dimensions, statements, held] = [of("dimensions"), of("statements"), of("benchmarks")];
  const norms = held.filter(({ figure }) => figure.against?.kind === "norm");
  const sections: PdfSection[] = [
    {
      heading: figures.parts.index,
      blocks: [{ kind: "note", text: results.index.explained }, ...printTable(tableOfIndex(of("index")))],
    },
    {
      heading: figures.parts.dimensions,
      blocks: [...table(dimensions, "gaps", words.gaps), ...table(dimensions, "scores", words.scores)],
    },
    {
      heading: figures.parts.statements,
      blocks: [
        { kind: "note", text: trend.statements.explained },
        ...table(statements, "gaps", words.gapsOfStatements),
        ...table(statements, "scores", words.scoresOfStatements),
      ],
    },
    { heading: words.agreed.title, blocks: table(of("agreed"), "agreed") },
    {
      heading: figures.parts.benchmarks,
      blocks: [
        ...printTable(tableOfTargets(held)),
        ...table(norms, "norms"),
        ...table(norms, "favourable", exports.pdf.tables.favourable),
        ...table(norms, "pools", exports.pdf.tables.pools),
      ],
    },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function printTable(table: YearTable | null, heading?: string): PdfBlock[] {
  if (table === null) return [];
  const title = heading === undefined ? [] : [{ kind: "subheading" as const, text: heading }];
  return [...title, tableOf(table.heads, table.rows)];
}

/** What the words mean. */
function methodSection(): PdfSection {
  const { results, exports } = getWords();
  const texts = [
    ...Object.values(results.certainty.meanings),
    exports.pdf.cells,
    results.withheldExplained,
    results.roundedMeaning,
    exports.deck.notes.protection,
  ];
  return { heading: exports.deck.method, blocks: [{ kind: "list", items: texts }] };
}

/** What has to be known of both waves. */
function wavesSection(listed: readonly ListedYear[]): PdfSection {
  const known = listed.filter(({ figure: { part } }) => part === "wave" || part === "coverage");
  const nameRow = ({ row }: ListedYear) => [row.measure, row.team].filter((text) => text !== "").join(" · ");
  return { heading: getWords().exports.year.waves, blocks: printTable(tableOfSides(known, nameRow)) };
}
