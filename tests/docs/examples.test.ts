import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyze } from "#cli/analyze/analyze";
import { importFile } from "#cli/import/import";
import type { Command } from "#cli/refusal";

const folder = join(import.meta.dirname, "../../docs/examples");
const guide = readFileSync(join(folder, "../files.md"), "utf8");

/** How many in Sales and Marketing gave each step, statement by statement. */
const COUNTS = [
  [
    [2, 4, 1, 0, 0],
    [0, 0, 1, 3, 2],
  ],
  [
    [3, 3, 1, 0, 0],
    [0, 0, 1, 3, 2],
  ],
  [
    [3, 4, 0, 0, 0],
    [0, 0, 1, 4, 1],
  ],
];

async function run(command: Command, ...args: string[]) {
  const said = { out: "", err: "" };
  const code = await command(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  expect([code, args[0]], said.err).toEqual([0, args[0]]);
  return said;
}

test("Every example of a list of people gives the same four people", async () => {
  const names = readdirSync(join(folder, "rosters"));
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    const { out } = await run(importFile, "roster", join(folder, "rosters", name), "--dry-run", "--json");
    const { people, notAsked, markedInactive, problems } = JSON.parse(out);
    const found = people.map((one: { name: string; team: string }) => `${one.name}, ${one.team}`).sort();
    expect([found, notAsked, markedInactive, problems], name).toEqual([
      ["Ada Okafor, sales", "Jörg Weiß, marketing", "Luis Ortega, sales", "Marie Dubois, marketing"],
      ...[1, 1, []],
    ]);
    expect(guide).toContain(`(examples/rosters/${name})`);
  }
});

test("Every example of answers gives the same three statements, whatever tool it is from", async () => {
  const names = readdirSync(join(folder, "answers"));
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    const { out } = await run(analyze, join(folder, "answers", name), "--json");
    const { groups, items } = JSON.parse(out);
    expect([groups.sales.n, groups.marketing.n, name]).toEqual([7, 6, name]);
    const counts = items.map((item: Record<"sales" | "marketing", { counts: number[] }>) => [
      item.sales.counts,
      item.marketing.counts,
    ]);
    expect(counts, name).toEqual(COUNTS);
    expect(guide).toContain(`(examples/answers/${name})`);
  }
});
