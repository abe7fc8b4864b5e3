import { expect, test } from "vitest";
import { readBody, splitMultipart } from "#app/features/files/multipart.server";

/** A form as a browser sends it. */
async function send(fields: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const type = request.headers.get("Content-Type") ?? "";
  return { body: await readBody(request), type };
}

test("splitMultipart finds what a browser sends: fields, files and their bytes as they were", async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  const file = new File([bytes], 'übersicht; "final".csv');
  const { body, type } = await send([
    ["rows", "a,b\r\n1,2"],
    ["file", file],
    ["empty", ""],
  ]);
  const parts = splitMultipart(body, type) ?? [];
  expect(parts.map(({ name, filename }) => [name, filename])).toEqual([
    ["rows", null],
    ["file", 'übersicht; "final".csv'],
    ["empty", null],
  ]);
  expect(parts[0]?.bytes.toString()).toBe("a,b\r\n1,2");
  expect(parts[1]?.bytes.equals(bytes)).toBe(true);
  expect(parts[2]?.bytes).toHaveLength(0);
});

test("splitMultipart gives views of the body, so that a file is held once", async () => {
  const { body, type } = await send([["file", new File(["x".repeat(1_000)], "a.csv")]]);
  expect(splitMultipart(body, type)?.[0]?.bytes.buffer).toBe(body.buffer);
});

test("splitMultipart takes 50 parts and no more", async () => {
  const fields = (count: number) =>
    Array.from({ length: count }, (_, at): [string, string] => [`field ${at}`, "x"]);
  const most = await send(fields(50));
  expect(splitMultipart(most.body, most.type)).toHaveLength(50);
  const more = await send(fields(51));
  expect(splitMultipart(more.body, more.type)).toBeNull();
});

test("splitMultipart refuses a body that breaks off anywhere, and types that are none", async () => {
  const { body, type } = await send([
    ["act", "check"],
    ["file", new File(["name,team"], "a.csv")],
  ]);
  for (let length = 0; length < body.length - 2; length += 1)
    expect(splitMultipart(body.subarray(0, length), type), `${length}`).toBeNull();
  expect(splitMultipart(body, "application/x-www-form-urlencoded")).toBeNull();
  expect(splitMultipart(body, "multipart/form-data")).toBeNull();
  expect(splitMultipart(body, `multipart/form-data; boundary=${"x".repeat(100)}`)).toBeNull();
});
