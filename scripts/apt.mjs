// Debian's packages, for what the tests stand on and a machine may lack.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Installs packages where this process may. Returns whether they are there afterwards. */
export function installWithApt(...packages) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const lock = ["-o", "DPkg::Lock::Timeout=300"];
  spawnSync("apt-get", [...lock, "update", "-qq"], options);
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  return spawnSync("apt-get", [...lock, ...install], options).status === 0;
}

/** The paths of programs of these names on this machine. */
export function findPrograms(...names) {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin"];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path));
}
