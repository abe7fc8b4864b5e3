import { expect, test } from "vitest";
import { listFigures } from "#app/core/figures/figures";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { writeBoardDeck, writeDeck } from "#app/features/exports/deck/write-deck";
import { listRows } from "#app/features/exports/figure-rows";
import { de } from "#app/locales/de";
import { en } from "#app/locales/en";
import { speak } from "#app/locales/spoken.server";
import { openDeck, saidIn, tablesIn } from "#tests/helpers/exports/deck-parts";
import { everyKindOfReport, slicedReport } from "#tests/helpers/exports/exported-waves";

const { page } = en.slices;
const { demo, large } = everyKindOfReport() as Record<"demo" | "large", Report>;
const reports = {
  demo,
  "two questions": slicedReport(),
  "one team hidden": slicedReport({ sales: 90, marketing: 12 }),
};

function inputOf(report: Report, rest: Partial<DeckInput> = {}): DeckInput {
  return { report, unread: 0, actions: [], brand: { colour: null, logo: null }, ...rest };
}

/** The slide that has tables of slices, and its notes. */
function readSlices(deck: Uint8Array, spread = page.spread) {
  const { slides, notes } = openDeck(deck);
  const at = slides.findIndex((slide) => tablesIn(slide).some(([head]) => head?.at(-1)?.[0] === spread));
  return at < 0 ? null : { slide: slides[at] ?? "", notes: saidIn(notes[at] ?? "") };
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
}

for (const [name, report] of Object.entries(reports)) {
  const { slide = "", notes = "" } = readSlices(writeDeck(inputOf(report))) ?? {};
  const rows = listRows(report, 0).filter(({ part }) => part === "slices");
  const said = saidIn(slide);

  test(`Every slice on the slides of "${name}" is a figure of the list, at its place, or the reason why it is none`, () => {
    const tables = tablesIn(slide);
    expect(tables.length).toBe(report.slices.length);
    for (const [place, [head = [], ...lines]] of tables.entries()) {
      const { key: asked = "", values = [] } = report.slices[place] ?? {};
      expect(head.slice(2, -1).map((cell) => cell.join(" "))).toEqual(values);
      expect(said).toContain(asked);
      expect(lines.length).toBeGreaterThan(0);
      for (const [[team] = [], [statement = ""] = [], ...cells] of lines) {
        const own = rows.filter(
          ({ row, figure }) =>
            row.team === team &&
            figure.slice?.asked === asked &&
            `${row.subject}`.startsWith(statement.replace("\u00a0…", "")),
        );
        for (const [at, value] of values.entries()) {
          const found = own.find(
            ({ figure }) => figure.measure === "score" && figure.slice?.values.join() === value,
          );
          const cell = cells[at]?.join(" ") ?? "";
          const mark = /^–(.)$/.exec(cell)?.[1];
          const { row, figure } = found ?? {};
          if (figure?.shown.as === "withheld") {
            expect(mark === undefined ? cell : said).toContain(
              mark === undefined ? row?.withheld : `${mark} ${row?.withheld}`,
            );
            expect(cell).not.toMatch(/\d/);
          } else {
            const { value: score, low, high, intervalLow, intervalHigh, n } = row ?? {};
            const numbers = [score, low, high, intervalLow, intervalHigh, n].filter((one) => one !== null);
            expect(numbersIn(cell), `${statement} ${value}`).toEqual(numbers);
          }
        }
        const apart = own.find(({ figure }) => figure.measure === "slice_difference");
        const spread = cells.at(-1)?.[0] ?? "";
        expect(apart === undefined ? [] : [apart.row.words, `${apart.row.value}`]).toEqual(
          numbersIn(spread).length === 0
            ? []
            : [expect.toSatisfy((words) => spread.startsWith(words)), `${numbersIn(spread)[0]}`],
        );
      }
    }
  });

  test(`The title of the slices of "${name}" is what the page finds first, and the notes say the rest with the method`, () => {
    const figures = listFigures(report, 0).filter(({ measure }) => measure === "slice_difference");
    const [title = ""] = said.split("\n");
    const known = figures.map(({ shown }) => (shown.as === "number" ? shown.value : null));
    const widest = Math.max(...known.map(Number));
    expect(figures.length).toBeGreaterThan(0);
    expect(title).toContain(` by ${widest} (`);
    expect([...notes.matchAll(/ by (\d+) \(/g)].map(([, value]) => Number(value)).sort()).toEqual(
      [...known].sort(),
    );
    expect(notes).toContain(page.chance);
    expect(notes).toContain("Where it is not shown, the reason stands");
    for (const team of TEAMS)
      for (const { questions } of report.slices)
        if (questions.every(({ teams }) => teams[team].slices.every(({ state }) => state === "withheld")))
          expect(said).toContain(page.hidden(report.wave.teamNames[team]));
  });
}

test("A wave that released slices still has 14 slides at most: who answered and how to read it share one", () => {
  const actions = [{ title: "One definition", owners: ["Ada", "Ben"], due: "1 May 2026", status: "agreed" }];
  const { slides } = openDeck(writeDeck(inputOf(demo, { actions })));
  expect(slides).toHaveLength(14);
  const [last = ""] = slides.slice(-1);
  expect(saidIn(last)).toContain(en.exports.deck.answeredMethod);
  expect(tablesIn(last)[0]?.length).toBe(3);
  for (const meaning of Object.values(en.results.certainty.meanings)) expect(saidIn(last)).toContain(meaning);
  expect(saidIn(last)).toContain(en.results.withheldExplained);
  const titles = openDeck(writeDeck(inputOf(large))).slides.map((slide) => saidIn(slide).split("\n")[0]);
  expect(titles.slice(-2)).toEqual([en.results.coverage.title, en.exports.deck.method]);
});

test("No slide of slices in a wave that has none, in one of which none is shown, and on the board", () => {
  expect(readSlices(writeDeck(inputOf(large)))).toBeNull();
  const few = slicedReport({ sales: 12, marketing: 12 });
  expect(few.slices).toHaveLength(2);
  expect(readSlices(writeDeck(inputOf(few)))).toBeNull();
  expect(readSlices(writeBoardDeck(inputOf(demo)))).toBeNull();
});

test("The slide of slices speaks the language of its reader", () => {
  const { slide = "" } =
    readSlices(
      speak("de", () => writeDeck(inputOf(demo))),
      de.slices.page.spread,
    ) ?? {};
  expect(saidIn(slide)).toContain("Head office über Field, um ");
  expect(saidIn(slide)).toContain(de.slices.page.nothing("Marketing"));
});

test("What stands on the slide of slices stands one below the other, above the foot, however long the words are", () => {
  const wide = "Headquarters and everything around it ";
  const slicings = [1, 2].map((which) => ({
    key: `Where do you work most of the time, number ${which}?`,
    values: [1, 2, 3, 4, 5, 6].map((at) => `${wide}${at}`),
  }));
  for (const report of [...Object.values(reports), slicedReport(undefined, { slicings })]) {
    const { slide = "" } = readSlices(writeDeck(inputOf(report))) ?? {};
    const boxes = [...slide.matchAll(/<[ap]:xfrm><a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>/g)]
      .map(([, y, h]) => [Number(y) / 914_400, Number(h) / 914_400] as const)
      .slice(1);
    expect(boxes.length).toBeGreaterThan(2);
    for (const [at, [y, h]] of boxes.entries()) {
      const next = boxes[at + 1];
      expect(y + h).toBeLessThanOrEqual(next === undefined ? 6.9 : next[0] + 0.01);
    }
    expect(new Set(tablesIn(slide).flatMap((rows) => rows.slice(1).map(([team]) => team?.[0])))).toContain(
      report.wave.teamNames.sales,
    );
  }
});
