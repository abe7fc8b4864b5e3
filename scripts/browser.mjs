// A Chromium for the end-to-end tests: CHROMIUM_PATH, one on the machine, Playwright's own, Debian's package
// where we may install it, or the one that ships inside an npm package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a browser that starts, installing one where none is found, or null. */
export async function ensureBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return findInPath() ?? (await findPlaywrights()) ?? installWithApt() ?? (await unpackPackaged());
}

function findInPath() {
  const folders = (process.env.PATH ?? "").split(":");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path) && spawnSync(path, ["--version"]).status === 0) ?? null;
}

async function findPlaywrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function installWithApt() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return null;
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const lock = ["-o", "DPkg::Lock::Timeout=300"];
  spawnSync("apt-get", [...lock, "update", "-qq"], options);
  spawnSync("apt-get", [...lock, "install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return findInPath();
}

async function unpackPackaged() {
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    return spawnSync(path, ["--version"]).status === 0 ? path : null;
  } catch {
    return null;
  }
}
