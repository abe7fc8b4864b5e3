import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { createUser, hashNewPassword } from "#app/features/auth/account/accounts.server";
import { requireMember } from "#app/features/auth/door/door.server";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import {
  requestSignInLink,
  sendSignInLink,
  signInWithLink,
  signInWithPassword,
} from "#app/features/auth/sign-in/sign-in.server";
import type { Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { job, member, session, verification } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { routeArguments } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const EMAIL = "cmo@acme.example";
const PASSWORD = "a quiet river at dawn";
const visitor = { address: "192.0.2.7", userAgent: "Test/1.0" };

async function found(db: Db, variables: Record<string, string> = {}) {
  const platform = testPlatform(db, { variables });
  const founded = await foundOrganization(platform, {
    organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
    owner: { name: "Chris", email: EMAIL, password: PASSWORD },
  });
  if (!founded.ok) throw new Error(founded.reason);
  return { platform, ...founded };
}

/** Asks for a link and plays the worker; the token of the mail, or null when none was sent. */
async function askForLink(platform: Platform, email: string): Promise<string | null> {
  expect(await requestSignInLink(platform, email, visitor)).toEqual({ ok: true });
  const queued = await takeJob(platform.db, platform.now());
  if (queued === null) return null;
  const before = platform.mail.readOutbox().length;
  await sendSignInLink(platform, queued.payload as Record<string, string>);
  await platform.db.delete(job).where(eq(job.id, queued.id));
  const mails = platform.mail.readOutbox();
  if (mails.length === before) return null;
  return /\/sign-in\/link\?token=(\S+)/.exec(mails[0]?.text ?? "")?.[1] ?? null;
}

databaseTest("signInWithPassword starts a session under a new token each time", async (db) => {
  const { platform, userId } = await found(db);
  const first = await signInWithPassword(platform, { email: EMAIL, password: PASSWORD }, visitor);
  const second = await signInWithPassword(
    platform,
    { email: "CMO@Acme.example", password: PASSWORD },
    visitor,
  );
  if (!first.ok || !second.ok || first.owes === "code" || second.owes === "code") throw new Error("refused");
  expect(first.token).not.toBe(second.token);
  const cookie = second.cookie.split(";")[0] ?? "";
  const member = await requireMember(routeArguments(platform, "/app/home", { as: { cookie } }));
  expect(member).toMatchObject({ userId, role: "owner" });
  const [stored] = await db.select().from(session).where(eq(session.token, second.token));
  expect(stored).toMatchObject({ ipAddress: "", userAgent: "Test/1.0", createdAt: platform.now() });
});

databaseTest(
  "The session cookie is for the members' side only, and for https only where that is served",
  async (db) => {
    const { platform } = await found(db, { BASE_URL: "https://parallax.example" });
    const signedIn = await signInWithPassword(platform, { email: EMAIL, password: PASSWORD }, visitor);
    if (!signedIn.ok) throw new Error("refused");
    expect(signedIn.cookie).toMatch(
      /^__Secure-parallax\.session_token=[\w%.-]+; Max-Age=43200; Path=\/app; HttpOnly; SameSite=Lax; Secure$/,
    );
    const plain = await signInWithPassword(testPlatform(db), { email: EMAIL, password: PASSWORD }, visitor);
    expect(plain.ok && plain.cookie).toMatch(/^parallax\.session_token=[\w%.-]+; .*SameSite=Lax$/);
  },
);

databaseTest("signInWithPassword says the same of a wrong password and of an unknown address", async (db) => {
  const { platform } = await found(db);
  const attempts = [
    { email: EMAIL, password: "something else entirely" },
    { email: "nobody@acme.example", password: PASSWORD },
    { email: "not an address", password: PASSWORD },
    { email: "", password: "" },
    { email: EMAIL, password: "x".repeat(10_000) },
  ];
  for (const attempt of attempts) {
    expect(await signInWithPassword(platform, attempt, visitor)).toEqual({ ok: false, reason: "refused" });
  }
  expect(await db.select().from(session)).toEqual([]);
});

databaseTest(
  "signInWithPassword stops guessing at one account from one address, and keeps nobody else out",
  async (db) => {
    const { platform } = await found(db);
    const guess = (index: number, email = EMAIL) =>
      signInWithPassword(platform, { email, password: `a wrong guess ${index}` }, visitor);
    for (let index = 0; index < 10; index++) expect(await guess(index)).toMatchObject({ reason: "refused" });
    expect(await guess(10)).toEqual({ ok: false, reason: "too_many", minutes: 15 });
    expect(await guess(11, EMAIL.toUpperCase())).toMatchObject({ reason: "too_many" });
    expect(await guess(12, "other@acme.example")).toMatchObject({ reason: "refused" });
    const elsewhere = { ...visitor, address: "203.0.113.9" };
    const member = await signInWithPassword(platform, { email: EMAIL, password: PASSWORD }, elsewhere);
    expect(member.ok).toBe(true);
  },
);

databaseTest("requestSignInLink stops one address of the network from asking for everybody", async (db) => {
  const { platform } = await found(db);
  for (let index = 0; index < 50; index++) {
    expect(await requestSignInLink(platform, `p${index}@acme.example`, visitor)).toEqual({ ok: true });
  }
  expect(await requestSignInLink(platform, EMAIL, visitor)).toMatchObject({ reason: "too_many" });
  const elsewhere = { ...visitor, address: "203.0.113.9" };
  expect(await requestSignInLink(platform, EMAIL, elsewhere)).toEqual({ ok: true });
});

databaseTest("A mailed link signs in once; played again it opens nothing", async (db) => {
  const { platform, userId } = await found(db);
  const token = await askForLink(platform, EMAIL);
  if (token === null) throw new Error("No mail was sent.");
  const [stored] = await db.select().from(verification);
  expect(JSON.stringify(stored)).not.toContain(token);
  const first = await signInWithLink(platform, { token, newPassword: null }, visitor);
  expect(first).toMatchObject({ ok: true, userId });
  const again = await signInWithLink(platform, { token, newPassword: null }, visitor);
  expect(again).toEqual({ ok: false, reason: "refused" });
  expect(await db.select().from(session)).toHaveLength(1);
});

databaseTest("A mailed link runs out after fifteen minutes", async (db) => {
  const { platform } = await found(db);
  const token = (await askForLink(platform, EMAIL)) ?? "";
  const now = () => new Date(platform.now().getTime() + 15 * 60_000);
  const late = await signInWithLink({ ...platform, now }, { token, newPassword: null }, visitor);
  expect(late).toEqual({ ok: false, reason: "refused" });
});

databaseTest("A link asked for an unknown address is queued like any other, and never mailed", async (db) => {
  const { platform } = await found(db);
  expect(await askForLink(platform, "nobody@acme.example")).toBeNull();
  expect(await askForLink(platform, "a@b.example, c@d.example")).toBeNull();
  expect(await signInWithLink(platform, { token: "made up", newPassword: null }, visitor)).toEqual({
    ok: false,
    reason: "refused",
  });
});

databaseTest(
  "A link asked for twice within seconds is mailed once, and again after that or once used",
  async (db) => {
    const { platform } = await found(db);
    const at = (seconds: number): Platform => {
      return { ...platform, now: () => new Date(platform.now().getTime() + seconds * 1000) };
    };
    const first = await askForLink(platform, EMAIL);
    expect(first).not.toBeNull();
    expect(await askForLink(at(29), EMAIL)).toBeNull();
    expect(await askForLink(at(31), EMAIL)).not.toBeNull();
    const used = await askForLink(at(62), EMAIL);
    await signInWithLink(at(63), { token: used ?? "", newPassword: null }, visitor);
    expect(platform.mail.readOutbox()).toHaveLength(3);
    expect(await db.select().from(verification)).toHaveLength(2);
  },
);

databaseTest("A link whose mail was not taken is mailed by the next attempt", async (db) => {
  const { platform, userId } = await found(db);
  const payload = { userId, askedAt: platform.now().getTime() };
  const send = () => Promise.reject(new Error("The mail server is away."));
  const away = { ...platform, mail: { ...platform.mail, send } };
  await expect(sendSignInLink(away, payload)).rejects.toThrow("away");
  expect(await db.select().from(verification)).toEqual([]);
  await sendSignInLink(platform, payload);
  expect(platform.mail.readOutbox()).toHaveLength(1);
});

databaseTest(
  "A link asked for while the mail server was away too long is not mailed any more",
  async (db) => {
    const { platform, userId } = await found(db);
    const askedAt = platform.now().getTime() - 15 * 60_000 - 1;
    await sendSignInLink(platform, { userId, askedAt });
    expect(platform.mail.readOutbox()).toEqual([]);
  },
);

databaseTest("A link with a new password replaces the old one and ends all other sessions", async (db) => {
  const { platform } = await found(db);
  await signInWithPassword(platform, { email: EMAIL, password: PASSWORD }, visitor);
  const token = (await askForLink(platform, EMAIL)) ?? "";
  const signedIn = await signInWithLink(platform, { token, newPassword: "a louder river at noon" }, visitor);
  if (!signedIn.ok || signedIn.owes === "code") throw new Error("refused");
  expect((await db.select().from(session)).map((row) => row.token)).toEqual([signedIn.token]);
  const old = await signInWithPassword(platform, { email: EMAIL, password: PASSWORD }, visitor);
  expect(old).toEqual({ ok: false, reason: "refused" });
  const fresh = await signInWithPassword(
    platform,
    { email: EMAIL, password: "a louder river at noon" },
    visitor,
  );
  expect(fresh.ok).toBe(true);
});

databaseTest("Members sign in whatever their address is, as long as mail can be sent to it", async (db) => {
  const { platform, organizationId } = await found(db);
  for (const email of ["r&d@acme.example", "a/b@xn--mnchen-3ya.example", "chris@acme.xn--p1ai"]) {
    const userId = await createUser(db, {
      name: "Chris",
      email,
      passwordHash: await hashNewPassword(PASSWORD),
      now: platform.now(),
    });
    await db.insert(member).values({ organizationId, userId, role: "owner" });
    expect(await signInWithPassword(platform, { email, password: PASSWORD }, visitor)).toMatchObject({
      userId,
    });
    const token = (await askForLink(platform, email)) ?? "";
    expect(await signInWithLink(platform, { token, newPassword: null }, visitor)).toMatchObject({ userId });
  }
});

databaseTest("A new password by link ends every other link that is still in the mailbox", async (db) => {
  const { platform } = await found(db);
  const older = (await askForLink(platform, EMAIL)) ?? "";
  const later = { ...platform, now: () => new Date(platform.now().getTime() + 60_000) };
  const token = (await askForLink(later, EMAIL)) ?? "";
  expect([older, token]).not.toContain("");
  const newPassword = "a louder river at noon";
  expect(await signInWithLink(platform, { token, newPassword }, visitor)).toMatchObject({ ok: true });
  expect(await signInWithLink(platform, { token: older, newPassword: null }, visitor)).toMatchObject({
    ok: false,
  });
});

committedDatabaseTest("A link pressed many times at once starts one session", async ({ db }) => {
  const { platform } = await found(db);
  const token = (await askForLink(platform, EMAIL)) ?? "";
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => signInWithLink(platform, { token, newPassword: null }, visitor)),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
});
