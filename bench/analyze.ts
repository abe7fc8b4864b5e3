/**
 * `parallax analyze` on 100,000 answer sheets × 30 questions, from start to exit, beside the same comparison in R and
 * Python where they are on this machine. Run: npm run bench -- analyze
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnalysisJson } from "#cli/analyze/analysis-json";
import { seededRandom } from "#tests/helpers/responses";
import { printTable } from "./clock";

const ROWS = 100_000;
const QUESTIONS = 30;
const RUNS = 5;

/** A question as a program computed it, and what the whole run took. */
type Test = { u: number; p: number; q: number };
type Run = { seconds: number; megabytes: number; tests: Test[] };
type Program = { name: string; run: (file: string) => Run | null };

const PRINT_PEAK = `--import=data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))",
)}`;

const PROGRAMS: Program[] = [
  {
    name: "parallax analyze --json",
    run: (file) => runParallax(process.execPath, ["scripts/parallax.mjs"], file),
  },
  {
    name: "npm run parallax -- analyze --json",
    run: (file) => runParallax("npm", ["run", "--silent", "parallax", "--"], file),
  },
  { name: "R, base", run: (file) => runPeer(["Rscript", "--vanilla", "bench/peers/analyze.R", file]) },
  {
    name: "Python, pandas and SciPy",
    run: (file) => runPeer([findPython(), "bench/peers/analyze.py", file]),
  },
];

function writeSheets(path: string): void {
  const random = seededRandom(20260101);
  const lines = [["team", ...Array.from({ length: QUESTIONS }, (_, q) => `Q${q + 1}`)].join(",")];
  for (let row = 0; row < ROWS; row++) {
    const sales = random() < 0.6;
    const cells = [sales ? "Sales" : "Marketing"];
    for (let q = 0; q < QUESTIONS; q++) {
      const pull = sales ? 0 : 0.002 * (q - 10);
      const answer = 1 + Math.min(4, Math.max(0, Math.floor(5 * (0.55 * random() + 0.45 * random() + pull))));
      cells.push(random() < 0.03 ? "" : String(answer));
    }
    lines.push(cells.join(","));
  }
  writeFileSync(path, `${lines.join("\n")}\n`);
}

function runParallax(command: string, args: string[], file: string): Run {
  const options = [
    "analyze",
    file,
    "--group",
    "team",
    "--sales",
    "Sales",
    "--marketing",
    "Marketing",
    "--json",
  ];
  const { seconds, stdout, stderr } = time([command, ...args, ...options], { NODE_OPTIONS: PRINT_PEAK });
  const { items } = JSON.parse(stdout) as AnalysisJson;
  const tests = items.map((item) => {
    if ("withheld" in item || !item.mann_whitney || item.q === null)
      throw new Error(`${item.key} was not tested`);
    return { ...item.mann_whitney, q: item.q };
  });
  const peaks = [...stderr.matchAll(/peak (\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1024);
  return { seconds, megabytes: Math.max(...peaks), tests };
}

function runPeer(command: string[]): Run | null {
  const { seconds, stdout, failed } = time(command, {});
  if (failed) return null;
  const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/));
  const tests = rows.flatMap(([u, p, q]) =>
    q === undefined ? [] : [{ u: Number(u), p: Number(p), q: Number(q) }],
  );
  const peak = rows.find(([word]) => word === "peak")?.[1];
  return tests.length === QUESTIONS ? { seconds, megabytes: Number(peak) / 1024, tests } : null;
}

function time([command = "", ...args]: string[], environment: Record<string, string>) {
  const started = performance.now();
  const child = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 26,
  });
  const seconds = (performance.now() - started) / 1000;
  return { seconds, stdout: child.stdout ?? "", stderr: child.stderr ?? "", failed: child.status !== 0 };
}

/** The first Python that has what the comparison needs. */
function findPython(): string {
  const works = (python: string) => spawnSync(python, ["-c", "import pandas, scipy"]).status === 0;
  return ["python3", "/usr/bin/python3"].find(works) ?? "python3";
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function largestDifference(one: Test[], other: Test[]): number {
  const differences = one.flatMap(({ u, p, q }, i) => {
    const same = other[i] ?? { u: Number.NaN, p: Number.NaN, q: Number.NaN };
    return [Math.abs(u - same.u), Math.abs(p - same.p), Math.abs(q - same.q)];
  });
  return Math.max(...differences);
}

const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
try {
  const file = join(folder, "answers.csv");
  writeSheets(file);
  const measured = PROGRAMS.map(({ name, run }) => {
    run(file);
    const runs = Array.from({ length: RUNS }, () => run(file)).flatMap((one) => one ?? []);
    return { name, runs };
  });
  const own = measured[0]?.runs ?? [];
  const base = median(own.map(({ seconds }) => seconds));
  const rows = measured.map(({ name, runs }) => {
    const first = runs[0];
    if (!first || !own[0]) return [name, "not on this machine", "", "", ""];
    const seconds = median(runs.map((one) => one.seconds));
    const megabytes = median(runs.map((one) => one.megabytes));
    const difference = largestDifference(own[0].tests, first.tests);
    return [
      name,
      seconds.toFixed(2),
      megabytes.toFixed(0),
      `${(seconds / base).toFixed(1)} ×`,
      difference.toExponential(0),
    ];
  });
  const heading = `${ROWS.toLocaleString("en")} answer sheets × ${QUESTIONS} questions, median of ${RUNS} runs from start to exit`;
  printTable(heading, [["", "seconds", "peak MB", "time", "largest difference of U, p, q"], ...rows]);
  console.log("\nGoal: under 1 second and 300 MB, and at least 3 times faster than R or SciPy.");
} finally {
  rmSync(folder, { recursive: true });
}
