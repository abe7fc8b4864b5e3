import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { hasFactor } from "#app/features/auth/factor/factors.server";
import { removeFactorOfAccount } from "#app/features/auth/factor/remove-factor.server";
import type { Platform } from "#app/platform/platform.server";
import { loader as home } from "#app/routes/app.home";
import { action as members, loader as openMembers } from "#app/routes/app.members";
import { loader as openRequirement, action as require } from "#app/routes/app.organization_.second-factor";
import { loader as openFactor } from "#app/routes/app.profile_.second-factor";
import { event, memberMail, organization, session } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { joinAs, lookAt, routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { loadRoute, routes } from "#tests/helpers/route-world";
import { giveFactor } from "#tests/helpers/sign-in/factors";

/** These open before a second factor that is asked for: where it is set up, and the way out. */
const BEFORE = ["app.profile_.second-factor", "app.sign-out"];

async function ask(platform: Platform, owner: TestMember, act: "require" | "release") {
  const answer = await require(
    routeArguments(platform, "/app/organization/second-factor", { as: owner, form: { act } }),
  );
  return (answer as { data: { ok: boolean; errors?: Record<string, string> } }).data;
}

async function remove(platform: Platform, owner: TestMember, userId: string) {
  const form = { act: "remove-factor", userId, name: "Kim" };
  const answer = await members(routeArguments(platform, "/app/members", { as: owner, form }));
  const { data } = answer as { data: { ok: true; said: string } | { ok: false; errors: { form: string } } };
  return data.ok ? data.said : data.errors.form;
}

databaseTest(
  "Where it is asked for, owners and leads without one are led to set it up before anything else",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const { organizationId } = owner;
    const lead = await signInAs(platform, { role: "lead", team: "sales", organizationId });
    const viewer = await signInAs(platform, { role: "viewer", organizationId });
    const refused = await ask(platform, owner, "require");
    expect(refused.errors?.form).toMatch(/^Set up your own second factor first/);
    await giveFactor(platform, owner.userId, owner.token);
    expect((await ask(platform, owner, "require")).ok).toBe(true);
    expect(
      (await openRequirement(routeArguments(platform, "/app/organization/second-factor", { as: owner })))
        .missing,
    ).toEqual([{ name: "A lead", email: lead.email }]);
    for (const name of routes.filter((one) => one.startsWith("app.") && !BEFORE.includes(one))) {
      const module = await loadRoute(name);
      for (const kind of ["loader", "action"] as const) {
        const handler = module[kind];
        if (handler === undefined) continue;
        const given = routeArguments(platform, "/app/people", {
          as: lead,
          ...(kind === "action" ? { form: {} } : {}),
        });
        const answer = await Promise.resolve()
          .then(() => handler(given))
          .catch((thrown: unknown) => thrown);
        expect((answer as Response).headers?.get("Location"), `${name} ${kind}`).toBe(
          "/app/profile/second-factor?next=%2Fapp%2Fpeople",
        );
      }
    }
    for (const free of [owner, viewer]) await home(routeArguments(platform, "/app/home", { as: free }));
    const page = await openFactor(routeArguments(platform, "/app/profile/second-factor", { as: lead }));
    expect(page.requiredBy).toBe("Acme");
    expect(page.frame.links).toEqual([]);
    await giveFactor(platform, lead.userId, lead.token);
    await home(routeArguments(platform, "/app/home", { as: lead }));
    expect((await ask(platform, owner, "release")).ok).toBe(true);
    const kinds = await db
      .select({ kind: event.kind })
      .from(event)
      .where(eq(event.organizationId, organizationId));
    expect(kinds.map(({ kind }) => kind)).toContain("organization.factor-optional");
  },
);

databaseTest(
  "One of several organizations that asks for it asks wherever they look; for a viewer of it nobody does",
  async (db) => {
    const platform = testPlatform(db);
    const guest = await signInAs(platform, { role: "lead", team: "sales" });
    const strict = await signInAs(platform, { role: "owner" });
    await db
      .update(organization)
      .set({ requiresFactor: true })
      .where(eq(organization.id, strict.organizationId));
    const watching = await joinAs(platform, guest, { organizationId: strict.organizationId, role: "viewer" });
    await home(routeArguments(platform, "/app/home", { as: watching }));
    const other = await signInAs(platform, { role: "viewer" });
    await joinAs(platform, other, { organizationId: strict.organizationId, role: "lead", team: "sales" });
    const elsewhere = lookAt(platform, other, other.organizationId);
    await expect(home(routeArguments(platform, "/app/home", { as: elsewhere }))).rejects.toBeInstanceOf(
      Response,
    );
  },
);

databaseTest(
  "An owner removes the factor of a member who lost everything: logged, mailed, signed out",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const lead = await signInAs(platform, {
      role: "lead",
      team: "sales",
      organizationId: owner.organizationId,
    });
    expect(await remove(platform, owner, lead.userId)).toBe("Kim has no second factor.");
    await giveFactor(platform, lead.userId, lead.token);
    const { members: listed } = await openMembers(routeArguments(platform, "/app/members", { as: owner }));
    expect(listed.filter(({ hasFactor: has }) => has).map(({ userId }) => userId)).toEqual([lead.userId]);
    expect(await remove(platform, owner, lead.userId)).toMatch(/^The second factor of Kim is removed/);
    expect(await hasFactor(db, lead.userId)).toBe(false);
    expect(await db.$count(session, eq(session.userId, lead.userId))).toBe(0);
    const [logged] = await db.select().from(event).where(eq(event.kind, "member.factor-removed"));
    expect(logged).toMatchObject({ actor: `user:${owner.userId}`, detail: { name: "A lead" } });
    const mails = await db.select().from(memberMail).where(eq(memberMail.userId, lead.userId));
    expect(mails.map(({ occasion }) => occasion)).toContain("removed");
  },
);

databaseTest(
  "Nobody removes their own there, nor that of somebody who belongs to others or runs the installation",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const { organizationId } = owner;
    const elsewhere = await signInAs(platform, { role: "owner" });
    const both = await joinAs(platform, elsewhere, { organizationId, role: "viewer" });
    const runs = await signInAs(platform, { role: "owner", organizationId, ownsInstallation: true });
    const stranger = await signInAs(platform, { role: "owner" });
    for (const { userId } of [owner, both, runs, stranger]) await giveFactor(platform, userId);
    await db.update(session).set({ expiresAt: new Date("2026-03-03T00:00:00Z") });
    const again = await signInAs(platform, { role: "owner", organizationId });
    expect(await remove(platform, again, again.userId)).toMatch(/^Your own/);
    expect(await remove(platform, again, both.userId)).toMatch(/^Kim belongs to another organization, too/);
    expect(await remove(platform, again, runs.userId)).toMatch(/^Kim belongs to another organization, too/);
    expect(await remove(platform, again, stranger.userId)).toMatch(/no longer exists/);
    for (const { userId } of [both, runs, stranger]) expect(await hasFactor(db, userId)).toBe(true);
  },
);

databaseTest("Whoever runs the server removes the factor of any account, and it is logged", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  expect(await removeFactorOfAccount(platform, owner.email)).toEqual({ ok: false, reason: "none" });
  expect(await removeFactorOfAccount(platform, "who@acme.example")).toEqual({ ok: false, reason: "nobody" });
  await giveFactor(platform, owner.userId, owner.token);
  expect(await removeFactorOfAccount(platform, owner.email.toUpperCase())).toEqual({
    ok: true,
    name: "A owner",
  });
  expect(await hasFactor(db, owner.userId)).toBe(false);
  const [logged] = await db.select().from(event).where(eq(event.kind, "member.factor-removed"));
  expect(logged?.actor).toBe("system");
});
