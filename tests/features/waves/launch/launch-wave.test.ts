import { eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { listOpenQuestions, listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import { describeBooth, getBoothWave } from "#app/features/booth/booth-wave.server";
import { PromiseFacts } from "#app/features/booth/promise-facts";
import { setDates, setReminders, setThresholds } from "#app/features/waves/draft/change-draft.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { createWave, getWave } from "#app/features/waves/wave/waves.server";
import { handleOpenWave } from "#app/features/waves/wave-jobs.server";
import { canonicalJson, encodeBase64Url, encodeText, type Json } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { importSealKey } from "#app/protocol/hpke";
import { readManifest } from "#app/protocol/manifest";
import { loader as loadAnonymity } from "#app/routes/anonymity";
import {
  event,
  invitation,
  job,
  layerKey,
  mail,
  organization,
  person,
  sealed,
  signingKey,
  wave,
} from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

const ada = { actor: "user:ada" as const };

databaseTest(
  "launchWave freezes roster, questions, rules and keys into one manifest and opens the wave",
  async (db) => {
    const platform = testPlatform(db, { variables: { SMTP_URL: "smtp://127.0.0.1:1" } });
    const by = { ...ada, now: platform.now() };
    const id = await createReadyDraft(platform, { sales: 12, marketing: 10 }, "full");
    await setThresholds(
      db,
      id,
      { answers: 6, counts: 12, commentResponses: 10, comments: 4, slices: 15 },
      by,
    );
    await setReminders(db, id, { to: "unclaimed", days: [2] }, by);
    expect(await launchWave(platform, id, by)).toEqual({ ok: true, opensAt: by.now, scheduled: false });

    const [row] = await db.select().from(wave).where(eq(wave.id, id.waveId));
    const { manifest, hash } = await readManifest(encodeText(row?.manifest ?? ""));
    expect(row?.manifestHash).toEqual(hash);
    expect(row).toMatchObject({ state: "open", invitedSales: 12, invitedMarketing: 10, trial: false });
    expect(manifest).toMatchObject({
      organization: "Acme",
      wave: id.waveId,
      name: "2026",
      custody: "server",
      layers: [[3]],
      holders: [],
      reminders: "unclaimed",
      trial: false,
      thresholds: { answers: 6, counts: 12, commentResponses: 10, comments: 4 },
      bundles: { booth: row?.boothHash, holder: "" },
    });
    expect(manifest.teams.map(({ key, name, invited }) => [key, name, invited])).toEqual([
      ["sales", "Sales", 12],
      ["marketing", "Marketing", 10],
    ]);
    const set = row?.questionSet as QuestionSet;
    const questions = encodeText(canonicalJson(set as unknown as Json));
    expect(manifest.questionSet).toBe(encodeBase64Url(await sha256(questions)));
    expect(manifest.parts[0]?.questions).toHaveLength(listRatedQuestions(set).length);
    expect(manifest.parts.slice(1).map(({ questions: [only] }) => only?.key)).toEqual(
      listOpenQuestions(set).map(({ key }) => key),
    );

    const invitations = await db.select().from(invitation);
    const people = await db.select().from(person);
    expect(new Set(invitations.map(({ personId }) => personId))).toEqual(
      new Set(people.map((one) => one.id)),
    );
    expect(invitations.every(({ claimHash }) => claimHash === null)).toBe(true);
    expect(await db.select().from(mail)).toHaveLength(22);
    expect((await db.select().from(job)).map(({ kind }) => kind).sort()).toEqual([
      "close-wave",
      "remind-people",
    ]);
    expect((await db.select().from(event)).map(({ kind }) => kind)).toContain("wave.launched");
    expect(await db.select().from(sealed)).toEqual([]);
  },
);

databaseTest("launchWave wraps the private keys so that only the wave's key file opens them", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  await launchWave(platform, id, { ...ada, now: platform.now() });
  const keys = await db.select().from(signingKey);
  expect(keys.map(({ team }) => team).sort()).toEqual(["marketing", "sales"]);
  for (const { keyId, wrappedPrivate } of keys) {
    const opened = platform.keys.unwrap(id.waveId, keyId, wrappedPrivate ?? new Uint8Array(0));
    expect(Buffer.from(opened).readUInt8(0)).toBe(0x30);
    expect(() => platform.keys.unwrap(id.waveId, "another", wrappedPrivate ?? new Uint8Array(0))).toThrow();
  }
  const [row] = await db
    .select({ manifest: wave.manifest, layer: layerKey.wrappedPrivate })
    .from(layerKey)
    .innerJoin(wave, eq(wave.id, layerKey.waveId));
  const { points } = await readManifest(encodeText(row?.manifest ?? ""));
  const scalar = platform.keys.unwrap(id.waveId, "layer", row?.layer ?? new Uint8Array(0));
  const point = points.get(3) ?? new Uint8Array(0);
  expect((await importSealKey(new Uint8Array(scalar), point)).point).toEqual(point);
  platform.keys.destroyWaveKey(id.waveId);
  expect(() => platform.keys.unwrap(id.waveId, "layer", row?.layer ?? new Uint8Array(0))).toThrow(
    "no longer exist",
  );
});

databaseTest(
  "a wave whose keys are kept in the database says so in manifest, booth and on its page",
  async (db) => {
    const platform = testPlatform(db, {
      variables: {
        SMTP_URL: "smtp://127.0.0.1:1",
        DATABASE_URL: "postgres://db/parallax",
        PARALLAX_KEYS: "database",
        PARALLAX_SECRET: "r4nd0m".repeat(8),
      },
    });
    const id = await createReadyDraft(platform);
    await launchWave(platform, id, { ...ada, now: platform.now() });
    const [row] = await db.select().from(wave).where(eq(wave.id, id.waveId));
    const { manifest } = await readManifest(encodeText(row?.manifest ?? ""));
    expect(manifest).toMatchObject({ custody: "server", keys: "database" });
    const found = await getBoothWave(platform, id.waveId);
    const booth = found && (await describeBooth(platform, found, null));
    expect(booth?.text.welcome.knownServerKey).toMatch(
      /a copy of the database made before, .* could still open them/,
    );
    const { promise } = await loadAnonymity({
      request: new Request(`http://localhost/anonymity?wave=${id.waveId}`),
      params: {},
      context: { platform, nonce: "", clientAddress: "" },
    });
    expect(renderToStaticMarkup(createElement(PromiseFacts, promise as never))).toContain(
      "a copy of its database",
    );
  },
);

databaseTest("a wave without a mail server is a trial, in its manifest too", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  await launchWave(platform, id, { ...ada, now: platform.now() });
  const [row] = await db.select().from(wave);
  expect(row?.trial).toBe(true);
  expect((await readManifest(encodeText(row?.manifest ?? ""))).manifest.trial).toBe(true);
});

databaseTest("a wave with an opening date is launched, waits, and is opened by its job", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const id = await createReadyDraft(platform);
  const opensAt = new Date("2026-03-09T08:00:00Z");
  await setDates(db, id, { opensAt, closesAt: new Date("2026-03-20T17:00:00Z") }, { ...ada, now });
  expect(await launchWave(platform, id, { ...ada, now })).toEqual({ ok: true, opensAt, scheduled: true });
  expect((await getWave(db, id))?.phase).toBe("scheduled");
  expect(await db.select().from(mail)).toEqual([]);
  const [start] = await db.select().from(job).where(eq(job.kind, "open-wave"));
  expect(start?.runAt).toEqual(opensAt);
  await handleOpenWave(platform, id);
  expect((await getWave(db, id))?.phase).toBe("scheduled");
  now = opensAt;
  await handleOpenWave(platform, id);
  await handleOpenWave(platform, id);
  expect((await getWave(db, id))?.phase).toBe("open");
  expect(await db.select().from(mail)).toHaveLength(22);
});

databaseTest("a launched draft can be changed no more", async (db) => {
  const platform = testPlatform(db);
  const now = platform.now();
  const id = await createReadyDraft(platform);
  const later = new Date(now.getTime() + 86_400_000);
  await setDates(
    db,
    id,
    { opensAt: later, closesAt: new Date(later.getTime() + 86_400_000) },
    { ...ada, now },
  );
  await launchWave(platform, id, { ...ada, now });
  const refused = { ok: false, reason: "wrong_state", phase: "scheduled" };
  expect(await setReminders(db, id, { to: "everyone", days: [] }, { ...ada, now })).toEqual(refused);
  expect(await launchWave(platform, id, { ...ada, now })).toEqual(refused);
});

databaseTest(
  "launchWave refuses and leaves nothing behind while a line of the checklist is missing",
  async (db) => {
    const platform = testPlatform(db, { variables: { BASE_URL: "http://survey.acme.example" } });
    const now = platform.now();
    const id = await createReadyDraft(platform, { sales: 4, marketing: 12 });
    const plan = { ...(await getWave(db, id))?.plan, custodyConfirmed: false };
    await db
      .update(wave)
      .set({ plan, closesAt: new Date(now.getTime() - 1) })
      .where(eq(wave.id, id.waveId));
    expect(await launchWave(platform, id, { ...ada, now })).toEqual({
      ok: false,
      reason: "not_ready",
      missing: ["people", "anonymity", "dates", "server"],
    });
    expect(await db.select().from(invitation)).toEqual([]);
    expect(await db.select().from(signingKey)).toEqual([]);
  },
);

databaseTest("launchWave refuses a second open wave of the same survey", async (db) => {
  const platform = testPlatform(db);
  const by = { ...ada, now: platform.now() };
  const id = await createReadyDraft(platform);
  await launchWave(platform, id, by);
  const second = await createWave(db, { ...id, name: "2027", ...by });
  const { plan } = (await getWave(db, id)) ?? {};
  await db.update(wave).set({ plan }).where(eq(wave.id, second.id));
  expect(await launchWave(platform, { ...id, waveId: second.id }, by)).toEqual({
    ok: false,
    reason: "not_ready",
    missing: ["distance", "other"],
  });
});

databaseTest("launchWave finds no wave of another organization", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform);
  const [stranger] = await db.insert(organization).values({ name: "Other" }).returning();
  const theirs = { organizationId: stranger?.id ?? "", waveId: id.waveId };
  expect(await launchWave(platform, theirs, { ...ada, now: platform.now() })).toEqual({
    ok: false,
    reason: "not_found",
  });
});

committedDatabaseTest(
  "two launches at once make one wave with one set of keys and invitations",
  async ({ db, engine }) => {
    const platform = testPlatform(db, { engine });
    const id = await createReadyDraft(platform);
    const by = { ...ada, now: platform.now() };
    const results = await Promise.all([launchWave(platform, id, by), launchWave(platform, id, by)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "wrong_state", phase: "open" });
    expect(await db.select().from(signingKey)).toHaveLength(2);
    expect(await db.select().from(invitation)).toHaveLength(22);
    expect(await db.select().from(mail)).toHaveLength(22);
    const launches = await db.select().from(event).where(eq(event.kind, "wave.launched"));
    expect(launches).toHaveLength(1);
  },
);
