import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import { inviteMember, sendMemberInvitation } from "#app/features/auth/members/member-invitations.server";
import { createLinkToken } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import { job, member, organization, user } from "#db/schema";
import { committedDatabaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { loadRoute } from "#tests/helpers/route-world";

const PRESS = "0123456789abcdef0123456789abcdef";

/** Sends a form of a page that lets somebody in: where it leads to, and whether they are signed in then. */
async function enter(platform: Platform, route: string, fields: Record<string, string>) {
  const { action } = await loadRoute(route);
  const path = route === "sign-in_.link" ? "/sign-in/link" : `/${route}`;
  const answer = await Promise.resolve(action?.(routeArguments(platform, path, { form: fields }))).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Error) throw answer;
  if (!(answer instanceof Response)) return { to: null, isIn: false };
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const member = await requireMember(routeArguments(platform, "/app/home", { as: { cookie } })).catch(
    () => null,
  );
  return { to: answer.headers.get("Location"), isIn: member !== null };
}

/** Two presses at once, a third after the answer: all of them end as the first, and another form does not. */
async function expectEntered(platform: Platform, route: string, fields: Record<string, string>) {
  const press = () => enter(platform, route, { ...fields, press: PRESS });
  const presses = [...(await Promise.all([press(), press()])), await press()];
  expect(presses, route).toEqual(Array(3).fill({ to: "/app/home", isIn: true }));
  for (const others of [{}, { press: PRESS.replace("0", "1") }, { press: "short" }])
    expect(await enter(platform, route, { ...fields, ...others }), route).toMatchObject({ isIn: false });
}

committedDatabaseTest("Setup pressed twice founds one organization and signs in", async ({ db, engine }) => {
  let now = new Date();
  const platform = testPlatform(db, { engine, now: () => now });
  const fields = {
    name: "Ada",
    email: "ada@acme.example",
    password: "a quiet river at dawn",
    organizationName: "Acme",
    salesName: "Sales",
    marketingName: "Marketing",
    timeZone: "UTC",
  };
  await expectEntered(platform, "setup", fields);
  expect(await db.$count(organization)).toBe(1);
  expect(await db.$count(user)).toBe(1);
  now = new Date(now.getTime() + 3 * 60_000);
  expect(await enter(platform, "setup", { ...fields, press: PRESS })).toEqual({
    to: "/sign-in",
    isIn: false,
  });
});

committedDatabaseTest(
  "An invitation accepted twice makes one member, whom it signs in only with the account that it makes",
  async ({ db, engine }) => {
    const platform = testPlatform(db, { engine });
    const { organizationId, userId: actor } = await signInAs(platform, { role: "owner" });
    const guest = await signInAs(platform, { role: "viewer" });
    for (const email of ["eve@example.org", guest.email]) {
      await inviteMember(platform, { organizationId, actor, email, role: "viewer", team: null });
      const queued = await takeJob(db, platform.now());
      await sendMemberInvitation(platform, (queued?.payload ?? {}) as Record<string, string>);
      await db.delete(job);
      const token = /\/join\?token=(\S+)/.exec(platform.mail.readOutbox()[0]?.text ?? "")?.[1] ?? "";
      if (email !== guest.email) {
        await expectEntered(platform, "join", { token, name: "Eve", password: "a quiet river at dawn" });
        continue;
      }
      for (const _again of [1, 2]) {
        expect(await enter(platform, "join", { token, press: PRESS })).toEqual({
          to: "/sign-in?joined=1",
          isIn: false,
        });
      }
    }
    expect(await db.$count(member, eq(member.organizationId, organizationId))).toBe(3);
  },
);

committedDatabaseTest(
  "A link to sign in pressed twice signs in and sets the new password once",
  async ({ db, engine }) => {
    const platform = testPlatform(db, { engine });
    const { userId } = await signInAs(platform, { role: "owner" });
    const token = await createLinkToken(db, userId, platform.now());
    await expectEntered(platform, "sign-in_.link", { token, newPassword: "a louder river at noon" });
  },
);
