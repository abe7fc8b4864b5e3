import { Hono } from "hono";
import { expect, test } from "vitest";
import { bodyLimit, limitBodies } from "#app/platform/body-limit.server";

const FORM = 64 * 1024;
const UPLOAD = 24 * 1024 * 1024;
const file = "multipart/form-data; boundary=x";

test("bodyLimit is 64 kB everywhere but where a file may be sent, and there for files only", () => {
  for (const path of [
    "/sign-in",
    "/setup.data",
    "/box/a",
    "/i/a/claim",
    "/app/people/import/1",
    "/app/people/new",
  ])
    expect(bodyLimit(path, file), path).toBe(FORM);
  for (const path of [
    "/app/people/import",
    "/app/people/import.data",
    "/app/benchmarks/import",
    "/app/benchmarks/import.data",
  ]) {
    expect(bodyLimit(path, file), path).toBe(UPLOAD);
    expect(bodyLimit(path, "application/x-www-form-urlencoded"), path).toBe(FORM);
    expect(bodyLimit(path, null), path).toBe(FORM);
  }
});

/** How many bytes of a body were read by the route, and how it was answered. */
async function send(length: number, announced: boolean) {
  let read = 0;
  const app = new Hono();
  app.use(limitBodies());
  app.onError(() => new Response("failed", { status: 500 }));
  app.post("*", async (context) => {
    read = (await context.req.raw.arrayBuffer()).byteLength;
    return new Response("taken");
  });
  const pieces = Array.from({ length: Math.ceil(length / 1000) }, (_, at) =>
    Math.min(1000, length - at * 1000),
  );
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = pieces[pulled++];
      if (next === undefined) controller.close();
      else controller.enqueue(new Uint8Array(next));
    },
  });
  const headers: Record<string, string> = announced ? { "Content-Length": String(length) } : {};
  const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
  const response = await app.request("http://localhost/sign-in", init);
  return { status: response.status, text: await response.text(), read, pulled };
}

test("limitBodies takes a body at its limit and refuses one byte more with a sentence, announced or not", async () => {
  for (const announced of [true, false]) {
    const fits = await send(FORM, announced);
    expect([fits.status, fits.read]).toEqual([200, FORM]);
    const more = await send(FORM + 1, announced);
    expect([more.status, more.read]).toEqual([413, 0]);
    expect(more.text).toMatch(/more than the 64 kB .* Nothing of it was stored\./);
  }
});

test("limitBodies throws away what still arrives, so that the answer is read, but not without end", async () => {
  for (const announced of [true, false]) {
    const { status, read, pulled } = await send(20_000_000, announced);
    expect([status, read]).toEqual([413, 0]);
    expect(pulled).toBeGreaterThan(20_000);
    expect((await send(200_000_000, announced)).pulled).toBeLessThan(80_000);
  }
});
