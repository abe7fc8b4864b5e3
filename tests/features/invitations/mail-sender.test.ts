import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { checkMailServer } from "#app/features/invitations/check-mail-server.server";
import {
  countRefusedMails,
  enqueueCancellationMails,
  enqueueInvitationMails,
  enqueueReminderMails,
  requeueRefusedMails,
} from "#app/features/invitations/mail-queue.server";
import { getSender } from "#app/features/invitations/mail-sender.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { getSendingProgress, listBouncedMails } from "#app/features/invitations/sending-progress.server";
import { INSTALLATION } from "#app/features/mail/carriers.server";
import { getTrouble } from "#app/features/mail/mail-trouble.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { mail, person, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { type SmtpBehaviour, scriptSmtp } from "#tests/helpers/mail/smtp";
import { platformWithSmtp, quick, shapeOf } from "#tests/helpers/mail/smtp-platform";
import { testPlatform } from "#tests/helpers/platform";

const never = new AbortController().signal;
type Answer = "accept" | { code: number; text: string };

/** A platform whose clock moves a little with each look, and whose mail server answers as it is told at the moment. */
async function platformThatIsTold(db: Db, where: "recipient" | "message" = "recipient") {
  const told: { answer: (address: string) => Answer } = { answer: () => "accept" };
  const behaviour: SmtpBehaviour = { [where]: (address: string) => told.answer(address) };
  const { server, platform } = await platformWithSmtp(db, behaviour);
  let time = platform.now().getTime();
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  const now = () => {
    pass(0.01);
    return new Date(time);
  };
  const moving: Platform = { ...platform, now };
  return { server, platform: moving, told, pass };
}

/** One look after a rest. */
async function sendAfterRest(platform: Platform): Promise<void> {
  const sender = getSender(platform);
  expect(sender.restUntil - performance.now()).toBeLessThanOrEqual(20_000);
  sender.restUntil = 0;
  await sendDueMails(platform, never);
}

const REFUSALS: [string, { code: number; text: string }, "recipient" | "message"][] = [
  ["relaying denied", { code: 550, text: "5.7.1 Relaying denied" }, "recipient"],
  ["relaying denied, without an enhanced code", { code: 550, text: "Relaying denied" }, "recipient"],
  ["no room, after the message", { code: 552, text: "Quota exceeded" }, "message"],
  ["a word that says nothing", { code: 550, text: "No" }, "recipient"],
  ["unknown, whoever it is", { code: 550, text: "5.1.1 Unknown" }, "recipient"],
];
for (const [name, refusal, where] of REFUSALS) {
  databaseTest(
    `a server that refuses everybody for a while (${name}) costs nobody their mail`,
    async (db) => {
      const { server, platform, told, pass } = await platformThatIsTold(db, where);
      const id = await createInvitedWave(platform, { sales: 13, marketing: 9 });
      await enqueueInvitationMails(db, id, shapeOf(platform));
      told.answer = () => refusal;
      await sendDueMails(platform, never);
      for (let look = 0; look < 5; look++) await sendAfterRest(platform);
      expect(await getSendingProgress(db, id)).toEqual({ queued: 22, accepted: 0, bounced: 0, inDoubt: 0 });
      const status = /^\d\./.test(refusal.text)
        ? `${refusal.code} ${refusal.text.split(" ")[0]}`
        : `${refusal.code}`;
      expect(await getTrouble(db, INSTALLATION, platform.now())).toMatchObject({
        kind: "refusing",
        reason: status,
      });
      told.answer = () => "accept";
      pass(30);
      await sendAfterRest(platform);
      expect(await getSendingProgress(db, id)).toEqual({ queued: 0, accepted: 22, bounced: 0, inDoubt: 0 });
      expect(new Set(server.received.map(({ to }) => to)).size).toBe(22);
      expect(server.received).toHaveLength(22);
      expect(await getTrouble(db, INSTALLATION, platform.now())).toBeNull();
    },
  );
}

databaseTest("while no mail leaves, one mail at a time asks the server", async (db) => {
  const { platform, told } = await platformThatIsTold(db);
  const id = await createInvitedWave(platform, { sales: 20, marketing: 0 });
  await enqueueInvitationMails(db, id, shapeOf(platform));
  let asked = 0;
  told.answer = () => {
    asked += 1;
    return { code: 550, text: "5.7.1 Relaying denied" };
  };
  await sendDueMails(platform, never);
  expect(asked).toBeLessThanOrEqual(12);
  const before = asked;
  await sendDueMails(platform, never);
  expect(asked).toBe(before);
  await sendAfterRest(platform);
  expect(asked).toBe(before + 1);
});

databaseTest(
  "among mails that are taken, many wrong addresses are refused each for itself in the end",
  async (db) => {
    const { platform, told, pass } = await platformThatIsTold(db);
    const id = await createInvitedWave(platform, { sales: 12, marketing: 10 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    told.answer = (address) => (address.startsWith("sales") ? { code: 550, text: "No such user" } : "accept");
    await sendDueMails(platform, never);
    for (let look = 0; look < 40; look++) {
      pass(30);
      await sendAfterRest(platform);
    }
    const progress = await getSendingProgress(db, id);
    expect(progress).toMatchObject({ accepted: 10, inDoubt: 0 });
    expect(progress.queued + progress.bounced).toBe(12);
    // those that wait are named too, with the answer, and after a day they are believed to be wrong
    expect((await listBouncedMails(db, id)).filter(({ correctable }) => correctable)).toHaveLength(12);
    for (let look = 0; look < 40; look++) {
      pass(3_600);
      await sendAfterRest(platform);
    }
    expect(await getSendingProgress(db, id)).toEqual({ queued: 0, accepted: 10, bounced: 12, inDoubt: 0 });
  },
);

databaseTest(
  "what was refused is sent again when an owner says so, but not where there is no address",
  async (db) => {
    const { server, platform, told } = await platformThatIsTold(db);
    const id = await createInvitedWave(platform, { sales: 3, marketing: 2 });
    await db.update(person).set({ email: null }).where(eq(person.email, "sales0@acme.example"));
    await enqueueInvitationMails(db, id, shapeOf(platform));
    told.answer = () => ({ code: 550, text: "5.1.1 Unknown" });
    await sendDueMails(platform, never);
    expect(await getSendingProgress(db, id)).toMatchObject({ queued: 0, bounced: 5 });
    expect(await countRefusedMails(db, id)).toBe(4);
    told.answer = () => "accept";
    expect(await requeueRefusedMails(db, id, platform.now())).toBe(4);
    await sendAfterRest(platform);
    expect(await getSendingProgress(db, id)).toEqual({ queued: 0, accepted: 4, bounced: 1, inDoubt: 0 });
    expect(server.received).toHaveLength(4);
  },
);

databaseTest("a reminder is not lost by a refusal before one more try", async (db) => {
  const { server, platform, told, pass } = await platformThatIsTold(db);
  const id = await createInvitedWave(platform, { sales: 3, marketing: 0 });
  await enqueueReminderMails(db, id, { round: 1, to: "everyone" }, shapeOf(platform));
  told.answer = () => ({ code: 550, text: "5.1.1 Unknown" });
  await sendDueMails(platform, never);
  told.answer = (address) => (address.startsWith("sales0") ? { code: 550, text: "5.1.1 Unknown" } : "accept");
  for (let look = 0; look < 3; look++) {
    pass(30);
    await sendAfterRest(platform);
  }
  expect(server.received.map(({ to }) => to).sort()).toEqual(["sales1@acme.example", "sales2@acme.example"]);
  expect(await db.select().from(mail)).toEqual([]);
});

databaseTest(
  "a sign-in that is refused, a sender that is refused and a password that would go in clear cost no mail a try",
  async (db) => {
    const { host, said } = await scriptSmtp({ EHLO: "250-test.example\r\n250 AUTH PLAIN" });
    const open = (options: string) =>
      testPlatform(db, { variables: { ...quick, SMTP_URL: `smtp://user:secret@${host}${options}` } });
    const platform = open("?allowClear=true");
    const id = await createInvitedWave(platform, { sales: 8, marketing: 0 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    const cases: [Platform, Partial<typeof said>, { kind: string; reason: string }][] = [
      [platform, { AUTH: "535 5.7.8 Wrong password" }, { kind: "sender", reason: "535 5.7.8" }],
      [
        platform,
        { AUTH: "235 2.7.0 Welcome", MAIL: "550 5.7.1 Not you" },
        { kind: "sender", reason: "550 5.7.1" },
      ],
      [open(""), { MAIL: "250 Good" }, { kind: "no_encryption", reason: "no_encryption" }],
    ];
    for (const [sending, script, trouble] of cases) {
      Object.assign(said, script);
      for (let look = 0; look < 60; look++) await sendAfterRest(sending);
      expect(await getTrouble(db, INSTALLATION, sending.now())).toMatchObject(trouble);
      const rows = await db.select().from(mail);
      expect(rows.every(({ status, deferrals }) => status === "queued" && deferrals === 0)).toBe(true);
    }
    await sendAfterRest(platform);
    expect(await getSendingProgress(db, id)).toMatchObject({ accepted: 8 });
    expect(await getTrouble(db, INSTALLATION, platform.now())).toBeNull();
  },
);

databaseTest(
  "the check at the start says what keeps the mail server from taking mail, in a sentence",
  async (db) => {
    const { host, said } = await scriptSmtp({ EHLO: "250-test.example\r\n250 AUTH PLAIN" });
    const lines: unknown[] = [];
    const check = async (options: string) => {
      const platform = testPlatform(db, { variables: { SMTP_URL: `smtp://user:secret@${host}${options}` } });
      const log = { ...platform.log, warn: (...line: unknown[]) => void lines.push(line) };
      await checkMailServer({ ...platform, log }, never);
      return getTrouble(db, INSTALLATION, platform.now());
    };
    expect(await check("?allowClear=true")).toBeNull();
    expect(lines).toEqual([]);
    expect(await check("")).toMatchObject({ kind: "no_encryption" });
    expect(JSON.stringify(lines)).toContain("allowClear=true");
    said.AUTH = "535 5.7.8 user: wrong password";
    expect(await check("?allowClear=true")).toMatchObject({ kind: "sender", reason: "535 5.7.8" });
    expect(JSON.stringify(lines)).not.toContain("wrong password");
  },
);

databaseTest("a word about trouble that nobody repeats is not believed for long", async (db) => {
  const { platform, pass } = await platformThatIsTold(db);
  const down = testPlatform(db, {
    now: platform.now,
    variables: { ...quick, SMTP_URL: "smtp://127.0.0.1:1" },
  });
  const id = await createInvitedWave(down, { sales: 1, marketing: 0 });
  await enqueueInvitationMails(db, id, shapeOf(down));
  await sendDueMails(down, never);
  const first = await getTrouble(db, INSTALLATION, down.now());
  expect(first).toMatchObject({ kind: "unreachable" });
  pass(60);
  await sendAfterRest(down);
  expect((await getTrouble(db, INSTALLATION, down.now()))?.since).toEqual(first?.since);
  pass(301);
  expect(await getTrouble(db, INSTALLATION, down.now())).toBeNull();
  await sendAfterRest(down);
  expect((await getTrouble(db, INSTALLATION, down.now()))?.since).not.toEqual(first?.since);
});

databaseTest(
  "a stop leaves no mail in doubt: what hangs is given back, what is handed over is waited for",
  async (db) => {
    const { host, said, taken } = await scriptSmtp({ RCPT: "silent" });
    const platform = testPlatform(db, { variables: { ...quick, SMTP_URL: `smtp://${host}` } });
    const id = await createInvitedWave(platform, { sales: 10, marketing: 0 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    const stopping = new AbortController();
    const sending = sendDueMails(platform, stopping.signal);
    await new Promise((resolve) => setTimeout(resolve, 500));
    stopping.abort();
    platform.mail.stop();
    await sending;
    expect((await db.select().from(mail)).map(({ status }) => status)).toEqual(Array(10).fill("queued"));
    expect(await getTrouble(db, INSTALLATION, platform.now())).toBeNull();
    Object.assign(said, { RCPT: "250 Good" });
    const next = testPlatform(db, { variables: { ...quick, SMTP_URL: `smtp://${host}` } });
    await sendDueMails(next, never);
    expect(taken()).toBe(10);
  },
);

databaseTest(
  "mail of a wave that is no trial is never readable on the server, and everything leaves once SMTP is back",
  async (db) => {
    const { server, platform } = await platformThatIsTold(db);
    const without = testPlatform(db, { now: platform.now, variables: quick });
    const real = await createInvitedWave(platform, { sales: 4, marketing: 3 });
    const trial = await createInvitedWave(without, { sales: 2, marketing: 0 }, { trial: true });
    for (const id of [real, trial]) {
      await enqueueInvitationMails(db, id, shapeOf(platform));
      await enqueueReminderMails(db, id, { round: 1, to: "everyone" }, shapeOf(platform));
    }
    await sendDueMails(without, never);
    const waves = without.mail.readOutbox().map(({ text }) => /\/i\/([^#]+)#/.exec(text)?.[1]);
    expect(waves).toEqual(Array(4).fill(trial.waveId));
    expect(await getSendingProgress(db, real)).toEqual({ queued: 7, accepted: 0, bounced: 0, inDoubt: 0 });
    await db.update(wave).set({ state: "cancelled" }).where(eq(wave.id, real.waveId));
    await enqueueCancellationMails(db, real, shapeOf(platform));
    await sendDueMails(without, never);
    expect(without.mail.readOutbox()).toHaveLength(4);
    await db.update(wave).set({ state: "open" }).where(eq(wave.id, real.waveId));
    await db.delete(mail).where(eq(mail.kind, "cancellation"));
    await sendDueMails(platform, never);
    expect(server.received).toHaveLength(14);
    expect(await getSendingProgress(db, real)).toMatchObject({ accepted: 7 });
  },
);
