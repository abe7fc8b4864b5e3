import { expect, onTestFinished, test } from "vitest";
import { openOwnMail } from "#app/platform/mail.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { HostRule, OwnMailServer } from "#app/platform/own-mail-server.server";
import { SMTP_STEPS, type SmtpSteps } from "#app/platform/smtp.server";
import { type Spoken, startOwnServer } from "#tests/helpers/mail/own-server";
import { scriptSmtp } from "#tests/helpers/mail/smtp";

/** Each step two fifths of a second. */
const hasty = Object.fromEntries(Object.keys(SMTP_STEPS).map((step) => [step, 400])) as SmtpSteps;
const anywhere: HostRule = { allowPrivate: true };
const message = {
  id: "one",
  to: { name: "Ada", address: "ada@acme.example" },
  subject: "Hello",
  text: "Hello",
  html: "<p>Hello",
};

function openTo(server: OwnMailServer, rule = anywhere) {
  const transport = openOwnMail(server, rule, hasty);
  onTestFinished(() => transport.close());
  return transport;
}

async function failureOf(sending: Promise<unknown>): Promise<MailFailure> {
  const error = await sending.catch((reason: unknown) => reason);
  if (error instanceof MailFailure) return error;
  throw new Error(`A mail failure was expected, not ${String(error)}.`);
}

test.each(["tls", "starttls"] as const)(
  "a server that encrypts (%s) is told the password and takes the mail",
  async (encrypts) => {
    const { settings, taken, signedIn } = await startOwnServer({ encrypts });
    const transport = openTo(settings);
    expect([transport.reachesPeople, transport.sender]).toEqual([true, settings.sender]);
    await transport.send(message);
    expect(signedIn).toEqual(["\0survey\0correct horse"]);
    expect(taken.map(({ to }) => to)).toEqual(["ada@acme.example"]);
  },
);

const ENDS: [string, Spoken, string, string][] = [
  ["no certificate that anybody vouches for", { certificate: "of nobody" }, "unreachable", "certificate"],
  [
    "the same from the first byte",
    { certificate: "of nobody", encrypts: "tls" },
    "unreachable",
    "certificate",
  ],
  [
    "the certificate of another name",
    { certificate: "of another", encrypts: "tls" },
    "unreachable",
    "certificate",
  ],
  ["no encryption", { encrypts: "never" }, "no_encryption", "no_encryption"],
  ["no greeting", { answers: { greeting: "silent" } }, "unreachable", "silence"],
  ["a greeting that sends us away", { answers: { greeting: "554 5.7.1 Listed" } }, "sender", "greeting"],
  ["a wrong password", { answers: { AUTH: "535 5.7.8 Wrong" } }, "sender", "sign_in"],
  ["an unwanted sender", { answers: { MAIL: "550 5.7.1 Not yours" } }, "sender", "sender"],
  ["an unwanted recipient", { answers: { RCPT: "550 5.7.1 No relaying" } }, "refused", "recipient"],
  ["an unwanted message", { answers: { end: "554 5.7.1 Spam" } }, "refused", "message"],
  ["a message without an answer", { answers: { end: "silent" } }, "in_doubt", "silence"],
];
test.each(ENDS)("a failure says where the talk ended: %s", async (_name, spoken, kind, step) => {
  const { settings, taken, signedIn } = await startOwnServer(spoken);
  const failure = await failureOf(openTo(settings).send(message));
  expect([failure.kind, failure.step]).toEqual([kind, step]);
  expect(taken).toEqual([]);
  if (["certificate", "no_encryption", "greeting", "silence"].includes(step) && kind !== "in_doubt")
    expect(signedIn).toEqual([]);
  expect(failure.message).not.toContain("correct horse");
});

test("TLS to a server that speaks plainly at first is told apart", async () => {
  const { settings } = await startOwnServer({ encrypts: "never" });
  const failure = await failureOf(openTo({ ...settings, security: "tls" }).send(message));
  expect(["tls", "silence"]).toContain(failure.step);
});

test("nobody behind a port is told apart", async () => {
  const { settings } = await startOwnServer();
  expect((await failureOf(openTo({ ...settings, port: 1 }).send(message))).step).toBe("connection");
});

test("a host inside, or another port, is not connected to, and no word is said there", async () => {
  const { host, heard } = await scriptSmtp();
  const server = { host: "127.0.0.1", port: Number(host.split(":")[1]), security: "starttls" as const };
  const settings = { ...server, user: null, password: null, sender: "survey@acme.example" };
  expect((await failureOf(openTo(settings, { allowPrivate: false }).send(message))).step).toBe("private");
  const inside = { allowPrivate: false, resolve: async () => ["127.0.0.1"] };
  const named = { ...settings, host: "mail.example", port: 25 };
  expect((await failureOf(openTo(named, inside).send(message))).step).toBe("private");
  expect(heard).toEqual([]);
  await openTo(settings).send(message);
  expect(heard[0]).toMatch(/^EHLO/);
});

test("a name is looked up and looked at anew for each connection, and connected to as it was found", async () => {
  const { settings, taken } = await startOwnServer();
  const asked: string[] = [];
  const answers = [["127.0.0.1"], ["127.0.0.1"]];
  const resolve = async (name: string) => {
    asked.push(name);
    return answers.shift() ?? [];
  };
  const named = { ...settings, host: "mail.example", user: null, password: null };
  const rule = { allowPrivate: true, resolve };
  // the certificate is that of 127.0.0.1, not of the name: the address that was found vouches for nothing
  expect((await failureOf(openTo(named, rule).send(message))).step).toBe("certificate");
  const plain = await scriptSmtp();
  const port = Number(plain.host.split(":")[1]);
  const transport = openTo({ ...named, port }, rule);
  await transport.send(message);
  expect(asked).toEqual(["mail.example", "mail.example"]);
  expect([taken.length, plain.taken()]).toEqual([0, 1]);
  // a kept connection asks nobody; a new one does, and the name leads nowhere now
  await transport.send(message);
  transport.retire();
  expect((await failureOf(transport.send(message))).step).toBe("name");
  expect(asked).toHaveLength(3);
});

test("a transport that was stopped connects to nobody", async () => {
  const { settings, signedIn } = await startOwnServer();
  const transport = openTo(settings);
  transport.stop();
  expect((await failureOf(transport.send(message))).kind).toBe("unreachable");
  expect(signedIn).toEqual([]);
});
