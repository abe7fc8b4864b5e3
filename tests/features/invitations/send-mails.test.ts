import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { enqueueInvitationMails } from "#app/features/invitations/mail-queue.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { invitation, mail, person, wave } from "#db/schema";
import { bundleProcess } from "#tests/helpers/bundle";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { startSmtp } from "#tests/helpers/mail/smtp";
import { platformWithSmtp, quick, shapeOf } from "#tests/helpers/mail/smtp-platform";
import { testPlatform } from "#tests/helpers/platform";

const never = new AbortController().signal;

databaseTest("one bad address stops nobody, and its answer is kept without the address", async (db) => {
  const { server, platform } = await platformWithSmtp(db, {
    recipient: (address) =>
      address === "sales1@acme.example"
        ? { code: 550, text: "5.1.1 <sales1@acme.example> unknown" }
        : "accept",
  });
  const id = await createInvitedWave(platform, { sales: 6, marketing: 6 });
  await db
    .update(person)
    .set({ email: "two@acme.example, three@acme.example" })
    .where(eq(person.email, "sales2@acme.example"));
  await db.update(person).set({ email: null }).where(eq(person.email, "sales3@acme.example"));
  await enqueueInvitationMails(db, id, shapeOf(platform));
  await sendDueMails(platform, never);
  expect(server.received).toHaveLength(9);
  const bounced = await db.select().from(mail).where(eq(mail.status, "bounced"));
  expect(bounced.map(({ lastError }) => lastError).sort()).toEqual(["550 5.1.1", "no_address", "no_address"]);
});

databaseTest("a mail that the server puts off is sent at the next try", async (db) => {
  const { server, platform } = await platformWithSmtp(db, {
    recipient: (_address, attempt) => (attempt === 1 ? { code: 451, text: "4.7.1 Greylisted" } : "accept"),
  });
  let now = platform.now();
  const later: Platform = { ...platform, now: () => now };
  const id = await createInvitedWave(platform, { sales: 2, marketing: 0 });
  await enqueueInvitationMails(db, id, shapeOf(platform));
  await sendDueMails(later, never);
  expect(server.received).toHaveLength(0);
  now = new Date(now.getTime() + 60_000);
  await sendDueMails(later, never);
  expect(server.received).toHaveLength(2);
});

committedDatabaseTest(
  "a connection that breaks in the middle of the message loses and doubles nothing",
  async ({ db, engine }) => {
    const { server, platform } = await platformWithSmtp(
      db,
      { firstBytes: (_address, attempt) => (attempt === 1 ? "hang up" : "accept") },
      engine,
    );
    const id = await createInvitedWave(platform, { sales: 5, marketing: 5 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    for (let round = 0; round < 40; round++) {
      await sendDueMails(platform, never);
      platform.memory.delete("mail sender");
    }
    const rows = await db.select().from(mail).where(eq(mail.waveId, id.waveId));
    const accepted = rows.filter(({ status }) => status === "accepted").length;
    expect(rows.every(({ status }) => status === "accepted" || status === "in_doubt")).toBe(true);
    expect(server.received).toHaveLength(accepted);
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(accepted);
  },
);

databaseTest("a message whose answer got lost is in doubt and not sent again by itself", async (db) => {
  const { server, platform } = await platformWithSmtp(db, { message: () => "hang up" });
  const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
  await enqueueInvitationMails(db, id, shapeOf(platform));
  await sendDueMails(platform, never);
  await sendDueMails(platform, never);
  expect((await db.select().from(mail)).map(({ status }) => status)).toEqual(["in_doubt"]);
  expect(server.received).toHaveLength(0);
});

databaseTest(
  "a server that cannot be reached costs no mail an attempt, and is asked again only after a rest",
  async (db) => {
    const platform = testPlatform(db, { variables: { ...quick, SMTP_URL: "smtp://127.0.0.1:1" } });
    const id = await createInvitedWave(platform, { sales: 20, marketing: 0 });
    await enqueueInvitationMails(db, id, shapeOf(platform));
    await sendDueMails(platform, never);
    const tried = (await db.select().from(mail)).filter(({ attempts }) => attempts > 0).length;
    await sendDueMails(platform, never);
    const rows = await db.select().from(mail);
    expect(tried).toBeLessThanOrEqual(6);
    expect(rows.filter(({ attempts }) => attempts > 0)).toHaveLength(tried);
    expect(rows.every(({ status, deferrals }) => status === "queued" && deferrals === 0)).toBe(true);
  },
);

databaseTest("a wave that closed is written to no more", async (db) => {
  const { server, platform } = await platformWithSmtp(db);
  const id = await createInvitedWave(platform, { sales: 2, marketing: 0 });
  await enqueueInvitationMails(db, id, shapeOf(platform));
  await db.update(wave).set({ state: "closed" });
  await sendDueMails(platform, never);
  expect(server.received).toHaveLength(0);
  expect(await db.select().from(mail)).toEqual([]);
});

committedDatabaseTest("several senders on one database send each mail once", async ({ db, engine }) => {
  const { server, platform } = await platformWithSmtp(db, { delay: 5 }, engine);
  const id = await createInvitedWave(platform, { sales: 60, marketing: 40 });
  await enqueueInvitationMails(db, id, shapeOf(platform));
  const senders = [platform, { ...platform, memory: new Map() }, { ...platform, memory: new Map() }];
  if (engine === "pglite") senders.splice(1);
  await Promise.all(senders.map((sender) => sendDueMails(sender, never)));
  expect(server.received).toHaveLength(100);
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(100);
  expect(server.mostOpen()).toBeGreaterThan(3);
});

for (const engine of ["pglite", "postgresql"] as const) {
  test(`a sender killed in the middle of its work, again and again, loses nothing and sends nothing twice [${engine}]`, async (context) => {
    const url = inject("postgresUrl");
    if (engine === "postgresql" && url === null) return context.skip();
    const server = await startSmtp({ delay: 10 });
    const folder = mkdtempSync(join(tmpdir(), "parallax-killed-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const variables = {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      DATA_DIR: join(folder, "data"),
      KEYS_DIR: join(folder, "keys"),
      DATABASE_URL: engine === "postgresql" ? await createEmptyDatabase(url ?? "") : "",
      SMTP_URL: server.url,
      ...quick,
    };
    const people = 120;
    await withPlatform(variables, async (platform) => {
      const id = await createInvitedWave(platform, { sales: people, marketing: 0 });
      await enqueueInvitationMails(platform.db, id, shapeOf(platform));
    });
    const program = await bundleProcess("tests/helpers/mail-process.ts");
    for (let kill = 1; kill <= 3; kill++) {
      const goal = kill * 25;
      await runUntil(program, variables, () => server.received.length >= goal);
      await withPlatform(variables, ({ db }) => expireLeases(db));
    }
    await runUntil(program, variables, () => false);
    await withPlatform(variables, async ({ db }) => {
      const rows = await db.select().from(mail);
      const by = (status: string) => rows.filter((row) => row.status === status).length;
      expect(by("accepted") + by("in_doubt")).toBe(people);
      expect(by("in_doubt")).toBeLessThanOrEqual(3 * 6);
      const reached = new Set(server.received.map(({ to }) => to));
      expect(server.received).toHaveLength(reached.size);
      expect(reached.size).toBeGreaterThanOrEqual(by("accepted"));
      const accepted = await db
        .select({ email: person.email })
        .from(mail)
        .innerJoin(invitation, eq(invitation.id, mail.invitationId))
        .innerJoin(person, eq(person.id, invitation.personId))
        .where(eq(mail.status, "accepted"));
      expect(accepted.filter(({ email }) => !reached.has(email ?? ""))).toEqual([]);
    });
  });
}

async function withPlatform(
  variables: Record<string, string>,
  work: (platform: Platform) => Promise<void>,
): Promise<void> {
  const platform = await openPlatform(readEnv(variables));
  try {
    await work(platform);
  } finally {
    await platform.close();
  }
}

/** What time does by itself after a few minutes. */
async function expireLeases(db: Platform["db"]): Promise<void> {
  await db
    .update(mail)
    .set({ lockedUntil: new Date(0) })
    .where(inArray(mail.status, ["sending", "transmitting"]));
}

/** Runs the program until it ends by itself or `enough` is true; then it is killed without a warning. */
function runUntil(program: string, variables: Record<string, string>, enough: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, BASE_URL: "", ...variables },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    const watch = setInterval(() => {
      if (enough()) child.kill("SIGKILL");
    }, 5);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      if (code === 0 || signal === "SIGKILL") resolve();
      else reject(new Error(`The sender ended with ${code}: ${said}`));
    });
  });
}

async function createEmptyDatabase(url: string): Promise<string> {
  const { default: postgres } = await import("postgres");
  const name = `parallax_killed_${process.pid}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template parallax_template`);
  await admin.end();
  onTestFinished(async () => {
    const again = postgres(url, { max: 1, onnotice: () => {} });
    await again.unsafe(`drop database if exists ${name} with (force)`);
    await again.end();
  });
  return url.replace(/[^/]+$/, name);
}
