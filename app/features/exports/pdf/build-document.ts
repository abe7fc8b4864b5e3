import { FIGURE_PARTS } from "#app/core/figures/figure";
import type { Report } from "#app/core/report/report";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { listRows } from "#app/features/exports/figure-rows";
import { nameLabelOf } from "#app/features/results/words/gap-label";
import { getWords } from "#app/locales/spoken";
import { actionSections } from "./action-section";
import type { PdfDocument, PdfSection } from "./document";
import { leadWith, listNotices, listSentences } from "./finding-blocks";
import { frameDocument } from "./frame-document";
import { partSection } from "./part-section";
import { trendSection } from "./trend-section";

const CERTAINTIES = ["clear", "likely", "open"] as const;
/** Findings on the first page beside the one it begins with. */
const BESIDE = 4;

/**
 * What the PDF of a wave says: its findings and what was agreed, then every figure of the list that all exports share,
 * part by part with the charts of the screen, and how everything was measured.
 */
export function buildPdfDocument(input: DeckInput): PdfDocument {
  const { report, unread, actions } = input;
  const words = getWords().exports;
  const figures = listRows(report, unread);
  const parts = FIGURE_PARTS.filter((part) => part !== "findings" && part !== "wave");
  const [first = report.headline, ...others] = report.findings;
  const further = listSentences(report, others.slice(BESIDE));
  return frameDocument(input, [
    {
      heading: words.deck.findings,
      blocks: [
        ...listNotices(report, unread),
        ...leadWith(report, first),
        ...listSentences(report, others.slice(0, BESIDE)),
      ],
    },
    ...actionSections(actions),
    ...parts.flatMap((part) => [
      partSection(report, part, figures),
      ...(part === "dimensions" ? [trendSection(report)] : []),
    ]),
    further.length === 0 ? null : { heading: words.pdf.further, blocks: further },
    methodSection(report),
    partSection(report, "wave", figures),
  ]);
}

/** What the words mean, a line each. */
function methodSection(report: Report): PdfSection {
  const { results, exports, figures } = getWords();
  const gaps = [...report.dimensions, ...report.statements].flatMap(({ gap }) =>
    gap === null || gap.withheld || gap.label === null ? [] : [gap.label],
  );
  const meanings = [
    ...[...new Set(gaps)].map((label) => [nameLabelOf(report, label), results.labels[label].meaning]),
    ...CERTAINTIES.map((one) => [results.certainty.words[one], results.certainty.meanings[one]]),
  ];
  const custody = report.wave.custody === "server" ? [results.notices.serverCustody] : [];
  const texts = [exports.pdf.cells, results.withheldExplained, ...custody, exports.deck.notes.protection];
  return {
    heading: exports.deck.method,
    blocks: [
      { kind: "list", items: texts },
      {
        kind: "table",
        columns: [
          { head: [figures.columns.words], numeric: false, width: 3 },
          { head: [exports.pdf.meaning], numeric: false, width: 7 },
        ],
        rows: meanings.map((row) => row.map((text) => [text])),
      },
    ],
  };
}
