import { eq } from "drizzle-orm";
import { expect } from "vitest";
import {
  requireInstallationOwner,
  requireLead,
  requireMember,
  requireOwner,
} from "#app/features/auth/door/door.server";
import { readSessionToken, revokeOtherSessions } from "#app/features/auth/session/session.server";
import { member, session } from "#db/schema";
import { createCanaryOrganization } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import { joinAs, lookAt, routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const START = new Date("2026-03-02T09:00:00Z").getTime();
const MINUTE = 60_000;

async function thrown(attempt: Promise<unknown>): Promise<Response> {
  const outcome = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Response)) throw new Error("Nothing was refused.");
  return outcome;
}

databaseTest("requireMember tells who is signed in, with role, team and organization", async (db) => {
  const platform = testPlatform(db);
  const lead = await signInAs(platform, { role: "lead", team: "sales" });
  expect(await requireMember(routeArguments(platform, "/app/home", { as: lead }))).toMatchObject({
    organizationId: lead.organizationId,
    userId: lead.userId,
    role: "lead",
    team: "sales",
    organization: { name: "Acme", demo: false, timeZone: "Europe/Berlin", salesName: "Sales" },
    readsOutbox: false,
    ownsInstallation: false,
  });
});

databaseTest(
  "requireMember sends a stranger to the sign-in page and remembers where they wanted to go",
  async (db) => {
    const platform = testPlatform(db);
    const refused = await thrown(requireMember(routeArguments(platform, "/app/waves/7?tab=mail")));
    expect(refused.status).toBe(302);
    expect(refused.headers.get("Location")).toBe("/sign-in?next=%2Fapp%2Fwaves%2F7%3Ftab%3Dmail");
  },
);

databaseTest("requireLead and requireOwner refuse the roles below with 403", async (db) => {
  const platform = testPlatform(db);
  const viewer = await signInAs(platform, { role: "viewer" });
  const lead = await signInAs(platform, { role: "lead", team: "marketing" });
  const owner = await signInAs(platform, { role: "owner" });
  const visit = (as: { cookie: string }) => routeArguments(platform, "/app/home", { as });
  expect((await thrown(requireLead(visit(viewer)))).status).toBe(403);
  expect((await thrown(requireOwner(visit(viewer)))).status).toBe(403);
  expect((await thrown(requireOwner(visit(lead)))).status).toBe(403);
  expect(await requireLead(visit(lead))).toMatchObject({ role: "lead" });
  expect(await requireOwner(visit(owner))).toMatchObject({ role: "owner" });
});

databaseTest("A session cookie whose signature or token was changed opens nothing", async (db) => {
  const platform = testPlatform(db);
  const { cookie, token } = await signInAs(platform, { role: "owner" });
  const [name, value = ""] = cookie.split("=");
  const signed = decodeURIComponent(value);
  const at = signed.lastIndexOf(".") + 1;
  const flipped = `${signed.slice(0, at)}${signed[at] === "A" ? "B" : "A"}${signed.slice(at + 1)}`;
  const forgeries = [
    `${name}=${token}`,
    `${name}=${token}.`,
    `${name}=${encodeURIComponent(flipped)}`,
    `${name}=x${value}`,
    `${name}=%E0%A4%A`,
    `${name}=`,
  ];
  for (const forged of forgeries) {
    const request = new Request("http://localhost/app/home", { headers: { Cookie: forged } });
    expect(await readSessionToken(platform, request), forged).toBeNull();
  }
});

databaseTest("A session of another installation's secret opens nothing", async (db) => {
  const [here, there] = [testPlatform(db), testPlatform(db)];
  const owner = await signInAs(there, { role: "owner" });
  const refused = await thrown(requireMember(routeArguments(here, "/app/home", { as: owner })));
  expect(refused.status).toBe(302);
});

databaseTest(
  "An owner's session ends after thirty idle minutes, a viewer's only after twelve hours",
  async (db) => {
    let now = START;
    const platform = testPlatform(db, { now: () => new Date(now) });
    const owner = await signInAs(platform, { role: "owner" });
    const viewer = await signInAs(platform, { role: "viewer" });
    const visit = (as: { cookie: string }) => requireMember(routeArguments(platform, "/app/home", { as }));
    now = START + 30 * MINUTE;
    await visit(owner);
    now += 30 * MINUTE + 1;
    expect((await thrown(visit(owner))).status).toBe(302);
    expect(await db.select().from(session).where(eq(session.token, owner.token))).toEqual([]);
    now = START + 12 * 60 * MINUTE - 1;
    await visit(viewer);
    now = START + 12 * 60 * MINUTE;
    expect((await thrown(visit(viewer))).status).toBe(302);
  },
);

databaseTest("A busy owner's session still ends after twelve hours", async (db) => {
  let now = START;
  const platform = testPlatform(db, { now: () => new Date(now) });
  const owner = await signInAs(platform, { role: "owner" });
  const visit = () => requireMember(routeArguments(platform, "/app/home", { as: owner }));
  for (; now < START + 12 * 60 * MINUTE; now += 20 * MINUTE) await visit();
  expect((await thrown(visit())).status).toBe(302);
});

databaseTest("A revoked session and a removed membership close the door at once", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const viewer = await signInAs(platform, { role: "viewer" });
  await revokeOtherSessions(db, owner.userId, null);
  await db.delete(member).where(eq(member.userId, viewer.userId));
  for (const as of [owner, viewer]) {
    const refused = await thrown(requireMember(routeArguments(platform, "/app/home", { as })));
    expect(refused.status).toBe(302);
  }
});

databaseTest("The organization cookie chooses among memberships and gives none", async (db) => {
  const platform = testPlatform(db);
  const ours = await signInAs(platform, { role: "viewer" });
  const theirs = await signInAs(platform, { role: "owner" });
  const visit = (organizationId: string) =>
    requireMember(
      routeArguments(platform, "/app/home", {
        as: { cookie: `${ours.cookie}; parallax.organization=${organizationId}` },
      }),
    );
  expect((await visit(theirs.organizationId)).organizationId).toBe(ours.organizationId);
  await db
    .insert(member)
    .values({ organizationId: theirs.organizationId, userId: ours.userId, role: "lead", team: "sales" });
  expect(await visit(theirs.organizationId)).toMatchObject({
    organizationId: theirs.organizationId,
    role: "lead",
  });
});

databaseTest("Who owns or leads anywhere is held to thirty idle minutes everywhere", async (db) => {
  let now = START;
  const platform = testPlatform(db, { now: () => new Date(now) });
  const viewer = await signInAs(platform, { role: "viewer" });
  const neighbour = await signInAs(platform, { role: "owner" });
  await joinAs(platform, viewer, { organizationId: neighbour.organizationId, role: "lead", team: "sales" });
  const visit = () => requireMember(routeArguments(platform, "/app/home", { as: viewer }));
  now = START + 30 * MINUTE;
  expect(await visit()).toMatchObject({ role: "viewer" });
  now += 30 * MINUTE + 1;
  expect((await thrown(visit())).headers.get("Location")).toBe("/sign-in?ended=1");
});

databaseTest(
  "requireInstallationOwner admits who runs the installation, from wherever they look",
  async (db) => {
    const platform = testPlatform(db);
    const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
    const neighbour = await signInAs(platform, { role: "owner" });
    const looking = await joinAs(platform, runner, {
      organizationId: neighbour.organizationId,
      role: "viewer",
    });
    const visit = (as: { cookie: string }) => routeArguments(platform, "/app/home", { as });
    expect((await thrown(requireInstallationOwner(visit(neighbour)))).status).toBe(403);
    expect(await requireInstallationOwner(visit(looking))).toMatchObject({ role: "viewer" });
    expect((await thrown(requireOwner(visit(looking)))).status).toBe(403);
  },
);

databaseTest(
  "A link to something of another organization of theirs leads to the change, and back",
  async (db) => {
    const platform = testPlatform(db);
    const canary = await createCanaryOrganization(platform);
    const stranger = await signInAs(platform, { role: "owner" });
    const { organizationId } = stranger;
    const both = await joinAs(platform, canary.owner, { organizationId, role: "viewer" });
    const path = `/app/waves/${canary.params.wave}/results?tab=1`;
    const offered = await thrown(requireMember(routeArguments(platform, path, { as: both })));
    const asked = new URLSearchParams({ to: canary.organizationId, next: path });
    expect(offered.headers.get("Location")).toBe(`/app/change?${asked}`);
    expect(await requireMember(routeArguments(platform, path, { as: stranger }))).toMatchObject({
      organizationId,
    });
    const there = lookAt(platform, both, canary.organizationId);
    expect(await requireMember(routeArguments(platform, path, { as: there }))).toMatchObject({
      role: "owner",
    });
  },
);
