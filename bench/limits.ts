/**
 * The limits of performance beside the build before, in one run on one machine: that build is checked out into a
 * temporary git worktree, built, driven with its own seeding over HTTP, and removed. One table with the goals.
 * Run: npm run bench -- limits (about an hour; BENCH_BALLOTS=10000, BENCH_PEOPLE, BENCH_WAVES, BENCH_ROSTER and
 * BENCH_RUNS make it smaller; BENCH_ONLY=unsealing,casts chooses; BENCH_BEFORE=… names another commit)
 */
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { readClosedWave } from "#app/features/unsealing/release-wave.server";
import { createUnsealer } from "#app/features/unsealing/unseal.server";
import { openPlatform } from "#app/platform/platform.server";
import type { Bytes } from "#app/protocol/encoding";
import { splitBallot } from "#app/protocol/tally";
import { sealed } from "#db/schema";
import { questionSetOf } from "#tests/helpers/responses";
import { printTable } from "./clock";
import { createInstallation, openPostgres } from "./installation";
import type { Figures } from "./limits-side";
import { fillBox } from "./sealed-box";

const BEFORE = process.env.BENCH_BEFORE ?? "7b2d97c";
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const BALLOTS = Number(process.env.BENCH_BALLOTS ?? 100_000);
const only = process.env.BENCH_ONLY?.split(",");
/** Run in both builds; each imports its own product. */
const SHARED = ["bench/limits-answers.ts", "bench/limits-side.ts", "bench/limits-voters.ts"];
const SAMPLE = 1_000;

type Both = { before: Figures; now: Figures };
type Goal = { name: string; figure: string; goal: string; reached: (before: number, now: number) => boolean };

const here = process.cwd();
const postgresUrl = await openPostgres();
const there = checkOutBefore();
const rows: (string | number)[][] = [["", "before", "now", "now / before", "goal", ""]];
const engines = [...(postgresUrl === null ? [] : ["postgresql"]), "pglite"];
for (const engine of engines)
  await measure("unsealing", engine, 1, [
    {
      name: "unseal and release, s",
      figure: "seconds",
      goal: engine === "pglite" ? "before / 2.5" : "before / 2.0",
      reached: (before, now) => now <= before / (engine === "pglite" ? 2.5 : 2),
    },
    { name: "then empty the box, s", figure: "emptying", goal: "", reached: () => true },
    {
      name: "peak RSS above idle, MB",
      figure: "memory",
      goal: "before / 2",
      reached: (before, now) => now <= before / 2,
    },
    { name: "page, longest at rest, ms", figure: "pageRest", goal: "", reached: () => true },
    { name: "page waits longer by, ms", figure: "pageMore", goal: "200", reached: (_, now) => now <= 200 },
    { name: "cast, longest at rest, ms", figure: "castRest", goal: "", reached: () => true },
    { name: "cast waits longer by, ms", figure: "castMore", goal: "200", reached: (_, now) => now <= 200 },
    { name: "ballots lost", figure: "lost", goal: "0", reached: (_, now) => now === 0 },
  ]);
if (isAsked("unsealing")) rows.push(await measureFloor());
const [first = "pglite"] = engines;
await measure("claims", first, RUNS, [
  {
    name: "100 people in 10 s: claim p95, ms",
    figure: "claim",
    goal: "0.4 × before",
    reached: (before, now) => now <= 0.4 * before,
  },
  {
    name: "ready after, s",
    figure: "ready",
    goal: "before + 2",
    reached: (before, now) => now <= before + 2,
  },
]);
await measure("casts", first, RUNS, [
  {
    name: "8 people at once: cast p95, ms",
    figure: "cast",
    goal: "0.6 × before",
    reached: (before, now) => now <= 0.6 * before,
  },
  {
    name: "complete answers a second",
    figure: "answers",
    goal: "not fewer",
    reached: (before, now) => now >= before,
  },
]);
await measure("answers", first, RUNS, [
  {
    name: "a page's processor, ms",
    figure: "page",
    goal: "0.25 × before",
    reached: (before, now) => now <= 0.25 * before,
  },
  {
    name: "page, claim and cast, full form: processor, ms",
    figure: "processor",
    goal: "0.55 × before",
    reached: (before, now) => now <= 0.55 * before,
  },
  ...[8, 32].map((width) => ({
    name: `complete answers with their page a second, ${width} at once`,
    figure: `answers${width}`,
    goal: "1.7 × before",
    reached: (before: number, now: number) => now >= 1.7 * before,
  })),
]);
await measure("launches", first, RUNS, [
  {
    name: "waves launch and close: longest cast, ms",
    figure: "cast",
    goal: "before / 10",
    reached: (before, now) => now <= before / 10,
  },
  { name: "failed jobs", figure: "failed", goal: "0", reached: (_, now) => now === 0 },
  { name: "all launched and closed after, s", figure: "seconds", goal: "", reached: () => true },
]);
printTable(`Limits beside ${BEFORE}: ${BALLOTS} ballots; the others medians of ${RUNS} runs`, rows);

async function measure(what: string, engine: string, runs: number, goals: readonly Goal[]): Promise<void> {
  if (!isAsked(what)) return;
  const seen: Both[] = [];
  for (let run = 0; run < runs; run += 1)
    seen.push({ before: await runSide(there, what, engine), now: await runSide(here, what, engine) });
  for (const { name, figure, goal, reached } of goals) {
    const before = median(seen.map((both) => both.before[figure] ?? 0));
    const now = median(seen.map((both) => both.now[figure] ?? 0));
    const ratio = before === 0 ? "" : (now / before).toFixed(2);
    const said = goal === "" ? "" : reached(before, now) ? "reached" : "MISSED";
    rows.push([`${engine}: ${name}`, round(before), round(now), ratio, goal, said]);
  }
}

function isAsked(what: string): boolean {
  return only === undefined || only.includes(what);
}

/** One measurement in a process of its own, in the folder of its build. */
function runSide(folder: string, what: string, engine: string): Promise<Figures> {
  console.error(`${folder === here ? "now" : "before"}: ${what}, ${engine} …`);
  const child = spawn(join(folder, "node_modules/.bin/tsx"), ["bench/limits-side.ts", what, engine], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(postgresUrl !== null && { TEST_DATABASE_URL: postgresUrl }) },
  });
  const stop = () => child.kill();
  process.on("exit", stop);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      process.off("exit", stop);
      const last = said.trim().split("\n").at(-1) ?? "";
      console.error(last);
      if (code === 0) resolve(JSON.parse(last) as Figures);
      else reject(new Error(`The measurement of ${what} failed.`));
    });
  });
}

/** The build before with its own packages, ready to be driven; gone when this process ends, however it ends. */
function checkOutBefore(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "parallax-before-")), "tree");
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  git("worktree", "add", "--detach", folder, BEFORE);
  process.on("exit", () => {
    git("worktree", "remove", "--force", folder);
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });
  execFileSync(process.execPath, ["scripts/build.mjs"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const file of SHARED) copyFileSync(join(here, file), join(folder, file));
  return folder;
}

/** What the parts of a box take if nothing is done but to unseal them, on as many threads as the machine works on. */
async function measureFloor(): Promise<(string | number)[]> {
  const installation = await createInstallation(null);
  const platform = await openPlatform(installation.env);
  const id = await fillBox(platform, questionSetOf({ form: "core" }), SAMPLE);
  const { box } = await readClosedWave(platform, id, new Date());
  const ballots = await platform.db.select().from(sealed).where(eq(sealed.waveId, id.waveId));
  await platform.close();
  installation.remove();
  const unseal = createUnsealer(id.pinned, box.scalar, box.point);
  const parts = ballots.flatMap(({ team, nullifier, seq, ct }) => {
    const index = id.pinned.manifest.teams.findIndex(({ key }) => key === team);
    return splitBallot(id.pinned, { team: index, nullifier: nullifier as Bytes, seq, ct: ct as Bytes });
  });
  const start = performance.now();
  for (const part of parts) if (unseal(part) === null) throw new Error("A part could not be unsealed.");
  const micros = (1000 * (performance.now() - start)) / parts.length;
  const threads = availableParallelism();
  const all = (parts.length / SAMPLE) * BALLOTS;
  const seconds = (all * micros) / 1e6 / threads;
  return [
    `floor: ${all} parts × ${micros.toFixed(0)} µs / ${threads} threads, s`,
    "",
    round(seconds),
    "",
    "",
    "",
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2);
}
