import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** The name of a file that is not whole yet says whose it is: `secret.key.4711-9f86d081.part`. */
const PART = /\.(\d+)-[0-9a-f]{8}\.part$/;

export type PreparedFile = { commit: () => void; drop: () => void };

/**
 * Writes a file beside its place, whole and on the disk. `commit` moves it there, over what there was: whoever reads it
 * finds the old bytes or the new ones, never some of them.
 */
export function prepareFile(path: string, bytes: string | Uint8Array): PreparedFile {
  const part = writePart(path, bytes);
  return {
    commit: () => {
      renameSync(part, path);
      syncFolder(path);
    },
    drop: () => rmSync(part, { force: true }),
  };
}

/** Writes a file that is not there yet, whole. Returns false, and changes nothing, where there is one. */
export function createFile(path: string, bytes: string | Uint8Array): boolean {
  if (existsSync(path)) return false;
  const part = writePart(path, bytes);
  try {
    return place(part, path);
  } finally {
    rmSync(part, { force: true });
    syncFolder(path);
  }
}

/** Removes what processes left in a folder that died while they wrote. */
export function removeStaleParts(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = Number(PART.exec(name)?.[1] ?? Number.NaN);
    if (pid === process.pid || (!Number.isNaN(pid) && !isAlive(pid)))
      rmSync(join(folder, name), { force: true });
  }
}

function writePart(path: string, bytes: string | Uint8Array): string {
  const part = join(dirname(path), `${basename(path)}.${process.pid}-${randomBytes(4).toString("hex")}.part`);
  const content = Buffer.from(bytes);
  const file = openSync(part, "wx", 0o600);
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fsyncSync(file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return part;
}

/** A hard link fails where there is a file already; where links are unknown, the look before has to do. */
function place(part: string, path: string): boolean {
  try {
    linkSync(part, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EOPNOTSUPP") throw error;
    renameSync(part, path);
    return true;
  }
}

/** A new name is on the disk when its folder is; some systems cannot say so. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(dirname(path), "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EISDIR" && code !== "EPERM" && code !== "EINVAL") throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
