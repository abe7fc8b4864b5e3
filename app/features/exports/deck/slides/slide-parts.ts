import { BODY, type Box, type SlideItem } from "#app/features/exports/deck/deck";
import { getWords } from "#app/locales/spoken";

const SIZES = [14, 13, 12, 11, 10, 9];
/** Widths of letters and heights of lines as shares of the size, for how much room a text needs. */
const LETTER = 0.5;
const LINE = 1.22;
const PADDING = 0.12;
const POINTS_AN_INCH = 72;
const REMARK = 0.35;

/** Room that a text needs, in inches. */
export function heightOf(text: string, width: number, size: number): number {
  const letters = Math.max(1, Math.floor((width * POINTS_AN_INCH) / (size * LETTER)));
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return (lines * size * LINE) / POINTS_AN_INCH;
}

type Table = {
  readonly title: string;
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly box?: Box;
};

/** A table in the largest letters in which it has room; what has none is counted under it. */
export function tableItems({ title, widths, head, rows, box = BODY }: Table): SlideItem[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const heightAt = (size: number) => (row: readonly string[]) => {
    const cells = row.map((cell, at) => heightOf(cell, (box.w * (widths[at] ?? 1)) / all - 0.16, size));
    return Math.max(0.34, ...cells.map((cell) => cell + PADDING));
  };
  const whole = (size: number) =>
    [head, ...rows].map(heightAt(size)).reduce((sum, height) => sum + height, 0);
  const size = SIZES.find((one) => whole(one) <= box.h) ?? 10;
  const room = whole(size) <= box.h ? box.h : box.h - REMARK;
  const shown = takeWhile([head, ...rows], heightAt(size), room).slice(1);
  const left = rows.length - shown.length;
  const { alt, more } = getWords().exports.deck;
  return [
    { kind: "table", box, alt: alt.table(title), widths, size, rows: [head, ...shown] },
    ...(left === 0 ? [] : [remark(more(left), { ...box, y: box.y + box.h - REMARK, h: REMARK })]),
  ];
}

function takeWhile<Row>(rows: readonly Row[], heightOfRow: (row: Row) => number, room: number): Row[] {
  let used = 0;
  const first = rows.findIndex((row) => {
    used += heightOfRow(row);
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
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()} …`;
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
