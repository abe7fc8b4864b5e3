import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { type RunningServer, startServer } from "./server";

/** Requests as proxies and foreign pages make them: no announced length, no body, methods nobody uses. */

const WAVE = "00000000-0000-4000-8000-000000000000";
/** How many links one address may ask for in a quarter of an hour. */
const ATTEMPTS = 50;

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => {
  await server.remove();
});

test("the server answers a browser that asks whether it may post to a box on another host", async () => {
  const answer = await fetch(`${server.url}/box/${WAVE}`, {
    method: "OPTIONS",
    headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "POST" },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("Access-Control-Allow-Methods")).toBe("POST");
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(server.url);
});

test("the server reads a body whose length was not announced, and stops where it is too long", async () => {
  expect(await sendChunked("POST", `/box/${WAVE}`, "{}")).toBe(404);
  expect(await sendChunked("POST", `/i/${WAVE}/claim`, "{}")).toBe(400);
  expect(await sendChunked("POST", `/box/${WAVE}`, "x".repeat(70_000))).toBe(413);
});

test("the server refuses methods it does not know, and those without a body where none is taken", async () => {
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE"])
    for (const path of [`/box/${WAVE}`, `/i/${WAVE}/claim`])
      expect(await sendChunked(method, path, null), `${method} ${path}`).toBe(405);
});

test("a client cannot say from where it comes: its own X-Forwarded headers change nothing", async () => {
  const spoofed = (at: number) => askForLink(server, { "X-Forwarded-For": `198.51.100.${at}` });
  for (let at = 1; at <= ATTEMPTS; at++) expect(await spoofed(at), `attempt ${at}`).toBe(200);
  expect(await spoofed(ATTEMPTS + 1)).toBe(429);
  const elsewhere = { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  expect(await askForLink(server, elsewhere)).toBe(429);
  expect(await askForLink(server, { ...elsewhere, Origin: "https://evil.example" })).toBe(403);
});

test("behind a trusted proxy the last address counts, which the proxy wrote, and not those before it", async () => {
  const behind = await startServer({ TRUSTED_PROXY: "true" });
  try {
    const from = (claimed: number, address: string) =>
      askForLink(behind, { "X-Forwarded-For": `198.51.100.${claimed}, ${address}` });
    for (let at = 1; at <= ATTEMPTS; at++) expect(await from(at, "203.0.113.1"), `attempt ${at}`).toBe(200);
    expect(await from(ATTEMPTS + 1, "203.0.113.1")).toBe(429);
    expect(await from(1, "203.0.113.2")).toBe(200);
  } finally {
    await behind.remove();
  }
});

let asked = 0;

/** Asks for a link to sign in, each time for another account, so that only the address is counted. */
async function askForLink({ url }: RunningServer, headers: Record<string, string>): Promise<number> {
  asked += 1;
  const answer = await fetch(`${url}/sign-in.data`, {
    method: "POST",
    headers: { Origin: url, ...headers },
    body: new URLSearchParams({
      way: "link",
      email: `person${asked}@company.example`,
      password: "",
      next: "",
    }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

function sendChunked(method: string, path: string, body: string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    if (body !== null) sent.write(body);
    sent.end();
  });
}
