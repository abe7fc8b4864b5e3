import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MEASURES } from "#app/core/figures/figure";
import { listFigures } from "#app/core/figures/figures";
import { TEAMS } from "#app/core/vocabulary";
import { type FigureRow, listRows } from "#app/features/exports/figure-rows";
import { listCharts } from "#app/features/results/charts/report-charts";
import { listHeld } from "#app/features/results/held/held-against";
import { reportForResults } from "#app/features/results/page-report";
import { ResultsPage } from "#app/features/results/results-page";
import { en } from "#app/locales/en";
import { drawChart } from "#app/ui/charts/drawing/chart";
import { everyKindOfReport, SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";

const UNREAD = 3;
const WIDTH = 700;
const reports = Object.entries(everyKindOfReport()).map(([name, report]) => {
  const html = renderToStaticMarkup(<ResultsPage report={reportForResults(report)} unread={UNREAD} />);
  return [
    name,
    { report, html, rows: listRows(report, UNREAD), figures: listFigures(report, UNREAD) },
  ] as const;
});

/** What a person reads of a piece of a page; the steps of a chart's axes are no figures. */
function textIn(html: string): string {
  const words = html.replaceAll(/<svg aria-hidden="true"[\s\S]*?<\/svg>/g, " ").replaceAll(/<[^>]*>/g, " ");
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return words
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => named[name] ?? "")
    .replaceAll(/\s+/g, " ");
}

/** What is read of it, and what a screen reader or a pointer gets to know beside it. */
function toldIn(html: string): string {
  const names = [...html.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g)].map(([, name]) => name);
  return textIn([html, ...names].join(" "));
}

/** The part of the page with this id, up to the next part. */
function sectionOf(html: string, id: string): string {
  return textIn(html.split(`<section id="${id}"`)[1]?.split("<section id=")[0] ?? "");
}

function statementOf(html: string, key: string): string {
  return html.split(`id="statement-${key}"`)[1]?.split(/id="statement-|<section id=/)[0] ?? "";
}

const SECTIONS: Record<string, string> = {
  index: "index",
  dimensions: "dimensions",
  denial: "denial",
  views: "views",
  self: "self",
  facts: "facts",
  blind_spots: "blind-spots",
  slices: "slices",
  comments: "comments",
  coverage: "coverage",
};

/** Where a figure has to stand: in its statement, else in its part of the page. */
function textOfPart(html: string, part: string, key: string): string {
  if (part === "statements") return textIn(statementOf(html, key));
  if (part === "technical") return textIn(html.slice(html.lastIndexOf('<table class="technical"')));
  if (part !== "benchmarks") return sectionOf(html, SECTIONS[part] ?? "");
  if (key === "index") return sectionOf(html, "index") + sectionOf(html, "benchmarks");
  return textIn(statementOf(html, key)) || sectionOf(html, "benchmarks");
}

/** Everything of a figure that a page may print, as numbers without their signs. */
function numbersOf(row: FigureRow): string[] {
  const { value, low, high, intervalLow, intervalHigh, n } = row;
  return [value, low, high, intervalLow, intervalHigh, n].flatMap((number) =>
    typeof number === "number" ? [String(Math.abs(number))] : [],
  );
}

/** The numbers that stand alone in a text; "75" is not in "750" or "PU75". */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\d.,_])\d+(?:\.\d+)?(?![\p{L}\d])/gu)].map(([number]) =>
    String(Number(number)),
  );
}

/** Ends of ranges that the page says in words alone: the ends of the scale, and what lies just beside 0. */
const UNSAID = new Set(["0", "100"]);

/** What is said with numbers that are no figures of the wave. */
const { results, benchmarks } = en;
const SENTENCES = [
  ...Object.values(results.labels).map(({ meaning }) => meaning),
  ...Object.values(results.certainty.meanings),
  ...[results.roundedSmall, benchmarks.results.explained],
];

for (const [name, { html, rows, figures, report }] of reports) {
  test(`listFigures gives nothing of the wave "${name}" that its pages do not show`, () => {
    expect(figures.length).toBeGreaterThan(10);
    const missing = rows.flatMap(({ part, row }, at) => {
      const figure = figures[at];
      if (["wave", "findings"].includes(part)) return [];
      const text = textOfPart(html, part, String(row.key));
      const shown = new Set(numbersIn(text));
      const numbers = numbersOf(row).filter((number) => !shown.has(number) && !UNSAID.has(number));
      // a word or a reason stands there, too
      const words = [row.withheld, figure?.shown.as === "label" ? row.words : ""].filter(
        (said) => typeof said === "string" && said !== "" && !text.includes(said),
      );
      return [...numbers, ...words].map((lost) => `${part} ${row.key} ${row.measure} ${row.team}: ${lost}`);
    });
    expect(missing).toEqual([]);
  });

  test(`listFigures gives every number that the statements of the wave "${name}" show`, () => {
    for (const statement of report.statements) {
      const own = rows.filter(({ row }) => row.key === statement.key).map(({ row }) => row);
      const known = new Set([...own.flatMap(numbersOf), ...UNSAID]);
      const fixed = [
        ...Object.values(statement.text),
        ...SENTENCES,
        ...own.map(({ against }) => String(against)),
      ];
      const text = fixed
        .filter(Boolean)
        .reduce((left, said) => left.split(said).join(" "), toldIn(statementOf(html, statement.key)));
      const lost = numbersIn(text).filter((number) => !known.has(number));
      expect(lost, statement.key).toEqual([]);
    }
  });

  test(`the charts of the wave "${name}" say of a statement or dimension only what listFigures gives of it`, () => {
    // scores of an earlier wave are figures of its own results
    const earlier = report.dimensions
      .flatMap(({ benchmarks }) => listHeld(benchmarks))
      .flatMap(({ kind, name }) => (kind === "baseline" ? [`${name}: `] : []));
    const lost = listCharts(report)
      .filter(({ id }) => !id.startsWith("trend-"))
      .flatMap((chart) => {
        const key = /^statement-(.+)$/.exec(chart.id)?.[1];
        return drawChart(chart, WIDTH).rows.flatMap((row) => {
          const own = rows.filter(({ row: { key: of } }) => of === (key ?? row.id)).map(({ row }) => row);
          const known = new Set([...own.flatMap(numbersOf), ...UNSAID]);
          const [label = "", ...lines] = row.says;
          const said = lines.filter((line) => !earlier.some((name) => line.startsWith(name)));
          // a point of the quadrant has its name written beside it, or its number in the list below
          const marks = chart.kind === "quadrant" ? [] : row.figures;
          const written = marks.flatMap(({ text = "" }) => (label.includes(text) ? [] : [text]));
          const text = [label, ...own.map(({ against }) => String(against))]
            .filter(Boolean)
            .reduce((left, fixed) => left.split(fixed).join(" "), [...said, ...written].join(" | "));
          return numbersIn(text)
            .filter((number) => !known.has(number))
            .map((number) => `${chart.id} ${row.id}: ${number} of ${text}`);
        });
      });
    expect(lost).toEqual([]);
  });

  test(`listFigures gives each figure of the wave "${name}" once`, () => {
    const ids = figures.map(({ part, of, measure, team, answers, slice, against }) =>
      JSON.stringify([part, of, measure, team, answers, slice, against]),
    );
    const twice = ids.filter((id, at) => ids.indexOf(id) < at && !id.startsWith('["findings"'));
    expect(twice).toEqual([]);
    expect(figures.filter(({ measure, unit }) => MEASURES[measure] !== unit)).toEqual([]);
  });

  test(`listFigures gives whole numbers of the wave "${name}", and decimals only in the technical figures`, () => {
    const exact = rows.filter(({ part, row }) => {
      const numbers = numbersOf(row).map(Number);
      return numbers.some((number) => !Number.isFinite(number) || (part !== "technical" && number % 1 !== 0));
    });
    expect(exact).toEqual([]);
  });

  test(`listFigures says of a hidden team of the wave "${name}" only why nothing is shown`, () => {
    const invited = new Set(["team_name", "invited"]);
    const told = figures.filter(
      ({ team, shown, measure }) =>
        TEAMS.some((one) => one === team && report.hiddenTeams.includes(one)) &&
        shown.as !== "withheld" &&
        !invited.has(measure),
    );
    expect(told).toEqual([]);
    if (report.hiddenTeams.length > 0) {
      const compared = figures.filter(({ measure }) => ["gap", "difference", "index"].includes(measure));
      expect(
        compared.filter(({ shown }) => shown.as !== "withheld").filter(({ team }) => team === null),
      ).toEqual([]);
    }
  });

  test(`listFigures counts the comments of the wave "${name}" and quotes none`, () => {
    expect(JSON.stringify(rows)).not.toContain(SECRET_COMMENT);
  });
}

test("listFigures names the custody, the trial, the thresholds and the version of the method", () => {
  const [, { rows }] = reports[0] as (typeof reports)[number];
  const said = Object.fromEntries(
    rows.filter(({ part }) => part === "wave").map(({ row }) => [row.measure, row.words || row.value]),
  );
  expect(said).toMatchObject({
    "Who held the key": "The server held the key",
    Trial: "yes",
    "Fewest answers for a score": 5,
    "Fewest answers for counts": 10,
    "Version of the method": "parallax/report/2",
    "Ballots that could not be read": 3,
  });
});
