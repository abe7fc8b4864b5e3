/**
 * Complete answers (claim + cast) a second, beside bare node:http with one insert, on PostgreSQL and PGlite;
 * losses and doubles are counted in the database. Client, server and database share this machine; what the
 * respondent's own device computes (blinding and sealing) is done before the clock starts, except finalizing.
 * Run: npm run bench -- answers
 */
import { spawn } from "node:child_process";
import { count, countDistinct, eq, isNotNull } from "drizzle-orm";
import { openPlatform } from "#app/platform/platform.server";
import { invitation, sealed } from "#db/schema";
import { findFreePort } from "#tests/helpers/free-port";
import type { OpenWave } from "#tests/helpers/open-wave";
import { clock, inParallel, printTable, quantileOf } from "./clock";
import { openCoreWave } from "./core-wave";
import {
  createInstallation,
  type Installation,
  openPostgres,
  readPeakMemory,
  startServer,
  stopServer,
} from "./installation";
import { answerAs, postJson, preparePeople } from "./person";

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 400);
const WIDTHS = [8, 32, 100];
const header = [
  "",
  "answers/s",
  "page p95",
  "claim p50",
  "claim p95",
  "cast p50",
  "cast p95",
  "lost",
  "doubled",
  "peak MB",
];

const postgresUrl = await openPostgres();
const rows: (string | number)[][] = [header];
if (postgresUrl !== null) {
  rows.push(await measureFloor(postgresUrl));
  for (const width of WIDTHS)
    rows.push(await measure(`PostgreSQL, ${width} people at once`, postgresUrl, width));
}
for (const width of WIDTHS) rows.push(await measure(`PGlite, ${width} people at once`, null, width));
printTable(`Complete answers: claim + cast, ${PEOPLE} people each; times in ms`, rows);

async function measure(
  name: string,
  postgresUrl: string | null,
  width: number,
): Promise<(string | number)[]> {
  const installation = await createInstallation(postgresUrl);
  const wave = await seedWave(installation);
  const ready = await preparePeople(wave);
  const child = await startServer(installation);
  const times = { page: [] as number[], claim: [] as number[], cast: [] as number[] };
  const acknowledged: boolean[] = [];
  const seconds = await inParallel(ready, width, async (person, index) => {
    acknowledged[index] = await answerAs(installation.url, wave, person, times);
  });
  for (let visit = 0; visit < 50; visit += 1) {
    await clock(times.page, () => fetch(`${installation.url}/i/${wave.waveId}`).then((page) => page.text()));
  }
  const peak = readPeakMemory(child);
  await stopServer(child);
  const { stored, different, claimed } = await countStored(installation, wave);
  installation.remove();
  const said = acknowledged.filter(Boolean).length;
  if (claimed < said) throw new Error("There are more ballots than claims.");
  return [
    name,
    Math.round(said / seconds),
    quantileOf(times.page, 0.95),
    quantileOf(times.claim, 0.5),
    quantileOf(times.claim, 0.95),
    quantileOf(times.cast, 0.5),
    quantileOf(times.cast, 0.95),
    PEOPLE - stored,
    stored - different,
    peak,
  ];
}

async function seedWave({ env }: Installation): Promise<OpenWave> {
  const platform = await openPlatform(env);
  const wave = await openCoreWave(platform, PEOPLE);
  await platform.close();
  return wave;
}

async function countStored({ env }: Installation, { waveId }: OpenWave) {
  const platform = await openPlatform(env);
  const [box] = await platform.db
    .select({ stored: count(), different: countDistinct(sealed.nullifier) })
    .from(sealed)
    .where(eq(sealed.waveId, waveId));
  const [claims] = await platform.db
    .select({ claimed: count() })
    .from(invitation)
    .where(isNotNull(invitation.claimHash));
  await platform.close();
  return { stored: box?.stored ?? 0, different: box?.different ?? 0, claimed: claims?.claimed ?? 0 };
}

/** Two posts of a cast's size to bare node:http with one insert each: what this machine can do at best. */
async function measureFloor(postgresUrl: string): Promise<(string | number)[]> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ["--import", "tsx", "bench/floor-server.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATABASE_URL: postgresUrl, PORT: String(port) },
  });
  const url = `http://localhost:${port}`;
  while (!(await fetch(url).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
  const times: number[] = [];
  const body = JSON.stringify({ ct: "x".repeat(7_000) });
  const seconds = await inParallel(Array.from({ length: PEOPLE }), 8, async () => {
    await clock(times, () => postJson(url, body));
    await clock(times, () => postJson(url, body));
  });
  const peak = readPeakMemory(child);
  child.kill();
  const p50 = quantileOf(times, 0.5);
  const p95 = quantileOf(times, 0.95);
  return [
    "floor: node:http + 2 inserts, 8 at once",
    Math.round(PEOPLE / seconds),
    "",
    p50,
    p95,
    p50,
    p95,
    0,
    0,
    peak,
  ];
}
