import sharp from "sharp";
import { expect, test } from "vitest";
import { FIGURE_PARTS, type FigurePart } from "#app/core/figures/figure";
import { buildReport, type Report } from "#app/core/report/report";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { type FigureRow, listRows } from "#app/features/exports/figure-rows";
import { buildPdfDocument } from "#app/features/exports/pdf/build-document";
import { listPartCharts } from "#app/features/exports/pdf/part-charts";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import type { Chart } from "#app/ui/charts/drawing/chart";
import { LIGHT } from "#app/ui/charts/drawing/palette";
import { composePicture } from "#app/ui/charts/drawing/picture";
import { writeSvg } from "#app/ui/charts/drawing/svg-file";
import { listWords } from "#app/ui/charts/drawing/words-of-picture";
import { everyKindOfReport, releaseOfPeople, SECRET_COMMENT } from "#tests/helpers/exports/exported-waves";
import {
  findPoppler,
  readAlternatives,
  readPages,
  squeeze,
  writeBoardPdf,
  writePdf,
} from "#tests/helpers/exports/printed-pages";

const UNREAD = 2;
/** With CI=true it may not be missing. */
const poppler = findPoppler();
const skipped = poppler === null && process.env.CI !== "true";
const reports = everyKindOfReport();

function inputOf(report: Report, rest: Partial<DeckInput> = {}): DeckInput {
  return { report, unread: UNREAD, actions: [], brand: { colour: null, logo: null }, ...rest };
}

const read = (pdf: Uint8Array) => readPages(poppler ?? "", pdf);

/** Everything of a figure that a page may print, as numbers without their signs; where words say it they do. */
function numbersOf({ value, low, high, intervalLow, intervalHigh, n, words }: FigureRow): string[] {
  const own = value === null && words !== "" ? [] : [value, low, high];
  return [...own, intervalLow, intervalHigh, n].flatMap((number) =>
    typeof number === "number" ? [String(Math.abs(number))] : [],
  );
}

/** The charts of a part, as the document has them. */
function chartsOf(report: Report, part: FigurePart): Chart[] {
  return listPartCharts(report, part).flatMap((block) =>
    block.kind === "charts" ? block.charts.map(({ chart }) => chart) : [],
  );
}

/** The numbers of a chart that are no figures: what a sentence counts, names, steps of the scale, points without a name. */
function numbersAround({ finding, legend, ...chart }: Chart): string[] {
  const points = chart.kind === "quadrant" ? chart.data.points : [];
  return [
    ...numbersIn(JSON.stringify([finding, legend])),
    ...points.map((_, at) => String(at + 1)),
    ...["0", "25", "50", "75", "100"],
  ];
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));
}

for (const [name, report] of Object.entries(reports)) {
  const pdf = await writePdf(inputOf(report));

  test.skipIf(skipped)(
    `The PDF of "${name}" holds every figure of the list in its part, and no other number`,
    () => {
      const { sections } = read(pdf);
      const rows = listRows(report, UNREAD).filter(({ part }) => part !== "findings");
      const parts = new Set(rows.map(({ part }) => part));
      for (const part of parts) {
        const own = rows.filter((one) => one.part === part).map(({ row }) => row);
        const text = sections.find(({ heading }) => heading === en.figures.parts[part])?.text ?? "";
        const [shown, said] = [new Set(numbersIn(text)), squeeze(text)];
        const lost = own.flatMap((row) => [
          ...numbersOf(row).filter((number) => !shown.has(number)),
          ...[row.withheld, row.words, row.answer, row.against].filter(
            (one) => !said.includes(squeeze(`${one}`)),
          ),
        ]);
        expect(lost.join("|"), part).toBe("");
        const known = new Set([
          ...own.flatMap(numbersOf),
          ...chartsOf(report, part).flatMap(numbersAround),
          ...numbersIn(JSON.stringify([own, en.results, en.exports, en.figures])),
        ]);
        expect(
          [...shown].filter((number) => !known.has(number)),
          part,
        ).toEqual([]);
      }
      expect(parts.size).toBeGreaterThan(1);
    },
  );

  test.skipIf(skipped)(
    `The PDF of "${name}" is tagged, has a title, a language and an outline, and its tables have heads`,
    () => {
      const { facts, metadata, tags, sections } = read(pdf);
      const title = en.figures.workbook(report.wave.organization, report.wave.name);
      expect(facts).toMatchObject({ Title: title, Tagged: "yes" });
      expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
      const text = Buffer.from(pdf).toString("latin1");
      expect(text).toContain("/Lang (en)");
      expect(text).toMatch(/\/Outlines \d+ 0 R/);
      const tables = tags.match(/^ +Table /gm)?.length ?? 0;
      expect(tables).toBeGreaterThan(1);
      expect(tags.match(/^ +THead$/gm)).toHaveLength(tables);
      expect(sections.map(({ heading }) => heading)).toContain(en.figures.parts.wave);
      expect(sections.map((section) => section.text).join()).not.toContain(SECRET_COMMENT.slice(1, 10));
    },
  );
}

for (const [name, report] of Object.entries(reports)) {
  test(`The charts in the PDF of "${name}" say the figures of the list and draw nothing that is withheld`, () => {
    for (const part of FIGURE_PARTS) {
      const rows = listRows(report, UNREAD).filter((one) => one.part === part);
      for (const chart of chartsOf(report, part)) {
        const words = listWords(composePicture(chart, { width: 660 })).map(({ text }) => text);
        const figures = new Set([...rows.flatMap(({ row }) => numbersOf(row)), ...numbersAround(chart)]);
        const drawn = words.filter((word) => /^[−+]?\d+(\s%)?$/.test(word)).flatMap(numbersIn);
        expect(
          drawn.filter((number) => !figures.has(number)),
          chart.id,
        ).toEqual([]);
        const shapes = writeSvg(chart, { width: 660, wordless: true });
        for (const team of report.hiddenTeams) expect(shapes, chart.id).not.toContain(LIGHT[team]);
      }
    }
    const shown = chartsOf(report, "dimensions").length > 0;
    expect(shown).toBe(name !== "nobody");
  });

  test.skipIf(skipped)(
    `Every chart in the PDF of "${name}" is a figure whose alternative is its finding`,
    async () => {
      const document = buildPdfDocument(inputOf(report));
      const charts = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "charts" ? block.charts : [])),
      );
      const pdf = await writePdf(inputOf(report));
      const alternatives = readAlternatives(pdf).map(squeeze);
      expect(read(pdf).tags.match(/^ +Figure/gm) ?? []).toHaveLength(charts.length);
      expect(alternatives).toHaveLength(charts.length);
      for (const { alt, chart } of charts) {
        expect(alt).toContain(chart.finding);
        expect(alternatives).toContain(squeeze(alt));
      }
    },
  );
}

for (const [name, report] of Object.entries(reports)) {
  test.skipIf(skipped)(
    `The PDF of "${name}" for a board has at most three pages: what stands out, index, dimensions, what was agreed, method`,
    async () => {
      const actions = Array.from({ length: 3 }, (_, at) => ({
        title: `Action ${at} ${"and so on ".repeat(9)}`,
        owners: ["Ada", "Ben"],
        due: "1 May 2026",
        status: "agreed",
      }));
      const input = inputOf(report, { actions });
      const pdf = await writeBoardPdf(input);
      const { facts, sections } = read(pdf);
      expect(Number(facts.Pages)).toBeLessThanOrEqual(3);
      const text = squeeze(sections.map((section) => section.text).join());
      expect(text).toContain(squeeze(sayFinding(report, report.headline)));
      const { teamNames } = report.wave;
      const compared = report.hiddenTeams.length < 2;
      expect(sections.map(({ heading }) => heading).filter((heading) => !/talking/.test(heading))).toEqual([
        en.exports.deck.coverOf(teamNames.sales, teamNames.marketing),
        en.results.index.title,
        ...(compared ? [en.results.dimensions.title] : []),
        en.exports.deck.actions,
        en.exports.deck.method,
      ]);
      const [alternative = ""] = readAlternatives(pdf);
      const scores = listRows(report, UNREAD).filter(
        ({ part, figure }) => part === "dimensions" && figure.measure === "score" && compared,
      );
      const said = new Set(numbersIn(alternative));
      for (const { row } of scores) {
        if (row.withheld !== "") expect(alternative).toContain(row.withheld);
        else if (row.value !== null) expect(said.has(String(row.value)), `${row.subject}`).toBe(true);
      }
    },
  );
}

test("The waves side by side stand in the PDF with the index of each as it was released, and not with one wave", async () => {
  const trend = (report: Report) =>
    buildPdfDocument(inputOf(report)).sections.find(({ heading }) => heading === en.trend.title);
  expect(trend(reports.large as Report)).toBeUndefined();
  const report = reports.demo as Report;
  const [index] = trend(report)?.blocks.filter((block) => block.kind === "table") ?? [];
  const points = report.trend.index.segments.flatMap((segment) => segment.points);
  const said = points.map(({ index: figures }) => (figures.withheld ? "–" : `${Math.round(figures.index)}`));
  expect(said.length).toBeGreaterThan(1);
  expect(index?.rows.map((row) => row[1]?.[0])).toEqual(said);
  const charts = trend(report)?.blocks.filter((block) => block.kind === "charts") ?? [];
  expect(charts.map(({ across }) => across)).toEqual([1, 1, 2]);
});

test("Equal public cells give the same PDF, whatever the hidden answers were", async () => {
  const people = { sales: 24, marketing: 4 };
  const [one, other] = [11, 12].map((seed) => buildReport({ release: releaseOfPeople(people, { seed }) }));
  if (!one || !other) throw new Error("Two waves are compared.");
  const first = await writePdf(inputOf(one));
  expect(Buffer.compare(first, await writePdf(inputOf(other)))).toBe(0);
  const seen = buildReport({ release: releaseOfPeople({ sales: 24, marketing: 14 }, { seed: 11 }) });
  expect(Buffer.compare(first, await writePdf(inputOf(seen)))).not.toBe(0);
});

test.skipIf(skipped)(
  "A PDF carries the logo with the organization's name, what was agreed, and the language of its reader",
  async () => {
    const picture = { width: 80, height: 20, channels: 3 as const, background: "#aa3300" };
    const bytes = await sharp({ create: picture }).png().toBuffer();
    const actions = [
      { title: "One definition", owners: ["Ada", "Ben"], due: "1 May 2026", status: "agreed" },
    ];
    const brand = { colour: "#aa3300", logo: { bytes, type: "image/png" as const } };
    const input = inputOf(reports.demo as Report, { actions, brand });
    const pdf = await speak("de", () => writePdf(input));
    const { tags, sections } = read(pdf);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/Lang (de)");
    expect(tags).toMatch(/^ +Figure/m);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/Alt (Demo)");
    expect(sections.map(({ heading }) => heading)).toContain("Was wir vereinbart haben");
    expect(sections.map(({ text }) => text).join()).toContain("One definition");
  },
);

test.skipIf(skipped)(
  "Whatever somebody typed is printed: signs that no font has as squares, markup as it stands",
  async () => {
    const report = reports.small as Report;
    const name = "\u{1F600} 漢字 \ud800 \u0007#panic() *b* $x$ <a> \\ עברית عربي − ★ →";
    const wave = { ...report.wave, name, organization: "W".repeat(300) };
    const text300 = { en: `★ office المبيعات ${name} ${"and so on ".repeat(40)}`.slice(0, 300) };
    const dimensions = report.dimensions.map((one) => ({ ...one, title: text300 }));
    const statements = report.statements.map((one) => ({ ...one, text: text300 }));
    const { facts, sections } = read(await writePdf(inputOf({ ...report, wave, dimensions, statements })));
    expect(facts.Tagged).toBe("yes");
    const text = sections.map((section) => section.text).join();
    expect(squeeze(text)).toContain(squeeze("★ office"));
    expect(squeeze(text)).toContain(squeeze("#panic() *b* $x$ <a>"));
    expect(text).toContain("□");
  },
);

test.skipIf(skipped)(
  "A logo that is no picture is left out, and the figures are printed all the same",
  async () => {
    const bytes = new TextEncoder().encode("no picture");
    const brand = { colour: null, logo: { bytes, type: "image/png" as const } };
    const { tags, facts } = read(await writePdf(inputOf(reports.nobody as Report, { brand })));
    expect(facts.Tagged).toBe("yes");
    expect(tags).not.toMatch(/^ +Figure/m);
  },
);
