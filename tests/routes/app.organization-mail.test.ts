import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { getMailSettings } from "#app/features/mail/mail-settings.server";
import type { Platform } from "#app/platform/platform.server";
import { action, loader } from "#app/routes/app.organization_.mail";
import { event } from "#db/schema";
import { readAllRows } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import { startOwnServer } from "#tests/helpers/mail/own-server";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const SECRET = "correct horse";
const PATH = "/app/organization/mail";

type Answer = { ok: boolean; said?: string; errors?: Record<string, string>; typed?: Record<string, string> };

async function press(platform: Platform, as: TestMember, form: Record<string, string>): Promise<Answer> {
  const answer = (await action(routeArguments(platform, PATH, { as, form }))) as { data: Answer };
  return answer.data;
}

function look(platform: Platform, as: TestMember) {
  return loader(routeArguments(platform, PATH, { as }));
}

databaseTest(
  "an owner sets the mail server up: a wrong password leaves what was typed, the right one counts, nothing shows it",
  async (db) => {
    const platform = testPlatform(db, { variables: { SMTP_PRIVATE_HOSTS: "true" } });
    const owner = await signInAs(platform, { role: "owner" });
    const server = await startOwnServer({ answers: { AUTH: `535 5.7.8 Wrong: ${SECRET}` } });
    const { host, port, sender } = server.settings;
    const form = { act: "test", host, port: `${port}`, security: "starttls", user: "survey", from: sender };
    const failed = await press(platform, owner, { ...form, password: SECRET, press: "one" });
    expect(failed).toMatchObject({ ok: false, typed: form });
    expect(failed.errors?.user).toMatch(/does not take this user and password.*The mail server said: 535/);
    const pending = await look(platform, owner);
    expect(pending.page).toMatchObject({ inForce: null, tried: { host, port, user: "survey", sender } });
    server.said.AUTH = "235 2.7.0 Welcome";
    const done = await press(platform, owner, { ...form, password: "", press: "two" });
    expect(done).toMatchObject({ ok: true });
    expect(server.taken.map(({ to }) => to)).toEqual([owner.email]);
    const shown = await look(platform, owner);
    expect(shown.page).toMatchObject({
      tried: null,
      inForce: { host, port, sender, changedBy: "A owner" },
      sheet: { sender, domain: "acme.example" },
    });
    const events = await db.select().from(event).where(eq(event.organizationId, owner.organizationId));
    expect(events.map(({ kind }) => kind)).toEqual(["mail.settings-changed"]);
    const seen = [failed, pending, done, shown, events, await readAllRows(db, owner.organizationId)];
    const everything = JSON.stringify(seen);
    for (const secret of [SECRET, Buffer.from(SECRET).toString("base64")])
      expect(everything).not.toContain(secret);
    expect(await press(platform, owner, { act: "remove" })).toMatchObject({ ok: true });
    expect(await getMailSettings(db, owner.organizationId, "in_force")).toBeNull();
  },
);

databaseTest(
  "what is typed wrongly is said at its field, and nothing is stored or connected to",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const form = {
      act: "test",
      host: "smtp.acme.example",
      port: "587",
      security: "tls",
      from: "a@acme.example",
    };
    const wrong: [Record<string, string>, string, RegExp][] = [
      [{ host: "smtp://acme.example" }, "host", /no name of a host/],
      [{ host: "0x7f.1" }, "host", /no name of a host/],
      [{ host: "2130706433" }, "host", /no name of a host/],
      [{ host: "" }, "host", /no name of a host/],
      [{ port: "0" }, "port", /from 1 to 65535/],
      [{ port: "70000" }, "port", /from 1 to 65535/],
      [{ port: "587; rm" }, "port", /from 1 to 65535/],
      [{ port: "6379" }, "port", /25, 465, 587, 2525/],
      [{ from: "Acme, Inc. <a@acme.example>" }, "from", /not one sender/],
      [{ from: "a@acme.example, b@acme.example" }, "from", /not one sender/],
      [{ from: "A <a@acme.example>\r\nBcc: b@acme.example" }, "from", /not one sender/],
      [{ user: "u".repeat(321) }, "user", /longer/],
    ];
    for (const [change, field, sentence] of wrong) {
      const answer = await press(platform, owner, { ...form, ...change });
      expect([change, Object.keys(answer.errors ?? {})]).toEqual([change, [field]]);
      expect(answer.errors?.[field]).toMatch(sentence);
    }
    expect(await getMailSettings(db, owner.organizationId, "tried")).toBeNull();
    for (const host of ["127.0.0.1", "[::1]", "169.254.169.254", "10.0.0.1", "::ffff:127.0.0.1"]) {
      const answer = await press(platform, owner, { ...form, host });
      expect([host, answer.errors?.host]).toEqual([host, expect.stringMatching(/not on the open internet/)]);
    }
  },
);

databaseTest(
  "attempts are counted, so that nobody tries passwords of other servers from here",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const form = { act: "test", host: "127.0.0.1", port: "587", security: "tls", from: "a@acme.example" };
    for (let at = 0; at < 20; at += 1) await press(platform, owner, form);
    expect((await press(platform, owner, form)).errors?.form).toMatch(/Too many attempts/);
  },
);

databaseTest("while SMTP_URL is set, the page says so and takes nothing", async (db) => {
  const variables = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "All <all@host.example>" };
  const platform = testPlatform(db, { variables });
  const owner = await signInAs(platform, { role: "owner" });
  const { page } = await look(platform, owner);
  expect(page).toMatchObject({ byServer: true, sheet: { sender: "All <all@host.example>" } });
  const form = { act: "test", host: "127.0.0.1", port: "25", security: "tls", from: "a@acme.example" };
  expect((await press(platform, owner, form)).errors?.form).toContain("SMTP_URL is set");
  expect(await getMailSettings(db, owner.organizationId, "tried")).toBeNull();
});
