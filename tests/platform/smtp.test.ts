import { expect, onTestFinished, test } from "vitest";
import { MailFailure } from "#app/platform/mail-failure.server";
import { openSmtpPool, SMTP_STEPS, type SmtpSteps } from "#app/platform/smtp.server";
import { type SmtpStep, scriptSmtp } from "#tests/helpers/mail/smtp";

const envelope = { from: "survey@acme.example", to: "ada@acme.example" };
const message = Buffer.from("Subject: Hello\r\n\r\nHello\r\n");
const soon = async () => {};
/** Each step a fifth of a second. */
const hasty = Object.fromEntries(Object.keys(SMTP_STEPS).map((step) => [step, 200])) as SmtpSteps;

function openPool(url: string, steps?: SmtpSteps) {
  const pool = openSmtpPool(url, steps);
  onTestFinished(() => pool.close());
  return pool;
}

async function failureOf(sending: Promise<unknown>): Promise<MailFailure> {
  const error = await sending.catch((reason: unknown) => reason);
  if (error instanceof MailFailure) return error;
  throw new Error(`A mail failure was expected, not ${String(error)}.`);
}

const hanging: [SmtpStep, string][] = [
  ["greeting", "unreachable"],
  ["EHLO", "unreachable"],
  ["AUTH", "unreachable"],
  ["MAIL", "unreachable"],
  ["RCPT", "unreachable"],
  ["DATA", "unreachable"],
  ["end", "in_doubt"],
];
for (const way of ["silent", "trickle"] as const) {
  test.each(hanging)(
    `a server that hangs at %s (${way}) is left after that step's time: %s`,
    async (step, kind) => {
      const { host } = await scriptSmtp({ EHLO: "250-test.example\r\n250 AUTH PLAIN", [step]: way });
      const pool = openPool(`smtp://user:secret@${host}?allowClear=true`, hasty);
      const start = performance.now();
      expect((await failureOf(pool.deliver(envelope, message, soon))).kind).toBe(kind);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
}

test("a password is never said in clear, unless SMTP_URL allows it by name", async () => {
  const server = await scriptSmtp({ EHLO: "250-test.example\r\n250 AUTH PLAIN LOGIN" });
  for (const options of [
    "",
    "?ignoreTLS=true",
    "?opportunisticTLS=true",
    "?requireTLS=false",
    "?allowClear=false",
  ]) {
    const pool = openPool(`smtp://user:secret@${server.host}${options}`);
    const failure = await failureOf(pool.deliver(envelope, message, soon));
    expect([options, failure.kind]).toEqual([options, "no_encryption"]);
    expect(failure.message).toContain("allowClear=true");
    expect((await failureOf(pool.check())).kind).toBe("no_encryption");
  }
  expect(server.heard.filter((line) => /AUTH|secret|c2VjcmV0|MAIL/.test(line))).toEqual([]);
  await openPool(`smtp://user:secret@${server.host}?allowClear=true`).deliver(envelope, message, soon);
  expect(server.heard.some((line) => line.startsWith("AUTH PLAIN"))).toBe(true);
  await openPool(server.url).deliver(envelope, message, soon);
  expect(server.taken()).toBe(2);
});

test("a server that knows HELO only is told no password either", async () => {
  const server = await scriptSmtp({ EHLO: "502 5.5.1 Unknown" });
  const pool = openPool(`smtp://user:secret@${server.host}`);
  expect((await failureOf(pool.deliver(envelope, message, soon))).kind).toBe("no_encryption");
});

test("an answer about us is not about the address", async () => {
  const cases: [SmtpStep, string, string][] = [
    ["greeting", "554 5.7.1 Your address is listed", "sender"],
    ["AUTH", "535 5.7.8 Wrong password", "sender"],
    ["AUTH", "454 4.7.0 Try later", "sender"],
    ["MAIL", "550 5.7.1 Sender refused", "sender"],
    ["MAIL", "530 5.7.0 Sign in first", "sender"],
    ["MAIL", "452 4.3.1 Out of storage", "sender"],
    ["end", "452 4.3.1 Out of storage", "sender"],
    ["greeting", "421 4.3.2 Closing", "unreachable"],
    ["RCPT", "421 4.3.2 Closing", "unreachable"],
    ["RCPT", "450 4.2.0 Greylisted", "deferred"],
    ["RCPT", "550 5.1.1 Unknown", "refused"],
    ["end", "554 5.7.1 Spam", "refused"],
  ];
  for (const [step, reply, kind] of cases) {
    const { host } = await scriptSmtp({ EHLO: "250-test.example\r\n250 AUTH PLAIN", [step]: reply });
    const pool = openPool(`smtp://user:secret@${host}?allowClear=true`);
    const failure = await failureOf(pool.deliver(envelope, message, soon));
    expect([step, reply, failure.kind]).toEqual([step, reply, kind]);
    expect(failure.status).toBe(reply.split(" ").slice(0, 2).join(" "));
  }
});

test.each(hanging)("a stop gives back what hangs at %s", async (step, kind) => {
  const { host } = await scriptSmtp({ EHLO: "250-test.example\r\n250 AUTH PLAIN", [step]: "silent" });
  const pool = openPool(`smtp://user:secret@${host}?allowClear=true`, {
    ...SMTP_STEPS,
    endWhenStopping: 300,
  });
  const sending = failureOf(pool.deliver(envelope, message, soon));
  await new Promise((resolve) => setTimeout(resolve, 200));
  pool.stop();
  expect((await sending).kind).toBe(kind);
  expect((await failureOf(pool.deliver(envelope, message, soon))).kind).toBe("unreachable");
});

test("a stop waits for the answer to a message that was handed over", async () => {
  const server = await scriptSmtp({ end: "silent" });
  const pool = openPool(server.url);
  let asked = 0;
  const sending = pool.deliver(envelope, message, async () => {
    asked += 1;
    setTimeout(() => pool.stop(), 100);
    server.said.end = "250 2.0.0 Taken";
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await sending;
  expect([asked, server.taken()]).toEqual([1, 1]);
});

test("a stop before the last byte gives the message back", async () => {
  const server = await scriptSmtp();
  const pool = openPool(server.url);
  const sending = pool.deliver(envelope, message, async () => {
    pool.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect((await failureOf(sending)).kind).toBe("unreachable");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.taken()).toBe(0);
});
