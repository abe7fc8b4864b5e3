import { expect } from "vitest";
import { putPeople } from "#app/features/people/roster-changes.server";
import { draftImport } from "#app/features/people/roster-import.server";
import { tidyRoster } from "#app/features/people/tidy-roster.server";
import { invitation, person, rosterDraft, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

databaseTest("tidyRoster forgets old files, and removed people once no wave writes to them", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  const owner = await signInAs(platform, { role: "owner" });
  const { organizationId } = owner;
  const bytes = new TextEncoder().encode("name,email,team\nAnn,ann@acme.example,Sales");
  const teamNames = { sales: "Sales", marketing: "Marketing" };
  await draftImport(platform, owner, { bytes, teamNames, now });
  const entry = { name: "Ann", team: "sales", locale: null } as const;
  const entries = ["aa", "bb", "cc"].map((hex) => ({
    ...entry,
    email: `${hex}@acme.example`,
    key: hex.repeat(32),
  }));
  await putPeople(db, organizationId, entries, now);
  const people = await db.select().from(person);
  const find = (email: string) => people.find((one) => one.email === email)?.id ?? "";
  const waveId = crypto.randomUUID();
  const plan = { organizationId, id: waveId, surveyId: crypto.randomUUID(), name: "2026", plan: {} };
  await db.insert(wave).values({ ...plan, state: "draft" });
  const tokenHash = crypto.getRandomValues(new Uint8Array(32));
  const invited = {
    organizationId,
    waveId,
    personId: find("bb@acme.example"),
    team: "sales",
    tokenHash,
  } as const;
  await db.insert(invitation).values(invited);
  await db.update(person).set({ removedAt: now });

  now = new Date("2026-03-02T09:59:00Z");
  await tidyRoster(platform);
  expect(await db.select().from(rosterDraft)).toHaveLength(1);
  expect((await db.select().from(person)).map((one) => one.email).filter(Boolean)).toEqual([
    "bb@acme.example",
  ]);

  now = new Date("2026-03-02T10:00:00Z");
  await db.update(wave).set({ state: "cancelled" });
  await tidyRoster(platform);
  expect(await db.select().from(rosterDraft)).toEqual([]);
  const left = await db.select().from(person);
  expect(left.map((one) => [one.name, one.email, one.emailKey.length])).toEqual(
    Array(3).fill(["", null, 32]),
  );
});
