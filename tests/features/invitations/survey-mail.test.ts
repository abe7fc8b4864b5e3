import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import {
  enqueueCancellationMails,
  enqueueInvitationMails,
  enqueueReminderMails,
} from "#app/features/invitations/mail-queue.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { hashToken } from "#app/features/invitations/tokens.server";
import { parseInvitationFragment } from "#app/protocol/invitation-link";
import { invitation, mail, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { platformWithSmtp, shapeOf } from "#tests/helpers/smtp-platform";

const never = new AbortController().signal;

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
      expect(letter.text).toContain("until Friday 20 March 2026, 18:00 (Europe/Berlin).");
      expect(letter.text).toContain("Whoever runs the server could.");
      expect(letter.text).toContain("groups of at least 7 people");
      expect(letter.text).toMatch(/about \d+ minutes/);
      expect(letter.headers.some(({ key, value }) => key === "list-id" && value.includes(id.waveId))).toBe(
        true,
      );
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
  expect(reminder?.subject).toBe("Reminder: Acme: how do Sales and Marketing work together?");
  expect(reminder?.text).toContain("goes to everybody who was asked");
  expect(reminder?.text).toMatch(/\/i\/\S+#sales\./);
  expect(cancellation?.text).toContain("destroyed, still sealed");
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
    expect(trial?.subject).toBe("Trial: Acme: how do Sales and Marketing work together?");
    expect(trial?.text).toMatch(/^This is a trial of the survey\. .+\n\nHello /);
    expect(trial?.html).toMatch(/<p>This is a trial of the survey\..*<p>Hello /);
    expect(real?.text).toContain("Nobody who uses this product can see");
    expect(real?.text).toContain("Nobody who uses the product is shown who has answered");
    expect(trial?.text).not.toContain("Nobody who uses");
    expect(trial?.text).toContain("see whether it was used, and answer in your place");
    await enqueueReminderMails(db, id, { round: 2, to: "unclaimed" }, shapeOf(platform));
    await db
      .update(wave)
      .set({ manifest: sql`jsonb_set(${wave.manifest}::jsonb, '{reminders}', '"unclaimed"')` });
    await sendDueMails(platform, never);
    const text = server.received[2]?.mail.text;
    expect(text).toContain("Whoever reads the outbox sees that you get it.");
    expect(text).not.toContain("Nobody is shown");
  },
);
