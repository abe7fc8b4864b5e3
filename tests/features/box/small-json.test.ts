import { expect, test } from "vitest";
import { readSmallJson } from "#app/features/box/small-json.server";

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/box/x", { method: "POST", body, headers, duplex: "half" } as RequestInit);

test("readSmallJson reads JSON up to its limit", async () => {
  expect(await readSmallJson(post('{"a":1}'), 7)).toEqual({ ok: true, value: { a: 1 } });
  expect(await readSmallJson(post('{"a":12}'), 7)).toMatchObject({ ok: false, status: 413 });
});

test("readSmallJson stops reading a stream that lies about its length", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  expect(await readSmallJson(post(endless), 10_000)).toMatchObject({ ok: false, reason: "too_large" });
  expect(sent).toBeLessThan(20);
});

test("readSmallJson refuses what is not JSON, an empty body, and a declared length beyond the limit", async () => {
  for (const body of ["", "{", "\u0000", null])
    expect(await readSmallJson(post(body), 99)).toMatchObject({ status: 400 });
  expect(await readSmallJson(post("{}", { "Content-Length": "100" }), 99)).toMatchObject({ status: 413 });
});
