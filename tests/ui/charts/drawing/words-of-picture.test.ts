import { expect, test } from "vitest";
import type { Report } from "#app/core/report/report";
import { answerChart } from "#app/features/results/charts/answer-chart";
import { listCharts } from "#app/features/results/charts/report-charts";
import { composePicture } from "#app/ui/charts/drawing/picture";
import { writeSvg } from "#app/ui/charts/drawing/svg-file";
import { listWords } from "#app/ui/charts/drawing/words-of-picture";
import { everyKindOfReport } from "#tests/helpers/exports/exported-waves";

const report = everyKindOfReport().demo as Report;
const WIDTH = 660;

test("A picture without words and its words are the whole picture", () => {
  for (const chart of listCharts(report)) {
    const options = { width: WIDTH, legend: true };
    const whole = writeSvg(chart, options);
    const written = [...whole.matchAll(/<text [^>]*>([^<]+)<\/text>/g)].map(([, text]) => text);
    const shapes = writeSvg(chart, { ...options, wordless: true });
    expect(shapes).not.toMatch(/<(text|title|desc)\b/);
    const escaped = listWords(composePicture(chart, options)).map(({ text }) =>
      text.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
    );
    expect(escaped).toEqual(written);
  }
});

test("Words stand inside the picture, those of shares of the width too", () => {
  const statement = report.statements[0];
  const chart = statement && answerChart(report, statement, { centred: true });
  if (!chart) throw new Error("The demo counts its answers.");
  const words = listWords(composePicture(chart, { width: WIDTH }));
  expect(words.filter(({ anchor }) => anchor === "middle").length).toBeGreaterThan(2);
  for (const { x, y, size } of words) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(WIDTH);
    expect(y).toBeGreaterThan(size / 2);
  }
});

test("The name of the upright axis is turned, and no other word", () => {
  const chart = listCharts(report).find(({ id }) => id === "quadrant");
  if (!chart) throw new Error("The demo has a quadrant.");
  const turned = listWords(composePicture(chart, { width: WIDTH })).filter((word) => word.turned);
  expect(turned.map(({ text }) => text)).toEqual([`${report.wave.teamNames.marketing} →`]);
});
