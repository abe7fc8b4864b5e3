import { type Drawing, type DrawnRow, drawLine, drawText, type Figure, percent } from "./drawing";
import { answerBox } from "./legend";
import { breakText } from "./lines-of-text";

export type AnswerBar = {
  readonly id: string;
  readonly name: string;
  /** People by answer, from the least to the most favourable. */
  readonly counts: readonly number[];
  readonly says: readonly string[];
  readonly href: string;
};

export type AnswerBarsData = {
  readonly bars: readonly AnswerBar[];
  /** False: bars of 100 % that begin at 0. */
  readonly centred: boolean;
};

type Answer = 0 | 1 | 2 | 3 | 4;
type Piece = { readonly answer: number; readonly from: number; readonly share: number };

const BAR = 22;
const ROW = 50;
const TOP = 18;
/** Of the drawing's width, left free at both sides. */
const EDGE = 2;
/** A piece of less than this share of the drawing's width has no room for its figure. */
const LEAST = 5;

/**
 * Stacked shares of the answers, a bar per team. Centred, the middle answer stands half on each side of the middle
 * line. All places across are shares of the width, so that one drawing fits every page.
 */
export function drawAnswerBars(data: AnswerBarsData, width: number): Drawing {
  const bars = data.bars.map(({ counts }) => stack(counts, data.centred));
  const reach = data.centred ? reachOf(bars) : { low: 0, high: 100 };
  const place = (share: number) => EDGE + ((share - reach.low) / (reach.high - reach.low)) * (100 - 2 * EDGE);
  const height = TOP + data.bars.length * ROW;
  const rows = data.bars.map((bar, at) => drawBar(bar, bars[at] ?? [], place, TOP + at * ROW, width));
  return { width, height, back: drawShares(reach, place, height), rows };
}

function drawBar(
  bar: AnswerBar,
  pieces: readonly Piece[],
  place: (share: number) => number,
  top: number,
  width: number,
): DrawnRow {
  const y = top + 20;
  const answers = bar.counts.length;
  const [name] = breakText(bar.name, width * 0.96, 13, 1);
  const shares = dropEmpty(pieces);
  return {
    id: bar.id,
    says: bar.says,
    href: bar.href,
    area: { x: 0, y: top, width: "100%", height: ROW },
    figures: [
      drawText(name ?? "", [percent(EDGE), y - 6], { size: 13, halo: true }),
      ...shares.flatMap(({ answer, from, share }) =>
        answerBox(toneOf(answer, answers), {
          x: percent(place(from)),
          y,
          width: percent(place(from + share) - place(from)),
          height: BAR,
        }),
      ),
      ...shares
        .filter(({ from, share }) => place(from + share) - place(from) >= LEAST)
        .map(({ from, share }) =>
          drawText(`${Math.round(share)}`, [percent(place(from + share / 2)), y + BAR / 2 + 4], {
            anchor: "middle",
            halo: true,
          }),
        ),
    ],
  };
}

function drawShares(
  reach: { low: number; high: number },
  place: (share: number) => number,
  height: number,
): Figure[] {
  const step = reach.high - reach.low > 100 ? 50 : 25;
  const count = Math.round((reach.high - reach.low) / step) + 1;
  return Array.from({ length: count }, (_, at) => reach.low + at * step).flatMap((share, at) => {
    const x = percent(place(share));
    const anchor = at === 0 ? "start" : at === count - 1 ? "end" : "middle";
    return [
      drawLine([x, TOP - 4], [x, height], { stroke: share === 0 ? "soft" : "line", thick: 1 }),
      drawText(`${Math.abs(share)} %`, [x, TOP - 7], { tone: "soft", size: 11, anchor }),
    ];
  });
}

/** The answers' shares in percent, one after the other from where the bar begins. */
function stack(counts: readonly number[], centred: boolean): Piece[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => (n === 0 ? 0 : (100 * count) / n));
  const middle = (counts.length - 1) / 2;
  const left = shares.reduce((sum, share, answer) => {
    if (answer < middle) return sum + share;
    return answer === middle ? sum + share / 2 : sum;
  }, 0);
  let from = centred ? -left : 0;
  return shares.map((share, answer) => {
    const piece = { answer, from, share };
    from += share;
    return piece;
  });
}

/** Pieces of nothing are not drawn. */
function dropEmpty(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ share }) => share > 0);
}

/** The quarters of 100 % that hold every bar, the same on both sides. */
function reachOf(bars: readonly (readonly Piece[])[]): { low: number; high: number } {
  const ends = bars.flat().flatMap(({ from, share }) => [Math.abs(from), Math.abs(from + share)]);
  const most = Math.max(50, 25 * Math.ceil(Math.max(0, ...ends) / 25 - 1e-9));
  return most > 50 ? { low: -100, high: 100 } : { low: -50, high: 50 };
}

/** Four answers take the outer shades. */
function toneOf(answer: number, answers: number): Answer {
  const tones: readonly Answer[] = answers === 5 ? [0, 1, 2, 3, 4] : [0, 1, 3, 4];
  return tones[answer] ?? 2;
}
