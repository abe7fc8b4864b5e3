import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { addPerson, editPerson, removePerson } from "#app/features/people/person-edits.server";
import { countPeople, getPerson, listPeople } from "#app/features/people/roster.server";
import type { Db } from "#db/client.server";
import { event, invitation, organization, person, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");
const ann = { name: "Ann Lee", email: "ann@acme.example", team: "sales", locale: null } as const;
const ben = { name: "Ben Ode", email: "ben@acme.example", team: "marketing", locale: "de" } as const;

async function openRoster(db: Db) {
  const [made] = await db.insert(organization).values({ name: "Acme" }).returning();
  const act = { organizationId: made?.id ?? "", userId: "olga", now };
  const tools = { db, keys: testPlatform(db).keys };
  const add = async (details: Parameters<typeof addPerson>[2]) => {
    const added = await addPerson(tools, act, details);
    if (!added.ok) throw new Error(added.reason);
    return added.id;
  };
  const invite = async (personId: string, state: "open" | "released") => {
    const ids = { organizationId: act.organizationId, waveId: crypto.randomUUID() };
    const frozen = { id: ids.waveId, surveyId: crypto.randomUUID(), name: "2026", plan: {} };
    await db.insert(wave).values({ ...ids, ...frozen, state });
    const tokenHash = crypto.getRandomValues(new Uint8Array(32));
    await db.insert(invitation).values({ ...ids, personId, team: "sales", tokenHash });
  };
  return { act, tools, add, invite, organizationId: act.organizationId };
}

databaseTest("addPerson puts one person on the roster and refuses an address that is on it", async (db) => {
  const { act, tools, add, organizationId } = await openRoster(db);
  const id = await add(ann);
  expect(await getPerson(db, organizationId, id)).toEqual({ id, ...ann });
  expect(await addPerson(tools, act, { ...ben, email: "ANN@acme.example" })).toEqual({
    ok: false,
    reason: "taken",
  });
  const [act1] = await db.select().from(event).where(eq(event.organizationId, organizationId));
  expect([act1?.kind, act1?.detail]).toEqual(["person.added", { team: "sales" }]);
});

databaseTest("addPerson takes back somebody who was removed, as the same person", async (db) => {
  const { act, add, organizationId } = await openRoster(db);
  const id = await add(ann);
  expect(await removePerson(db, act, id)).toEqual({ ok: true, team: "sales" });
  expect(await getPerson(db, organizationId, id)).toBe(null);
  expect(await countPeople(db, organizationId)).toEqual({ sales: 0, marketing: 0 });
  expect(await add({ ...ann, team: "marketing" })).toBe(id);
});

databaseTest("editPerson changes name, team, language and address", async (db) => {
  const { act, tools, add, organizationId } = await openRoster(db);
  const id = await add(ann);
  const edited = {
    name: "Ann Roth",
    email: "ann.roth@acme.example",
    team: "marketing",
    locale: "fr",
  } as const;
  expect(await editPerson(tools, act, id, edited)).toEqual({ ok: true });
  expect(await listPeople(db, organizationId)).toEqual([{ id, ...edited }]);
  expect(await addPerson(tools, act, edited)).toEqual({ ok: false, reason: "taken" });
  expect(await addPerson(tools, act, ann)).toMatchObject({ ok: true });
});

databaseTest("editPerson refuses somebody else's address, and becomes who was removed before", async (db) => {
  const { act, tools, add, organizationId } = await openRoster(db);
  const id = await add(ann);
  const other = await add(ben);
  expect(await editPerson(tools, act, id, { ...ann, email: ben.email })).toEqual({
    ok: false,
    reason: "taken",
  });
  await removePerson(db, act, other);
  expect(await editPerson(tools, act, id, { ...ann, email: ben.email })).toEqual({ ok: true });
  expect(await listPeople(db, organizationId)).toEqual([{ id: other, ...ann, email: ben.email }]);
  expect(await db.select().from(person).where(eq(person.organizationId, organizationId))).toHaveLength(2);
});

databaseTest(
  "editPerson keeps the address of somebody in a wave under way, and changes the rest",
  async (db) => {
    const { act, tools, add, invite } = await openRoster(db);
    const id = await add(ann);
    await invite(id, "open");
    const moved = { ...ann, email: "new@acme.example" };
    expect(await editPerson(tools, act, id, moved)).toEqual({ ok: false, reason: "in_wave" });
    expect(await editPerson(tools, act, id, { ...ann, name: "Ann R", email: "Ann@acme.example" })).toEqual({
      ok: true,
    });
    await db.update(wave).set({ state: "released" });
    expect(await editPerson(tools, act, id, moved)).toEqual({ ok: true });
  },
);

databaseTest(
  "editPerson and removePerson find nobody of another organization, and nobody twice",
  async (db) => {
    const { act, tools, add } = await openRoster(db);
    const other = await openRoster(db);
    const id = await add(ann);
    expect(await editPerson(tools, other.act, id, ann)).toEqual({ ok: false, reason: "not_found" });
    expect(await removePerson(db, other.act, id)).toEqual({ ok: false, reason: "not_found" });
    expect(await removePerson(db, act, id)).toMatchObject({ ok: true });
    expect(await removePerson(db, act, id)).toEqual({ ok: false, reason: "not_found" });
  },
);
