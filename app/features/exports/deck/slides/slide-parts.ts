import { BODY, type Box, type SlideItem } from "#app/features/exports/deck/deck";
import { heightOf, softSize } from "#app/features/exports/deck/room";
import { getWords } from "#app/locales/spoken";

const SIZES = [14, 13, 12, 11, 10, 9];
/** What a room reads without effort, and what it can just read. */
export const READABLE = 10;
export const SMALLEST = 9;
const PADDING = 0.12;
const REMARK = 0.35;

export type Table = {
  readonly title: string;
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly box?: Box;
};

/** A table in the largest letters in which it has room; what has none is counted under it. */
export function tableItems(table: Table): SlideItem[] {
  const { title, widths, head, rows, box = BODY } = table;
  const size = SIZES.find((one) => heightOfTable(table, one) <= box.h) ?? READABLE;
  const room = heightOfTable(table, size) <= box.h ? box.h : box.h - REMARK;
  const shown = takeWhile([head, ...rows], (row) => heightOfRow(table, row, size), room).slice(1);
  const left = rows.length - shown.length;
  const { alt, more } = getWords().exports.deck;
  return [
    { kind: "table", box, alt: alt.table(title), widths, size, rows: [head, ...shown] },
    ...(left === 0 ? [] : [remark(more(left), { ...box, y: box.y + box.h - REMARK, h: REMARK })]),
  ];
}

/** Room that a table needs in letters of this size. */
export function heightOfTable(table: Table, size: number): number {
  return [table.head, ...table.rows].reduce((sum, row) => sum + heightOfRow(table, row, size), 0);
}

/** Lines of a cell after the first are set in smaller letters. */
function heightOfRow({ widths, head, box = BODY }: Table, row: readonly string[], size: number): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const cells = row.map((cell, at) => {
    const width = (box.w * (widths[at] ?? 1)) / all - 0.16;
    const [first = "", ...others] = cell.split("\n");
    const soft = others.map((line) => heightOf(line, width, softSize(size)));
    return soft.reduce((sum, height) => sum + height, heightOf(first, width, size, row === head));
  });
  return Math.max(0.34, ...cells.map((cell) => cell + PADDING));
}

function takeWhile<Row>(rows: readonly Row[], heightOf: (row: Row) => number, room: number): Row[] {
  let used = 0;
  const first = rows.findIndex((row) => {
    used += heightOf(row);
    return used > room;
  });
  return first < 0 ? [...rows] : rows.slice(0, Math.max(2, first));
}

/** A soft line. */
export function remark(text: string, box: Box): SlideItem {
  return { kind: "text", box, lines: [{ text, size: 12, soft: true }] };
}

/** Lines in the largest letters in which they have room. */
export function listItem(texts: readonly string[], box: Box = BODY): SlideItem {
  const gap = 0.14;
  const whole = (size: number) =>
    texts.reduce((sum, text) => sum + heightOf(text, box.w - 0.35, size) + gap, 0);
  const size = [20, 18, 16, 14, 13, 12, 11, 10].find((one) => whole(one) <= box.h) ?? 9;
  return { kind: "text", box, lines: texts.map((text) => ({ text, size, bullet: true })) };
}

/** A text for a row of a chart, which has no room for 300 characters; the notes have it in full. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()}\u00a0…`;
}

/** A sentence with how sure it is. */
export function withCertainty(sentence: string, certainty: string | null): string {
  return certainty === null ? sentence : getWords().exports.deck.sure(sentence, certainty);
}

/** Notes of a slide: what it says, how it is measured, and what else. */
export function notesOf(
  sentence: string,
  methods: readonly string[],
  rest: readonly string[] = [],
): string[] {
  const words = getWords().exports.deck.notes;
  return [
    ...(sentence === "" ? [] : [words.says(sentence)]),
    ...methods.filter((method) => method !== "").map((method) => words.method(method)),
    ...rest,
  ];
}
