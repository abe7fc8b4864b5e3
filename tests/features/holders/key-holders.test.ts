import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { remindHolders } from "#app/features/holders/holder-mail.server";
import { lookAsHolder } from "#app/features/holders/look.server";
import { describeHolders, dismissHolders, nameHolders } from "#app/features/holders/name-holders.server";
import { readHoldersForm } from "#app/features/holders/read-holders-form.server";
import { noteRehearsal, registerKeys } from "#app/features/holders/register-keys.server";
import { rehearse } from "#app/features/holders/rehearsal";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { deleteDraft } from "#app/features/waves/draft/change-draft.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { schedule } from "#app/jobs/schedule.server";
import { runDueJobs } from "#app/jobs/worker.server";
import { en } from "#app/locales/en";
import { decodeBase64Url, encodeBase64Url, encodeText } from "#app/protocol/encoding";
import { createCardSecret, deriveHolderKeys } from "#app/protocol/key-card";
import { readManifest } from "#app/protocol/manifest";
import { closedBox, keyHolder, layerKey, sealed, secondFactor, turn, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { NAMED, prepareKeys, readHolderLinks } from "#tests/helpers/holders/named-holders";
import {
  castTwoKeyWave,
  closeTwoKeyWave,
  DAY,
  takeServerTurn,
  tokenOf,
} from "#tests/helpers/holders/two-key-wave";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { giveFactor } from "#tests/helpers/sign-in/factors";

const by = { actor: "user:ada" as const, now: new Date("2026-03-02T09:00:00Z") };

databaseTest(
  "three people named get a link each, make a card, rehearse, and then the wave can be launched",
  async (db) => {
    const platform = testPlatform(db);
    const draft = await createReadyDraft(platform);
    const { waveId } = draft;
    expect(await nameHolders(platform, draft, NAMED, by)).toEqual({ ok: true });
    const links = await readHolderLinks(platform);
    expect([...links.keys()].filter((to) => NAMED.some(({ email }) => to.includes(email)))).toHaveLength(3);
    expect(await launchWave(platform, draft, by)).toEqual({
      ok: false,
      reason: "not_ready",
      missing: ["holders"],
    });
    const cards = [];
    for (const { email } of NAMED) {
      const token = [...links].find(([to]) => to.includes(email))?.[1];
      expect(await noteRehearsal(platform, waveId, { token })).toEqual({ ok: false, reason: "malformed" });
      const { card, keys, registered } = await prepareKeys(platform, draft, token);
      expect(registered).toEqual({ ok: true });
      expect(await lookAsHolder(platform, waveId, token)).toMatchObject({
        phase: "draft",
        keys,
        rehearsed: false,
      });
      expect(await noteRehearsal(platform, waveId, { token })).toEqual({ ok: true });
      cards.push({ token, card, keys });
    }
    const launched = await launchWave(platform, draft, by);
    expect(launched.ok).toBe(true);
    const [row] = await db.select().from(wave).where(eq(wave.id, waveId));
    const { manifest } = await readManifest(encodeText(row?.manifest ?? ""));
    expect(manifest.custody).toBe("two-key");
    expect(manifest.layers).toEqual([[1, 2], [0, 2], [0, 1], [3]]);
    expect(manifest.holders.map(({ name }) => name)).toEqual(NAMED.map(({ name }) => name));
    expect(manifest.holders.map(({ sealKey }) => sealKey)).toEqual(cards.map(({ keys }) => keys.sealKey));
    expect(manifest.bundles.holder).toMatch(/^sha384-/);
    await runDueJobs(platform, schedule, undefined, ["holder-mail"]);
    const checks = platform.mail
      .readOutbox()
      .filter(({ subject }) => subject === en.holders.mail.launched.subject("2026"));
    expect(checks).toHaveLength(3);
    const { registered } = await prepareKeys(platform, draft, cards[0]?.token);
    expect(registered).toEqual({ ok: false, reason: "launched" });
    expect(await nameHolders(platform, draft, NAMED, by)).toEqual({ ok: false, reason: "wrong_state" });
  },
);

databaseTest("whoever is replaced loses link and keys, the others keep theirs", async (db) => {
  const platform = testPlatform(db);
  const draft = await createReadyDraft(platform);
  await nameHolders(platform, draft, NAMED, by);
  const before = await readHolderLinks(platform);
  const tokenFor = (links: Map<string, string>, email: string) =>
    [...links].find(([to]) => to.includes(email))?.[1];
  for (const { email } of NAMED) await prepareKeys(platform, draft, tokenFor(before, email));
  const changed = [
    { name: "Lisa B. Cole", email: "lisa@company.example" },
    NAMED[1],
    { name: "Eve", email: "eve@company.example" },
  ];
  await nameHolders(platform, draft, changed as typeof NAMED, by);
  const [lisa, , eve] = await db
    .select()
    .from(keyHolder)
    .where(eq(keyHolder.waveId, draft.waveId))
    .orderBy(keyHolder.party);
  expect([lisa?.name, lisa?.sealKey === null]).toEqual(["Lisa B. Cole", false]);
  expect([eve?.name, eve?.sealKey]).toEqual(["Eve", null]);
  expect(await lookAsHolder(platform, draft.waveId, tokenFor(before, "ada@"))).toBeNull();
  expect(
    await lookAsHolder(platform, draft.waveId, tokenFor(await readHolderLinks(platform), "eve@")),
  ).toMatchObject({
    party: 2,
    keys: null,
  });
  expect(await dismissHolders(platform, draft, by)).toEqual({ ok: true });
  expect(await db.$count(keyHolder, eq(keyHolder.waveId, draft.waveId))).toBe(0);
  await nameHolders(platform, draft, NAMED, by);
  await deleteDraft(db, draft, by);
  expect(await db.$count(keyHolder, eq(keyHolder.waveId, draft.waveId))).toBe(0);
});

databaseTest("keys that are none are refused, and a token of another wave opens nothing", async (db) => {
  const platform = testPlatform(db);
  const [draft, other] = [await createReadyDraft(platform), await createReadyDraft(platform)];
  await nameHolders(platform, draft, NAMED, by);
  await nameHolders(
    platform,
    other,
    NAMED.map(({ name, email }) => ({ name, email: `other-${email}` })),
    by,
  );
  const links = await readHolderLinks(platform);
  const token = [...links].find(([to]) => to.includes("lisa@") && !to.includes("other"))?.[1];
  const foreign = [...links].find(([to]) => to.includes("other-lisa@"))?.[1];
  const { seal, signKey } = await deriveHolderKeys(createCardSecret(), draft.waveId);
  const whole = { sealKey: encodeBase64Url(seal.point), signKey: encodeBase64Url(signKey) };
  const offCurve = seal.point.slice();
  offCurve[64] = (offCurve[64] ?? 0) ^ 1;
  const send = async (body: object) => {
    const answer = await registerKeys(platform, draft.waveId, { token, ...whole, ...body });
    return answer.ok ? "taken" : answer.reason;
  };
  expect(await send({ sealKey: encodeBase64Url(offCurve) })).toBe("malformed");
  expect(await send({ sealKey: whole.sealKey.slice(4) })).toBe("malformed");
  expect(await send({ sealKey: 7 })).toBe("malformed");
  expect(await send({ signKey: "" })).toBe("malformed");
  expect(await send({ token: foreign })).toBe("unknown");
  expect(await send({ token: "x" })).toBe("unknown");
  expect(await send({ token: null })).toBe("unknown");
  expect(await send({})).toBe("taken");
});

databaseTest(
  "a holder who owns or leads needs a second factor to be ready, and so does the launch",
  async (db) => {
    const platform = testPlatform(db);
    const draft = await createReadyDraft(platform);
    const { organizationId, waveId } = draft;
    const lead = await signInAs(platform, { role: "lead", team: "sales", organizationId });
    const viewer = await signInAs(platform, { role: "viewer", organizationId });
    const named = [
      { name: "Lisa Cole", email: lead.email.toUpperCase() },
      { name: "Vera Lang", email: viewer.email },
      { name: "Ada Brown", email: "ada@company.example" },
    ];
    await nameHolders(platform, draft, named, by);
    const links = await readHolderLinks(platform);
    const tokens = named.map(({ email }) => [...links].find(([to]) => to === email)?.[1]);
    for (const token of tokens) await prepareKeys(platform, draft, token);
    const rehearse = () => Promise.all(tokens.map((token) => noteRehearsal(platform, waveId, { token })));
    const [ofLead, ...ofOthers] = await rehearse();
    expect(ofLead).toEqual({ ok: false, reason: "factor_missing" });
    expect(ofOthers).toEqual([{ ok: true }, { ok: true }]);
    const lacking = async () =>
      (await describeHolders(db, draft)).filter(({ lacksFactor }) => lacksFactor).map(({ name }) => name);
    expect(await lacking()).toEqual(["Lisa Cole"]);
    await giveFactor(platform, lead.userId);
    expect(await lacking()).toEqual([]);
    expect((await rehearse())[0]).toEqual({ ok: true });
    await db.delete(secondFactor).where(eq(secondFactor.userId, lead.userId));
    const refused = { ok: false, reason: "not_ready", missing: ["holders"] };
    expect(await launchWave(platform, draft, by)).toEqual(refused);
    await giveFactor(platform, lead.userId);
    expect((await launchWave(platform, draft, by)).ok).toBe(true);
  },
);

test("a rehearsal opens test ballots with the card behind the keys, and with no other", async () => {
  const wave = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab";
  const card = createCardSecret();
  const { seal, signKey } = await deriveHolderKeys(card, wave);
  const keys = { sealKey: encodeBase64Url(seal.point), signKey: encodeBase64Url(signKey) };
  for (const party of [0, 1, 2]) expect(await rehearse(wave, party, keys, card)).toBe("opened");
  expect(await rehearse(wave, 0, keys, createCardSecret())).toBe("other_card");
  const elsewhere = await deriveHolderKeys(card, wave.replace("0b", "1b"));
  expect(decodeBase64Url(keys.sealKey)).not.toEqual(elsewhere.seal.point);
});

test("three people with an address each are asked for, and every fault is said at its field", () => {
  const fields = {
    ...{ name0: "Lisa", email0: "lisa@company.example", name1: "Omar", email1: "omar@company.example" },
    ...{ name2: "Ada", email2: "ada@company.example" },
  };
  expect(readHoldersForm(fields)).toMatchObject({
    ok: true,
    named: [{ name: "Lisa" }, { name: "Omar" }, { name: "Ada" }],
  });
  const faults = (changed: object) => {
    const read = readHoldersForm({ ...fields, ...changed });
    return read.ok ? [] : Object.keys(read.errors);
  };
  expect(faults({ email2: "LISA@company.example" })).toEqual(["email2"]);
  expect(faults({ name0: " ", email1: "omar" })).toEqual(["name0", "email1"]);
  expect(faults({ name2: "x".repeat(81) })).toEqual(["name2"]);
  expect(readHoldersForm({}).ok).toBe(false);
});

databaseTest(
  "holders are written to when it is their turn, again after three days, and the next one at once",
  async (db) => {
    const clock = { now: new Date("2026-03-10T09:00:00Z") };
    const platform = testPlatform(db, { now: () => clock.now });
    const open = await castTwoKeyWave(platform, [6, 5]);
    await db.update(wave).set({ trial: true }).where(eq(wave.id, open.waveId));
    await closeTwoKeyWave(platform, open, clock);
    const written = async () => {
      await runDueJobs(platform, schedule, undefined, ["holder-mail"]);
      const mails = platform.mail.readOutbox();
      return mails.flatMap(({ to }) => /holder(\d)@/.exec(to.address)?.[1] ?? []).sort();
    };
    clock.now = new Date("2026-03-10T12:00:00Z");
    await remindHolders(platform);
    expect(await written()).toEqual([]);
    clock.now = new Date("2026-03-11T09:00:01Z");
    for (const _again of [1, 2]) await remindHolders(platform);
    expect(await written()).toEqual(["1", "2"]);
    clock.now = new Date(clock.now.getTime() + 3 * DAY + 1000);
    await remindHolders(platform);
    expect(await written()).toEqual(["1", "1", "2", "2"]);
    await takeServerTurn(platform, open, 2);
    expect(await written()).toEqual(["0", "1", "1", "1", "2", "2"]);
  },
);

databaseTest("links of a wave that is no trial are never written where the server shows them", async (db) => {
  const clock = { now: new Date("2026-03-10T09:00:00Z") };
  const platform = testPlatform(db, { now: () => clock.now });
  const open = await castTwoKeyWave(platform, [6, 5]);
  await closeTwoKeyWave(platform, open, clock);
  await remindHolders(platform);
  await runDueJobs(platform, schedule, undefined, ["holder-mail"]);
  expect(platform.mail.readOutbox()).toEqual([]);
});

databaseTest(
  "a closed wave whose key holders do not come is cancelled, and nothing of its box is left",
  async (db) => {
    const clock = { now: new Date("2026-03-10T09:00:00Z") };
    const platform = testPlatform(db, { now: () => clock.now });
    const open = await castTwoKeyWave(platform, [6, 5]);
    await closeTwoKeyWave(platform, open, clock);
    await takeServerTurn(platform, open, 1);
    const token = tokenOf(platform, open, 0);
    expect(await cancelWave(platform, open, by)).toEqual({ ok: true });
    expect((await lookAsHolder(platform, open.waveId, token))?.phase).toBe("cancelled");
    await finishWave(platform, open);
    for (const table of [sealed, turn, closedBox, layerKey, keyHolder])
      expect(await db.$count(table, and(eq(table.waveId, open.waveId)))).toBe(0);
    expect(await lookAsHolder(platform, open.waveId, token)).toBeNull();
  },
);
