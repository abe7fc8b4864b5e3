import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { and, eq, lte } from "drizzle-orm";
import type { ByTeam } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import { decodeCsv } from "#app/features/files/csv-text.server";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { rosterDraft } from "#db/schema";
import { buildPreview, countWrites, type ImportPreview } from "./import-preview";
import { countPeople, listRosterRows } from "./roster.server";
import { applyPlan, lockRoster } from "./roster-changes.server";
import { type RosterEntry, type RosterFile, readRoster } from "./roster-file.server";
import { MAX_ROSTER_BYTES } from "./roster-limits";
import { type KeyedEntry, planImport, type RosterPlan } from "./roster-plan";
import type { RosterProblem } from "./roster-problems";

/** How long a dry run can be confirmed. */
const DRAFT_MINUTES = 60;
const ENTRIES_A_TURN = 1000;

const compress = promisify(gzip);
const expand = promisify(gunzip);

type Author = { organizationId: string; userId: string };
type Tools = { db: Db; keys: Pick<Keys, "hashAddress"> };

/** The dry run: reads a file, compares it with the roster and keeps both for an hour. Imports nothing. */
export async function draftImport(
  { db, keys }: Tools,
  author: Author,
  file: { bytes: Uint8Array; teamNames: ByTeam<string>; now: Date },
): Promise<{ ok: true; id: string } | { ok: false; problem: RosterProblem }> {
  const decoded = decodeCsv(file.bytes, MAX_ROSTER_BYTES);
  if (!decoded.ok) return decoded;
  const read = await readRoster(decoded.text, file.teamNames);
  if (!read.ok) return read;
  const body = new Uint8Array(await compress(JSON.stringify(read)));
  const preview = await previewFile({ db, keys }, author.organizationId, read);
  const row = { ...author, body, preview, createdAt: file.now, importedAt: null };
  const id = await db.transaction(async (tx) => {
    await tx.delete(rosterDraft).where(isOf(author));
    const [made] = await tx.insert(rosterDraft).values(row).returning({ id: rosterDraft.id });
    return made?.id ?? "";
  });
  return { ok: true, id };
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
  { db, keys }: Tools,
  author: Author,
  order: { id: string; removeMissing: boolean; now: Date },
): Promise<Confirmation> {
  const [draft] = await db
    .select({ body: rosterDraft.body, at: rosterDraft.createdAt })
    .from(rosterDraft)
    .where(and(isOf(author), eq(rosterDraft.id, order.id)));
  if (draft === undefined || draft.at <= expiry(order.now)) return { ok: false, reason: "gone" };
  const file = draft.body === null ? null : (JSON.parse(String(await expand(draft.body))) as RosterFile);
  const entries = file === null ? [] : await keyEntries(keys, author.organizationId, file.entries);

  return db.transaction(async (tx): Promise<Confirmation> => {
    await lockRoster(tx, author.organizationId);
    const found = and(isOf(author), eq(rosterDraft.id, order.id));
    const [current] = await tx.select().from(rosterDraft).where(found);
    if (current === undefined) return { ok: false, reason: "gone" };
    const shown = current.preview as ImportPreview;
    if (current.importedAt !== null || file === null) return { ok: true, preview: shown };
    const removes = order.removeMissing && shown.counts.missing > 0;
    if (removes && shown.badRows > 0) return { ok: false, reason: "removal_with_bad_rows" };
    if (countWrites(shown) === 0 && !removes) return { ok: false, reason: "nothing_to_do" };

    const plan = planImport(entries, await listRosterRows(tx, author.organizationId));
    if (fingerprintPlan(plan) !== shown.fingerprint) {
      const before = await countPeople(tx, author.organizationId);
      const preview = buildPreview(file, plan, before, fingerprintPlan(plan));
      await tx.update(rosterDraft).set({ preview }).where(found);
      return { ok: false, reason: "roster_changed" };
    }
    await applyPlan(tx, author.organizationId, plan, { removeMissing: removes, now: order.now });
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

async function previewFile(
  { db, keys }: Tools,
  organizationId: string,
  file: RosterFile,
): Promise<ImportPreview> {
  const entries = await keyEntries(keys, organizationId, file.entries);
  const plan = planImport(entries, await listRosterRows(db, organizationId));
  return buildPreview(file, plan, await countPeople(db, organizationId), fingerprintPlan(plan));
}

async function keyEntries(
  keys: Tools["keys"],
  organizationId: string,
  entries: readonly RosterEntry[],
): Promise<KeyedEntry[]> {
  const keyed: KeyedEntry[] = [];
  for (const [at, { name, email, team, locale }] of entries.entries()) {
    if (at % ENTRIES_A_TURN === 0) await nextTurn();
    const key = Buffer.from(keys.hashAddress(organizationId, email)).toString("hex");
    keyed.push({ key, name, email, team, locale });
  }
  return keyed;
}

function fingerprintPlan(plan: RosterPlan): string {
  const hash = createHash("sha256");
  const { added, returning, changed, moved, missing } = plan;
  hash.update(JSON.stringify([added, returning, changed, moved]));
  hash.update(JSON.stringify(missing.map((row) => row.id)));
  return hash.digest("hex");
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
