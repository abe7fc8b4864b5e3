/**
 * Everybody's default is 18:00: 200 organizations close at the same minute, 50 ballots each, while people answer
 * somebody else's survey. Goals: all released within 60 s, casts elsewhere wait at most 200 ms more than at rest, no
 * failed job. Run: npm run bench -- closings (BENCH_ORGANIZATIONS, BENCH_PROCESSES)
 */
import "#app/locales/spoken.server";
import { isNotNull } from "drizzle-orm";
import { openPlatform } from "#app/platform/platform.server";
import { job, release } from "#db/schema";
import { questionSetOf } from "#tests/helpers/responses";
import type { SealedWave } from "#tests/helpers/sealed-wave";
import { printTable } from "./clock";
import { openCoreWave } from "./core-wave";
import { createInstallation, openPostgres, startServer, stopServer } from "./installation";
import { claimAll, findLongest, now, startOthers } from "./limits-voters";
import { preparePeople } from "./person";
import { fillBox, scheduleClose } from "./sealed-box";

const ORGANIZATIONS = Number(process.env.BENCH_ORGANIZATIONS ?? 200);
const BALLOTS = 50;
const VOTERS = 60;
const START_SECONDS = 20;
const EVERY = 100;
const LONGEST_SECONDS = 300;

const postgresUrl = await openPostgres();
const rows: (string | number)[][] = [
  ["", "all released, s", "cast at rest, ms", "cast then, ms", "more, ms", "failed jobs"],
];
if (postgresUrl !== null) rows.push(await measure("PostgreSQL", postgresUrl));
rows.push(await measure("PGlite", null));
rows.push(["goal", 60, "", "", 200, 0]);
printTable(`${ORGANIZATIONS} organizations close at the same minute, ${BALLOTS} ballots each`, rows);

async function measure(engine: string, url: string | null): Promise<(string | number)[]> {
  const installation = await createInstallation(url);
  installation.variables.LOG_LEVEL = "info";
  const platform = await openPlatform(installation.env);
  const closing: SealedWave[] = [];
  for (let at = 0; at < ORGANIZATIONS; at += 1)
    closing.push(await fillBox(platform, questionSetOf({ form: "core" }), BALLOTS));
  const elsewhere = await openCoreWave(platform, VOTERS);
  const people = await preparePeople(elsewhere);
  const minute = Date.now() + START_SECONDS * 1000;
  for (const wave of closing) await scheduleClose(platform, wave, new Date(minute));
  await platform.close();
  let released = 0;
  let releasedAt = 0;
  const onLine = (line: string) => {
    if ((JSON.parse(line) as { msg?: string }).msg !== "released") return;
    released += 1;
    releasedAt = now();
  };
  const child = await startServer(installation, { onLine });
  const voters = await claimAll(installation.url, elsewhere, people);
  const restFrom = now();
  const stop = startOthers(installation.url, elsewhere, voters, EVERY);
  while (released < ORGANIZATIONS && now() < minute + LONGEST_SECONDS * 1000) await wait(100);
  const waits = await stop();
  await stopServer(child);
  const after = await openPlatform(installation.env);
  const failed = await after.db.$count(job, isNotNull(job.failedAt));
  const missing = ORGANIZATIONS - (await after.db.$count(release));
  await after.close();
  installation.remove();
  if (missing > 0) throw new Error(`${missing} of ${ORGANIZATIONS} were not released.`);
  const [rest, then] = [
    findLongest(waits, "cast", restFrom, minute - 500),
    findLongest(waits, "cast", minute, releasedAt),
  ];
  const seconds = (releasedAt - minute) / 1000;
  return [engine, seconds.toFixed(1), rest.toFixed(0), then.toFixed(0), (then - rest).toFixed(0), failed];
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
