import { expect, test } from "@playwright/test";
import { type RunningServer, startServer } from "./server";

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

const paths = /\/assets\/[\w.-]+\.(?:js|css)/g;

test("the scripts and styles of a page come compressed and may be kept for ever, unlike the page", async () => {
  const page = await fetch(`${server.url}/sign-in`);
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  const assets = new Set((await page.text()).match(paths));
  expect(assets.size).toBeGreaterThan(3);
  for (const path of assets) {
    const plain = await fetch(server.url + path, { headers: { "Accept-Encoding": "identity" } });
    const small = await fetch(server.url + path, { headers: { "Accept-Encoding": "gzip, br" } });
    expect(plain.headers.has("Content-Encoding")).toBe(false);
    expect(small.headers.get("Content-Encoding")).toBe("br");
    expect(small.headers.get("Vary")).toContain("Accept-Encoding");
    expect(small.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(await small.text()).toBe(await plain.text());
  }
});

test("an asset that is not there is kept by nobody", async () => {
  const answer = await fetch(`${server.url}/assets/nothing.js`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});
