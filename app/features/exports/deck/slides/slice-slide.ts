import { leastOfSlice } from "#app/core/gate/thresholds";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import type { Slide } from "#app/features/exports/deck/deck";
import { distanceOf, listSlicedRows, saySliceFinding } from "#app/features/results/slices/slice-sentences";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { DeckInput } from "./deck-input";
import { hasRoomForSlices, LONGEST_IN_TABLE, type SlicedGroup, setSlices } from "./slice-tables";
import { notesOf, READABLE, SMALLEST, shorten } from "./slide-parts";

/** Statements of each team in a table: as many as have room. */
const MOST_STATEMENTS = [4, 3, 2, 1];
const IN_TITLE = 70;

/** How groups inside each team answered, the statements first on which they lie apart; null where nothing is shown. */
export function sliceSlide({ report }: DeckInput): Slide | null {
  const groups = report.slices.flatMap((slicing) =>
    TEAMS.map((team): SlicedGroup => ({ slicing, team, rows: listSlicedRows(slicing, team) })),
  );
  if (groups.every(({ rows }) => rows.length === 0)) return null;
  const [title = "", ...others] = sayTeams(report, groups);
  const shown = chooseShown(report, groups);
  const statements = shown.flatMap(({ rows }) => rows.map(({ text }) => textOf(report, text)));
  const long = [...new Set(statements)].filter((text) => text.length > LONGEST_IN_TABLE);
  const { slices, exports } = getWords();
  return {
    title,
    sentence: others.join(" "),
    items: setSlices(report, shown, countRows(groups) - countRows(shown)),
    notes: notesOf(
      listApart(report, groups) || [title, ...others].join(" "),
      [slices.page.rules(leastOfSlice(report.thresholds)), slices.page.chance],
      [slices.page.lead, ...(long.length > 0 ? [exports.deck.notes.full, ...long] : [])],
    ),
  };
}

/** As many statements as have room; of two things asked the one that says more, where both have none. */
function chooseShown(report: Report, groups: readonly SlicedGroup[]): SlicedGroup[] {
  const cutTo = (most: number, some: readonly SlicedGroup[]) =>
    some.map((group) => ({ ...group, rows: group.rows.slice(0, most) }));
  const { slicing } = groups.reduce((one, other) => (reachOf(other) > reachOf(one) ? other : one));
  const own = groups.filter((group) => group.slicing === slicing);
  const readable = (some: readonly SlicedGroup[]) =>
    MOST_STATEMENTS.map((most) => ({ shown: cutTo(most, some), size: READABLE }));
  const choices = [...readable(groups), { shown: cutTo(1, groups), size: SMALLEST }, ...readable(own)];
  const found = choices.find(({ shown, size }) => hasRoomForSlices(report, shown, size));
  return found?.shown ?? cutTo(1, own);
}

/** How far the slices lie apart on the statement where they do most; −1 where nothing is shown. */
function reachOf({ team, rows: [row] }: SlicedGroup): number {
  return row === undefined ? -1 : distanceOf(row.teams[team]);
}

/** What each team's slices say first: where they lie furthest apart, that they do nowhere, or why nothing is shown. */
function sayTeams(report: Report, groups: readonly SlicedGroup[]): string[] {
  const words = getWords().slices.page;
  const said = TEAMS.map((team) => {
    const name = report.wave.teamNames[team];
    const widest = groups
      .filter((group) => group.team === team)
      .reduce((one, other) => (reachOf(other) > reachOf(one) ? other : one));
    const distance = reachOf(widest);
    const { slicing, rows } = widest;
    if (rows[0] === undefined) return { text: words.hidden(name), distance };
    if (distance === 0) return { text: words.nothing(name), distance };
    const text = saySliceFinding(report, slicing, rows[0], team, (statement) => shorten(statement, IN_TITLE));
    return { text, distance };
  });
  return said.sort((one, other) => other.distance - one.distance).map(({ text }) => text);
}

/** Everything that lies apart by more than chance, in full. */
function listApart(report: Report, groups: readonly SlicedGroup[]): string {
  return groups
    .flatMap(({ slicing, team, rows }) =>
      rows
        .filter(({ teams }) => distanceOf(teams[team]) > 0)
        .map((row) => saySliceFinding(report, slicing, row, team)),
    )
    .join(" ");
}

function countRows(groups: readonly SlicedGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
