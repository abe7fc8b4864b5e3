import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { buildReport, type Report } from "#app/core/report/report";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { reportForResults } from "#app/features/results/page-report";
import { ResultsPage } from "#app/features/results/results-page";
import { speak } from "#app/locales/spoken.server";

const releases = buildDemoWaves({ organization: "Demo", ids: ["a", "b", "c"] }, new Date("2026-03-02")).map(
  ({ release }) => release,
);
const plain = buildReport({ release: releases[2] as never, earlier: releases.slice(0, 2) });
const report: Report = {
  ...plain,
  languages: [...plain.languages, "de"],
  wave: { ...plain.wave, teamNames: { sales: "Außendienst", marketing: "Wachstum" } },
  dimensions: plain.dimensions.map((one) => ({ ...one, title: { ...one.title, de: "Der Große Begriff" } })),
};
const german = speak("de", () =>
  renderToStaticMarkup(<ResultsPage report={reportForResults(report)} unread={0} />),
);

test("German results keep the capitals of nouns inside sentences", () => {
  expect(german).toContain("Am größten ist die Lücke bei „Der Große Begriff“");
  expect(german).toContain("Positiv: Anteil der zwei positivsten Antworten.");
  expect(german).toMatch(/\d+ % positiv</);
});

test("The technical table calls the teams by the names that they have", () => {
  const table = german.slice(german.indexOf("Technische Kennzahlen"));
  expect(table).toContain("eine Antwort aus Außendienst über einer aus Wachstum");
  expect(table.match(/P\(Außendienst höher\)/g)).toHaveLength(2);
  expect(table).not.toMatch(/Vertrieb|Marketing/);
});

test("German results have the decimal comma", () => {
  const table = german.slice(german.indexOf('class="technical"'));
  expect(table).toMatch(/>−?\d+,\d{3}</);
  expect(table).not.toMatch(/>−?\d+\.\d+</);
});
