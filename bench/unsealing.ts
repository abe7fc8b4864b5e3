/**
 * Close and release of a wave of the core form in a running server, while others use it. The ballots are sealed
 * beforehand; the close is due a moment after the start. What went in is counted against what came out.
 * Goals: 10,000 ballots in 15 s, and on PostgreSQL nobody else waits more than 200 ms meanwhile.
 * Run: npm run bench -- unsealing (BENCH_LARGE=true adds 100,000 ballots; BENCH_BALLOTS=500,1000 sets the sizes)
 */
import { openPlatform } from "#app/platform/platform.server";
import { questionSetOf } from "#tests/helpers/responses";
import type { SealedWave } from "#tests/helpers/sealed-wave";
import { longestWait, startBystanders } from "./bystanders";
import { printTable } from "./clock";
import { openCoreWave } from "./core-wave";
import {
  createInstallation,
  type Installation,
  openPostgres,
  readPeakMemory,
  startServer,
  stopServer,
} from "./installation";
import { preparePeople } from "./person";
import { countReleased, fillBox, scheduleClose, unsealSome } from "./sealed-box";

const SIZES = (
  process.env.BENCH_BALLOTS ?? (process.env.BENCH_LARGE === "true" ? "10000,100000" : "10000")
).split(",");
const BYSTANDERS = Number(process.env.BENCH_PEOPLE ?? 200);
/** From the start of the server to the close; the last seconds of it show the server at rest. */
const UNTIL_CLOSE = 15_000;
const REST = 3_000;
const SAMPLE = 1_000;

/** Runs in the server: how long its event loop was blocked since the last SIGUSR2, said when it ends. */
const WATCH = `--import=data:text/javascript,${encodeURIComponent(`
  import { monitorEventLoopDelay } from "node:perf_hooks";
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    process.on("SIGUSR2", () => delay.reset());
    process.on("exit", () => console.log(JSON.stringify({ msg: "blocked", milliseconds: delay.max / 1e6 })));
  }
`)}`;

type Line = { msg: string; time: string; milliseconds?: number };
type Row = (string | number)[];

const postgresUrl = await openPostgres();
const rows: Row[] = [
  [
    "",
    "unseal and release s",
    "bare unsealing s, one thread",
    "empty s",
    "lost",
    "others wait ms: health",
    "claim",
    "cast",
    "at rest: health",
    "claim",
    "cast",
    "loop blocked ms",
    "peak MB",
  ],
];
for (const size of SIZES.map(Number)) {
  if (postgresUrl !== null) rows.push(await measure(`PostgreSQL, ${size} ballots`, postgresUrl, size));
  rows.push(await measure(`PGlite, ${size} ballots`, null, size));
}
printTable(
  `Close and release in a running server. Waits are the longest; bare unsealing is ${SAMPLE} ballots one after the other, extrapolated`,
  rows,
);

async function measure(name: string, postgresUrl: string | null, size: number): Promise<Row> {
  const installation = await createInstallation(postgresUrl);
  const { box, other, bareSeconds } = await seed(installation, size);
  const people = await preparePeople(other);
  const seen = new Map<string, Line>();
  const closing = await scheduleSoon(installation, box);
  const child = await startServer(
    { ...installation, variables: { ...installation.variables, LOG_LEVEL: "info" } },
    {
      flags: [WATCH],
      onLine: (text) => {
        const line = JSON.parse(text) as Line;
        seen.set(line.msg, line);
      },
    },
  );
  const timeOf = (message: string) => Date.parse(seen.get(message)?.time ?? "");
  const stop = startBystanders(installation.url, other, people);
  await until(() => Date.now() > closing - REST);
  child.kill("SIGUSR2");
  await until(() => seen.has("emptied the box"));
  const waits = await stop();
  const peak = readPeakMemory(child);
  await stopServer(child);
  const counted = await countAfterwards(installation, box);
  installation.remove();
  const rest = { from: closing - REST, to: closing };
  const busy = { from: closing, to: timeOf("emptied the box") };
  const kinds = ["health", "claim", "cast"] as const;
  return [
    name,
    ((timeOf("released") - timeOf("unsealing the box")) / 1000).toFixed(2),
    bareSeconds.toFixed(2),
    ((timeOf("emptied the box") - timeOf("released")) / 1000).toFixed(2),
    size - counted,
    ...kinds.map((kind) => longestWait(waits, kind, busy)),
    ...kinds.map((kind) => longestWait(waits, kind, rest)),
    Math.round(seen.get("blocked")?.milliseconds ?? Number.NaN),
    peak,
  ];
}

async function seed({ env }: Installation, size: number) {
  const platform = await openPlatform(env);
  const box = await fillBox(platform, questionSetOf({ form: "core" }), size);
  const other = await openCoreWave(platform, BYSTANDERS);
  const { ballots, seconds } = await unsealSome(platform, box, SAMPLE);
  await platform.close();
  return { box, other, bareSeconds: (seconds * size) / ballots };
}

async function scheduleSoon({ env }: Installation, box: SealedWave): Promise<number> {
  const platform = await openPlatform(env);
  const closesAt = Date.now() + UNTIL_CLOSE;
  await scheduleClose(platform, box, new Date(closesAt));
  await platform.close();
  return closesAt;
}

async function countAfterwards({ env }: Installation, box: SealedWave): Promise<number> {
  const platform = await openPlatform(env);
  const counted = await countReleased(platform, box);
  await platform.close();
  return counted;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
