import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { checkAddress, describeAddress } from "#app/platform/address-check.server";

test("describeAddress names the setting that a proxy needs", () => {
  const https = "https://survey.example";
  expect(describeAddress({ BASE_URL: https, TRUSTED_PROXY: false })).toEqual([
    expect.stringMatching(/BASE_URL is https.*set TRUSTED_PROXY=true/),
  ]);
  expect(describeAddress({ BASE_URL: "http://localhost:3000", TRUSTED_PROXY: true })).toEqual([
    expect.stringMatching(/TRUSTED_PROXY is true.*set BASE_URL/),
  ]);
  expect(describeAddress({ BASE_URL: https, TRUSTED_PROXY: true })).toEqual([]);
  expect(describeAddress({ BASE_URL: "http://localhost:3000", TRUSTED_PROXY: false })).toEqual([]);
});

/** What is said at start about an address whose /healthz answers this. */
async function checkAgainst(body: string): Promise<string[]> {
  const server = createServer((_request, response) => response.end(body));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const said: string[] = [];
  const log = {
    debug: () => {},
    info: () => {},
    error: () => {},
    warn: (text: string) => void said.push(text),
  };
  await checkAddress({ BASE_URL: `http://127.0.0.2:${port}`, TRUSTED_PROXY: false }, log);
  return said;
}

test("checkAddress asks BASE_URL and says where it leads to something else", async () => {
  expect(await checkAgainst(JSON.stringify({ status: "ok", engine: "pglite" }))).toEqual([]);
  expect(await checkAgainst("<title>Welcome to nginx!</title>")).toEqual([
    expect.stringContaining("BASE_URL, asked from this machine, does not lead to this installation"),
  ]);
});
