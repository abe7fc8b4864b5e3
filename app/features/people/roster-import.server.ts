import { and, eq, lte } from "drizzle-orm";
import type { ByTeam } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { rosterDraft } from "#db/schema";
import { countWrites, type ImportPreview } from "./import-preview";
import { countPeople, listRosterRows } from "./roster.server";
import { lockRoster, putPeople, removePeople } from "./roster-changes.server";
import type { RosterProblem } from "./roster-problems";
import { openRosterRoom, type RosterRoom } from "./roster-room.server";

/** How long a dry run can be confirmed. */
const DRAFT_MINUTES = 60;

type Author = { organizationId: string; userId: string };
type Tools = {
  db: Db;
  keys: Pick<Keys, "hashAddress">;
  /** Where the work is done. */
  openRoom?: () => RosterRoom;
};

/** The dry run: reads a file, compares it with the roster and keeps both for an hour. Imports nothing. */
export async function draftImport(
  { db, keys, openRoom = openRosterRoom }: Tools,
  author: Author,
  { bytes, teamNames, now }: { bytes: Uint8Array; teamNames: ByTeam<string>; now: Date },
): Promise<{ ok: true; id: string } | { ok: false; problem: RosterProblem }> {
  const room = openRoom();
  try {
    const read = await room.call("readFile", { bytes, teamNames });
    if (!read.ok) return read;
    await keyEntries(room, keys, author.organizationId);
    const preview = await planIn(room, db, author.organizationId);
    const row = { ...author, body: read.body, preview, createdAt: now, importedAt: null };
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
  | { ok: false; reason: "gone" | "roster_changed" | "removal_with_bad_rows" | "nothing_to_do" };

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
    const removes = order.removeMissing && shown.counts.missing > 0;
    if (removes && shown.badRows > 0) return { ok: false, reason: "removal_with_bad_rows" };
    if (countWrites(shown) === 0 && !removes) return { ok: false, reason: "nothing_to_do" };

    const planned = await planIn(room, tx, author.organizationId);
    if (planned.fingerprint !== shown.fingerprint) {
      await tx.update(rosterDraft).set({ preview: planned }).where(found);
      return { ok: false, reason: "roster_changed" };
    }
    await writePlan(room, tx, author.organizationId, order.now);
    if (removes) await removePeople(tx, author.organizationId, await room.call("listMissing"), order.now);
    const preview = forgetNames(shown, removes);
    await tx.update(rosterDraft).set({ preview, body: null, importedAt: order.now }).where(found);
    const { added, returning, changed, moved, missing } = preview.counts;
    await recordEvent(tx, {
      organizationId: author.organizationId,
      actor: `user:${author.userId}`,
      kind: "people.imported",
      detail: { added: added + returning, changed, moved, removed: missing, leftOut: preview.badRows },
      at: order.now,
    });
    return { ok: true, preview };
  });
}

export async function discardImport(db: Db, author: Author): Promise<void> {
  await db.delete(rosterDraft).where(isOf(author));
}

/** Forgets the files of dry runs that nobody confirmed within the hour. */
export async function purgeImports(db: Db, now: Date): Promise<void> {
  await db.delete(rosterDraft).where(lte(rosterDraft.createdAt, expiry(now)));
}

/** Gives every address its key, a few thousand at a time: the secret stays on this side. */
async function keyEntries(room: RosterRoom, keys: Tools["keys"], organizationId: string): Promise<void> {
  for (;;) {
    const addresses = await room.call("listAddresses");
    if (addresses.length === 0) return;
    const hashes = addresses.map((email) => keys.hashAddress(organizationId, email));
    await room.call("keepKeys", new Uint8Array(Buffer.concat(hashes)));
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
