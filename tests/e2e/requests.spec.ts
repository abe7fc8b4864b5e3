import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { type RunningServer, startServer } from "./server";

/** Requests as proxies and foreign pages make them: no announced length, no body, methods nobody uses. */

const WAVE = "00000000-0000-4000-8000-000000000000";

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
