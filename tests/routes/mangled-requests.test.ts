import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, vi } from "vitest";
import * as entry from "#app/entry.server";
import { getWords } from "#app/locales/spoken";
import { addressRequest } from "#app/platform/addressed-request.server";
import { answerThroughOutage } from "#app/platform/outage-answer.server";
import type { Platform } from "#app/platform/platform.server";
import * as root from "#app/root";
import { MANGLED_ADDRESSES } from "#tests/helpers/booth/mangled-addresses";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

const BASE = "http://localhost:3000";
const modules = import.meta.glob<ServerBuild["routes"][string]["module"]>("/app/routes/{i.,$}*.tsx");

/** The framework with the routes under `/i`, put together as the build does it, behind what the server puts before it. */
async function openServer(platform: Platform) {
  const found = Object.entries(modules).map(async ([file, load]) => {
    const id = file.slice("/app/".length, -".tsx".length);
    const path = id.slice("routes/".length).replaceAll(".", "/").replace(/\$$/, "*").replace("$", ":");
    return [id, { id, path, parentId: "root", module: await load() }] as const;
  });
  const routes = {
    root: { id: "root", path: "", module: root },
    ...Object.fromEntries(await Promise.all(found)),
  };
  const build = {
    entry: { module: entry },
    routes,
    assets: {
      version: "test",
      url: "",
      entry: { module: "", imports: [] },
      routes: Object.fromEntries(
        Object.entries(routes).map(([id, { module, ...route }]) => [
          id,
          {
            ...route,
            module: "",
            hasLoader: "loader" in module,
            hasErrorBoundary: "ErrorBoundary" in module,
          },
        ]),
      ),
    },
    future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
    isSpaMode: false,
    publicPath: "/",
    assetsBuildDirectory: "",
  } as unknown as ServerBuild;
  const handle = createRequestHandler(build, "production");
  return (path: string, init?: RequestInit) => {
    const request = addressRequest(new Request(`${BASE}${path}`, init), BASE, false);
    return answerThroughOutage(request, BASE, getWords(), (asked, outcome) =>
      handle(asked, { platform, nonce: "the-nonce", clientAddress: "", outcome }),
    );
  };
}

/** Everything that is said to the log, the console and the two streams of the process. */
function watchOutput(): { written: string[]; log: Platform["log"] } {
  const written: string[] = [];
  const note = (...said: unknown[]) => {
    written.push(JSON.stringify(said));
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockImplementation(note);
  for (const method of ["log", "info", "warn", "debug"] as const)
    vi.spyOn(console, method).mockImplementation(note);
  return { written, log: { debug: note, info: note, warn: note, error: note } };
}

databaseTest(
  "a mangled invitation is led to its own address, and nothing behind /i/ is ever written anywhere",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform, { sales: 1 });
    const path = open.links[0]?.url.slice(BASE.length) ?? "";
    const { written, log } = watchOutput();
    const ask = await openServer({ ...platform, log });
    for (const [kind, mangle] of Object.entries(MANGLED_ADDRESSES)) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await ask(mangle(path), { method });
        expect(answer.status, kind).toBe(302);
        expect(answer.headers.get("Location"), kind).toBe(path);
        expect(answer.headers.get("Cache-Control"), kind).toBe("no-store");
      }
      await ask(mangle(path), { method: "POST", body: "x" });
      await ask(`${mangle(path)}.data`);
      await ask(mangle(path).replace("/i/", "/x/"));
    }
    const said = written.join("\n");
    expect(said).not.toContain(open.waveId);
    for (const { url } of open.links) expect(said).not.toContain(url.slice(-43, -3));
  },
);

databaseTest(
  "where only the wave can be read its page follows; where not even that, a page with styles",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform, { sales: 1 });
    const ask = await openServer(platform);
    const half = await ask(`/i/${open.waveId}%23sales.cut`);
    expect([half.status, half.headers.get("Location")]).toEqual([302, `/i/${open.waveId}`]);
    for (const path of ["/i/", "/i/x", "/i/%23sales.cut", "/i/x/y/z", "/i/%E0%A4"]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      const page = await answer.text();
      expect(page, path).toContain("This link is not complete");
      expect(page, path).toMatch(/<style|rel="stylesheet"/);
      expect(page, path).not.toContain("<script");
    }
  },
);
