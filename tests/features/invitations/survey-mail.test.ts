import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { listOpenQuestions } from "#app/core/questions/set";
import {
  enqueueCancellationMails,
  enqueueInvitationMails,
  enqueueReminderMails,
} from "#app/features/invitations/mail-queue.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { hashToken } from "#app/features/invitations/tokens.server";
import { textsOf } from "#app/features/surveys/question-texts";
import { respondentWords } from "#app/locales/languages.server";
import { parseInvitationFragment } from "#app/protocol/invitation-link";
import { invitation, mail, person, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { platformWithSmtp, shapeOf } from "#tests/helpers/mail/smtp-platform";
import { questionSetOf } from "#tests/helpers/responses";

const never = new AbortController().signal;

/** Plain text is broken into short lines. */
const onOneLine = (text: string | undefined) => (text ?? "").replaceAll(/\s+/g, " ");

databaseTest(
  "an invitation carries the promise, the closing date and a link whose token the database knows by its hash only",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const id = await createInvitedWave(platform, { sales: 1, marketing: 1 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      "marketing0@acme.example",
      "sales0@acme.example",
    ]);
    for (const { mail: letter, to } of server.received) {
      const link = /http:\S+\/i\/(\S+)#(\S+)/.exec(letter.text ?? "");
      expect(link?.[1]).toBe(id.waveId);
      expect(letter.html).toContain(`href="${link?.[0]}"`);
      const read = parseInvitationFragment(link?.[2] ?? "");
      expect(to).toBe(`${read?.team}0@acme.example`);
      const [found] = await db
        .select()
        .from(invitation)
        .where(eq(invitation.tokenHash, hashToken(read?.token ?? new Uint8Array(0))));
      expect(found?.team).toBe(read?.team);
      const said = onOneLine(letter.text);
      expect(said).toMatch(/^It takes about \d+ minutes\. You can answer until Friday/);
      expect(said).toContain("until Friday 20 March 2026, 18:00 (Europe/Berlin, UTC+1).");
      expect(said).toContain("Whoever runs the server could.");
      expect(said).toContain("groups of at least 7 people");
      expect(JSON.stringify(await db.select().from(mail))).not.toContain(link?.[2]?.split(".")[1]);
    }
    expect((await db.select().from(mail)).map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  },
);

databaseTest("a reminder says who gets it, and a cancellation carries no link", async (db) => {
  const { server, platform } = await platformWithSmtp(db);
  const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
  await enqueueReminderMails(db, id, { round: 1, to: "everyone" }, shapeOf(platform));
  await sendDueMails(platform, never);
  await db.update(wave).set({ state: "cancelled" });
  await enqueueCancellationMails(db, id, shapeOf(platform));
  await sendDueMails(platform, never);
  const [reminder, cancellation] = server.received.map((received) => received.mail);
  expect(reminder?.subject).toBe("Reminder: How do Sales and Marketing work together at Acme?");
  expect(onOneLine(reminder?.text)).toContain("goes to everybody who was asked");
  expect(reminder?.text).toMatch(/\/i\/\S+#sales\./);
  expect(onOneLine(cancellation?.text)).toMatch(
    /^Your link no longer works\. You do not need to do anything\. Hello/,
  );
  expect(onOneLine(cancellation?.text)).toContain("destroyed, still sealed");
  expect(cancellation?.text).not.toContain("/i/");
  expect(await db.select().from(mail)).toEqual([]);
});

databaseTest(
  "a mail of a trial says so in its subject and its first line and promises less, and any other says nothing of it",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
    await enqueueReminderMails(db, id, { round: 1, to: "everyone" }, shapeOf(platform));
    await sendDueMails(platform, never);
    await db.update(wave).set({ trial: true });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    const [real, trial] = server.received.map((received) => received.mail);
    expect(real?.subject).not.toMatch(/trial/i);
    expect(real?.text).not.toMatch(/trial/i);
    expect(trial?.subject).toBe("Trial: How do Sales and Marketing work together at Acme?");
    expect(trial?.text).toMatch(/^This is a trial of the survey\. /);
    const shown = trial?.html?.slice(trial.html.indexOf("<body")).replaceAll(/<[^>]*>/g, " ") ?? "";
    expect(onOneLine(shown).trim()).toMatch(/^This is a trial of the survey\..* Hello Person/);
    expect(onOneLine(real?.text)).toContain("Nobody who uses this product can see");
    expect(onOneLine(real?.text)).toContain("Nobody who uses the product is shown who has answered");
    expect(onOneLine(trial?.text)).not.toContain("Nobody who uses");
    expect(onOneLine(trial?.text)).toContain("see whether it was used, and answer in your place");
    await enqueueReminderMails(db, id, { round: 2, to: "unclaimed" }, shapeOf(platform));
    await db
      .update(wave)
      .set({ manifest: sql`jsonb_set(${wave.manifest}::jsonb, '{reminders}', '"unclaimed"')` });
    await sendDueMails(platform, never);
    const text = onOneLine(server.received[2]?.mail.text);
    expect(text).toContain("Whoever reads the outbox sees that you get it.");
    expect(text).not.toContain("Nobody is shown");
  },
);

databaseTest(
  "a mail says who may read comments where the questions ask for some, and nothing of it elsewhere",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const manifest = JSON.stringify({ thresholds: { answers: 7, commentResponses: 12 } });
    const without = questionSetOf({ off: listOpenQuestions(questionSetOf()).map(({ key }) => key) });
    for (const questionSet of [questionSetOf(), without]) {
      const id = await createInvitedWave(platform, { sales: 1, marketing: 0 }, { manifest, questionSet });
      await enqueueInvitationMails(db, id, shapeOf(platform));
      await sendDueMails(platform, never);
    }
    const [asked, unasked] = server.received.map(({ mail: letter }) => onOneLine(letter.text));
    expect(asked).toContain(
      "where at least 12 people of your team have answered, comments can be read word for word",
    );
    expect(unasked).not.toMatch(/comment/i);
  },
);

databaseTest(
  "no mail offers to unsubscribe, in a header or in words, because nothing would come of it",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await enqueueReminderMails(db, id, { round: 1, to: "everyone" }, shapeOf(platform));
    await sendDueMails(platform, never);
    await db.update(wave).set({ state: "cancelled" });
    await enqueueCancellationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    expect(server.received).toHaveLength(3);
    for (const { mail: letter, raw } of server.received) {
      expect(raw.split("\r\n\r\n")[0]).not.toMatch(/^List-/im);
      expect(`${letter.text} ${letter.html}`).not.toMatch(
        /unsubscribe|opt out|no (more|further) (mails|reminders)/i,
      );
    }
  },
);

databaseTest("a survey's mails keep their lines short and their link whole, for every name", async (db) => {
  const { server, platform } = await platformWithSmtp(db);
  const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
  for (const name of ["Ada", "Zoë 李雷 🦊", `${"long ".repeat(40).trim()}`]) {
    await db.update(person).set({ name });
    await db.delete(mail);
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    const { mail: letter, raw } = server.received.pop() ?? {};
    const long = (letter?.text ?? "").split(/\r?\n/).filter((line) => line.length >= 78);
    expect(long).toEqual([expect.stringMatching(/^http\S+\/i\/\S+#sales\.[\w-]{43}$/)]);
    expect(letter?.text).toMatch(/\n-- \r?\nYou get this mail because you are in Sales at Acme\./);
    expect(letter?.html).toContain(`>${long[0]}</a>`);
    // other letters than plain ones are encoded
    const plain = /^[\x20-\x7e]*$/.test(name);
    for (const bytes of ["\r\n-- \r\n", `\r\n${long[0]}\r\n`]) expect(raw?.includes(bytes)).toBe(plain);
  }
});

databaseTest(
  "each mail is in its person's language and its link opens that page; the first one stands in",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const questionSet = questionSetOf({ texts: textsOf(["en", "de", "ar"]) });
    const id = await createInvitedWave(platform, { sales: 2, marketing: 2 }, { questionSet });
    const speaks = { sales0: "de-AT", sales1: "ar", marketing0: "fr" };
    for (const [name, locale] of Object.entries(speaks))
      await db
        .update(person)
        .set({ locale })
        .where(eq(person.email, `${name}@acme.example`));
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    const letters = new Map(
      server.received.map(({ to, mail: letter }) => [`${to}`.split("@")[0] ?? "", letter]),
    );
    for (const [name, language] of [
      ["sales0", "de"],
      ["sales1", "ar"],
      ["marketing0", "en"],
      ["marketing1", "en"],
    ] as const) {
      const letter = letters.get(name);
      const { mail: words, questions } = respondentWords(language);
      const { sales, marketing } = questions.teams;
      expect(letter?.subject).toBe(words.invitation.subject("Acme", sales, marketing));
      expect(letter?.html).toContain(`<html lang="${language}" dir="${words.language.dir}">`);
      const page = language === "en" ? id.waveId : `${id.waveId}/${language}`;
      expect(/\/i\/(\S+)#/.exec(letter?.text ?? "")?.[1]).toBe(page);
      expect(onOneLine(letter?.text)).toContain(onOneLine(words.promise(7)));
    }
  },
);
