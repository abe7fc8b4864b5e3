import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { putInForce } from "#app/features/mail/mail-settings.server";
import { noteTrouble } from "#app/features/mail/mail-trouble.server";
import type { OwnMailServer } from "#app/platform/own-mail-server.server";
import { examineMail } from "#cli/doctor/own-mail-findings";
import { organization } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const server: OwnMailServer = {
  ...{ host: "mail.acme.example", port: 587, security: "starttls" },
  ...{ user: "survey", password: "correct horse", sender: "Acme <survey@acme.example>" },
};

databaseTest("parallax doctor says over what the mails of organizations leave", async (db) => {
  const platform = testPlatform(db);
  expect(await examineMail(platform)).toEqual([
    { state: "note", said: expect.stringContaining("No mail server is set") },
  ]);
  const owner = await signInAs(platform, { role: "owner" });
  const { organizationId, userId } = owner;
  await db.update(organization).set({ name: "Acme" }).where(eq(organization.id, organizationId));
  await putInForce(platform, organizationId, server, { userId, now: platform.now() });
  const set = { state: "ok", said: expect.stringMatching(/one organization has a mail server of its own/) };
  expect(await examineMail(platform)).toEqual([set]);

  const variables = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "a@b.example" };
  expect(await examineMail(testPlatform(db, { variables }))).toEqual([
    { state: "ok", said: "A mail server is set." },
    { state: "note", said: expect.stringMatching(/not used while SMTP_URL is set/) },
  ]);

  const trouble = { kind: "unreachable", reason: "The mail server could not be reached." } as const;
  await noteTrouble(db, organizationId, trouble, platform.now());
  expect(await examineMail(platform)).toEqual([
    set,
    {
      state: "wrong",
      said: "mail.acme.example, the mail server of Acme, takes no mail: The mail server could not be reached.",
    },
  ]);

  const other = testPlatform(db, { variables: { PARALLAX_SECRET: "r4nd0m".repeat(8) } });
  expect(await examineMail(other)).toEqual([
    set,
    {
      state: "wrong",
      said: expect.stringMatching(/^The password of Acme for mail\.acme\.example was sealed under/),
    },
  ]);
});
