import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import {
  giveInstallation,
  listInstallationOwners,
  ownsInstallation,
  readsMemberMails,
  takeInstallation,
} from "#app/features/auth/installation/owners.server";
import { organization } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { joinAs, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");

databaseTest("Setup makes its founder own the installation, and a demo makes nobody", async (db) => {
  const platform = testPlatform(db);
  const found = (demo: boolean) =>
    foundOrganization(platform, {
      organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
      owner: { name: "Ada", email: `${demo}@acme.example`, password: "a quiet river at dawn" },
      demo,
    });
  for (const demo of [true, false]) {
    const founded = await found(demo);
    if (!founded.ok) throw new Error(founded.reason);
    expect(await ownsInstallation(db, founded.userId)).toBe(!demo);
    await db.delete(organization).where(eq(organization.id, founded.organizationId));
  }
});

databaseTest("The owner of an organization does not own the installation", async (db) => {
  const platform = testPlatform(db);
  await signInAs(platform, { role: "owner", ownsInstallation: true });
  const neighbour = await signInAs(platform, { role: "owner" });
  expect(await ownsInstallation(db, neighbour.userId)).toBe(false);
  expect(await readsMemberMails(db, { ownsInstallation: false, organization: { demo: false } })).toBe(false);
});

databaseTest(
  "The right to run the installation is given to owners only, logged, and taken back",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const lead = await signInAs(platform, {
      role: "lead",
      team: "sales",
      organizationId: owner.organizationId,
    });
    const refused = { ok: false, reason: "no_owner" };
    for (const email of [lead.email, "nobody@acme.example"]) {
      expect(await giveInstallation(db, { email, now })).toEqual(refused);
      expect(await takeInstallation(db, { email, now })).toEqual(refused);
    }
    const { email } = owner;
    expect(await giveInstallation(db, { email: email.toUpperCase(), now })).toEqual({
      ok: true,
      name: "A owner",
    });
    expect(await giveInstallation(db, { email, now })).toEqual({ ok: false, reason: "already" });
    expect(await listInstallationOwners(db)).toEqual([
      { userId: owner.userId, name: "A owner", email, organizationName: "Acme" },
    ]);
    expect(await takeInstallation(db, { email, now })).toEqual({ ok: true, name: "A owner" });
    expect(await ownsInstallation(db, owner.userId)).toBe(false);
    const events = await listEvents(db, owner.organizationId, { limit: 5 });
    expect(events.map(({ kind, bySystem }) => [kind, bySystem])).toEqual([
      ["installation.taken", true],
      ["installation.given", true],
    ]);
  },
);

databaseTest("The owner of a demo company is given the installation for a real one only", async (db) => {
  const platform = testPlatform(db);
  const guest = await signInAs(platform, { role: "owner" });
  await db.update(organization).set({ demo: true }).where(eq(organization.id, guest.organizationId));
  const { email } = guest;
  expect(await giveInstallation(db, { email, now })).toMatchObject({ ok: false });
  const real = await signInAs(platform, { role: "owner" });
  await joinAs(platform, guest, { organizationId: real.organizationId, role: "owner" });
  expect(await giveInstallation(db, { email, now })).toMatchObject({ ok: true });
  expect(await listEvents(db, guest.organizationId, { limit: 5 })).toEqual([]);
});
