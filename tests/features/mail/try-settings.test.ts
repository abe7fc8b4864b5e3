import { eq } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";
import { getMail } from "#app/features/mail/carriers.server";
import {
  getMailSettings,
  openSettings,
  putInForce,
  removeMailSettings,
} from "#app/features/mail/mail-settings.server";
import { getTrouble, noteTrouble } from "#app/features/mail/mail-trouble.server";
import { type Tried, tryMailSettings } from "#app/features/mail/try-settings.server";
import type { OwnMailServer } from "#app/platform/own-mail-server.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { event, mailSettings } from "#db/schema";
import { readAllRows } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import { type Spoken, startOwnServer } from "#tests/helpers/mail/own-server";
import { signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const SECRET = "correct horse";
const inside = { SMTP_PRIVATE_HOSTS: "true" };

async function world(db: Db, variables: Record<string, string> = inside) {
  const platform = testPlatform(db, { variables });
  return { platform, owner: await signInAs(platform, { role: "owner" }) };
}

function tryIt(platform: Platform, owner: TestMember, typed: OwnMailServer): Promise<Tried> {
  const { organizationId, userId, email } = owner;
  const to = { organizationId, organization: "Acme", name: "Ada", address: email };
  return tryMailSettings(platform, to, typed, { userId, now: platform.now() });
}

databaseTest(
  "settings count once a mail server has taken the test mail, and carry the mails from then on",
  async (db) => {
    const { platform, owner } = await world(db);
    const { settings, taken } = await startOwnServer();
    const { organizationId, userId } = owner;
    expect((await getMail(platform, organizationId)).reachesPeople).toBe(false);
    await noteTrouble(db, organizationId, { kind: "sender", reason: "535" }, platform.now());
    expect(await tryIt(platform, owner, settings)).toEqual({ ok: true });
    expect(taken.map(({ to }) => to)).toEqual([owner.email]);
    expect(await getMailSettings(db, organizationId, "in_force")).toMatchObject({
      host: settings.host,
      sender: settings.sender,
      changedBy: userId,
      testedAt: platform.now(),
    });
    expect(await getMailSettings(db, organizationId, "tried")).toBeNull();
    expect(await getTrouble(db, organizationId, platform.now())).toBeNull();
    const mail = await getMail(platform, organizationId);
    expect([mail.reachesPeople, mail.sender]).toEqual([true, settings.sender]);
    expect(await getMail(platform, organizationId)).toBe(mail);
    const events = await db.select().from(event).where(eq(event.organizationId, organizationId));
    expect(events.map(({ kind }) => kind)).toEqual(["mail.settings-changed"]);
  },
);

const STEPS: [string, Spoken | Partial<OwnMailServer>, string][] = [
  ["a host inside, where that is not allowed", { host: "127.0.0.1" }, "private"],
  ["nobody at the port", { port: 1 }, "connection"],
  ["a certificate of nobody", { certificate: "of nobody" }, "certificate"],
  ["no encryption", { encrypts: "never" }, "no_encryption"],
  ["sent away", { answers: { greeting: "554 5.7.1 Listed" } }, "greeting"],
  ["a wrong password", { answers: { AUTH: `535 5.7.8 Not ${SECRET}` } }, "sign_in"],
  ["an unwanted sender", { answers: { MAIL: "553 5.7.1 Not owned by user" } }, "sender"],
  ["an unwanted recipient", { answers: { RCPT: "550 5.7.1 Relaying denied" } }, "recipient"],
  ["an unwanted mail", { answers: { end: "554 5.7.1 Spam" } }, "message"],
];
for (const [name, how, step] of STEPS) {
  databaseTest(
    `what fails (${name}) is kept beside what is in force, and says its step without the password`,
    async (db) => {
      const { platform, owner } = await world(db, step === "private" ? {} : inside);
      const { organizationId, userId } = owner;
      const good = await startOwnServer();
      await putInForce(platform, organizationId, good.settings, { userId, now: platform.now() });
      const bad = await startOwnServer("host" in how || "port" in how ? {} : (how as Spoken));
      const change = "host" in how || "port" in how ? (how as Partial<OwnMailServer>) : {};
      const tried = await tryIt(platform, owner, {
        ...bad.settings,
        ...change,
        port: change.port ?? bad.settings.port,
      });
      expect(tried).toMatchObject({ ok: false, reason: step });
      expect(JSON.stringify(tried)).not.toContain(SECRET);
      expect(bad.taken).toEqual([]);
      const inForce = await getMailSettings(db, organizationId, "in_force");
      expect(inForce?.port).toBe(good.settings.port);
      expect((await getMailSettings(db, organizationId, "tried"))?.host).toBe("127.0.0.1");
    },
  );
}

databaseTest(
  "a password that was left empty is the one typed before, for the same host and user only",
  async (db) => {
    const { platform, owner } = await world(db);
    const wrong = await startOwnServer({ answers: { MAIL: "550 5.7.1 No" } });
    expect(await tryIt(platform, owner, wrong.settings)).toMatchObject({ reason: "sender" });
    const empty = { ...wrong.settings, password: null };
    wrong.said.MAIL = "250 2.1.0 Good";
    expect(await tryIt(platform, owner, { ...empty, user: "other" })).toEqual({
      ok: false,
      reason: "password_missing",
    });
    expect(await tryIt(platform, owner, { ...empty, host: "::1" })).toEqual({
      ok: false,
      reason: "password_missing",
    });
    expect(await tryIt(platform, owner, empty)).toEqual({ ok: true });
    expect(wrong.signedIn).toEqual([`\0survey\0${SECRET}`, `\0survey\0${SECRET}`]);
    // neither is it sent to another host once it is in force
    expect(await tryIt(platform, owner, { ...empty, host: "localhost" })).toMatchObject({
      reason: "password_missing",
    });
    const stranger = await signInAs(platform, { role: "owner" });
    expect(await tryIt(platform, stranger, empty)).toMatchObject({ reason: "password_missing" });
  },
);

databaseTest(
  "no row holds the password, and one moved to another organization's row opens nothing",
  async (db) => {
    const { platform, owner } = await world(db);
    const { settings } = await startOwnServer();
    const { organizationId, userId } = owner;
    await tryIt(platform, owner, settings);
    const rows = await readAllRows(db, organizationId);
    const [row] = await db.select().from(mailSettings).where(eq(mailSettings.organizationId, organizationId));
    const sealed = Buffer.from(row?.sealedPassword ?? []);
    expect(sealed.length).toBeGreaterThan(SECRET.length);
    for (const form of [
      SECRET,
      Buffer.from(SECRET).toString("base64"),
      Buffer.from(SECRET).toString("hex"),
    ]) {
      expect(rows).not.toContain(form);
      expect(sealed.toString("latin1")).not.toContain(form);
    }
    if (row === undefined) throw new Error("nothing was stored");
    expect(openSettings(platform, row).password).toBe(SECRET);
    const other = await signInAs(platform, { role: "owner" });
    expect(() => openSettings(platform, { ...row, organizationId: other.organizationId })).toThrow();
    await db.insert(mailSettings).values({ ...row, organizationId: other.organizationId, changedBy: userId });
    const moved = await getMail(platform, other.organizationId);
    expect(moved.reachesPeople).toBe(true);
    await expect(moved.check()).rejects.toThrow(/cannot be opened/);
  },
);

databaseTest(
  "removed settings carry nothing, other organizations keep theirs, and SMTP_URL wins over all",
  async (db) => {
    const { platform, owner } = await world(db);
    const other = await signInAs(platform, { role: "owner" });
    const { settings } = await startOwnServer();
    for (const { organizationId, userId } of [owner, other])
      await putInForce(platform, organizationId, settings, { userId, now: platform.now() });
    const fixed = testPlatform(db, {
      variables: { ...inside, SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "a@b.example" },
    });
    onTestFinished(() => fixed.mail.close());
    expect((await getMail(fixed, owner.organizationId)).sender).toBe("a@b.example");
    const by = { userId: owner.userId, now: platform.now() };
    expect(await removeMailSettings(platform, owner.organizationId, by)).toEqual({ removed: true });
    expect(await removeMailSettings(platform, owner.organizationId, by)).toEqual({ removed: false });
    expect((await getMail(platform, owner.organizationId)).reachesPeople).toBe(false);
    expect((await getMail(platform, other.organizationId)).reachesPeople).toBe(true);
  },
);
