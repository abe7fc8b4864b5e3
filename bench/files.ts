/**
 * Files as people have them: a roster of 100,000 rows in .xlsx until its dry run stands, and 100,000 answer sheets × 30
 * questions from CSV, .xlsx and .sav through `parallax analyze`, each beside a floor or a peer on the same file in the
 * same run. Run: npm run bench -- files (BENCH_ROWS=20000 sets the size)
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { draftImport } from "#app/features/people/roster-import.server";
import { openRosterRoom } from "#app/features/people/roster-room.server";
import { openPlatform } from "#app/platform/platform.server";
import { writeSav } from "#tests/helpers/files/write-sav";
import { writeWorkbook } from "#tests/helpers/files/write-workbook";
import { signInAs } from "#tests/helpers/members";
import { seededRandom } from "#tests/helpers/responses";
import { printTable } from "./clock";
import { createInstallation, openPostgres } from "./installation";

const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const QUESTIONS = 30;
const RUNS = 3;
const MEGABYTE = 2 ** 20;

const PRINT_PEAK = `--import=data:text/javascript,${encodeURIComponent(
  `import { readFileSync } from "node:fs";
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    let peak = maxRSS;
    try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
    console.error("peak", peak, (userCPUTime + systemCPUTime) / 1e6);
  });`,
)}`;
const FILE = "require('node:fs').readFileSync(process.argv[1])";
const UNPACK = `require('fflate').unzipSync(${FILE})`;
const PARSE = `require('csv-parse/sync').parse(${FILE}).length`;
const SCAN = `let sum = 0; for (const byte of ${FILE}) sum += byte; sum`;

const folder = mkdtempSync(join(tmpdir(), "parallax-files-"));
const rows: (string | number)[][] = [["", "MB", "s", "processor s", "peak MB", "longest stop ms", "goal"]];
try {
  rows.push(...(await measureRoster()));
  rows.push(...(await measureAnswers()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
printTable(`A roster of ${ROWS} rows, and ${ROWS} answer sheets × ${QUESTIONS}`, rows);
process.exit();

async function measureRoster(): Promise<(string | number)[][]> {
  const table = Array.from({ length: ROWS }, (_, at) => [
    ...[`Person Nr ${at}`, `person.${at}@company.example`, at % 3 === 0 ? "Marketing" : "Field Sales"],
    ...[`Office ${at % 40}`, "Active"],
  ]);
  const bytes = await writeWorkbook([["Name", "Email", "Department", "Location", "Status"], ...table]);
  const path = join(folder, "roster.xlsx");
  writeFileSync(path, bytes);
  const installation = await createInstallation(await openPostgres());
  const platform = await openPlatform(installation.env);
  const author = await signInAs(platform, { role: "owner" });
  const tools = {
    ...{ db: platform.db, keys: platform.keys },
    openRoom: () => openRosterRoom(resolve("build/roster-thread.js")),
  };
  const file = { bytes, teamNames: { sales: "Sales", marketing: "Marketing" }, now: platform.now() };
  await wait(2_000);
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  delay.enable();
  await wait(20);
  delay.reset();
  const started = performance.now();
  const used = process.cpuUsage();
  const drafted = await draftImport(tools, author, file);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const processor = ((user + system) / 1e6).toFixed(1);
  delay.disable();
  clearInterval(watch);
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const stop = (delay.max / 1e6 - 1).toFixed(0);
  await platform.close();
  installation.remove();
  const above = ((peak - idle) / MEGABYTE).toFixed(0);
  return [
    [
      "roster .xlsx, dry run",
      sizeOf(path),
      seconds.toFixed(1),
      processor,
      `${above} above idle`,
      stop,
      "5 s, 200 MB, 100 ms",
    ],
    ["floor: unpacked by fflate", sizeOf(path), ...time([UNPACK, path]), "", ""],
  ];
}

async function measureAnswers(): Promise<(string | number)[][]> {
  const random = seededRandom(20260101);
  const headings = ["team", ...Array.from({ length: QUESTIONS }, (_, at) => `Q${at + 1}`)];
  const sheets = Array.from({ length: ROWS }, () => {
    const sales = random() < 0.6;
    return [sales ? 1 : 2, ...Array.from({ length: QUESTIONS }, () => 1 + Math.floor(5 * random()))];
  });
  const text = sheets.map(([team, ...answers]) => [
    team === 1 ? "Sales" : "Marketing",
    ...answers.map(String),
  ]);
  const write = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const csv = write("answers.csv", [headings, ...text].map((row) => row.join(",")).join("\n"));
  const xlsx = write("answers.xlsx", await writeWorkbook([headings, ...text]));
  const teams = [[1, "Sales"] as const, [2, "Marketing"] as const];
  const variables = headings.map((name, at) => ({ name, labels: at === 0 ? teams : [] }));
  const sav = write("answers.sav", writeSav(variables, sheets, { compression: 1, little: true }));
  const line = (name: string, path: string, measured: [string, string, string], goal = "") => [
    ...[name, sizeOf(path), ...measured, "", goal],
  ];
  const before = process.env.BENCH_BEFORE;
  return [
    line("analyze .csv", csv, analyze(csv), "the build before + 10 %"),
    ...(before === undefined ? [] : [line("the build before", csv, analyze(csv, before))]),
    line("peer: csv-parse, rows only", csv, time([PARSE, csv])),
    line("analyze .xlsx", xlsx, analyze(xlsx), "8 s, 400 MB"),
    line("floor: unpacked by fflate", xlsx, time([UNPACK, xlsx])),
    line("analyze .sav", sav, analyze(sav), "2 s"),
    line("floor: every byte read once", sav, time([SCAN, sav])),
  ];
}

/** @param home where another build stands; BENCH_BEFORE names one to compare with */
function analyze(path: string, home = "."): [string, string, string] {
  const options = ["--group", "team", "--sales", "Sales", "--marketing", "Marketing"];
  return time([], [resolve(home, "scripts/parallax.mjs"), "analyze", path, ...options, "--json"], home);
}

/** Of a program of its own: seconds from start to exit, the middle of three; the least of the processor; its peak in MB. */
function time([script, path = ""]: string[], args: string[] = [], cwd = "."): [string, string, string] {
  const command = script === undefined ? args : ["-e", script, path];
  const measured = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const env = { ...process.env, NODE_OPTIONS: PRINT_PEAK };
    const child = spawnSync(process.execPath, command, { cwd, env, encoding: "utf8", maxBuffer: 1 << 26 });
    if (child.status !== 0) throw new Error(child.stderr);
    const seconds = (performance.now() - started) / 1000;
    const said = [...child.stderr.matchAll(/peak (\d+) ([\d.]+)/g)];
    const peak = Math.max(...said.map(([, kilobytes]) => Number(kilobytes) / 1024));
    return { seconds, peak, processor: Math.max(...said.map(([, , one]) => Number(one))) };
  });
  const middle = measured.sort((one, other) => one.seconds - other.seconds)[RUNS >> 1];
  const processor = Math.min(...measured.map((one) => one.processor));
  const peak = Math.max(...measured.map((one) => one.peak));
  return [middle?.seconds.toFixed(1) ?? "", processor.toFixed(1), peak.toFixed(0)];
}

function sizeOf(path: string): string {
  return (statSync(path).size / 1e6).toFixed(1);
}
