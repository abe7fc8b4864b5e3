import { expect, test } from "vitest";
import { HASH } from "#app/features/board/sorted-hashes";
import { collectBytes, collectParts, readSheet, readText } from "#app/features/unsealing/unsealed-parts";

const markOf = (at: number) => new Uint8Array(HASH).fill(at);

test("collectParts gives every sheet back as it was, the codes below zero and what was skipped too", () => {
  const parts = collectParts();
  const sheets = Array.from({ length: 200 }, (_, at) => [1 + (at % 12), -1, -2, -3, null]);
  for (const [at, sheet] of sheets.entries()) parts.addSheet(markOf(at), sheet);
  parts.addUnreadable();
  const taken = parts.take();
  expect(sheets.map((_, at) => readSheet(taken, at, 5))).toEqual(sheets);
  expect(taken.marks).toEqual(new Uint8Array(Buffer.concat(sheets.map((_, at) => markOf(at)))));
  expect(taken.unreadable).toBe(1);
});

test("collectParts gives every text back as it was, empty ones and those of more than one byte a letter too", () => {
  const parts = collectParts();
  const texts = ["", "Grüße", "", "🙂 سلام", "x".repeat(5_000), "\uFFFD", ""];
  for (const [at, text] of texts.entries()) parts.addText(markOf(at), text);
  const taken = parts.take();
  expect(texts.map((_, at) => readText(taken, at))).toEqual(texts);
});

test("collectBytes grows as far as one addition needs, and gives no more than was added", () => {
  const bytes = collectBytes();
  expect(bytes.take()).toEqual(new Uint8Array(0));
  bytes.add([1, 2]);
  bytes.add(new Uint8Array(50_000).fill(255));
  bytes.addText("ä");
  expect(bytes.length()).toBe(50_004);
  expect(bytes.take()).toEqual(
    new Uint8Array(Buffer.concat([Buffer.of(1, 2), Buffer.alloc(50_000, 255), Buffer.from("ä")])),
  );
});
