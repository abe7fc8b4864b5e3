import { spawnSync } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import { expect, test } from "vitest";
import { TEAMS_GIVEN, temporaryFile } from "#tests/helpers/command";

const PROGRAM = "build/cli/parallax.js";

function parallax(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/parallax.mjs", ...args], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

test("parallax builds itself once and again when a source is newer, and says what it can do", () => {
  const help = parallax("--help");
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toContain("analyze");
  const built = statSync(PROGRAM).mtimeMs;
  parallax("--help");
  expect(statSync(PROGRAM).mtimeMs).toBe(built);
  const { atime } = statSync("cli/analyze/nearest.ts");
  utimesSync("cli/analyze/nearest.ts", atime, new Date());
  parallax("--help");
  expect(statSync(PROGRAM).mtimeMs).toBeGreaterThan(built);
});

test("parallax analyze writes JSON and exits with 0, refuses with 2 and one sentence", () => {
  const file = temporaryFile("team,Q1\nSales,1\nMarketing,2\n");
  const good = parallax("analyze", file, ...TEAMS_GIVEN, "--json", "--minimum", "1", "--low", "disagrees");
  expect([good.code, good.err]).toEqual([0, ""]);
  expect(JSON.parse(good.out).items[0].gap.points).toBe(-25);
  const bad = parallax("analyze", file, "--group", "team", "--sales", "A", "--marketing", "B");
  expect([bad.code, bad.out]).toEqual([2, ""]);
});

test("parallax refuses an unknown command and none at all", () => {
  expect(parallax("analyse")).toEqual({
    code: 2,
    out: "",
    err: 'There is no command "analyse"; did you mean "analyze"?\n',
  });
  expect(parallax().code).toBe(2);
  expect(parallax("constructor").code).toBe(2);
});
