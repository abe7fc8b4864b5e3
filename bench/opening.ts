/**
 * Closing and releasing a wave: sealed ballots → released results, beside everything else the process does.
 * Goals: 10,000 ballots within 15 s; on PostgreSQL nobody else waits more than 200 ms.
 *
 * npx tsx bench/opening.ts [ballots] [postgresql|pglite]   (after npm run build, which makes the thread's file)
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { sql } from "drizzle-orm";
import { buildQuestionSet } from "#app/core/question-freeze";
import { listRatedQuestions } from "#app/core/question-set";
import { openBox } from "#app/features/opening/open-box.server";
import { releaseWave } from "#app/features/opening/release-wave.server";
import { openWorkroom } from "#app/features/opening/workroom.server";
import { questionsEn } from "#app/locales/questions.en";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { putBallots, type Sheet, sealedWave } from "#tests/helpers/sealed-wave";
import { printTable, quantileOf } from "./clock";
import { createInstallation, openPostgres } from "./installation";

const ballots = Number(process.argv[2] ?? 10_000);
const engines = process.argv[3] ? [process.argv[3]] : ["postgresql", "pglite"];
const thread = resolve("build/opening-thread.js");
if (!existsSync(thread)) throw new Error("The thread is not built: run npm run build.");

const built = buildQuestionSet({ form: "core", texts: [questionsEn] });
if (!built.ok) throw new Error("The core form does not build.");
const { set } = built;
const rated = listRatedQuestions(set);

function sheet(at: number): Sheet {
  const mixed = (column: number) => Math.imul(at * 41 + column, 2654435761) >>> 16;
  return {
    team: at % 5 < 3 ? "sales" : "marketing",
    ratings: rated.map(({ answers }, column) => 1 + (mixed(column) % answers.length)),
    comments: [at % 3 === 0 ? `What number ${at} had to say about it, in a sentence or two.` : ""],
  };
}

/** What somebody else sees meanwhile: a small query every 20 ms. */
function startBystander(platform: Platform): () => number[] {
  const waits: number[] = [];
  let stopped = false;
  void (async () => {
    while (!stopped) {
      const start = performance.now();
      await platform.db.execute(sql`select count(*) from surveys.survey`);
      waits.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  return () => {
    stopped = true;
    return waits;
  };
}

async function measure(platform: Platform, name: string, work: () => Promise<void>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const bystander = startBystander(platform);
  delay.enable();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  const waits = bystander();
  const memory = process.memoryUsage().rss / 1024 ** 2;
  return [
    platform.engine,
    name,
    seconds.toFixed(1),
    ((used.user + used.system) / 1e6).toFixed(1),
    (delay.max / 1e6).toFixed(0),
    quantileOf(waits, 0.95),
    Math.max(...waits).toFixed(0),
    memory.toFixed(0),
  ];
}

const rows: (string | number)[][] = [
  [
    "engine",
    `${ballots} ballots`,
    "seconds",
    "CPU seconds",
    "longest block ms",
    "others p95 ms",
    "others max ms",
    "RSS MB",
  ],
];
for (const engine of engines) {
  const server = engine === "postgresql" ? await openPostgres() : null;
  if (engine === "postgresql" && server === null) continue;
  const installation = await createInstallation(server?.url ?? null);
  const platform = await openPlatform(installation.env);
  const closed = await sealedWave(platform, set, [], { sales: ballots, marketing: ballots });
  for (let start = 0; start < ballots; start += 500) {
    const count = Math.min(500, ballots - start);
    await putBallots(
      platform.db,
      closed,
      Array.from({ length: count }, (_, at) => sheet(start + at)),
    );
  }
  const room = () => openWorkroom(thread);
  rows.push(await measure(platform, "open the box", () => openBox(platform, closed, room)));
  rows.push(await measure(platform, "release", () => releaseWave(platform, closed, room)));
  await platform.close();
  installation.remove();
  server?.stop();
}
printTable("Opening and releasing a wave", rows);
