import { readFileSync, rmSync } from "node:fs";
import { createFile } from "./whole-file.server";

type Holder = { pid: number; started: string; boot: string };

/**
 * Takes `<directory>.lock` for this process and returns the function that gives it back. Two processes
 * on one embedded database silently lose rows, so a lock whose holder is alive is refused.
 */
export function takeDirectoryLock(directory: string): () => void {
  const path = `${directory}.lock`;
  const self: Holder = { pid: process.pid, started: processStart(process.pid), boot: bootId() };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (createFile(path, JSON.stringify(self))) return () => rmSync(path, { force: true });
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder)) {
      throw new Error(
        `Another Parallax process (${holder.pid}) is using the database in ${directory}. Stop it first, or set DATABASE_URL to a PostgreSQL database that several processes can share.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Error(`The lock ${path} could not be taken: another process keeps taking it.`);
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.boot !== bootId()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.started === processStart(holder.pid);
}

/** The kernel's start time of a process, so that a number used again by another process is not mistaken for the holder. */
function processStart(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[19] ?? ""
    );
  } catch {
    return "";
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
