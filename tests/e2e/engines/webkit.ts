import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { findFreePort } from "#tests/helpers/free-port";
import { type Device, type Engine, ROLES, type Setup, type Size } from "./device";
import { type Line, layLine } from "./line";
import { identify, openSession, type WebDriverSession } from "./webdriver";

/** The bar of the driver's browser would be wider than a phone. */
const NARROW =
  "button { min-width: 0; padding: 0; border: 0; } entry, headerbar { min-width: 0; padding: 0; }";

/** What a person has set on the desktop. */
const STILL = "[Settings]\ngtk-enable-animations=0\n";

/**
 * WebKitGTK, driven through its WebDriver on a display that nobody sees. Every device of its driver is a private
 * window; it has no forced colours.
 */
export async function startWebKit(driver: string, setup: Setup): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-webkit-"));
  mkdirSync(join(folder, "gtk-3.0"));
  writeFileSync(join(folder, "gtk-3.0/gtk.css"), NARROW);
  if (setup === "adapted") writeFileSync(join(folder, "gtk-3.0/settings.ini"), STILL);
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await Promise.race([once(screen.stdout, "data"), once(screen, "exit")]);
  if (screen.exitCode !== null) throw new Error(`Xvfb ended with ${screen.exitCode}.`);
  const variables = { DISPLAY: `:${String(number).trim()}`, XDG_CONFIG_HOME: folder };
  return {
    openDevice: (size) => openDevice(driver, variables, setup, size),
    async close() {
      await end(screen);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A driver holds one session only, so every device has a driver of its own. */
async function openDevice(
  driver: string,
  variables: Record<string, string>,
  setup: Setup,
  size: Size,
): Promise<Device> {
  const line = await layLine();
  const port = await findFreePort();
  const child = spawn(driver, [`--port=${port}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...variables },
  });
  try {
    const origin = `http://127.0.0.1:${port}`;
    await expect(() => fetch(`${origin}/status`)).toPass({ timeout: 20_000, intervals: [50] });
    const storage = setup === "blocking" ? ["--enable-html5-local-storage=false"] : [];
    const session = await openSession(origin, {
      proxy: { proxyType: "manual", httpProxy: line.proxy },
      "webkitgtk:browserOptions": { args: ["--automation", ...storage] },
    });
    const device = reachDevice(session, child, line);
    await device.resize(size);
    return device;
  } catch (error) {
    await end(child);
    await line.close();
    throw error;
  }
}

function reachDevice({ call, run }: WebDriverSession, driver: ChildProcess, line: Line): Device {
  const errors: string[] = [];
  const listen = async () => void errors.push(...((await run(hearErrors, [])) as string[]));
  return {
    async open(url) {
      await call("POST", "/url", { url });
      await listen();
    },
    run: (script, ...given) => run(script, given) as never,
    async click(find, ...given) {
      const element = identify(await run(find, given));
      if (element === null) return false;
      await call("POST", `/element/${element}/click`);
      await listen();
      return true;
    },
    async type(text) {
      const element = identify(await call("GET", "/element/active"));
      await call("POST", `/element/${element}/value`, { text });
    },
    async back() {
      await call("POST", "/back");
      await listen();
    },
    async reload() {
      await listen();
      await call("POST", "/refresh");
      await listen();
    },
    async resize({ width, height }) {
      const frame = () => ({ width: outerWidth - innerWidth, height: outerHeight - innerHeight });
      const around = (await run(frame, [])) as Size;
      await call("POST", "/window/rect", { width: width + around.width, height: height + around.height });
    },
    async setOffline(offline) {
      line.setCut(offline);
    },
    async countNamed(role, name) {
      // the driver fails where an element that is not shown is asked for its name
      const found = await run(listShown, [ROLES[role]]);
      let named = 0;
      for (const element of found as unknown[]) {
        const path = `/element/${identify(element)}`;
        const isNamed = (await call("GET", `${path}/computedlabel`)) === name;
        if (isNamed && (await call("GET", `${path}/computedrole`)) === role) named += 1;
      }
      return named;
    },
    async takePicture() {
      return Buffer.from(String(await call("GET", "/screenshot")), "base64");
    },
    async readErrors() {
      await listen();
      errors.push(...line.readRefused());
      return errors;
    },
    async close() {
      await call("DELETE", "");
      await end(driver);
      await line.close();
    },
  };
}

/**
 * What went wrong in this page since it was asked last. The driver tells nothing of the console, so the page
 * itself is listened to, from the first time it is asked.
 */
function hearErrors(): string[] {
  const page = window as unknown as { heard?: string[] };
  if (page.heard === undefined) {
    const heard: string[] = [];
    page.heard = heard;
    console.error = (...said: unknown[]) => heard.push(said.join(" "));
    addEventListener("error", ({ message }) => heard.push(message));
    addEventListener("unhandledrejection", ({ reason }) => heard.push(String(reason)));
  }
  return page.heard.splice(0);
}

function listShown(selector: string): Element[] {
  return [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
