import type { TeamFigures } from "#app/core/release/team-figures";
import type { Report } from "#app/core/report/report";
import type { ReportSlicing, SlicedQuestion } from "#app/core/report/slices";
import type { Team, Withheld } from "#app/core/vocabulary";
import { BODY, type SlideItem, type TextLine } from "#app/features/exports/deck/deck";
import { saySpread } from "#app/features/results/slices/slice-sentences";
import { sayRange, sayScore } from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { heightOfTable, SMALLEST, shorten, type Table, tableItems } from "./slide-parts";

/** Statements of one team by slice; none where nothing of them is shown. */
export type SlicedGroup = {
  readonly slicing: ReportSlicing;
  readonly team: Team;
  readonly rows: readonly SlicedQuestion[];
};

export const LONGEST_IN_TABLE = 110;
/** Of so many values a column has no room for a sentence: the reasons stand under the tables. */
const MANY_VALUES = 4;
/** One for every reason there is. */
const MARKS = [..."¹²³⁴⁵⁶⁷⁸⁹"];
/** One for all tables of the slide. */
const SIZES = [13, 12, 11, 10];
const CAPTION = 0.36;
const SOFT_LINE = 0.24;
const BETWEEN = 0.12;

/** What people were asked of themselves, under each a table of both teams; then what the tables leave to be said. */
export function setSlices(report: Report, groups: readonly SlicedGroup[], left: number): SlideItem[] {
  const layout = layOut(report, groups, left);
  const size = SIZES.find((one) => fits(layout, one)) ?? SMALLEST;
  let { y } = BODY;
  const items = layout.parts.flatMap(({ caption, table }): SlideItem[] => {
    const box = { ...BODY, y, h: heightOfCaption(caption) };
    const below = { ...BODY, y: y + box.h, h: heightOfTable(table, size) };
    y = below.y + (table.rows.length === 0 ? 0 : below.h) + BETWEEN;
    return [
      { kind: "text", box, lines: caption },
      ...(table.rows.length === 0 ? [] : tableItems({ ...table, box: below })),
    ];
  });
  if (layout.under.length === 0) return items;
  return [
    ...items,
    { kind: "text", box: { ...BODY, y, h: heightOfUnder(layout.under) }, lines: layout.under },
  ];
}

/** True where all of these statements have room in letters of this size. */
export function hasRoomForSlices(report: Report, groups: readonly SlicedGroup[], size: number): boolean {
  return fits(layOut(report, groups, 1), size);
}

type SliceLayout = {
  readonly parts: readonly { readonly caption: TextLine[]; readonly table: Table }[];
  readonly under: readonly TextLine[];
};

function layOut(report: Report, groups: readonly SlicedGroup[], left: number): SliceLayout {
  const marks = markReasons(groups);
  return {
    parts: pairTeams(groups).map((own) => ({
      caption: sayCaption(report, own),
      table: tableOfSlices(report, own, marks),
    })),
    under: sayUnder(marks, left),
  };
}

function fits({ parts, under }: SliceLayout, size: number): boolean {
  const used = parts.reduce(
    (sum, { caption, table }) => sum + heightOfCaption(caption) + heightOfTable(table, size) + BETWEEN,
    0,
  );
  return used + heightOfUnder(under) <= BODY.h;
}

function pairTeams(groups: readonly SlicedGroup[]): SlicedGroup[][] {
  const slicings = [...new Set(groups.map(({ slicing }) => slicing))];
  return slicings.map((slicing) => groups.filter((group) => group.slicing === slicing));
}

function sayCaption({ wave }: Report, own: readonly SlicedGroup[]): TextLine[] {
  const { hidden } = getWords().slices.page;
  const none = own.filter(({ rows }) => rows.length === 0);
  return [
    ...own.slice(0, 1).map(({ slicing }) => ({ text: slicing.key, size: 14, bold: true })),
    ...none.map(({ team }) => ({ text: hidden(wave.teamNames[team]), size: 11, soft: true })),
  ];
}

function heightOfCaption({ length }: readonly TextLine[]): number {
  return CAPTION + SOFT_LINE * (length - 1);
}

function tableOfSlices(
  report: Report,
  own: readonly SlicedGroup[],
  marks: ReadonlyMap<Withheld, string>,
): Table {
  const { slices, figures } = getWords();
  const { key = "", values = [] } = own[0]?.slicing ?? {};
  return {
    title: key,
    widths: [1.2, 3.2, ...values.map(() => Math.min(1.7, 6 / values.length)), 2.3],
    head: [figures.columns.team, slices.page.statement, ...values, slices.page.spread],
    rows: own.flatMap(({ slicing, team, rows }) =>
      rows.map(({ text, teams }) => [
        report.wave.teamNames[team],
        shorten(textOf(report, text), LONGEST_IN_TABLE),
        ...teams[team].slices.map((one) =>
          values.length < MANY_VALUES ? sayCell(one) : sayNarrowCell(one, marks),
        ),
        saySpread(slicing, teams[team]),
      ]),
    ),
  };
}

/** A slice's score with its interval and how many answered, or why it is not shown. */
function sayCell(figures: TeamFigures): string {
  if (figures.state === "withheld") return getWords().results.withheld[figures.reason];
  return [sayScore(figures), listDetails(figures).join(", ")].join("\n");
}

function sayNarrowCell(figures: TeamFigures, marks: ReadonlyMap<Withheld, string>): string {
  if (figures.state === "withheld") return `${getWords().results.none}${marks.get(figures.reason)}`;
  return [sayScore(figures), ...listDetails(figures)].join("\n");
}

function listDetails(figures: Exclude<TeamFigures, { state: "withheld" }>): string[] {
  const range = figures.state === "counts" ? [sayRange(figures.interval)] : [];
  return [...range, getWords().results.ofPeople(figures.n)];
}

/** The reasons that stand under the tables, each with its mark. */
function markReasons(groups: readonly SlicedGroup[]): ReadonlyMap<Withheld, string> {
  const reasons = groups
    .filter(({ slicing }) => slicing.values.length >= MANY_VALUES)
    .flatMap(({ team, rows }) => rows.flatMap(({ teams }) => teams[team].slices))
    .flatMap((figures) => (figures.state === "withheld" ? [figures.reason] : []));
  return new Map([...new Set(reasons)].map((reason, at) => [reason, MARKS[at] ?? ""]));
}

function sayUnder(marks: ReadonlyMap<Withheld, string>, left: number): TextLine[] {
  const { results, exports } = getWords();
  const reasons = [...marks].map(([reason, mark]) => `${mark} ${results.withheld[reason]}`);
  return [...reasons, ...(left > 0 ? [exports.deck.more(left)] : [])].map((text) => ({
    ...{ text, size: 11, soft: true },
  }));
}

function heightOfUnder({ length }: readonly TextLine[]): number {
  return length === 0 ? 0 : 0.1 + 0.19 * length;
}
