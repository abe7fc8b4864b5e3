import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeDirectoryLock } from "#db/directory-lock.server";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "parallax-lock-"));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
    rmSync(`${path}.lock`, { force: true });
  });
  return path;
}

test("takeDirectoryLock refuses a folder that a live process holds, with a sentence", () => {
  const path = folder();
  takeDirectoryLock(path);
  expect(() => takeDirectoryLock(path)).toThrow(/Another Parallax process \(\d+\) is using the database/);
});

test("takeDirectoryLock takes over the lock of a process that died", () => {
  const path = folder();
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: dead, started: "1", boot: "x" }));
  const release = takeDirectoryLock(path);
  release();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test("takeDirectoryLock is not fooled by another process that got the dead holder's number", () => {
  const path = folder();
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, started: "1", boot: "x" }));
  expect(() => takeDirectoryLock(path)()).not.toThrow();
});
