import { fsyncSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { PGlite, types } from "@electric-sql/pglite";
import { takeDirectoryLock } from "./directory-lock.server";

/** PGlite's own start parameters without `-F`: a commit waits until it is on the disk. */
const DURABLE = ["-c", "fsync=on", "-c", "wal_sync_method=fsync"];

/**
 * Bytes as hexadecimal letters, both ways. PGlite's own codec makes one string for every byte: a board of 13 MB held
 * the event loop for seconds, and reading a box took four times as long.
 */
const BYTES = {
  serializers: {
    [types.BYTEA]: (bytes: Uint8Array) =>
      `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`,
  },
  parsers: { [types.BYTEA]: (letters: string) => new Uint8Array(Buffer.from(letters.slice(2), "hex")) },
};

type Embedded = { client: PGlite; close: () => Promise<void> };

/**
 * Opens PGlite on a directory (or in memory) with the guards of the decision record: one process a
 * directory, a real fsync, proved by a commit before anybody relies on it.
 */
export async function openEmbedded(directory?: string): Promise<Embedded> {
  if (directory === undefined) {
    const client = await PGlite.create(BYTES);
    return { client, close: () => client.close() };
  }
  const folder = resolve(directory);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = takeDirectoryLock(folder);
  try {
    const client = await PGlite.create(folder, {
      ...BYTES,
      relaxedDurability: false,
      startParams: [...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"), ...DURABLE],
    });
    await proveDurable(client);
    return {
      client,
      close: async () => {
        await client.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

type NodeFileSystem = { stream_ops: { fsync?: (stream: { nfd: number }) => number } };

async function proveDurable(client: PGlite): Promise<void> {
  let synced = 0;
  const files = (client.Module as unknown as { NODEFS?: NodeFileSystem }).NODEFS;
  if (files !== undefined) {
    files.stream_ops.fsync = (stream) => {
      fsyncSync(stream.nfd);
      synced += 1;
      return 0;
    };
  }
  await client.exec("create table if not exists public.durable (at int); truncate public.durable");
  await client.query("insert into public.durable values (1)");
  if (synced === 0) {
    throw new Error(
      "The embedded database cannot make commits durable on this machine: set DATABASE_URL to a PostgreSQL database instead.",
    );
  }
}
