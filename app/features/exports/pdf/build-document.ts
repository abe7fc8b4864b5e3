import { FIGURE_PARTS } from "#app/core/figures/figure";
import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { reaches } from "#app/core/statistics/cut-points";
import { TEAMS } from "#app/core/vocabulary";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { listRows } from "#app/features/exports/figure-rows";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { nameLabelOf } from "#app/features/results/words/gap-label";
import { joinTeams } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { PdfBlock, PdfDocument, PdfSection } from "./document";
import { partSection } from "./part-section";
import { trendSection } from "./trend-section";

const CERTAINTIES = ["clear", "likely", "open"] as const;
const PLAIN = "#2447b8";
/** Findings on the first page. */
const FIRST = 5;

/**
 * What the PDF of a wave says: its findings and what was agreed, then every figure of the list that all exports share,
 * part by part with the charts of the screen, and how everything was measured.
 */
export function buildPdfDocument({ report, unread, actions, brand }: DeckInput): PdfDocument {
  const words = getWords();
  const { organization, name, teamNames } = report.wave;
  const figures = listRows(report, unread);
  const parts = FIGURE_PARTS.filter((part) => part !== "findings" && part !== "wave");
  const others = report.findings.slice(FIRST);
  return {
    title: words.figures.workbook(organization, name),
    author: organization,
    language: words.language.tag,
    rightToLeft: words.language.direction === "rtl",
    colour: brand.colour ?? PLAIN,
    eyebrow: [organization, teamNames.sales, teamNames.marketing].join(" · "),
    sections: [
      {
        heading: words.exports.deck.findings,
        blocks: [...listNotices(report, unread), ...listFindings(report)],
      },
      ...listActions(actions),
      ...parts.flatMap((part) => [
        partSection(report, part, figures),
        ...(part === "dimensions" ? [trendSection(report)] : []),
      ]),
      others.length === 0
        ? null
        : { heading: words.exports.pdf.further, blocks: [listSentences(report, others)] },
      methodSection(report),
      partSection(report, "wave", figures),
    ].filter((section) => section !== null),
  };
}

/** What a reader has to know before any number, as on the page. */
function listNotices(report: Report, unread: number): PdfBlock[] {
  const words = getWords().results.notices;
  const { wave, coverage, hiddenTeams } = report;
  const low = TEAMS.filter((team) => coverage.response && !reaches(coverage.response[team], 0.5));
  const said = [
    ...(wave.demo ? [words.demo] : []),
    ...(wave.trial ? [words.trial] : []),
    ...(wave.custody === "server" && !wave.demo ? [words.serverCustody] : []),
    ...(hiddenTeams.length > 0 ? [words.hidden(joinTeams(report, hiddenTeams))] : []),
    ...(low.length > 0 ? [words.lowResponse(joinTeams(report, low))] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
  ];
  return said.map((text) => ({ kind: "note", text }));
}

function listFindings(report: Report): PdfBlock[] {
  const { meanings } = getWords().results.certainty;
  const [first = report.headline, ...others] = report.findings.slice(0, FIRST);
  const certainty = "certainty" in first ? first.certainty : null;
  return [
    { kind: "lead", text: sayFinding(report, first) },
    ...(certainty === null ? [] : [{ kind: "note" as const, text: meanings[certainty] }]),
    ...(others.length === 0 ? [] : [listSentences(report, others)]),
  ];
}

function listSentences(report: Report, findings: readonly Finding[]): PdfBlock {
  const { results, exports } = getWords();
  const items = findings.map((finding) => {
    const sentence = sayFinding(report, finding);
    const certainty = "certainty" in finding ? finding.certainty : null;
    return certainty === null ? sentence : exports.deck.sure(sentence, results.certainty.words[certainty]);
  });
  return { kind: "list", items };
}

function listActions(actions: DeckInput["actions"]): PdfSection[] {
  const words = getWords().exports.deck;
  if (actions.length === 0) return [];
  const heads = [words.action, words.owners, words.due, words.status];
  const widths = [40, 24, 16, 14];
  return [
    {
      heading: words.actions,
      blocks: [
        { kind: "paragraph", text: words.actionsLead(actions.length) },
        {
          kind: "table",
          columns: heads.map((head, at) => ({ head: [head], numeric: false, width: widths[at] ?? 10 })),
          rows: actions.map(({ title, owners, due, status }) => [
            [title],
            [owners.join(", ")],
            [due],
            [status],
          ]),
        },
      ],
    },
  ];
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
