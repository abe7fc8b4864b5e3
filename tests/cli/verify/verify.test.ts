import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { canonicalJson, decodeBase64Url, type Json } from "#app/protocol/encoding";
import { formatSlip } from "#app/protocol/receipt";
import { verify } from "#cli/verify/verify";
import { makeBoard, replaceLeaves } from "#tests/helpers/board/made-board";
import { temporaryFile } from "#tests/helpers/command";

const { wave, board, voters } = await makeBoard([6, 5]);
const [voter] = voters;
if (voter === undefined) throw new Error("nobody voted");
const saved = `Your ballot code: ${voter.code}\n\n${formatSlip(voter.slip)}\n`;
const fileOf = (content: unknown) => temporaryFile(JSON.stringify(content), "board.json");

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const code = await verify(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

async function serve(answers: Record<string, string>): Promise<string> {
  const server = createServer((request, response) => {
    const found = answers[request.url?.split("/").at(-1) ?? ""];
    response.writeHead(found === undefined ? 404 : 200).end(found ?? "");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("verify says in lines what a board proved, what it could not, and ends with 0", async () => {
  const { code, out, err } = await run(fileOf(board));
  expect([code, err]).toEqual([0, ""]);
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toBe("Acme, 2026: 11 sealed ballots of 60 people invited");
  expect(lines[1]).toMatch(/^Words:( [a-z]+){12}$/);
  expect(lines[2]).toBe(`Audit log: ${"05".repeat(32)}`);
  expect(lines.filter((line) => line.startsWith("holds  "))).toHaveLength(6);
  expect(out).not.toContain("FAILS");
  expect(out).toContain("Everything that can be checked holds.");
  expect(out).toContain("- that nobody read a ballot before the close");
  expect(out).toContain("--slip");
});

test("verify with slip and code says that the ballot is there and was read", async () => {
  const { code, out } = await run(fileOf(board), "--slip", temporaryFile(saved, "slip.txt"));
  expect(code).toBe(0);
  expect(out).toContain("holds  The ballot of this slip is on the board.");
  expect(out).toContain("holds  2 of its 2 parts were opened and read.");
  expect(out).not.toContain("bring a slip");
});

test("verify finds what was dropped, added, altered, doubled or swapped, and ends with 1", async () => {
  const leaves = board.leaves.map(decodeBase64Url);
  const others = leaves.filter((leaf) => Buffer.compare(leaf, voter.slip.leaf) !== 0);
  const cheated = { ...(await replaceLeaves(board, others)), marks: board.marks.slice(2) };
  for (const [changed, line] of [
    [{ ...board, leaves: board.leaves.slice(1), size: 10 }, "FAILS  The root computed from the ballots"],
    [{ ...board, leaves: [...board.leaves, board.leaves[0]], size: 12 }, "FAILS  A sealed ballot"],
    [{ ...board, root: board.leaves[0] }, "FAILS  The root computed from the ballots"],
    [{ ...board, manifest: { ...board.manifest, name: "2027" } }, "FAILS  The manifest breaks a rule"],
    [{ ...board, turns: [{}] }, "FAILS  The turns"],
    [cheated, "FAILS  The ballot of this slip is not on the board"],
  ] as const) {
    const { code, out } = await run(fileOf(changed), "--slip", temporaryFile(saved, "slip.txt"));
    expect([code, out.includes(line)], line).toEqual([1, true]);
    expect(out).toContain("show this to somebody who does not run the survey");
  }
});

test("verify compares the twelve words that people were shown", async () => {
  const { verification } = { verification: JSON.parse((await run(fileOf(board), "--json")).out) };
  const words: string[] = verification.words;
  expect(words).toHaveLength(12);
  const right = await run(fileOf(board), "--words", ` ${words.join("  ").toUpperCase()} `);
  expect([right.code, right.out.includes("holds  The twelve words")]).toEqual([0, true]);
  const wrong = await run(fileOf(board), "--words", words.slice(1).join(" "));
  expect([wrong.code, wrong.out.includes("FAILS  The twelve words")]).toEqual([1, true]);
});

test("verify reads a board from its server, and notices another manifest than people get", async () => {
  const manifest = canonicalJson(wave.manifest as unknown as Json);
  const text = canonicalJson(board as unknown as Json);
  const honest = await serve({ "board.json": text, "manifest.json": manifest });
  for (const path of [`/i/${wave.manifest.wave}#sales.x`, `/board/${wave.manifest.wave}`]) {
    const { code, out } = await run(`${honest}${path}`);
    expect([code, out.includes("holds  The server gives the same manifest")]).toEqual([0, true]);
  }
  const lying = await serve({ "board.json": text, "manifest.json": manifest.replace("Acme", "Acne") });
  const { code, out } = await run(`${lying}/board/${wave.manifest.wave}`);
  expect([code, out.includes("FAILS  The server gives another manifest")]).toEqual([1, true]);
});

test("verify refuses with a sentence what it cannot check", async () => {
  const early = await serve({ "manifest.json": "{}" });
  const slip = JSON.parse(formatSlip(voter.slip));
  for (const [args, sentence] of [
    [[], "Name one board"],
    [["a", "b"], "Name one board"],
    [["nowhere.json"], "nowhere.json cannot be read"],
    [[fileOf({})], "holds no board"],
    [[fileOf({ ...board, unread: undefined })], "holds no board"],
    [[fileOf({ ...board, more: 1 })], "holds no board"],
    [[temporaryFile(" ".repeat(10_000_000), "board.json")], "holds no board"],
    [[fileOf(board), "--slip", fileOf(board)], "holds no whole slip"],
    [[fileOf(board), "--slip", fileOf({ ...slip, seq: -1 })], "holds no whole slip"],
    [[fileOf(board), "--slip", fileOf({ ...slip, seq: 2 ** 32 })], "holds no whole slip"],
    [[fileOf(board), "--slip", fileOf({ ...slip, leaf: [slip.leaf] })], "holds no whole slip"],
    [[fileOf(board), "--wat"], "--wat"],
    [[`${early}/i/x`], "names no survey"],
    [[`${early}/board/${wave.manifest.wave}`], "has no board yet"],
    [[`http://127.0.0.1:1/board/${wave.manifest.wave}`], "could not be read"],
  ] as const) {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  }
  expect((await run("--help")).code).toBe(0);
});
