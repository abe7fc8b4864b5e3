import { expect, test } from "vitest";
import { printDocument } from "#app/features/exports/pdf/print-document.server";
import { setSheet } from "#app/features/exports/sheet/sheet-document";
import { LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import { findPoppler, readPages, squeeze } from "#tests/helpers/exports/printed-pages";

/** With CI=true it may not be missing. */
const poppler = findPoppler();
const skipped = poppler === null && process.env.CI !== "true";
const made = Date.parse("2026-03-01T00:00:00Z") / 1_000;

for (const language of LANGUAGES)
  test.skipIf(skipped)(`the sheet stands on one tagged page in ${language}, in both custodies`, async () => {
    for (const custody of ["server", "two-key"] as const) {
      const survey = { organization: "Bäcker & Söhne", name: "2026", custody };
      const [set, words] = await speak(
        language,
        async () => [setSheet({ survey, made }), getWords().sheet] as const,
      );
      const { facts, sections } = readPages(poppler ?? "", await printDocument(set));
      expect(facts).toMatchObject({ Pages: "1", Tagged: "yes", Title: words.title });
      const said = words.sections(words.operator[custody]);
      expect(sections).toHaveLength(said.length);
      if (language === "ar") continue;
      for (const [at, { points }] of said.entries())
        for (const point of points)
          expect(squeeze(sections[at]?.text ?? "")).toContain(squeeze(point).slice(0, 60));
    }
  });
