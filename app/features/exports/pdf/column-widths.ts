import type { PdfCell } from "./document";

/** In letters: the widths of columns follow what stands in them, between these. */
const NARROWEST = 8;
const WIDEST = 26;
const WIDEST_FIRST = 34;
/** Nothing gains from a column that is wider. */
const LONGEST = 64;
/** What a line of a page holds, with the room beside each column. */
const PAGE = 112;
const BESIDE = 2.5;
const ROUNDING = 0.01;
/** A column up to this keeps its width where others are too wide: a number broken in two is none. */
const NARROW = 16;
/** Where those would leave the first column less than this, they give way down to their longest word; then all do. */
const LEAST_FIRST = 26;
/** Where heads are divided, from the mildest to the hardest. */
const LONGEST_IN_HEAD = [8, 5];
/** Beside the letters that are counted: some are wider than most. */
const SLACK = 1;

type Demand = {
  /** The longest word in its cells, and in its head. */
  readonly word: number;
  readonly headWord: number;
  /** What it would like, and the longest of its cells on one line. */
  readonly wanted: number;
  readonly cell: number;
};

/** How wide each column of a table is with the room beside it, in letters: long texts take what short ones leave. */
export function fitColumns(heads: readonly PdfCell[], rows: readonly (readonly PdfCell[])[]): number[] {
  return fitWords(heads, rows).map((width) => width + BESIDE);
}

function fitWords(heads: readonly PdfCell[], rows: readonly (readonly PdfCell[])[]): readonly number[] {
  const demands = heads.map((head, at) =>
    demandOf(
      head,
      rows.map((row) => row[at] ?? [""]),
      at === 0,
    ),
  );
  const room = PAGE - BESIDE * demands.length;
  const wanted = demands.map((one) => one.wanted);
  if (sum(wanted) <= room) return share(wanted, demands, room);
  const enough = Math.min(demands[0]?.wanted ?? 0, LEAST_FIRST);
  const [mild = 0] = LONGEST_IN_HEAD;
  const kept = demands.map((one) => (one.wanted <= NARROW ? one.wanted : leastOf(one, mild)));
  const given = LONGEST_IN_HEAD.map((most) => demands.map((one) => leastOf(one, most)));
  const found = [kept, ...given]
    .map((widths) => share(widths, demands, room))
    .find((widths) => sum(widths) <= room + ROUNDING && (widths[0] ?? 0) >= enough);
  return found ?? wanted;
}

function leastOf({ word, headWord }: Demand, mostInHead: number): number {
  return Math.min(NARROW, SLACK + Math.max(word, 1.2 * Math.min(mostInHead, headWord)));
}

/** What is left goes to the columns that have less than they could use, by how much less. */
function share(widths: readonly number[], demands: readonly Demand[], room: number): number[] {
  const missing = demands.map(({ cell }, at) => Math.max(0, Math.min(LONGEST, cell) - (widths[at] ?? 0)));
  const part = Math.max(0, Math.min(1, (room - sum(widths)) / (sum(missing) || 1)));
  return widths.map((width, at) => width + part * (missing[at] ?? 0));
}

function demandOf(head: PdfCell, cells: readonly PdfCell[], isFirst: boolean): Demand {
  const cell = Math.max(...cells.map(measureCell));
  const whole = Math.max(cell, ...head.map(measureHead));
  const words = cells.flatMap(([main = "", ...soft]) => [
    longestWord(main),
    0.8 * longestWord(soft.join(" ")),
  ]);
  return {
    word: Math.max(...words),
    headWord: Math.max(...head.map(longestWord)),
    wanted: Math.min(isFirst ? WIDEST_FIRST : WIDEST, Math.max(NARROWEST, SLACK + whole)),
    cell,
  };
}

/** Lines after the first are set in smaller letters. */
function measureCell([main = "", ...soft]: PdfCell): number {
  return Math.max(main.length, ...soft.map(({ length }) => 0.8 * length));
}

/** Heads break between words into a few lines, and are bold. */
function measureHead(line: string): number {
  return 1.2 * Math.max(longestWord(line), line.length / 4);
}

function longestWord(line: string): number {
  return Math.max(...line.split(/[\s-]/).map(({ length }) => length));
}

function sum(some: readonly number[]): number {
  return some.reduce((all, one) => all + one, 0);
}
