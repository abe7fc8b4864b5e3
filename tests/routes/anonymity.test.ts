import { expect } from "vitest";
import { LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import { meta as nameAnonymity, loader as readAnonymity } from "#app/routes/anonymity";
import { meta as nameSheet, loader as readSheet } from "#app/routes/anonymity_.sheet";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments } from "#tests/helpers/members";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

const NAMES = ["English", "Deutsch", "Français", "Español", "Português", "Italiano", "Nederlands", "العربية"];

databaseTest(
  "The page on anonymity and its sheet can be read in every language of people who answer",
  async (db) => {
    const platform = testPlatform(db);
    const wave = await openTestWave(platform);
    const { organization, name, teams } = wave.manifest;
    const titles = new Set<string>();
    for (const language of LANGUAGES) {
      const search = `?wave=${wave.waveId}&language=${language}`;
      await speak(language, async () => {
        const words = getWords();
        expect(words.language).toMatchObject({ tag: language, direction: language === "ar" ? "rtl" : "ltr" });
        const page = await readAnonymity(routeArguments(platform, `/anonymity${search}`));
        expect(page.languages.map(({ name }) => name)).toEqual(NAMES);
        expect(page.promise?.invited.map(({ name }) => name)).toEqual(teams.map(({ name }) => name));
        const sheet = await readSheet(routeArguments(platform, `/anonymity/sheet${search}`));
        expect(sheet).toEqual({
          languages: page.languages,
          survey: { organization, name, custody: "server" },
        });
        expect(words.sheet.ofWave(organization, name)).toContain(name);
        for (const { title } of [words.anonymity, words.sheet]) titles.add(title);
        const said = [nameAnonymity, nameSheet].map((meta) => meta({} as Parameters<typeof meta>[0]));
        expect(JSON.stringify(said)).toContain(words.sheet.title);
        expect(JSON.stringify(said)).toContain(words.anonymity.title);
      });
    }
    expect(titles.size).toBe(2 * LANGUAGES.length);
  },
);

databaseTest(
  "Without a survey both pages are there, and for one that does not exist neither is",
  async (db) => {
    const platform = testPlatform(db);
    expect(await readAnonymity(routeArguments(platform, "/anonymity"))).toMatchObject({ promise: null });
    expect(await readSheet(routeArguments(platform, "/anonymity/sheet"))).toMatchObject({ survey: null });
    for (const wave of ["", "x", "00000000-0000-4000-8000-000000000000"])
      for (const read of [readAnonymity, readSheet]) {
        const missing = read(routeArguments(platform, `/anonymity?wave=${wave}`));
        await expect(missing, wave).rejects.toMatchObject({ status: 404 });
      }
  },
);
