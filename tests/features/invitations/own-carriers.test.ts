import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";
import { checkMailServer } from "#app/features/invitations/check-mail-server.server";
import { enqueueInvitationMails } from "#app/features/invitations/mail-queue.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { getSendingProgress } from "#app/features/invitations/sending-progress.server";
import { INSTALLATION, listOwnCarriers } from "#app/features/mail/carriers.server";
import { putInForce, removeMailSettings } from "#app/features/mail/mail-settings.server";
import { getTrouble } from "#app/features/mail/mail-trouble.server";
import type { Platform } from "#app/platform/platform.server";
import { mail, person, user } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createInvitedWave, type InvitedWave } from "#tests/helpers/invited-wave";
import { startOwnServer } from "#tests/helpers/mail/own-server";
import { type SmtpBehaviour, scriptSmtp } from "#tests/helpers/mail/smtp";
import { quick, shapeOf } from "#tests/helpers/mail/smtp-platform";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { testPlatform } from "#tests/helpers/platform";

const never = new AbortController().signal;
const variables = { ...quick, SMTP_PRIVATE_HOSTS: "true" };

/** A wave whose organization has a mail server at this address, and people whose addresses name it. */
async function waveWithServer(
  platform: Platform,
  name: string,
  host: string,
  people = 5,
): Promise<InvitedWave> {
  const id = await createInvitedWave(platform, { sales: people, marketing: 0 });
  const { organizationId } = id;
  await platform.db
    .update(person)
    .set({ email: sql`replace(${person.email}, 'sales', ${name}::text)` })
    .where(eq(person.organizationId, organizationId));
  await setServer(platform, organizationId, name, host);
  await enqueueInvitationMails(platform.db, id, shapeOf(platform));
  return id;
}

async function setServer(
  platform: Platform,
  organizationId: string,
  name: string,
  host: string,
): Promise<void> {
  const userId = `owner of ${organizationId}`;
  await platform.db
    .insert(user)
    .values({ id: userId, name, email: `${organizationId}@example.org` })
    .onConflictDoNothing();
  const port = Number(host.split(":")[1]);
  const server = { host: "127.0.0.1", port, security: "starttls" as const, user: null, password: null };
  const sender = `${name} <survey@${name}.example>`;
  await putInForce(platform, organizationId, { ...server, sender }, { userId, now: platform.now() });
}

async function startServer(behaviour: SmtpBehaviour = {}) {
  const server = await listenSmtp(behaviour);
  onTestFinished(() => {
    // the connections that a platform keeps open for a while end with the test, too
    server.dropConnections();
    return server.close();
  });
  return { ...server, host: server.url.replace("smtp://", "") };
}

databaseTest(
  "each organization's mails go over its own server, as its own sender, and over no other",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const [here, there] = [await startServer(), await startServer()];
    const first = await waveWithServer(platform, "acme", here.host);
    const second = await waveWithServer(platform, "globex", there.host);
    expect((await listOwnCarriers(db, platform.now())).sort()).toEqual(
      [first.organizationId, second.organizationId].sort(),
    );
    await sendDueMails(platform, never);
    for (const [server, name] of [
      [here, "acme"],
      [there, "globex"],
    ] as const) {
      expect(server.received.map(({ to }) => to).sort()).toEqual(
        [0, 1, 2, 3, 4].map((at) => `${name}${at}@acme.example`),
      );
      expect(new Set(server.received.map(({ from }) => from))).toEqual(new Set([`survey@${name}.example`]));
    }
    expect(platform.mail.readOutbox()).toEqual([]);
    expect(await listOwnCarriers(db, platform.now())).toEqual([]);
  },
);

databaseTest(
  "a server that hangs delays nothing of another organization, whose later mails leave meanwhile, too",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const hanging = await scriptSmtp({ DATA: "silent" });
    const healthy = await startServer();
    const slow = await waveWithServer(platform, "acme", hanging.host);
    const quickOne = await waveWithServer(platform, "globex", healthy.host);
    const stopping = new AbortController();
    const sending = sendDueMails(platform, stopping.signal);
    await expect.poll(() => healthy.received.length, { timeout: 120_000 }).toBe(5);
    // a mail that has arrived is not settled yet: what is queued before that would be taken for sent
    const settled = async () => (await getSendingProgress(db, quickOne)).accepted;
    await expect.poll(settled, { timeout: 120_000 }).toBe(5);
    await db.update(mail).set({ status: "queued" }).where(eq(mail.waveId, quickOne.waveId));
    await expect.poll(() => healthy.received.length, { timeout: 120_000 }).toBe(10);
    expect(hanging.heard.filter((line) => line === "DATA").length).toBeGreaterThan(0);
    stopping.abort();
    platform.mail.stop();
    await sending;
    expect(await getSendingProgress(db, slow)).toMatchObject({ queued: 5, accepted: 0 });
    expect(await getTrouble(db, slow.organizationId, platform.now())).toBeNull();
  },
);

databaseTest(
  "trouble with one organization's server pauses its mails only, and stands on its page only",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const refusing = await scriptSmtp({ MAIL: "550 5.7.1 Not you" });
    const healthy = await startServer();
    const first = await waveWithServer(platform, "acme", refusing.host);
    const second = await waveWithServer(platform, "globex", healthy.host);
    await sendDueMails(platform, never);
    expect(healthy.received).toHaveLength(5);
    const now = platform.now();
    expect(await getTrouble(db, first.organizationId, now)).toMatchObject({
      kind: "sender",
      reason: "550 5.7.1",
    });
    expect(await getTrouble(db, second.organizationId, now)).toBeNull();
    expect(await getTrouble(db, INSTALLATION, now)).toBeNull();
    expect(await getSendingProgress(db, first)).toMatchObject({ queued: 5, bounced: 0 });
    const asked = refusing.heard.length;
    await sendDueMails(platform, never);
    expect(refusing.heard).toHaveLength(asked);
    // other settings are asked at once, by the process that put them in force and by another one
    await setServer(platform, first.organizationId, "acme", healthy.host);
    expect(await getTrouble(db, first.organizationId, now)).toBeNull();
    await sendDueMails({ ...platform, memory: new Map() }, never);
    expect(healthy.received).toHaveLength(10);
  },
);

databaseTest(
  "a real wave whose organization lost its server waits, is never put into the outbox, and leaves once there is one",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const server = await startServer();
    const id = await waveWithServer(platform, "acme", server.host);
    const by = { userId: `owner of ${id.organizationId}`, now: platform.now() };
    await removeMailSettings(platform, id.organizationId, by);
    const trial = await createInvitedWave(platform, { sales: 2, marketing: 0 }, { trial: true });
    await enqueueInvitationMails(db, trial, shapeOf(platform));
    await sendDueMails(platform, never);
    expect(platform.mail.readOutbox()).toHaveLength(2);
    expect(server.received).toEqual([]);
    expect(await getSendingProgress(db, id)).toMatchObject({ queued: 5 });
    await setServer(platform, id.organizationId, "acme", server.host);
    // a start of another process: nothing is known but what is stored
    await sendDueMails({ ...platform, memory: new Map() }, never);
    expect(server.received).toHaveLength(5);
    expect(platform.mail.readOutbox()).toHaveLength(2);
  },
);

databaseTest(
  "the mails of a trial go over the server that its organization has by now, not into the outbox",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const server = await startServer();
    const id = await createInvitedWave(platform, { sales: 2, marketing: 0 }, { trial: true });
    await setServer(platform, id.organizationId, "acme", server.host);
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    expect([server.received.length, platform.mail.readOutbox().length]).toEqual([2, 0]);
  },
);

databaseTest("SMTP_URL carries the mails of all, whatever organizations have set", async (db) => {
  const all = await startServer();
  const own = await startServer();
  const platform = testPlatform(db, {
    variables: { ...variables, SMTP_URL: all.url, MAIL_FROM: "Parallax <all@host.example>" },
  });
  await waveWithServer(platform, "acme", own.host);
  await sendDueMails(platform, never);
  expect([all.received.length, own.received.length]).toEqual([5, 0]);
  expect(all.received[0]?.from).toBe("all@host.example");
});

databaseTest(
  "a host inside is not connected to where that is not allowed, though it was allowed when it was set",
  async (db) => {
    const server = await startServer();
    const platform = testPlatform(db, { variables: quick });
    const id = await waveWithServer(platform, "acme", server.host);
    await sendDueMails(platform, never);
    expect(server.received).toEqual([]);
    expect(await getTrouble(db, id.organizationId, platform.now())).toMatchObject({ kind: "unreachable" });
  },
);

databaseTest(
  "checkMailServer asks the server of each organization, and notes trouble for each by itself",
  async (db) => {
    const platform = testPlatform(db, { variables });
    const wrong = await startOwnServer({ answers: { AUTH: "535 5.7.8 Wrong" } });
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
    const other = await createInvitedWave(platform, { sales: 1, marketing: 0 });
    await setServer(platform, other.organizationId, "globex", (await startServer()).host);
    await setServer(platform, id.organizationId, "acme", "127.0.0.1:1");
    const by = { userId: `owner of ${id.organizationId}`, now: platform.now() };
    await putInForce(platform, id.organizationId, wrong.settings, by);
    await checkMailServer(platform, never);
    expect(await getTrouble(db, id.organizationId, platform.now())).toMatchObject({
      kind: "sender",
      reason: "535 5.7.8",
    });
    expect(await getTrouble(db, other.organizationId, platform.now())).toBeNull();
  },
);
