// npm run bench [-- name …]: runs the benchmarks of bench/ one after the other and prints their tables.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { giveUp, root, runProgram } from "./ensure.mjs";

/** Files of bench/ that others import or start. */
const parts = [
  "bystanders",
  "clock",
  "core-wave",
  "floor-server",
  "installation",
  "limits-answers",
  "limits-side",
  "limits-voters",
  "person",
  "released-wave",
  "sealed-box",
];

process.chdir(root);
await ensureBuild();
const known = readdirSync(join(root, "bench"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -3))
  .filter((name) => !parts.includes(name));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !known.includes(name));
if (unknown) giveUp(`There is no benchmark called ${unknown}. There are: ${known.join(", ")}.`);
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n# ${name}`);
  if (runProgram("tsx", [`bench/${name}.ts`]) !== 0) process.exitCode = 1;
}
