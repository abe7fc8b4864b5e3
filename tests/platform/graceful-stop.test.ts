import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { watchConnections } from "#app/platform/graceful-stop.server";

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  const graceful = watchConnections(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  /** A connection that sends this and nothing more. */
  function open(sent: string) {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString();
    });
    socket.on("error", () => {});
    const ended = new Promise<number>((resolve) => socket.once("close", () => resolve(performance.now())));
    socket.write(sent);
    return { ended, read: () => received, write: (text: string) => socket.write(text) };
  }
  return { stop: graceful.stop, open };
}

test("a stop answers what has arrived, and ends idle connections and half-sent requests soon", async () => {
  const { stop, open } = await serve(async (request, response) => {
    if (request.url === "/slow") await soon(4_000);
    if (request.method !== "POST") return response.end("answered");
    request.on("error", () => {});
    request.on("end", () => response.end("answered"));
    request.resume();
  });
  const idle = open("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const slow = open("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
  const half = open("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf");
  const head = open("GET / HTTP/1.1\r\nHo");
  const silent = open("");
  await soon(300);
  expect(idle.read()).toMatch(/keep-alive/i);
  const asked = performance.now();
  const stopped = stop();
  const late = [idle, half, head, silent].map(async ({ ended }) => (await ended) - asked);
  for (const milliseconds of await Promise.all(late)) expect(milliseconds).toBeLessThan(5_000);
  await stopped;
  await slow.ended;
  expect(slow.read()).toMatch(/connection: close/i);
  expect(slow.read()).toContain("answered");
  expect(half.read()).toBe("");
});

test("after a stop nobody can connect, and what comes on a connection that was kept alive is still answered", async () => {
  const { stop, open } = await serve((_, response) => void response.end("answered"));
  const kept = open("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await soon(300);
  expect(kept.read()).toMatch(/keep-alive/i);
  const stopped = stop();
  await soon(1_000);
  const before = kept.read().length;
  kept.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const refused = open("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await kept.ended;
  expect(kept.read().slice(before)).toMatch(/connection: close.*answered/is);
  await refused.ended;
  expect(refused.read()).toBe("");
  const ended = performance.now();
  await stopped;
  expect(performance.now() - ended).toBeLessThan(1_000);
});
