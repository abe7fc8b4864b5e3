import { expect } from "vitest";
import { listQuestions } from "#app/core/questions/set";
import { listQuestionGroups } from "#app/features/surveys/question-list";
import { editQuestions, renameSurvey } from "#app/features/surveys/survey-edits.server";
import {
  createSurvey,
  getAskedBefore,
  getQuestionSet,
  getSurvey,
  getSurveyQuestions,
  listSurveys,
} from "#app/features/surveys/surveys.server";
import type { Db } from "#db/client.server";
import { event, organization, wave } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";

const now = new Date("2026-03-02T09:00:00Z");

async function openSurvey(db: Db, form: "core" | "full" = "core") {
  const [made] = await db.insert(organization).values({ name: "Acme" }).returning({ id: organization.id });
  const act = { organizationId: made?.id ?? "", userId: "olga", now };
  const { id } = await createSurvey(db, act.organizationId, { name: "Alignment", form });
  return { act, id, organizationId: act.organizationId };
}

databaseTest("createSurvey makes a survey that asks its form", async (db) => {
  const { id, organizationId } = await openSurvey(db);
  expect(await getSurvey(db, organizationId, id)).toMatchObject({
    name: "Alignment",
    form: "core",
    demo: false,
  });
  expect(listQuestions(await getQuestionSet(db, organizationId, id))).toHaveLength(17);
  const full = await openSurvey(db, "full");
  expect(listQuestions(await getQuestionSet(db, full.organizationId, full.id))).toHaveLength(45);
  expect(await listSurveys(db, organizationId)).toHaveLength(1);
});

databaseTest("a survey is found by its own organization only", async (db) => {
  const { id } = await openSurvey(db);
  const other = await openSurvey(db);
  expect(await getSurvey(db, other.organizationId, id)).toBe(null);
  expect(await getSurveyQuestions(db, other.organizationId, id)).toBe(null);
  await expect(getQuestionSet(db, other.organizationId, id)).rejects.toThrow("There is no such survey.");
  const change = { kind: "switch", key: "PU1", on: false } as const;
  expect(await editQuestions(db, other.act, id, change)).toEqual({ ok: false, reason: "not_found" });
  expect(await renameSurvey(db, other.act, id, "Mine")).toEqual({ ok: false });
});

databaseTest(
  "editQuestions stores a new wording as a version, keeps the old one, and writes into the log",
  async (db) => {
    const { act, id, organizationId } = await openSurvey(db);
    for (const text of ["First wording.", "Second wording."]) {
      expect(await editQuestions(db, act, id, { kind: "reword", key: "PU1", text: { en: text } })).toEqual({
        ok: true,
        key: "PU1",
      });
    }
    const current = await getSurveyQuestions(db, organizationId, id);
    expect(current?.versions.map((one) => [one.key, one.version, one.definition.text.en])).toEqual([
      ["PU1", 101, "First wording."],
      ["PU1", 102, "Second wording."],
    ]);
    const [first] = listQuestions(await getQuestionSet(db, organizationId, id));
    expect(first).toMatchObject({ key: "PU1", version: 102, text: { en: "Second wording." } });
    const events = await db.select().from(event);
    expect(events.map((one) => one.kind)).toEqual(["survey.questions-changed", "survey.questions-changed"]);
  },
);

databaseTest("editQuestions refuses without leaving a trace", async (db) => {
  const { act, id, organizationId } = await openSurvey(db);
  const before = await getSurveyQuestions(db, organizationId, id);
  const change = { kind: "reword", key: "PU1", text: { en: "" } } as const;
  expect(await editQuestions(db, act, id, change)).toEqual({ ok: false, reason: "text_missing" });
  expect(await getSurveyQuestions(db, organizationId, id)).toEqual(before);
  expect(await db.select().from(event)).toEqual([]);
});

databaseTest(
  "getAskedBefore tells what the last launched wave asked, and the list where a trend breaks",
  async (db) => {
    const { act, id, organizationId } = await openSurvey(db);
    expect(await getAskedBefore(db, organizationId, id)).toBe(null);
    await editQuestions(db, act, id, { kind: "switch", key: "MC1", on: false });
    const questionSet = await getQuestionSet(db, organizationId, id);
    const row = { organizationId, surveyId: id, plan: {}, questionSet };
    await db.insert(wave).values([
      { ...row, name: "2025", state: "released", createdAt: new Date("2025-01-01") },
      { ...row, name: "cancelled", state: "cancelled", createdAt: new Date("2025-06-01") },
      { ...row, name: "draft", questionSet: null, state: "draft", createdAt: new Date("2026-01-01") },
    ]);
    await editQuestions(db, act, id, { kind: "switch", key: "MC1", on: true });
    await editQuestions(db, act, id, { kind: "reword", key: "PU2", text: { en: "Sales knows our funnel." } });
    const asked = await getAskedBefore(db, organizationId, id);
    expect(asked?.waveName).toBe("2025");
    const current = await getSurveyQuestions(db, organizationId, id);
    const listed =
      current === null ? [] : listQuestionGroups(current, asked).flatMap((group) => group.questions);
    expect(["PU1", "PU2", "MC1"].map((key) => listed.find((one) => one.key === key)?.since)).toEqual([
      "same",
      "reworded",
      "new",
    ]);
  },
);

committedDatabaseTest("two changes at once are both made, one after the other", async ({ db }) => {
  const { act, id, organizationId } = await openSurvey(db);
  await Promise.all(
    ["PU1", "PU2", "GM2"].map((key) =>
      editQuestions(db, act, id, { kind: "reword", key, text: { en: `New ${key}.` } }),
    ),
  );
  const current = await getSurveyQuestions(db, organizationId, id);
  expect(current?.selection.wording).toEqual({ PU1: 101, PU2: 101, GM2: 101 });
});
