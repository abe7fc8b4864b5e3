import { expect } from "vitest";
import { countPeople, listPeople, searchPeople } from "#app/features/people/roster.server";
import { putPeople, removePeople } from "#app/features/people/roster-changes.server";
import type { Db } from "#db/client.server";
import { organization } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");

async function fill(db: Db, people: { name: string; team: "sales" | "marketing" }[]) {
  const [made] = await db.insert(organization).values({ name: "Acme" }).returning();
  const organizationId = made?.id ?? "";
  const { keys } = testPlatform(db);
  const entries = people.map((one, at) => {
    const email = `person.${at}@acme.example`;
    return {
      ...one,
      email,
      locale: null,
      key: Buffer.from(keys.hashAddress(organizationId, email)).toString("hex"),
    };
  });
  await putPeople(db, organizationId, entries, now);
  return organizationId;
}

const people = Array.from({ length: 101 }, (_, at) => ({
  name: `${at % 2 === 0 ? "p" : "P"} ${String(at).padStart(3, "0")}`,
  team: at < 30 ? ("marketing" as const) : ("sales" as const),
}));

databaseTest("searchPeople pages through the roster by name, whatever the case", async (db) => {
  const organizationId = await fill(db, people);
  const first = await searchPeople(db, organizationId, {});
  expect([first.found, first.pages, first.from, first.people.length]).toEqual([101, 3, 1, 50]);
  expect(first.people.slice(0, 3).map((one) => one.name)).toEqual(["p 000", "P 001", "p 002"]);
  const last = await searchPeople(db, organizationId, { page: 3 });
  expect([last.from, last.people.map((one) => one.name)]).toEqual([101, ["p 100"]]);
  expect((await searchPeople(db, organizationId, { page: 99 })).page).toBe(3);
  expect((await searchPeople(db, organizationId, { page: -1 })).page).toBe(1);
  expect((await searchPeople(db, organizationId, { text: "P\u0000 001" })).found).toBe(1);
});

databaseTest(
  "searchPeople finds parts of names and addresses, and takes % and _ for what they are",
  async (db) => {
    const organizationId = await fill(db, [
      { name: "Ann 100% Lee", team: "sales" },
      { name: "Ben_Ode \\ Co", team: "sales" },
      { name: "Çelik", team: "marketing" },
    ]);
    const found = async (text: string) =>
      (await searchPeople(db, organizationId, { text })).people.map((one) => one.name);
    expect(await found("lee")).toEqual(["Ann 100% Lee"]);
    expect(await found("%")).toEqual(["Ann 100% Lee"]);
    expect(await found("_")).toEqual(["Ben_Ode \\ Co"]);
    expect(await found("\\")).toEqual(["Ben_Ode \\ Co"]);
    expect(await found("PERSON.2@")).toEqual(["Çelik"]);
    expect(await found("' or 1=1 --")).toEqual([]);
    expect((await searchPeople(db, organizationId, { team: "marketing" })).found).toBe(1);
  },
);

databaseTest(
  "listPeople and countPeople see one organization, without those who were removed",
  async (db) => {
    const organizationId = await fill(db, people);
    await fill(db, people.slice(0, 7));
    const [gone] = await listPeople(db, organizationId);
    await removePeople(db, organizationId, [gone?.id ?? ""], now);
    expect(await listPeople(db, organizationId)).toHaveLength(100);
    const counts = await countPeople(db, organizationId);
    expect(counts.sales + counts.marketing).toBe(100);
    expect(counts[gone?.team ?? "sales"]).toBe(gone?.team === "sales" ? 70 : 29);
  },
);
