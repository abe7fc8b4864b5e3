import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { dimensionChart } from "#app/features/results/charts/dimension-chart";
import { sayIndexChange } from "#app/features/results/trend/trend-words";
import { chooseFindings } from "#app/features/results/words/choose-findings";
import { sayPoints, sayRange } from "#app/features/results/words/figures";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { getWords } from "#app/locales/spoken";
import { actionSections } from "./action-section";
import type { PdfBlock, PdfDocument, PdfSection } from "./document";
import { tableOf } from "./figure-table";
import { leadWith, listNotices, listSentences } from "./finding-blocks";
import { frameDocument } from "./frame-document";
import { showCharts } from "./paper-charts";

const FINDINGS = 3;

/** Two or three pages for a board: what stands out, the index, three findings, the dimensions, what was agreed. */
export function buildBoardDocument(input: DeckInput): PdfDocument {
  const { report, unread, actions } = input;
  const { deck } = getWords().exports;
  const { sales, marketing } = report.wave.teamNames;
  const [first = report.headline, ...others] = report.findings;
  const findings = listSentences(report, chooseFindings(others, FINDINGS));
  return frameDocument(input, [
    {
      heading: deck.coverOf(sales, marketing),
      blocks: [...listNotices(report, unread), ...leadWith(report, first), paragraph(sayResponse(report))],
    },
    indexSection(report),
    findings.length === 0 ? null : { heading: deck.findings, blocks: findings },
    dimensionSection(report),
    ...actionSections(actions),
    { heading: deck.method, blocks: [paragraph(sayMethod(report))] },
  ]);
}

function paragraph(text: string): PdfBlock {
  return { kind: "paragraph", text };
}

/** The index with its two parts, and what it did since the wave it is held against. */
function indexSection({ index, trend }: Report): PdfSection {
  const { results, exports, figures: words } = getWords();
  const { figures } = index;
  const named = results.index;
  if (figures.withheld) return { heading: named.title, blocks: [paragraph(named.withheld)] };
  const rows = [
    [[named.index], [sayPoints(figures.index), sayRange(figures.interval)], [named.explained]],
    [[named.level], [sayPoints(figures.level)], [named.levelMeaning]],
    [[named.meanGap], [sayPoints(figures.meanGap)], [named.meanGapMeaning]],
  ];
  const changes = trend.changes.baseline ?? trend.changes.previous;
  const change = changes === null ? "" : `${sayIndexChange({ trend: { ...trend, changes } })} `;
  return {
    heading: named.title,
    blocks: [
      tableOf([[words.columns.measure], [words.columns.value], [exports.pdf.meaning]], rows),
      paragraph(`${change}${named.noise}`),
    ],
  };
}

/** The dimensions as a chart alone: its alternative text has the figures that the whole PDF has in a table. */
function dimensionSection(report: Report): PdfSection | null {
  if (report.dimensions.length === 0 || report.hiddenTeams.length === TEAMS.length) return null;
  return {
    heading: getWords().results.dimensions.title,
    blocks: showCharts([dimensionChart(report)], { titled: false, told: true }),
  };
}

function sayMethod({ wave }: Report): string {
  const { results, exports } = getWords();
  return [
    results.dimensions.explained,
    results.charts.whisker,
    ...Object.values(results.certainty.meanings),
    results.withheldExplained,
    ...(wave.custody === "server" ? [results.notices.serverCustody] : []),
    exports.deck.notes.protection,
  ].join(" ");
}
