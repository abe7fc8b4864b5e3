import { createHash } from "node:crypto";
import { expect } from "vitest";
import { type AskedQuestions, readPages } from "#app/core/questions/asked";
import { openDirectRoutes } from "#app/direct/routes.server";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { textsOf } from "#app/features/surveys/question-texts";
import { LANGUAGES, respondentWords } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import { canonicalJson, type Json } from "#app/protocol/encoding";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf } from "#tests/helpers/responses";

async function openInAll(platform: Platform) {
  const bundles = { booth: await storeBoothBundle(platform.db), holder: "" };
  const questionSet = questionSetOf({ texts: textsOf(LANGUAGES) }) as unknown as Json;
  return openTestWave(platform, { questionSet, changes: { bundles } });
}

function readData(page: string) {
  const [, json = ""] = /data-booth='([^']*)'/.exec(page) ?? [];
  return JSON.parse(json.replaceAll("&lt;", "<").replaceAll("&#39;", "'").replaceAll("&amp;", "&")) as {
    questions: AskedQuestions;
    text: { language: string; welcome: { heading: string } };
    languages: [string, string][];
  };
}

databaseTest("a wave is answered in each of its languages, and only that one travels", async (db) => {
  const platform = testPlatform(db);
  const open = await openInAll(platform);
  const routes = openDirectRoutes(platform);
  for (const language of LANGUAGES) {
    const answer = await routes.request(`/i/${open.waveId}/${language}`);
    const page = await answer.text();
    const { direction } = respondentWords(language).language;
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    const { questions, text, languages } = readData(page);
    expect(text.language).toBe(language);
    expect(text.welcome.heading).not.toMatch(/[{}]/);
    expect(languages.map(([tag]) => tag)).toEqual(LANGUAGES);
    const hash = createHash("sha256")
      .update(canonicalJson(questions as unknown as Json))
      .digest("base64url");
    expect(open.pinned.manifest.languages?.[language]).toBe(hash);
    expect(readPages(questions).flatMap((page) => page.questions)).toHaveLength(45);
    expect(JSON.stringify(questions)).not.toMatch(/[{]sales|[{]marketing/);
    for (const other of LANGUAGES.filter((one) => one !== language))
      expect(page).not.toContain(respondentWords(other).questions.agreement[0]);
  }
});

databaseTest("a language that a wave is not asked in is no page of it, nor is what is none", async (db) => {
  const platform = testPlatform(db);
  const bundles = { booth: await storeBoothBundle(db), holder: "" };
  const open = await openTestWave(platform, { changes: { bundles } });
  const routes = openDirectRoutes(platform);
  const status = async (path: string) => (await routes.request(`/i/${open.waveId}${path}`)).status;
  expect(await status("")).toBe(200);
  expect(await status("/en")).toBe(200);
  expect(await status("/en/paste")).toBe(200);
  for (const path of ["/de", "/xx", "/__proto__", "/de/paste", "/EN"]) expect(await status(path)).toBe(404);
});
