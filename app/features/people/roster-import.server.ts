import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq, isNull, lte } from "drizzle-orm";
import type { ByTeam } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { organization, rosterDraft } from "#db/schema";
import { countWrites, type ImportPreview } from "./import/import-preview";
import { countPeople, listRosterRows } from "./roster.server";
import { lockRoster, measureRoster, putPeople, removePeople } from "./roster-changes.server";
import { keepDecisions, mergeDecisions, NO_VALUES, type RosterReading } from "./roster-choices";
import type { RosterProblem } from "./roster-problems";
import { openRosterRoom, type RosterRoom } from "./roster-room.server";

/** How long a dry run can be confirmed. */
const DRAFT_MINUTES = 60;

/** From so many on what the database knows of the roster is out of date. */
const MANY_WRITES = 1000;

type Author = { organizationId: string; userId: string };
type Tools = {
  db: Db;
  keys: Pick<Keys, "hashAddress">;
  /** Where the work is done. */
  openRoom?: () => RosterRoom;
};

/** The dry run: reads a file, compares it with the roster and keeps both for an hour. Imports nothing. */
export async function draftImport(
  tools: Tools,
  author: Author,
  { bytes, teamNames, now }: { bytes: Uint8Array; teamNames: ByTeam<string>; now: Date },
): Promise<{ ok: true; id: string } | { ok: false; problem: RosterProblem }> {
  const { db, openRoom = openRosterRoom } = tools;
  const room = openRoom();
  try {
    const reading = await proposeReading(db, author.organizationId, now);
    await room.call("takeBytes", bytes);
    const read = await readInto(room, tools, author, { teamNames, reading });
    if (!read.ok) return read;
    const source = await room.call("packBytes");
    const { body, preview } = read;
    const row = { ...author, source, body, preview, createdAt: now, importedAt: null };
    const id = await db.transaction(async (tx) => {
      await tx.delete(rosterDraft).where(isOf(author));
      const [made] = await tx.insert(rosterDraft).values(row).returning({ id: rosterDraft.id });
      return made?.id ?? "";
    });
    return { ok: true, id };
  } finally {
    await room.close();
  }
}

/** Reads the file of a dry run once more, with what somebody chose. Imports nothing. */
export async function rereadImport(
  tools: Tools,
  author: Author,
  order: { id: string; reading: RosterReading; teamNames: ByTeam<string> },
): Promise<{ ok: true } | { ok: false; reason: "gone" } | { ok: false; problem: RosterProblem }> {
  const { db, openRoom = openRosterRoom } = tools;
  const found = and(isOf(author), eq(rosterDraft.id, order.id), isNull(rosterDraft.importedAt));
  const [draft] = await db.select({ source: rosterDraft.source }).from(rosterDraft).where(found);
  if (draft === undefined || draft.source === null) return { ok: false, reason: "gone" };
  const room = openRoom();
  try {
    await room.call("takePacked", draft.source);
    const read = await readInto(room, tools, author, order);
    if (!read.ok) return read;
    await db.update(rosterDraft).set({ body: read.body, preview: read.preview }).where(found);
    return { ok: true };
  } finally {
    await room.close();
  }
}

/** As it is read before anybody chose: what the values of the last file stood for is remembered. */
export async function proposeReading(db: Db, organizationId: string, now: Date): Promise<RosterReading> {
  const [row] = await db
    .select({ values: organization.rosterValues })
    .from(organization)
    .where(eq(organization.id, organizationId));
  const today = now.toISOString().slice(0, 10);
  return { places: null, values: row?.values ?? NO_VALUES, leavesOutInactive: true, windows: false, today };
}

/** Reads the file that a room was given and compares it with the roster. */
async function readInto(
  room: RosterRoom,
  { db, keys }: Tools,
  { organizationId }: Pick<Author, "organizationId">,
  { teamNames, reading }: { teamNames: ByTeam<string>; reading: RosterReading },
): Promise<{ ok: true; body: Uint8Array; preview: ImportPreview } | { ok: false; problem: RosterProblem }> {
  const read = await room.call("readFile", { teamNames, reading });
  if (!read.ok) return read;
  await keyEntries(room, keys, organizationId);
  return { ok: true, body: read.body, preview: await planIn(room, db, organizationId) };
}

export type ImportDraft = { id: string; preview: ImportPreview; imported: boolean };

/** The dry run of this member, until an hour has passed. */
export async function getImport(db: Db, author: Author, id: string, now: Date): Promise<ImportDraft | null> {
  const [row] = await db
    .select({ preview: rosterDraft.preview, importedAt: rosterDraft.importedAt, at: rosterDraft.createdAt })
    .from(rosterDraft)
    .where(and(isOf(author), eq(rosterDraft.id, id)));
  if (row === undefined || row.at <= expiry(now)) return null;
  return { id, preview: row.preview as ImportPreview, imported: row.importedAt !== null };
}

export type Confirmation =
  | { ok: true; preview: ImportPreview }
  | { ok: false; reason: "gone" | "roster_changed" | ImportRefusal };

/**
 * Imports what the dry run showed, in one transaction; pressed twice it imports once. Where the roster has
 * changed meanwhile so that something else would happen, nothing does and the dry run shows the new state.
 */
export async function confirmImport(
  { db, keys, openRoom = openRosterRoom }: Tools,
  author: Author,
  order: { id: string; removeMissing: boolean; now: Date },
): Promise<Confirmation> {
  const [draft] = await db
    .select({ body: rosterDraft.body, at: rosterDraft.createdAt })
    .from(rosterDraft)
    .where(and(isOf(author), eq(rosterDraft.id, order.id)));
  if (draft === undefined || draft.at <= expiry(order.now)) return { ok: false, reason: "gone" };
  const room = openRoom();
  try {
    if (draft.body !== null) {
      await room.call("openFile", draft.body);
      await keyEntries(room, keys, author.organizationId);
    }
    return await applyFile(db, author, { ...order, room: draft.body === null ? null : room });
  } finally {
    await room.close();
  }
}

/** @param order `room` holds the file with its keys; null where it was imported already */
function applyFile(
  db: Db,
  author: Author,
  order: { id: string; removeMissing: boolean; now: Date; room: RosterRoom | null },
): Promise<Confirmation> {
  const { room } = order;
  return db.transaction(async (tx): Promise<Confirmation> => {
    await lockRoster(tx, author.organizationId);
    const found = and(isOf(author), eq(rosterDraft.id, order.id));
    const [current] = await tx.select().from(rosterDraft).where(found);
    if (current === undefined) return { ok: false, reason: "gone" };
    const shown = current.preview as ImportPreview;
    if (current.importedAt !== null || room === null) return { ok: true, preview: shown };
    const refused = refuseImport(shown, order.removeMissing);
    if (refused !== null) return { ok: false, reason: refused };

    const planned = await planIn(room, tx, author.organizationId);
    if (planned.fingerprint !== shown.fingerprint) {
      await tx.update(rosterDraft).set({ preview: planned }).where(found);
      return { ok: false, reason: "roster_changed" };
    }
    const actor = `user:${author.userId}` as const;
    const preview = await writeImport(tx, room, shown, { ...order, ...author, actor });
    const used = { preview, source: null, body: null, importedAt: order.now };
    await tx.update(rosterDraft).set(used).where(found);
    return { ok: true, preview };
  });
}

/** Imports a file at once, as the command line does after its own dry run. */
export async function importRoster(
  tools: Tools,
  organizationId: string,
  order: {
    bytes: Uint8Array;
    teamNames: ByTeam<string>;
    reading: RosterReading;
    removeMissing: boolean;
    now: Date;
  },
): Promise<
  { ok: true; preview: ImportPreview } | { ok: false; reason: ImportRefusal; preview: ImportPreview }
> {
  const { db, openRoom = openRosterRoom } = tools;
  const room = openRoom();
  try {
    await room.call("takeBytes", order.bytes);
    return await db.transaction(async (tx) => {
      await lockRoster(tx, organizationId);
      const read = await readInto(room, { ...tools, db: tx }, { organizationId }, order);
      if (!read.ok) throw new RangeError("A file that a dry run could read cannot be read.");
      const { preview } = read;
      const reason = refuseImport(preview, order.removeMissing);
      if (reason !== null) return { ok: false as const, reason, preview };
      const by = { ...order, organizationId, actor: "system" as const };
      return { ok: true as const, preview: await writeImport(tx, room, preview, by) };
    });
  } finally {
    await room.close();
  }
}

type ImportRefusal = "removal_with_bad_rows" | "nothing_to_do";

function refuseImport(shown: ImportPreview, removeMissing: boolean): ImportRefusal | null {
  const removes = removeMissing && shown.counts.missing > 0;
  if (removes && shown.badRows > 0) return "removal_with_bad_rows";
  return countWrites(shown) === 0 && !removes ? "nothing_to_do" : null;
}

/** Writes what the room planned, and remembers what the values of the team column stood for. */
async function writeImport(
  tx: Db,
  room: RosterRoom,
  shown: ImportPreview,
  by: { organizationId: string; actor: `user:${string}` | "system"; removeMissing: boolean; now: Date },
): Promise<ImportPreview> {
  const { organizationId, actor, now } = by;
  const removes = by.removeMissing && shown.counts.missing > 0;
  await writePlan(room, tx, organizationId, now);
  if (countWrites(shown) >= MANY_WRITES) await measureRoster(tx);
  if (removes) await removePeople(tx, organizationId, await room.call("listMissing"), now);
  const preview = forgetNames(shown, removes);
  const values = mergeDecisions(shown.reading.values, keepDecisions(shown.facts.teams));
  await tx.update(organization).set({ rosterValues: values }).where(eq(organization.id, organizationId));
  const { added, returning, changed, moved, missing } = preview.counts;
  await recordEvent(tx, {
    ...{ organizationId, actor, kind: "people.imported" },
    detail: { added: added + returning, changed, moved, removed: missing, leftOut: preview.badRows },
    at: now,
  });
  return preview;
}

export async function discardImport(db: Db, author: Author): Promise<void> {
  await db.delete(rosterDraft).where(isOf(author));
}

/** Forgets the files of dry runs that nobody confirmed within the hour. */
export async function purgeImports(db: Db, now: Date): Promise<void> {
  await db.delete(rosterDraft).where(lte(rosterDraft.createdAt, expiry(now)));
}

/**
 * Gives every address its key, a few hundred at a time: the secret stays on this side. Answers of a thread come in one
 * turn of the event loop as long as they come fast enough, so others are given theirs.
 */
async function keyEntries(room: RosterRoom, keys: Tools["keys"], organizationId: string): Promise<void> {
  let addresses = await room.call("keepKeys", new Uint8Array());
  while (addresses.length > 0) {
    const hashes = addresses.map((email) => keys.hashAddress(organizationId, email));
    addresses = await room.call("keepKeys", new Uint8Array(Buffer.concat(hashes)));
    await nextTurn();
  }
}

/** Compares what the room holds with the roster as it stands. */
async function planIn(room: RosterRoom, db: Db, organizationId: string): Promise<ImportPreview> {
  for await (const rows of listRosterRows(db, organizationId)) await room.call("keepRoster", rows);
  return room.call("plan", await countPeople(db, organizationId));
}

/** Adds people and overwrites those with the same address. */
async function writePlan(room: RosterRoom, tx: Db, organizationId: string, now: Date): Promise<void> {
  for (let at = 0; ; ) {
    const entries = await room.call("listWrites", at);
    if (entries.length === 0) return;
    await putPeople(tx, organizationId, entries, now);
    at += entries.length;
  }
}

/** What is left of a preview after the import: counts. */
function forgetNames(preview: ImportPreview, removed: boolean): ImportPreview {
  return {
    ...preview,
    counts: { ...preview.counts, missing: removed ? preview.counts.missing : 0 },
    after: removed ? preview.afterRemoval : preview.after,
    added: [],
    changed: [],
    moved: [],
    missing: [],
    merged: [],
  };
}

function isOf({ organizationId, userId }: Author) {
  return and(eq(rosterDraft.organizationId, organizationId), eq(rosterDraft.userId, userId));
}

function expiry(now: Date): Date {
  return new Date(now.getTime() - DRAFT_MINUTES * 60_000);
}
