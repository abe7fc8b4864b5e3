import type { Report } from "#app/core/report/report";
import type { NotAlike, Year, YearRow } from "#app/core/report/year";
import { reaches } from "#app/core/statistics/cut-points";
import { TEAMS } from "#app/core/vocabulary";
import { groupBy } from "#app/features/exports/pdf/figure-table";
import { sayGapChange, sayIndexChange } from "#app/features/results/trend/trend-words";
import { joinTeams, sayUnjudged, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";

const REASONS: readonly NotAlike[] = [
  "asked_differently",
  "not_asked_before",
  "not_asked_after",
  "too_few_answers",
];

/** What the year brought: the index with how sure that is, then how many dimensions' gaps moved. */
export function sayYear(year: Year): string {
  return `${sayIndexOfYear(year)} ${sayGapsOfYear(year)}`;
}

/** What the index did, with its word of certainty also where nothing is claimed. */
export function sayIndexOfYear({ after, changes }: Year): string {
  const said = sayIndexChange({ trend: { ...after.trend, changes } });
  if (changes.index?.label !== "no_detectable_change") return said;
  return getWords().trend.change.sure(said, getWords().results.certainty.words.open);
}

/** In how many dimensions the gap narrowed and widened, and how many could not be judged. */
export function sayGapsOfYear({ before, dimensions }: Year): string {
  const judged = dimensions.flatMap((row) => (row.compared ? [row.change.gapChange.label] : []));
  if (judged.length === 0) return getWords().results.tooFew;
  const count = (label: "narrowed" | "widened") => judged.filter((one) => one === label).length;
  const { moved } = getWords().exports.year;
  const said = moved(judged.length, count("narrowed"), count("widened"), before.wave.name);
  return said + sayUnjudged(tooFew(dimensions), dimensions.length);
}

function tooFew(rows: readonly YearRow[]): number {
  return rows.filter((row) => !row.compared && row.reason === "too_few_answers").length;
}

/** Every gap of a dimension or a statement that narrowed or widened with how sure that is, the larger change first. */
export function listMovedGaps(year: Year): { dimensions: string[]; statements: string[] } {
  const say = (rows: readonly YearRow[], name: (key: string) => string) =>
    rows
      .flatMap((row) => (row.compared && row.change.gapChange.label !== null ? [row] : []))
      .sort((one, other) => Math.abs(other.change.gapChange.points) - Math.abs(one.change.gapChange.points))
      .map(({ key, change }) => getWords().exports.year.closed(name(key), sayGapChange(change.gapChange)));
  return {
    dimensions: say(year.dimensions, (key) => nameDimension(year, key)),
    statements: say(year.statements, (key) => quoteStatement(year, key)),
  };
}

function nameDimension({ after }: Year, key: string): string {
  return textOf(after, after.dimensions.find(({ dimension }) => dimension === key)?.title ?? {});
}

function quoteStatement({ after }: Year, key: string): string {
  const { headline, reversedMark } = getWords().results;
  const statement = after.statements.find((one) => one.key === key);
  const quoted = headline.quoted(textOf(after, statement?.text ?? {}).replace(/\.$/, ""));
  return statement?.reverse ? reversedMark(quoted) : quoted;
}

/** Everything that a reader of both waves has to know, and what these figures do not say. */
export function listLimits(year: Year): string[] {
  const { exports, trend, actions, history } = getWords();
  const words = exports.year.limits;
  const { before, after } = year;
  const imported = [before, after].flatMap(({ wave }) => (wave.imported ? [wave.name] : []));
  return [
    ...(imported.length > 0 ? [history.inTrend(imported)] : []),
    ...[...groupBy([before, after].flatMap(listNotices), ({ said }) => said)].map(([said, waves]) =>
      words.in(waves.map(({ wave }) => wave).join(", "), said),
    ),
    ...REASONS.flatMap((reason) => {
      const count = (rows: readonly YearRow[]) =>
        rows.filter((row) => !row.compared && row.reason === reason).length;
      const [dimensions, statements] = [count(year.dimensions), count(year.statements)];
      return dimensions + statements === 0 ? [] : [words[reason](dimensions, statements)];
    }),
    ...sayRecomputed(year),
    ...(year.agreed.length > 0 ? [actions.movement.cause] : []),
    trend.lead(2),
    words.rounding,
  ];
}

/** What a reader has to know of one of the waves. */
function listNotices(report: Report): { wave: string; said: string }[] {
  const { history, results } = getWords();
  const { wave, coverage, hiddenTeams } = report;
  const asCounts = TEAMS.some((team) => coverage.responses[team] === null && !hiddenTeams.includes(team));
  const low = TEAMS.filter((team) => coverage.response && !reaches(coverage.response[team], 0.5));
  const said = [
    ...(wave.demo ? [results.notices.demo] : []),
    ...(wave.trial ? [results.notices.trial] : []),
    ...(wave.imported && asCounts ? [history.noticeCounts] : []),
    ...(wave.imported && coverage.invited === null ? [history.askedUnknown] : []),
    ...(wave.custody === "server" && !wave.demo && !wave.imported ? [results.notices.serverCustody] : []),
    ...(hiddenTeams.length > 0 ? [results.notices.hidden(joinTeams(report, hiddenTeams))] : []),
    ...(low.length > 0 ? [results.notices.lowResponse(joinTeams(report, low))] : []),
  ];
  return said.map((sentence) => ({ wave: wave.name, said: sentence }));
}

/** The waves of which a figure here is another one than their own results show. */
function sayRecomputed({ before, after, index, dimensions }: Year): string[] {
  const names = (
    [
      ["before", before],
      ["after", after],
    ] as const
  ).flatMap(([side, report]) => {
    const own = report.index.figures;
    const other =
      index.comparable && !own.withheld && Math.round(own.index) !== Math.round(index[side].index);
    const moved = dimensions.some((row) => row.compared && row.recomputed.includes(side));
    return other || moved ? [report.wave.name] : [];
  });
  return names.length === 0 ? [] : [getWords().trend.recomputed(names.join(", "))];
}
