import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openKeys } from "#app/platform/keys.server";
import { takeDirectoryLock } from "#db/directory-lock.server";
import { createFile, prepareFile, removeStaleParts } from "#db/whole-file.server";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "parallax-whole-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test("createFile writes once, for its owner alone, and leaves nothing beside it", () => {
  const path = join(folder(), "secret.key");
  expect(createFile(path, "first")).toBe(true);
  expect(createFile(path, "second")).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("first");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(path, ".."))).toEqual(["secret.key"]);
});

test("prepareFile shows nothing until it is committed, then all of it, and nothing when it is dropped", () => {
  const path = join(folder(), "mail.json");
  writeFileSync(path, "old");
  const dropped = prepareFile(path, "dropped");
  expect(readFileSync(path, "utf8")).toBe("old");
  dropped.drop();
  const file = prepareFile(path, "new");
  expect(readFileSync(path, "utf8")).toBe("old");
  file.commit();
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(readdirSync(join(path, ".."))).toEqual(["mail.json"]);
});

test("removeStaleParts leaves what a live process is writing", () => {
  const place = folder();
  const writer = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void writer.kill("SIGKILL"));
  writeFileSync(join(place, `a.key.${writer.pid}-00000000.part`), "");
  writeFileSync(join(place, "b.key.999999999-00000000.part"), "");
  writeFileSync(join(place, "c.part"), "");
  removeStaleParts(place);
  expect(readdirSync(place).sort()).toEqual([`a.key.${writer.pid}-00000000.part`, "c.part"].sort());
});

/** A file system of one page for each file and very few of them; null where this user may not make one. */
function tinyDisk(): string | null {
  const place = folder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", place], { stdio: "pipe" });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", place]));
  return place;
}

test("a full disk makes no half file of a key, a secret or a lock, and all is well once there is room", (context) => {
  const disk = tinyDisk();
  if (disk === null) return context.skip();
  for (const name of ["data", "keys"]) mkdirSync(join(disk, name));
  const filler = join(disk, "filler");
  expect(() => writeFileSync(filler, Buffer.alloc(64 * 1024))).toThrow(/ENOSPC/);
  const options = { dataDir: join(disk, "data"), keysDir: join(disk, "keys") };
  expect(() => openKeys(options)).toThrow(/ENOSPC/);
  expect(() => takeDirectoryLock(join(disk, "data"))).toThrow(/ENOSPC/);
  expect(readdirSync(options.dataDir)).toEqual([]);
  expect(existsSync(join(disk, "data.lock"))).toBe(false);
  rmSync(filler);
  const keys = openKeys(options);
  const wave = "6a4b8f3e-0000-4000-8000-000000000001";
  expect(() => writeFileSync(filler, Buffer.alloc(64 * 1024))).toThrow(/ENOSPC/);
  expect(() => keys.createWaveKey(wave)).toThrow(/ENOSPC/);
  expect(keys.listWaveKeys()).toEqual([]);
  rmSync(filler);
  keys.createWaveKey(wave);
  expect(() => writeFileSync(filler, Buffer.alloc(64 * 1024))).toThrow(/ENOSPC/);
  keys.destroyWaveKey(wave);
  expect(readdirSync(options.keysDir)).toEqual([]);
});
