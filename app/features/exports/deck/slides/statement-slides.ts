import { showShare } from "#app/core/figures/shown";
import type { ReportQuestion } from "#app/core/report/rows";
import { otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { drawStackedAnswers } from "#app/features/exports/deck/charts/stacked-answers";
import { BODY, type Slide } from "#app/features/exports/deck/deck";
import { sayDenialItem, sayDenialRate } from "#app/features/results/words/denial-sentences";
import { sayDifference, sayDifferenceRange, sayScore, saySize } from "#app/features/results/words/figures";
import {
  listAnswers,
  markedText,
  nameStatement,
  statementInList,
} from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { DeckInput } from "./deck-input";
import { listItem, notesOf, shorten, tableItems } from "./slide-parts";

const MOST_STATEMENTS = 4;
const LONGEST_LABEL = 96;
const MOST_DENIALS = 8;
const LONGEST_IN_LIST = 150;

/** How both teams answered the statements with the widest gaps, of those that were answered in the same words. */
export function statementSlide({ report }: DeckInput, lang: string): Slide | null {
  const { exports, results } = getWords();
  const words = exports.deck;
  const counted = report.statements.filter(({ distribution }) =>
    TEAMS.some((team) => distribution[team] !== null),
  );
  const [first] = counted;
  if (first === undefined) return null;
  const answers = listAnswers(report, first);
  const shown = counted
    .filter((one) => listAnswers(report, one).join("\n") === answers.join("\n"))
    .slice(0, MOST_STATEMENTS);
  const rows = shown.flatMap((one, at) => [
    ...(at === 0 ? [] : [{ label: " ", shares: null }]),
    ...TEAMS.map((team, of) => ({
      label:
        of === 0
          ? words.statementTeam(shorten(markedText(report, one), LONGEST_LABEL), nameTeam(report, one, team))
          : nameTeam(report, one, team),
      shares: sharesOf(one, team),
    })),
  ]);
  const sentence = words.statementsFinding(shown.length);
  return {
    title: words.statements,
    sentence,
    items: [
      {
        kind: "chart",
        box: BODY,
        chart: drawStackedAnswers({ lang }, { rows, answers, words: { row: results.technical.item } }),
        alt: shown.map((one) => words.alt.row(markedText(report, one), saySpread(report, one))).join(" "),
      },
    ],
    notes: notesOf(
      sentence,
      [results.statements.explained],
      [words.notes.full, ...shown.map((one) => markedText(report, one)), words.notes.edit],
    ),
  };
}

/** A team, with why its bar is missing. */
function nameTeam(
  { wave }: DeckInput["report"],
  { teams, distribution }: ReportQuestion,
  team: Team,
): string {
  const name = wave.teamNames[team];
  const figures = teams[team];
  if (distribution[team] !== null) return name;
  const { exports, results } = getWords();
  const why = figures.state === "withheld" ? results.withheld[figures.reason] : exports.deck.notCounted;
  return exports.deck.missing(name, why);
}

/** Whole percent of those who gave a rating; null where the counts are not shown. */
function sharesOf({ distribution }: ReportQuestion, team: Team): number[] | null {
  const spread = distribution[team];
  return spread?.counts.map((count) => showShare(count / spread.n).value) ?? null;
}

function saySpread(report: DeckInput["report"], question: ReportQuestion): string {
  const answers = listAnswers(report, question);
  const said = TEAMS.map((team) => {
    const shares = sharesOf(question, team);
    const each = shares?.map((share, at) => `${answers[at]} ${getWords().results.percent(String(share))}`);
    return `${report.wave.teamNames[team]}: ${each?.join(", ") ?? getWords().results.tooFew}`;
  });
  return said.join("; ");
}

/** What one team is content with while the other is unhappy, and whether it knows. */
export function denialSlide({ report }: DeckInput): Slide | null {
  const words = getWords().results.denial;
  const found = report.statements.flatMap((statement) =>
    statement.denial === null ? [] : [{ statement, denial: statement.denial }],
  );
  if (report.hiddenTeams.length > 0) return null;
  const rates = TEAMS.filter((team) => found.some(({ denial }) => denial.team === team));
  const sentence =
    found.length === 0 ? words.none : rates.map((team) => sayDenialRate(report, team)).join(" ");
  const shown = found.slice(0, MOST_DENIALS);
  const texts = shown.map((one) => markedText(report, one.statement));
  const long = texts.filter((text) => text.length > LONGEST_IN_LIST);
  const items = shown.map(
    (one, at) => `${shorten(texts[at] ?? "", LONGEST_IN_LIST)} – ${sayDenialItem(report, one)}`,
  );
  return {
    title: words.title,
    sentence,
    items: items.length === 0 ? [] : [listItem(items)],
    notes: notesOf(
      sentence,
      [words.explained],
      long.length === 0 ? [] : [getWords().exports.deck.notes.full, ...long],
    ),
  };
}

const MOST_VIEWS = 4;

/** What each team expects of the other, the furthest off first. */
export function viewSlide({ report }: DeckInput): Slide | null {
  const words = getWords().results.coorientation;
  const names = report.wave.teamNames;
  const each = TEAMS.map((team) => ({
    team,
    views: report.coorientation
      .filter((one) => one.team === team)
      .sort((one, other) => Math.abs(other.accuracy.points) - Math.abs(one.accuracy.points)),
  })).filter(({ views }) => views.length > 0);
  if (each.length === 0) return null;
  const { own_score: own, estimate, other_score: other } = getWords().figures.measures;
  const { team } = getWords().figures.columns;
  const sentence = each
    .flatMap(({ team, views: [furthest] }) => {
      if (furthest === undefined) return [];
      const { points } = furthest.accuracy;
      const direction = points > 0 ? words.more : words.less;
      return [words.finding(names[team], nameStatement(report, furthest.key), saySize(points), direction)];
    })
    .join(" ");
  const rows = each.flatMap(({ team, views }) =>
    views
      .slice(0, MOST_VIEWS)
      .map((one) => [
        words.heading(names[team], names[otherTeam(team)]),
        shorten(statementInList(report, one.key, one.text), 160),
        sayScore(one.own),
        sayScore(one.estimate),
        sayScore(one.truth),
        `${sayDifference(one.accuracy.points)}\n${one.accuracy.interval === null ? getWords().results.none : sayDifferenceRange(one.accuracy.interval)}`,
        one.state === null ? words.mixed : words.states[one.state],
      ]),
  );
  return {
    title: words.title,
    sentence,
    items: tableItems({
      title: words.title,
      widths: [1.6, 4.2, 1, 1.1, 1.1, 1.3, 1.8],
      head: [team, words.column, own, estimate, other, words.off, words.state],
      rows,
    }),
    notes: notesOf(sentence, [words.explained]),
  };
}
