import { MEASURES } from "#app/core/figures/figure";
import { TEAMS } from "#app/core/vocabulary";
import type { ListedFigure } from "#app/features/exports/figure-rows";
import { getWords } from "#app/locales/spoken";
import { sayCell, sayWithUnit } from "./cell-words";
import { fitColumns } from "./column-widths";
import type { PdfCell, PdfTable } from "./document";
import type { Axis, Layout } from "./part-layouts";

/** So long is what is set as a number. */
const SHORT = 16;
/** So many of a column's cells are numbers where one is set as numbers are. */
const MOSTLY = 0.75;

/** Figures as a table whose rows and columns the layout names; those that share both stand in one cell. */
export function pivotTable(figures: readonly ListedFigure[], layout: Layout): PdfTable {
  const answersAcross = layout.apart === "scale";
  const columns = groupBy(figures, (one) => placeOf(one, layout, answersAcross));
  const heads = [...columns.entries()].sort(([one], [other]) => comparePlaces(one, other));
  const rows = [
    ...groupBy(figures, (one) => layout.rows.map((axis) => keyOn(axis, one)).join("\n")).values(),
  ];
  const names = layout.rows.filter((axis) => rows.some(([first]) => first && nameOn(axis, first) !== ""));
  return tableOf(
    [
      ...names.map((axis) => [headOf(axis)]),
      ...heads.map(([, [first]]) => (first ? sayHead(first, layout, answersAcross) : [""])),
    ],
    rows.map((own) => [
      ...names.map((axis) => (own[0] ? [nameOn(axis, own[0])] : [""])),
      ...heads.map(([place]) => sayCell(own.filter((one) => placeOf(one, layout, answersAcross) === place))),
    ]),
  );
}

/** Figures as a list: what, whose, how much. */
export function listTable(figures: readonly ListedFigure[]): PdfTable {
  const { columns: words } = getWords().figures;
  const rows = figures.map((one): PdfCell[] => {
    const [, ...soft] = sayCell([one]);
    const { subject, measure, answer, against, team } = one.row;
    return [
      [`${subject ?? ""}`],
      [[measure, answer, against].filter((text) => text !== "" && text !== null).join(" · ")],
      [`${team ?? ""}`],
      [sayWithUnit(one.row), ...soft],
    ];
  });
  const heads: PdfCell[] = [[words.subject], [words.measure], [words.team], [words.value]];
  const said = heads.map((_, at) => [...new Set(rows.map((row) => row[at]?.[0] ?? ""))]);
  const kept = said.map((texts, at) => (at === 0 ? texts.length > 1 : texts.some((text) => text !== "")));
  const only = (cells: readonly PdfCell[]) => cells.filter((_, at) => kept[at]);
  return tableOf(only(heads), rows.map(only));
}

/** A table whose columns are as wide as what stands in them wants. */
export function tableOf(heads: readonly PdfCell[], rows: readonly (readonly PdfCell[])[]): PdfTable {
  const widths = fitColumns(heads, rows);
  const columns = heads.map((head, at) => {
    const numeric = at > 0 && isNumeric(rows.map((row) => row[at]?.[0] ?? ""));
    return { head, numeric, width: widths[at] ?? 0 };
  });
  return { kind: "table", columns, rows };
}

/** What stands in a column is set at its end where nearly all of it is numbers. */
function isNumeric(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== "");
  const numbers = said.filter((text) => text.length <= SHORT && !/\p{L}{4}/u.test(text));
  return numbers.length >= MOSTLY * said.length;
}

/** Where a figure stands across: its measure's place in the layout, then its answer's, then its team's; slices as they come. */
function placeOf(
  { figure }: ListedFigure,
  { measures, rows, apart }: Layout,
  answersAcross: boolean,
): string {
  const onItsOwn = rows.includes("answer");
  const measure = answersAcross && figure.measure === "answer_count" ? "answer_share" : figure.measure;
  const team =
    rows.includes("team") || apart === "team" || apart === "slice" || figure.team === null
      ? -1
      : TEAMS.indexOf(figure.team);
  const place = [
    onItsOwn ? 0 : measures.indexOf(measure),
    answersAcross ? (figure.answers[0] ?? 0) : 0,
    team < 0 ? TEAMS.length : team,
  ].join(" ");
  return isOfOneSlice(figure) ? `${place}\n${figure.slice?.values}` : place;
}

/** A figure of one slice, not of two that are held against each other. */
function isOfOneSlice({ slice }: ListedFigure["figure"]): boolean {
  return slice?.values.length === 1;
}

function comparePlaces(one: string, other: string): number {
  const [own, others] = [one, other].map((place) => (place.split("\n")[0] ?? "").split(" ").map(Number));
  const apart = own?.findIndex((number, at) => number !== others?.[at]) ?? -1;
  return apart < 0 ? 0 : (own?.[apart] ?? 0) - (others?.[apart] ?? 0);
}

function sayHead({ figure, row }: ListedFigure, { rows, apart }: Layout, answersAcross: boolean): PdfCell {
  const { pdf } = getWords().exports;
  const team = rows.includes("team") || apart === "team" || apart === "slice" ? "" : `${row.team}`;
  if (isOfOneSlice(figure)) return [figure.slice?.values[0] ?? "", `${row.unit}`];
  if (rows.includes("answer")) return [team === "" ? pdf.both : team];
  if (answersAcross && figure.answers.length > 0) return [`${row.answer}`];
  const unit = MEASURES[figure.measure] === "percent" ? "" : `${row.unit}`;
  const soft = [team, unit].filter((text) => text !== "");
  return soft.length === 0 ? [`${row.measure}`] : [`${row.measure}`, soft.join(" · ")];
}

function headOf(axis: Axis): string {
  const { subject, team, against, answer } = getWords().figures.columns;
  return { subject, team, against, answer }[axis];
}

/** What stands at the beginning of a row. */
function nameOn(axis: Axis, { row, figure }: ListedFigure): string {
  switch (axis) {
    case "subject":
      return row.subject === "" ? getWords().exports.pdf.all : `${row.subject}`;
    case "answer":
      return row.answer === "" ? `${row.measure}` : `${row.answer}`;
    case "team":
      return figure.team === null ? getWords().exports.pdf.both : `${row.team}`;
    case "against":
      return `${row.against}`;
  }
}

function keyOn(axis: Axis, one: ListedFigure): string {
  return axis === "subject" ? one.figure.of : nameOn(axis, one);
}

export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
