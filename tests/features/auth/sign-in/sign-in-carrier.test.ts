import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { renewAccount } from "#app/features/auth/account/renew-account.server";
import { acceptMemberInvitation } from "#app/features/auth/members/join.server";
import {
  inviteMember,
  putInvitation,
  sendMemberInvitation,
} from "#app/features/auth/members/member-invitations.server";
import { listSessions } from "#app/features/auth/session/session.server";
import { getSignInMail } from "#app/features/auth/sign-in/sign-in-carrier.server";
import { putInForce } from "#app/features/mail/mail-settings.server";
import type { Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { member, memberInvitation, organization, user } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { startOwnServer } from "#tests/helpers/mail/own-server";
import { joinAs, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const variables = { SMTP_PRIVATE_HOSTS: "true" };

async function giveServer(platform: Platform, owner: TestMember, name = "Acme") {
  const server = await startOwnServer();
  const sender = `${name} <survey@${name.toLowerCase()}.example>`;
  await platform.db.update(organization).set({ name }).where(eq(organization.id, owner.organizationId));
  const by = { userId: owner.userId, now: platform.now() };
  await putInForce(platform, owner.organizationId, { ...server.settings, sender }, by);
  return { ...server, sender };
}

async function openedOver(db: Db, userId: string): Promise<string | null> {
  const [found] = await db.select().from(user).where(eq(user.id, userId));
  return found?.openedOver ?? null;
}

databaseTest(
  "a link to sign in goes over the server of the only organization, and the account stays that one's",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const owner = await signInAs(platform, { role: "owner" });
    const { organizationId } = owner;
    const viewer = await signInAs(platform, { role: "viewer", organizationId });
    expect(await getSignInMail(platform, viewer.userId)).toBe(platform.mail);
    const { sender } = await giveServer(platform, owner);
    expect((await getSignInMail(platform, viewer.userId)).sender).toBe(sender);
    expect(await openedOver(db, viewer.userId)).toBe(organizationId);
    const other = await signInAs(platform, { role: "owner" });
    const place = { organizationId: other.organizationId, role: "viewer" as const, team: null };
    const link = await putInvitation(platform, db, {
      ...place,
      actor: other.userId,
      email: viewer.email,
      name: null,
    });
    const token = new URL(link).searchParams.get("token") ?? "";
    const refused = await acceptMemberInvitation(platform, { token, newAccount: null });
    expect(refused).toEqual({ ok: false, reason: "elsewhere" });
    expect(await db.select().from(member).where(eq(member.userId, viewer.userId))).toHaveLength(1);
    // begun anew by who runs the installation, it opens to nobody who opened it before, and may join
    expect((await listSessions(db, viewer.userId, null)).length).toBe(1);
    expect(await renewAccount(platform, viewer.email)).toMatchObject({ ok: true, name: "A viewer" });
    expect(await listSessions(db, viewer.userId, null)).toEqual([]);
    expect(await acceptMemberInvitation(platform, { token, newAccount: null })).toMatchObject({ ok: true });
  },
);

databaseTest("the link of a person of several organizations goes over none of their servers", async (db) => {
  const platform = testPlatform(db, { variables });
  const [acme, globex] = [
    await signInAs(platform, { role: "owner" }),
    await signInAs(platform, { role: "owner" }),
  ];
  const guest = await signInAs(platform, { role: "viewer", organizationId: globex.organizationId });
  await joinAs(platform, guest, { organizationId: acme.organizationId, role: "viewer" });
  await giveServer(platform, acme, "Acme");
  await giveServer(platform, globex, "Globex");
  expect(await getSignInMail(platform, guest.userId)).toBe(platform.mail);
  expect(await openedOver(db, guest.userId)).toBeNull();
});

databaseTest(
  "a server that was named by who runs the installation carries any member's link, and binds no account",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const running = await signInAs(platform, { role: "owner", ownsInstallation: true });
    const other = await signInAs(platform, { role: "owner" });
    const guest = await signInAs(platform, { role: "viewer", organizationId: running.organizationId });
    await joinAs(platform, guest, { organizationId: other.organizationId, role: "viewer" });
    await giveServer(platform, other, "Acme");
    const { sender } = await giveServer(platform, running, "Globex");
    for (const { userId } of [running, guest]) {
      expect((await getSignInMail(platform, userId)).sender).toBe(sender);
      expect(await openedOver(db, userId)).toBeNull();
    }
  },
);

databaseTest("who runs the installation gets no link over a server that another owner named", async (db) => {
  const platform = testPlatform(db, { variables });
  const running = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const second = await signInAs(platform, { role: "owner", organizationId: running.organizationId });
  await giveServer(platform, second);
  expect(await getSignInMail(platform, running.userId)).toBe(platform.mail);
  expect(await openedOver(db, running.userId)).toBeNull();
});

databaseTest(
  "an account made with a link that went over an organization's own server joins no other",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const owner = await signInAs(platform, { role: "owner" });
    const { taken, sender } = await giveServer(platform, owner);
    const place = { organizationId: owner.organizationId, role: "viewer" as const, team: null };
    const email = "newcomer@globex.example";
    await inviteMember(platform, { ...place, actor: owner.userId, email });
    const job = await takeJob(db, platform.now(), ["member-invitation"]);
    await sendMemberInvitation(platform, job?.payload as Record<string, string>);
    expect(taken.map(({ to }) => to)).toEqual([email]);
    expect(taken[0]?.text).toContain(sender);
    expect(platform.mail.readOutbox()).toEqual([]);
    const [invitation] = await db.select().from(memberInvitation).where(eq(memberInvitation.email, email));
    expect(invitation?.ownServer).toBe(true);
    const token = /join\?token=([\w.-]+)/.exec(taken[0]?.text.replaceAll("=\r\n", "") ?? "")?.[1] ?? "";
    const newAccount = { name: "Newcomer", password: "a long enough password" };
    const joined = await acceptMemberInvitation(platform, { token, newAccount });
    if (!joined.ok) throw new Error(joined.reason);
    expect(await openedOver(db, joined.userId)).toBe(owner.organizationId);
  },
);
