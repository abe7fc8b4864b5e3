import { type Drawing, drawLine, drawSign, type Figure, type Shape, type Tone } from "./drawing";

/** What a sign of a chart means. */
export type LegendItem = { readonly text: string; readonly sign: LegendSign };

export type LegendSign =
  | { readonly as: "dot"; readonly tone: Tone; readonly shape: Shape; readonly hollow?: boolean }
  | { readonly as: "line"; readonly tone: Tone; readonly dash?: string }
  | { readonly as: "benchmark"; readonly benchmark: BenchmarkKind }
  | { readonly as: "interval" | "range"; readonly tone: Tone }
  | { readonly as: "answer"; readonly answer: 0 | 1 | 2 | 3 | 4 }
  /** A text that explains itself, or a point's number. */
  | { readonly as: "word"; readonly word: string };

export type BenchmarkKind = "baseline" | "target" | "norm";

/** How the line of a benchmark is drawn: told apart without colour. */
export const BENCHMARK_LINES: Readonly<Record<BenchmarkKind, { thick: number; dash?: string }>> = {
  baseline: { thick: 2, dash: "1.5 3" },
  target: { thick: 2.5 },
  norm: { thick: 2, dash: "6 3" },
};

/** The size of a legend's sign. */
export const LEGEND_SIGN = { width: 22, height: 14 };

/** Draws the sign alone. */
export function drawLegendSign(sign: LegendSign): Pick<Drawing, "width" | "height"> & { figures: Figure[] } {
  const { width, height } = LEGEND_SIGN;
  const middle = height / 2;
  const across = (paint: Parameters<typeof drawLine>[2]) => [
    drawLine([1, middle], [width - 1, middle], paint),
  ];
  const of = (figures: Figure[]) => ({ width, height, figures });
  switch (sign.as) {
    case "dot":
      return of([
        drawSign(sign.shape, [width / 2, middle], sign.tone, { size: 5, hollow: sign.hollow ?? false }),
      ]);
    case "line":
      return of(across({ stroke: sign.tone, thick: 2.5, ...(sign.dash ? { dash: sign.dash } : {}) }));
    case "benchmark":
      return of([
        drawLine([width / 2, 0], [width / 2, height], { stroke: "ink", ...BENCHMARK_LINES[sign.benchmark] }),
      ]);
    case "interval":
      return of(across({ stroke: sign.tone, thick: 1.5 }));
    case "range":
      return of(across({ stroke: sign.tone, thick: 6, opacity: 0.45 }));
    case "answer":
      return of(answerBox(sign.answer, { x: 1, y: 1, width: width - 2, height: height - 2 }));
    case "word":
      return of([]);
  }
}

/** A piece of a bar: hatched for the strongest disagreement, dotted for the next. */
export function answerBox(
  answer: 0 | 1 | 2 | 3 | 4,
  at: { x: Figure["at"][string]; y: number; width: Figure["at"][string]; height: number },
): Figure[] {
  const box: Figure = {
    tag: "rect",
    at: { ...at, "stroke-width": 1 },
    fill: `answer-${answer}`,
    stroke: "ink",
  };
  if (answer > 1) return [box];
  return [box, { tag: "rect", at, texture: answer === 0 ? "hatch" : "dots" }];
}
