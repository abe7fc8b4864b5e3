import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { DEFAULT_THRESHOLDS, type Thresholds } from "#app/core/gate/thresholds";
import { changeRole } from "#app/features/auth/members/members.server";
import { decodePlace } from "#app/features/auth/members/roles";
import { editQuestions } from "#app/features/surveys/survey-edits.server";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { setThresholds } from "#app/features/waves/draft/change-draft.server";
import { getChecklist } from "#app/features/waves/draft/checklist.server";
import { findReach } from "#app/features/waves/draft/reach";
import { isSecureContext } from "#app/features/waves/draft/secure-context";
import { launchWave, listMissing } from "#app/features/waves/launch/launch-wave.server";
import { createWave, getWave } from "#app/features/waves/wave/waves.server";
import { en } from "#app/locales/en";
import type { Platform } from "#app/platform/platform.server";
import { member, person, wave } from "#db/schema";
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
  const variables = { SMTP_URL: "smtp://127.0.0.1:1", BASE_URL: "https://survey.acme.example" };
  const platform = testPlatform(db, { variables });
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

databaseTest(
  "a wave is not launched while a team's head has no account, be it as lead or as owner",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReadyDraft(platform);
    const { organizationId } = id;
    const by = { actor: "user:ada" as const, now: platform.now() };
    await db.delete(member).where(eq(member.organizationId, organizationId));
    const owner = await signInAs(platform, { role: "owner", organizationId });
    await signInAs(platform, { role: "viewer", organizationId });
    expect(await read(platform, id)).toMatchObject({
      ready: false,
      heads: { state: "missing", unled: ["sales", "marketing"] },
    });
    await signInAs(platform, { role: "lead", team: "marketing", organizationId });
    await signInAs(platform, { role: "lead", team: "sales" });
    expect((await read(platform, id)).heads).toEqual({ state: "missing", unled: ["sales"] });
    expect(await launchWave(platform, id, by)).toEqual({
      ok: false,
      reason: "not_ready",
      missing: ["heads"],
    });
    await changeRole(db, {
      organizationId,
      actor: owner.userId,
      userId: owner.userId,
      now: by.now,
      ...(decodePlace("owner-sales") ?? { role: "viewer", team: null }),
    });
    expect((await read(platform, id)).heads).toEqual({ state: "ready", unled: [] });
    expect(await launchWave(platform, id, by)).toMatchObject({ ok: true });
  },
);

databaseTest("a server that others cannot open is a note", async (db) => {
  const line = async (url: string) => {
    const platform = testPlatform(db, { variables: { BASE_URL: url } });
    const { state, reach } = (await read(platform, id)).server;
    return [state, reach];
  };
  const id = await createReadyDraft(testPlatform(db));
  expect(await line("https://survey.acme.example")).toEqual(["ready", "everyone"]);
  expect(await line("http://localhost:3000")).toEqual(["note", "machine"]);
  expect(await line("https://192.168.1.20")).toEqual(["note", "network"]);
  expect(await line("http://192.168.1.20")).toEqual(["missing", "network"]);
});

test("findReach tells addresses of one's own machine and network from those that everybody can open", () => {
  const reach = (host: string) => findReach(`https://${host}`);
  for (const host of [
    "localhost",
    "app.localhost",
    "127.0.0.1:3000",
    "127.9.9.9",
    "[::1]",
    "0.0.0.0",
    "[::ffff:127.0.0.1]",
  ])
    expect(reach(host), host).toBe("machine");
  for (const host of [
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.1.1",
    "100.64.0.1",
    "[fd12::1]",
    "[fe80::1]",
    "[::ffff:10.1.2.3]",
    "parallax",
    "parallax.local",
    "nas.home.arpa",
    "survey.corp.internal",
  ])
    expect(reach(host), host).toBe("network");
  for (const host of [
    "11.0.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "192.167.0.1",
    "100.63.0.1",
    "100.128.0.1",
    "[2001:db8::1]",
    "[ff02::1]",
    "survey.acme.example",
    "localhost.example",
    "local.example",
  ])
    expect(reach(host), host).toBe("everyone");
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
    const change = { kind: "reword", key: "PU1", text: { en: "They know what we sell." } } as const;
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
