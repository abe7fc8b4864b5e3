import { expect, test } from "vitest";
import { sendTestMail } from "#app/features/invitations/test-mail.server";
import type { Db } from "#db/client.server";
import { startSmtp } from "#tests/helpers/mail/smtp";
import { testPlatform } from "#tests/helpers/platform";

const names = {
  organizationId: "00000000-0000-4000-8000-000000000000",
  organization: "Acme",
  sales: "Sales",
  marketing: "Marketing",
  holders: [],
  least: 5,
  leastOfComments: null,
};
/** A test mail reads nothing. */
const none = {} as Db;

test("sendTestMail says in subject and first line that it is a trial mail whose link opens no survey", async () => {
  const server = await startSmtp();
  const platform = testPlatform(none, { variables: { SMTP_URL: server.url } });
  const sent = await sendTestMail(platform, { name: "Ada", address: "ada@acme.example" }, names);
  expect(sent).toEqual({ ok: true });
  const [received] = server.received;
  expect(received?.mail.subject).toBe("Trial mail: How do Sales and Marketing work together at Acme?");
  expect(received?.mail.text).toMatch(
    /^This is a trial mail, [^.]+\.\s+Its\slink\sdoes\snot\swork[^.]+\.\s+Hello/,
  );
  expect(received?.mail.text).toContain("/anonymity");
  expect(received?.mail.text).not.toContain("/i/");
});

test("sendTestMail says who reads comments where the questions ask for some", async () => {
  const server = await startSmtp();
  const platform = testPlatform(none, { variables: { SMTP_URL: server.url } });
  const to = { name: "Ada", address: "ada@acme.example" };
  await sendTestMail(platform, to, names);
  await sendTestMail(platform, to, { ...names, leastOfComments: 7 });
  const [without, asked] = server.received.map(({ mail }) => mail.text?.replaceAll(/\s+/g, " "));
  expect(without).not.toContain("comment");
  expect(asked).toContain("at least 7 people of your team have answered, comments can be read word for word");
});

test("sendTestMail gives back what the mail server said", async () => {
  const server = await startSmtp({ recipient: () => ({ code: 550, text: "5.1.1 unknown" }) });
  const platform = testPlatform(none, { variables: { SMTP_URL: server.url } });
  const sent = await sendTestMail(platform, { name: "Ada", address: "ada@acme.example" }, names);
  expect(sent).toMatchObject({ ok: false, said: expect.stringContaining("550") });
});
