import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { recordEvent } from "#app/features/audit/record-event.server";
import { verifyChain } from "#app/features/audit/verify-chain.server";
import type { Db } from "#db/client.server";
import { board, event } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";

const at = new Date("2026-03-02T09:00:00.123Z");

function act(organizationId: string, kind: string, detail: Record<string, unknown> = {}) {
  return { organizationId, actor: "system" as const, kind, detail, at };
}

databaseTest("recordEvent chains the events of an organization and of no other", async (db) => {
  const [ours, theirs] = [randomUUID(), randomUUID()];
  await recordEvent(db, act(ours, "wave.launched", { name: "2026", b: undefined, a: [1, null, "é"] }));
  await recordEvent(db, act(theirs, "wave.launched"));
  await recordEvent(db, act(ours, "wave.closed"));
  const rows = await db.select().from(event).where(eq(event.organizationId, ours)).orderBy(asc(event.seq));
  expect(rows.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, "wave.launched"],
    [2, "wave.closed"],
  ]);
  expect(rows[1]?.previousHash).toEqual(rows[0]?.hash);
  expect(await verifyChain(db, ours)).toMatchObject({ intact: true, length: 2, head: rows[1]?.hash });
  expect(await verifyChain(db, theirs)).toMatchObject({ intact: true, length: 1 });
});

databaseTest("verifyChain names the event that somebody changed behind the log's back", async (db) => {
  const organizationId = randomUUID();
  for (const kind of ["a.done", "b.done", "c.done"]) {
    await recordEvent(db, act(organizationId, kind, { count: 1 }));
  }
  await db.execute(sql`alter table audit.event disable trigger event_insert_only`);
  await db
    .update(event)
    .set({ detail: { count: 2 } })
    .where(sql`${event.organizationId} = ${organizationId} and seq = 2`);
  expect(await verifyChain(db, organizationId)).toEqual({ intact: false, brokenAt: 2 });
});

databaseTest("verifyChain names the event that is missing", async (db) => {
  const organizationId = randomUUID();
  for (const kind of ["a.done", "b.done", "c.done"]) await recordEvent(db, act(organizationId, kind));
  await db.execute(sql`alter table audit.event disable trigger event_insert_only`);
  await db.delete(event).where(sql`${event.organizationId} = ${organizationId} and seq = 1`);
  expect(await verifyChain(db, organizationId)).toEqual({ intact: false, brokenAt: 1 });
});

databaseTest("verifyChain misses the end of a log whose head a board has published", async (db) => {
  const organizationId = randomUUID();
  await recordEvent(db, act(organizationId, "a.done"));
  const auditHead = await recordEvent(db, act(organizationId, "b.done"));
  const [root, leaves, marks] = [new Uint8Array(32), new Uint8Array(0), new Uint8Array(0)];
  await db
    .insert(board)
    .values({ organizationId, waveId: randomUUID(), root, size: 0, leaves, marks, auditHead });
  await recordEvent(db, act(organizationId, "c.done"));
  expect(await verifyChain(db, organizationId)).toMatchObject({ intact: true, length: 3 });
  await db.execute(sql`alter table audit.event disable trigger event_insert_only`);
  await db.delete(event).where(sql`${event.organizationId} = ${organizationId} and seq > 1`);
  expect(await verifyChain(db, organizationId)).toEqual({ intact: false, brokenAt: 2 });
});

databaseTest("The log refuses changes and deletions", async (db) => {
  const organizationId = randomUUID();
  await recordEvent(db, act(organizationId, "a.done"));
  const attempts: ((tx: Db) => Promise<unknown>)[] = [
    (tx) => tx.update(event).set({ kind: "b.done" }).where(eq(event.organizationId, organizationId)),
    (tx) => tx.delete(event).where(eq(event.organizationId, organizationId)),
    (tx) => tx.execute(sql`truncate audit.event`),
  ];
  for (const attempt of attempts) await expect(db.transaction(attempt)).rejects.toThrow();
  expect(await verifyChain(db, organizationId)).toMatchObject({ intact: true, length: 1 });
});

databaseTest("listEvents pages backwards from the newest", async (db) => {
  const organizationId = randomUUID();
  for (const kind of ["a.done", "b.done", "c.done"]) await recordEvent(db, act(organizationId, kind));
  const first = await listEvents(db, organizationId, { limit: 2 });
  expect(first.map(({ kind }) => kind)).toEqual(["c.done", "b.done"]);
  const second = await listEvents(db, organizationId, { before: first[1]?.seq, limit: 2 });
  expect(second.map(({ kind, bySystem }) => [kind, bySystem])).toEqual([["a.done", true]]);
});

committedDatabaseTest("recordEvent keeps one chain when twenty act at once", async ({ db }) => {
  const organizationId = randomUUID();
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      db.transaction((tx) => recordEvent(tx, act(organizationId, "a.done", { index }))),
    ),
  );
  expect(await verifyChain(db, organizationId)).toMatchObject({ intact: true, length: 20 });
});

committedDatabaseTest("recordEvent leaves nothing behind when its transaction fails", async ({ db }) => {
  const organizationId = randomUUID();
  const failing = db.transaction(async (tx) => {
    await recordEvent(tx, act(organizationId, "a.done"));
    throw new Error("stop");
  });
  await expect(failing).rejects.toThrow("stop");
  expect(await verifyChain(db, organizationId)).toMatchObject({ intact: true, length: 0 });
});
