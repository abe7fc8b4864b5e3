import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawAnswerBars } from "#app/ui/charts/drawing/answer-bars";
import type { Chart } from "#app/ui/charts/drawing/chart";
import { drawText } from "#app/ui/charts/drawing/drawing";
import { type DumbbellData, drawDumbbell } from "#app/ui/charts/drawing/dumbbell";
import { LIGHT } from "#app/ui/charts/drawing/palette";
import { writeSvg } from "#app/ui/charts/drawing/svg-file";
import { drawTrend } from "#app/ui/charts/drawing/trend-chart";

const dot = (value: number) => ({
  value,
  range: null,
  interval: { low: value - 5, high: value + 5 },
  text: String(value),
});
const row = { flagged: false, benchmarks: [], says: ["Row"], href: "/app" };
const data: DumbbellData = {
  rows: [
    { ...row, id: "a", label: 'Goals & "money" <b>', dots: [dot(20), dot(70)] },
    {
      ...row,
      id: "b",
      label: "Trust",
      dots: [
        { value: null, range: { low: 60, high: 100 }, interval: { low: 60, high: 100 }, text: "60 to 100" },
        { why: "Marketing: too few answers" },
      ],
    },
  ],
  series: [
    { name: "Sales", tone: "sales", shape: "circle", hollow: false, dashed: false },
    { name: "Marketing", tone: "marketing", shape: "diamond", hollow: false, dashed: true },
  ],
  axis: { low: 0, high: 100, marks: [50] },
  link: [0, 1],
};
const chart: Chart = {
  id: "dimensions",
  kind: "dumbbell",
  title: "Dimensions \u0000",
  finding: "A < B",
  label: "Scores",
  legend: [{ text: "Sales", sign: { as: "dot", tone: "sales", shape: "circle" } }],
  data,
};

test("A dumbbell writes each figure at its mark, on the scale, and draws a range without a mark", () => {
  for (const width of [760, 360]) {
    const { rows } = drawDumbbell(data, width);
    const [first, second] = rows.map(({ figures }) => figures);
    const circle = first?.find(({ tag }) => tag === "circle");
    const names = width === 760 ? Math.round(760 * 0.36) : 0;
    expect(Number(circle?.at.cx)).toBeCloseTo(names + 14 + 0.2 * (width - names - 28), 1);
    expect(first?.filter(({ text }) => text === "20" || text === "70")).toHaveLength(2);
    expect(second?.some(({ tag }) => tag === "circle")).toBe(false);
    expect(second?.some(({ text }) => text === "60 to 100")).toBe(true);
    expect(second?.some(({ text }) => text === "Marketing: too few answers")).toBe(true);
  }
});

test("Centred bars meet in the middle of the middle answer, and full ones fill the width", () => {
  const bar = { id: "s", name: "Sales", counts: [2, 2, 2, 2, 2], says: ["Sales"], href: "/app" };
  const places = (centred: boolean) =>
    drawAnswerBars({ bars: [bar], centred }, 640).rows[0]?.figures.flatMap(({ tag, at, fill }) =>
      tag === "rect" && fill ? [[Number.parseFloat(`${at.x}`), Number.parseFloat(`${at.width}`)]] : [],
    ) ?? [];
  const middle = places(true)[2] ?? [];
  expect((middle[0] ?? 0) + (middle[1] ?? 0) / 2).toBeCloseTo(50, 1);
  expect(places(false).reduce((sum, [, width]) => sum + (width ?? 0), 0)).toBeCloseTo(96, 1);
});

test("A trend is not joined over a missing wave or where the question became another one", () => {
  const line = { name: "Sales", tone: "sales", shape: "circle", dashed: false } as const;
  const waves = ["1", "2", "3", "4"].map((id) => ({ id, name: id, says: [id], href: "/app" }));
  const strokes = (points: (ReturnType<typeof dot> | null)[], breaks: number[]) =>
    drawTrend(
      {
        waves,
        lines: [{ ...line, points }],
        benchmarks: [],
        breaks,
        breakLabel: "new wording",
        axis: { low: 0, high: 100 },
      },
      400,
    ).back.filter(({ tag, stroke }) => tag === "path" && stroke === "sales").length;
  expect(strokes([dot(1), dot(2), dot(3), dot(4)], [])).toBe(1);
  expect(strokes([dot(1), dot(2), dot(3), dot(4)], [2])).toBe(2);
  expect(strokes([dot(1), dot(2), null, dot(4)], [])).toBe(1);
});

test("A picture is well-formed whatever its words are, and loads and runs nothing", () => {
  const svg = writeSvg(chart, { width: 800, framed: true });
  expect(svg).toContain("Goals &amp; &quot;money&quot; &lt;b&gt;");
  expect(svg).toContain("A &lt; B");
  expect(svg).not.toMatch(/<b>|<script|href=|style=|NaN|undefined/);
  expect(svg).not.toContain("\u0000");
  const open = svg.match(/<(svg|g|text|title|desc|defs|pattern)\b/g)?.length;
  expect(svg.match(/<\/(svg|g|text|title|desc|defs|pattern)>/g)).toHaveLength(open ?? 0);
});

test("A line that runs from right to left is set apart, and others stay as they are", () => {
  const text = (line: string) => drawText(line, [0, 0]).text;
  expect(text("يفهم فريق المبيعات.")).toBe("\u2068يفهم فريق المبيعات.\u2069");
  expect(text("הצוותים")).toBe("\u2068הצוותים\u2069");
  expect(text("Goals, −5")).toBe("Goals, −5");
});

test("Pictures have the light colours of the theme", () => {
  const [light = ""] = readFileSync("app/ui/theme.css", "utf8").split("@media");
  const names = { soft: "ink-soft", "answer-0": "disagree-strong", "answer-1": "disagree" };
  const others = { "answer-2": "neutral", "answer-3": "agree", "answer-4": "agree-strong" };
  for (const [tone, colour] of Object.entries(LIGHT)) {
    const name = { ...names, ...others }[tone as keyof typeof names] ?? tone;
    expect(light).toContain(`--${name}: ${colour};`);
  }
});
