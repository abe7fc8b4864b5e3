import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "#app/core/report/report";
import { writeBoardDeck, writeDeck } from "#app/features/exports/deck/write-deck";
import { writeYearDeck } from "#app/features/exports/deck/write-year-deck";
import { writeWorkbook, writeYearWorkbook } from "#app/features/exports/workbook.server";
import { speak } from "#app/locales/spoken.server";
import { openDeck } from "#tests/helpers/exports/deck-parts";
import { everyKindOfReport } from "#tests/helpers/exports/exported-waves";
import { everyKindOfYear, materialOf } from "#tests/helpers/exports/exported-years";
import { findValidator, validateFiles } from "#tests/helpers/exports/office-validator";
import { findOffice, findPageReader } from "../../../scripts/neighbours.mjs";

/** With CI=true nothing of this may be missing. */
const required = process.env.CI === "true";
const validator = findValidator();
const [office, pageReader] = [findOffice(), findPageReader()];

/** A line of text at this size is more; a blank page is none. */
const LEAST_INK = 40;

const folder = mkdtempSync(join(tmpdir(), "parallax-office-"));
const reports = everyKindOfReport();
const brand = { colour: null, logo: null };

beforeAll(async () => {
  for (const [name, report] of Object.entries(reports)) {
    const file = join(folder, name.replaceAll(" ", "-"));
    const input = { report, unread: 1, actions: [], brand };
    writeFileSync(`${file}.pptx`, writeDeck(input));
    writeFileSync(`${file}.xlsx`, await writeWorkbook(report, 1));
    for (const [at, sheet] of openDeck(writeDeck(input)).sheets.entries())
      if (name === "demo") writeFileSync(`${file}-data${at}.xlsx`, sheet);
  }
  for (const [name, year] of Object.entries(everyKindOfYear())) {
    const file = join(folder, `year-${name.replaceAll(/[ ,]+/g, "-")}`);
    writeFileSync(`${file}.pptx`, writeYearDeck(materialOf(year)));
    writeFileSync(`${file}.xlsx`, await writeYearWorkbook(materialOf(year)));
    for (const [at, sheet] of openDeck(writeYearDeck(materialOf(year))).sheets.entries())
      if (name === "demo") writeFileSync(`${file}-data${at}.xlsx`, sheet);
  }
  const input = { report: reports.demo as Report, unread: 0, actions: [], brand };
  writeFileSync(join(folder, "board.pptx"), writeBoardDeck(input));
  writeFileSync(
    join(folder, "german.pptx"),
    speak("de", () => writeDeck(input)),
  );
  writeFileSync(
    join(folder, "arabic.pptx"),
    speak("ar", () => writeDeck(input)),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(validator === null && !required)(
  "Every PPTX and XLSX, and the workbooks inside, pass the Open XML SDK's validator",
  async () => {
    const files = readdirSync(folder).filter((name) => /\.(pptx|xlsx)$/.test(name));
    expect(files.length).toBeGreaterThan(33);
    const broken = join(folder, "broken.pptx");
    writeFileSync(broken, breakDeck(readFileSync(join(folder, "demo.pptx"))));
    const paths = [broken, ...files.map((name) => join(folder, name))];
    const { [broken]: refused, ...found } = await validateFiles(validator ?? "", paths);
    expect(refused).not.toEqual([]);
    expect(found).toEqual(Object.fromEntries(files.map((name) => [join(folder, name), []])));
  },
);

test.skipIf((office === null || pageReader === null) && !required)(
  "LibreOffice makes pages of a PPTX and an XLSX, and none of them is blank",
  () => {
    const pages = join(folder, "pages");
    mkdirSync(pages);
    const profile = `-env:UserInstallation=file://${join(folder, "office")}`;
    const files = ["demo.pptx", "large.xlsx", "year-demo.pptx"].map((name) => join(folder, name));
    spawnSync(office ?? "", ["--headless", profile, "--convert-to", "pdf", "--outdir", pages, ...files]);
    for (const [name, least] of [
      ["demo", 10],
      ["large", 10],
      ["year-demo", 9],
    ] as const) {
      const pdf = join(pages, `${name}.pdf`);
      spawnSync(pageReader ?? "", ["-gray", "-r", "30", pdf, join(pages, name)]);
      const drawn = readdirSync(pages).filter((page) => page.startsWith(`${name}-`) && page.endsWith(".pgm"));
      expect(drawn.length, name).toBeGreaterThanOrEqual(least);
      for (const page of drawn)
        expect(countInk(readFileSync(join(pages, page))), page).toBeGreaterThan(LEAST_INK);
    }
  },
);

/** Dots of a grey picture of a page, 30 to an inch, that are no paper. */
function countInk(picture: Buffer): number {
  const [header] = /^P5\s+\d+\s+\d+\s+255\s/.exec(picture.toString("latin1")) ?? [""];
  return picture.subarray(header.length).filter((dot) => dot < 230).length;
}

/** The same slides with an element that Office does not know. */
function breakDeck(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const slide = "ppt/slides/slide1.xml";
  const xml = strFromU8(parts[slide] as Uint8Array).replace("<p:spTree>", "<p:spTree><p:unheardOf/>");
  return zipSync({ ...parts, [slide]: strToU8(xml) });
}
