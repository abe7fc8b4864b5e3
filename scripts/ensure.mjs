// What every command needs before it can import anything of ours: the right Node and the installed packages.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the process with a sentence. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `Parallax needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node (24 is recommended).`,
    );
  }
}

/** Installs the packages of the lock file unless exactly these are installed. */
export function ensureDependencies() {
  ensureNode();
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules/.parallax-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("Installing packages …\n");
  const npm = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (npm.status !== 0)
    giveUp(
      "The packages could not be installed: npm ci failed. Check the network connection and the messages above.",
    );
  writeFileSync(stamp, lock);
}

/** Runs a program of node_modules/.bin and returns its exit status. */
export function runProgram(name, args, options = {}) {
  const program = join(root, "node_modules/.bin", name);
  return spawnSync(program, args, { cwd: root, stdio: "inherit", ...options }).status ?? 1;
}
