import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { checkLanguage } from "#app/features/surveys/checked-languages.server";
import type { QuestionChange } from "#app/features/surveys/question-changes";
import { editQuestions } from "#app/features/surveys/survey-edits.server";
import { describeLanguages } from "#app/features/waves/draft/language-line.server";
import { person } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

databaseTest(
  "describeLanguages names languages nobody has checked, own texts they lack, and people who read another one",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReadyDraft(platform);
    const { organizationId, surveyId } = id;
    const act = { organizationId, userId: "ada", now: platform.now() };
    const read = () => describeLanguages(db, organizationId, surveyId);
    expect(await read()).toMatchObject({ state: "ready", languages: ["en"] });
    const edit = (change: QuestionChange) => editQuestions(db, act, surveyId, change);
    await edit({ kind: "languages", languages: ["de", "en"], first: "en" });
    await edit({ kind: "reword", key: "PU1", text: { en: "They know what we sell." } });
    const [someone] = await db.select().from(person).where(eq(person.organizationId, organizationId));
    await db
      .update(person)
      .set({ locale: "fr" })
      .where(eq(person.id, someone?.id ?? ""));
    const languages = await read();
    expect(languages).toEqual({
      state: "note",
      languages: ["en", "de"],
      unchecked: ["de"],
      missing: [{ language: "de", keys: ["PU1", "PU1:meta"] }],
      others: [{ language: "fr", people: 1 }],
    });
    await checkLanguage(db, act, "de", true);
    await edit({ kind: "reword", key: "PU1", text: { en: "They know what we sell.", de: "Sie wissen es." } });
    await db
      .update(person)
      .set({ locale: "de-CH" })
      .where(eq(person.id, someone?.id ?? ""));
    expect((await read()).state).toBe("ready");
    await checkLanguage(db, act, "de", false);
    expect((await read()).unchecked).toEqual(["de"]);
    expect(await edit({ kind: "languages", languages: [], first: "en" })).toEqual({
      ok: false,
      reason: "languages_none",
    });
  },
);
