import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { ByTeam } from "#app/core/vocabulary";
import { buildPreview, type ImportPreview } from "./import/import-preview";
import { packFile, unpackFile } from "./kept-file.server";
import type { RosterReading } from "./roster-choices";
import { type RosterFile, readRosterFile } from "./roster-file.server";
import { type KeyedEntry, planImport, type RosterPlan, type RosterRow } from "./roster-plan";
import type { RosterProblem } from "./roster-problems";

/** What one message holds: little enough that whoever reads it is not kept from other work. */
const ENTRIES_A_MESSAGE = 500;

const HASH_BYTES = 32;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * Everything about the import of one roster that takes long and needs neither database nor secrets. What was read stays
 * here and leaves in pieces; it is gone with the room.
 */
export function createRosterWork() {
  let bytes: Uint8Array = new Uint8Array();
  let file: RosterFile | null = null;
  let reading: RosterReading | null = null;
  let plan: RosterPlan | null = null;
  let writes: KeyedEntry[] = [];
  const keys: string[] = [];
  const roster: RosterRow[] = [];
  return {
    takeBytes: async (given: Uint8Array): Promise<void> => {
      bytes = given;
    },
    /** The bytes that were taken, as they are kept; {@link takePacked} takes them back. */
    packBytes: async (): Promise<Uint8Array> => compress(bytes),
    takePacked: async (source: Uint8Array): Promise<void> => {
      bytes = await expand(source);
    },
    /** Reads the bytes that were taken. `body` is what {@link openFile} takes. */
    readFile: async (given: {
      teamNames: ByTeam<string>;
      reading: RosterReading;
    }): Promise<{ ok: true; body: Uint8Array } | { ok: false; problem: RosterProblem }> => {
      const read = await readRosterFile(bytes, given.teamNames, given.reading);
      if (!read.ok) return read;
      const { ok: _, ...found } = read;
      file = found;
      reading = given.reading;
      return { ok: true, body: await packFile(file, reading) };
    },
    openFile: async (body: Uint8Array): Promise<void> => {
      ({ file, reading } = await unpackFile(body));
    },
    /**
     * Keeps the keyed hashes of addresses, which come one after the other.
     * @returns the next addresses without one; none when all have it
     */
    keepKeys: async (hashes: Uint8Array): Promise<string[]> => {
      const hex = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.length);
      for (let at = 0; at < hex.length; at += HASH_BYTES) keys.push(hex.toString("hex", at, at + HASH_BYTES));
      const next = file?.entries.slice(keys.length, keys.length + ENTRIES_A_MESSAGE) ?? [];
      return next.map(({ email }) => email);
    },
    keepRoster: async (rows: RosterRow[]): Promise<void> => {
      for (const row of rows) roster.push(row);
    },
    /** What the import would do to the roster that was kept here. */
    plan: async (before: ByTeam<number>): Promise<ImportPreview> => {
      if (file === null || reading === null) throw new RangeError("No file was read.");
      const entries = file.entries.map(({ name, email, team, locale }, at): KeyedEntry => {
        return { key: keys[at] ?? "", name, email, team, locale };
      });
      plan = planImport(entries, roster);
      const { added, returning, changed, moved } = plan;
      writes = [...added, ...returning, ...[...changed, ...moved].map(({ entry }) => entry)];
      return buildPreview(file, reading, plan, before, fingerprintPlan(plan));
    },
    /** Entries to be written, from a place on; none past the last. */
    listWrites: async (from: number): Promise<KeyedEntry[]> => writes.slice(from, from + ENTRIES_A_MESSAGE),
    /** The ids of those whom the file does not name. */
    listMissing: async (): Promise<string[]> => (plan?.missing ?? []).map(({ id }) => id),
  };
}

export type RosterWork = ReturnType<typeof createRosterWork>;

/** Piece by piece: the whole plan of a large roster as one text would take as much memory again. */
function fingerprintPlan({ added, returning, changed, moved, missing }: RosterPlan): string {
  const hash = createHash("sha256");
  for (const part of [added, returning, changed, moved, missing.map(({ id }) => id)]) {
    hash.update(`${part.length}\n`);
    for (const one of part) hash.update(`${JSON.stringify(one)}\n`);
  }
  return hash.digest("hex");
}
