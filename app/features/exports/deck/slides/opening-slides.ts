import { type Slide, WIDTH } from "#app/features/exports/deck/deck";
import { sayIndexChange } from "#app/features/results/trend/trend-words";
import { chooseFindings } from "#app/features/results/words/choose-findings";
import { sayPoints, sayRange } from "#app/features/results/words/figures";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import type { DeckInput } from "./deck-input";
import { listItem, notesOf, withCertainty } from "./slide-parts";

/** What stands out, of which wave, and from whom. */
export function coverSlide({ report, unread }: DeckInput): Slide {
  const { exports, results } = getWords();
  const { wave, headline } = report;
  const sentence = sayFindingSurely(report, headline);
  const lines = [
    sayResponse(report),
    exports.deck.closed(formatDate(`${wave.closedOn}T00:00:00Z`, "UTC")),
    ...(wave.demo ? [results.notices.demo] : []),
    ...(wave.trial ? [results.notices.trial] : []),
    ...(unread > 0 ? [results.notices.unread(unread)] : []),
  ];
  return {
    title: exports.deck.title(wave.organization, wave.name),
    cover: true,
    sentence,
    items: [
      {
        kind: "text",
        box: { x: 0.6, y: 5.2, w: WIDTH - 1.2, h: 1.7 },
        lines: lines.map((text) => ({ text, size: 14, soft: true })),
      },
    ],
    notes: notesOf(sentence, headline.kind === "hidden" ? [results.withheldExplained] : certaintyMeanings(), [
      exports.deck.notes.protection,
    ]),
  };
}

/** The index: always three numbers. Null where it is withheld. */
export function indexSlide({ report }: DeckInput): Slide | null {
  const words = getWords().results.index;
  const { figures } = report.index;
  if (figures.withheld) return null;
  const since = report.trend.changes.baseline ?? report.trend.changes.previous;
  const change = since === null ? "" : sayIndexChange({ trend: { ...report.trend, changes: since } });
  const numbers = [
    {
      value: sayPoints(figures.index),
      name: words.index,
      meaning: words.interval(sayRange(figures.interval)),
    },
    { value: sayPoints(figures.level), name: words.level, meaning: words.levelMeaning },
    { value: sayPoints(figures.meanGap), name: words.meanGap, meaning: words.meanGapMeaning },
  ];
  const sentence = `${words.index}: ${getWords().results.of100(sayPoints(figures.index))}, ${words.interval(sayRange(figures.interval))}.`;
  return {
    title: words.title,
    sentence,
    items: [
      ...numbers.map(({ value, name, meaning }, at) => ({
        kind: "text" as const,
        box: { x: 0.6 + 4.1 * at, y: 2.2, w: 3.8, h: 2.6 },
        lines: [
          { text: value, size: at === 0 ? 80 : 54, bold: true },
          { text: name, size: 18, bold: true },
          { text: meaning, size: 13, soft: true },
        ],
      })),
      {
        kind: "text",
        box: { x: 0.6, y: 5.2, w: WIDTH - 1.2, h: 1.5 },
        lines: [...(change === "" ? [] : [change]), words.noise].map((text) => ({ text, size: 15 })),
      },
    ],
    notes: notesOf(sentence, [words.explained]),
  };
}

const MOST_FINDINGS = 6;

/** What is most worth talking about, with how sure each is. */
export function findingsSlide({ report }: DeckInput): Slide | null {
  const chosen = chooseFindings(report.findings, MOST_FINDINGS);
  if (chosen.length === 0) return null;
  const sentences = chosen.map((finding) => sayFindingSurely(report, finding));
  return {
    title: getWords().exports.deck.findings,
    sentence: "",
    items: [listItem(sentences, { x: 0.6, y: 1.4, w: WIDTH - 1.2, h: 5.4 })],
    notes: notesOf("", certaintyMeanings()),
  };
}

function sayFindingSurely(report: DeckInput["report"], finding: DeckInput["report"]["headline"]): string {
  const certainty = "certainty" in finding ? getWords().results.certainty.words[finding.certainty] : null;
  return withCertainty(sayFinding(report, finding), certainty);
}

function certaintyMeanings(): string[] {
  return Object.values(getWords().results.certainty.meanings);
}
