import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { DEFAULT_THRESHOLDS, type Thresholds } from "#app/core/gate/thresholds";
import { editQuestions } from "#app/features/surveys/survey-edits.server";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { setThresholds } from "#app/features/waves/draft/change-draft.server";
import { getChecklist } from "#app/features/waves/draft/checklist.server";
import { isSecureContext } from "#app/features/waves/draft/secure-context";
import { launchWave, listMissing } from "#app/features/waves/launch/launch-wave.server";
import { createWave, getWave } from "#app/features/waves/wave/waves.server";
import { en } from "#app/locales/en";
import type { Platform } from "#app/platform/platform.server";
import { person, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft, type DraftWave } from "#tests/helpers/draft-wave";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

async function read(platform: Platform, id: DraftWave) {
  const draft = await getWave(platform.db, id);
  if (draft === null) throw new Error("The draft is gone.");
  return getChecklist(platform, platform.db, id.organizationId, draft);
}

databaseTest("a checklist says what the wave will ask and what it will be able to see", async (db) => {
  const platform = testPlatform(db, { variables: { SMTP_URL: "smtp://127.0.0.1:1" } });
  const checklist = await read(platform, await createReadyDraft(platform, { sales: 27, marketing: 20 }));
  expect(checklist).toMatchObject({
    ready: true,
    questions: { state: "ready", questions: 12 },
    people: { state: "ready", count: { sales: 27, marketing: 20 } },
    mail: { state: "ready" },
    server: { state: "ready", secure: true, commitTimes: false },
    power: { answers: { sales: 20, marketing: 15 } },
  });
  expect(checklist.power?.statementGap).toBeCloseTo(23.9, 1);
});

databaseTest("four people in a team are too few, five to nine are few, ten are enough", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform, { sales: 10, marketing: 10 });
  const removePerson = (at: number) =>
    db
      .update(person)
      .set({ removedAt: platform.now() })
      .where(eq(person.name, `Person ${at} of marketing`));
  expect((await read(platform, id)).people).toMatchObject({ state: "ready", few: [], tooFew: [] });
  await removePerson(0);
  expect((await read(platform, id)).people).toMatchObject({ state: "note", few: ["marketing"], tooFew: [] });
  for (const at of [1, 2, 3, 4]) await removePerson(at);
  expect((await read(platform, id)).people).toMatchObject({ state: "note", few: ["marketing"] });
  await removePerson(5);
  const checklist = await read(platform, id);
  expect(checklist.people).toMatchObject({ state: "missing", tooFew: ["marketing"] });
  expect(listMissing(checklist)).toEqual(["people"]);
});

databaseTest("a checklist weighs the roster against the thresholds of its own draft", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform, { sales: 20, marketing: 12 });
  const by = { actor: "user:ada" as const, now: platform.now() };
  const readUnder = async (stricter: Partial<Thresholds>) => {
    expect(await setThresholds(db, id, { ...DEFAULT_THRESHOLDS, ...stricter }, by)).toMatchObject({
      ok: true,
    });
    return read(platform, id);
  };
  expect(await readUnder({})).toMatchObject({ ready: true, people: { state: "ready" } });
  const strict = await readUnder({ answers: 20, counts: 20 });
  expect(strict.people).toMatchObject({ state: "missing", tooFew: ["marketing"], few: [] });
  expect(strict.ready).toBe(false);
  expect(await launchWave(platform, id, by)).toEqual({ ok: false, reason: "not_ready", missing: ["people"] });
  expect((await readUnder({ answers: 13 })).people).toMatchObject({ tooFew: ["marketing"] });
  expect((await readUnder({ answers: 12 })).people).toMatchObject({ state: "ready", tooFew: [], few: [] });
  expect((await readUnder({ counts: 13 })).people).toMatchObject({ state: "note", few: ["marketing"] });
  expect((await readUnder({ counts: 12 })).people).toMatchObject({ state: "ready", few: [] });
  expect((await readUnder({ commentResponses: 13 })).people).toMatchObject({
    state: "note",
    few: ["marketing"],
  });
  expect((await readUnder({ answers: 20, counts: 21 })).people).toMatchObject({
    tooFew: ["marketing"],
    few: ["sales"],
  });
});

test("The checklist says what a small team is small for", () => {
  const { tooFew, few } = en.waves.people;
  expect(tooFew("Marketing", 4, 5)).toMatch(/^Marketing has 4 people\. A team needs at least five:/);
  expect(tooFew("Marketing", 12, 20)).toMatch(/A team needs at least 20:/);
  const least = { counts: 10, commentResponses: 10 };
  expect(few("Marketing", 7, least)).toBe(
    "Marketing has 7 people. With fewer than ten answers only rounded scores are shown, no distributions and no comments.",
  );
  expect(few("Marketing", 12, { ...least, counts: 20 })).toBe(
    "Marketing has 12 people. With fewer than 20 answers only rounded scores are shown, no distributions.",
  );
  expect(few("Marketing", 12, { ...least, commentResponses: 15 })).toBe(
    "Marketing has 12 people. With fewer than 15 answers no comments are shown.",
  );
  expect(few("Marketing", 12, { counts: 20, commentResponses: 15 })).toContain(
    "no distributions. With fewer than 15 answers no comments are shown.",
  );
});

databaseTest("a team that nobody leads is a note, not a hindrance", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  const { organizationId } = id;
  await signInAs(platform, { role: "owner", organizationId });
  expect(await read(platform, id)).toMatchObject({
    ready: true,
    heads: { state: "note", unled: ["sales", "marketing"] },
  });
  await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  await signInAs(platform, { role: "lead", team: "sales" });
  expect((await read(platform, id)).heads).toEqual({ state: "note", unled: ["sales"] });
  await signInAs(platform, { role: "lead", team: "sales", organizationId });
  expect((await read(platform, id)).heads).toEqual({ state: "ready", unled: [] });
});

databaseTest(
  "a checklist names statements worded differently from the last wave and a wave too near to it",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReadyDraft(platform);
    const { organizationId, surveyId } = id;
    const by = { actor: "user:ada" as const, now: platform.now() };
    const last = await createWave(db, { organizationId, surveyId, name: "2025", ...by });
    const questionSet = await getQuestionSet(db, organizationId, surveyId);
    const closedAt = new Date(platform.now().getTime() - 50 * 86_400_000);
    await db.update(wave).set({ state: "released", questionSet, closedAt }).where(eq(wave.id, last.id));
    expect(await read(platform, id)).toMatchObject({
      ready: true,
      questions: { state: "ready", reworded: null },
      comparison: { state: "note", near: { name: "2025" } },
    });
    const act = { organizationId, userId: "ada", now: platform.now() };
    const change = { kind: "reword", key: "PU1", text: "They know what we sell." } as const;
    expect((await editQuestions(db, act, surveyId, change)).ok).toBe(true);
    await db
      .update(wave)
      .set({ closedAt: new Date("2024-01-01T00:00:00Z") })
      .where(eq(wave.id, last.id));
    expect(await read(platform, id)).toMatchObject({
      ready: true,
      questions: { state: "note", reworded: { wave: "2025", keys: ["PU1"] } },
      comparison: { state: "ready", near: null },
    });
  },
);

databaseTest("a checklist names an unconfirmed custody and a closing date that has passed", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  const plan = { ...(await getWave(db, id))?.plan, custodyConfirmed: false };
  await db.update(wave).set({ plan, closesAt: platform.now() }).where(eq(wave.id, id.waveId));
  const checklist = await read(platform, id);
  expect(checklist.dates).toEqual({ state: "missing", problem: "closes_in_past" });
  expect(listMissing(checklist)).toEqual(["anonymity", "dates"]);
});

test("isSecureContext takes https anywhere and http on the machine itself only", () => {
  for (const url of [
    "https://a.example",
    "http://localhost:3000",
    "http://127.0.0.1",
    "http://[::1]:80",
    "http://x.localhost",
  ])
    expect(isSecureContext(url)).toBe(true);
  for (const url of [
    "http://a.example",
    "http://192.168.1.2:3000",
    "http://localhost.evil.example",
    "http://127.evil.example",
  ])
    expect(isSecureContext(url)).toBe(false);
});
