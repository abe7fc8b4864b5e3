/**
 * What two-key custody costs the server beside server custody, in one run: answers a second (page, claim and cast of the
 * full form, the two custodies by turns), and unsealing after two turns. The holders' own work is `turn`'s.
 * Goals: at least 0.8 times as many answers a second, and an unsealing that is not slower.
 * Run: npm run bench -- custody (BENCH_PEOPLE, BENCH_WIDTH, BENCH_BALLOTS)
 */
import "#app/locales/spoken.server";
import { availableParallelism } from "node:os";
import { readyOrder } from "#app/features/holders/ready-order.server";
import { releaseWave } from "#app/features/unsealing/release-wave.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import type { Manifest } from "#app/protocol/manifest";
import type { WaveId } from "#db/wave-scope";
import { castTwoKeyWave, closeTwoKeyWave, takeServerTurn } from "#tests/helpers/holders/two-key-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { printTable } from "./clock";
import { createInstallation, openPostgres, startServer, stopServer } from "./installation";
import { measureAnswers, openFullWave } from "./limits-answers";
import { preparePeople } from "./person";
import { fillBox } from "./sealed-box";

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 400);
const WIDTH = Number(process.env.BENCH_WIDTH ?? 16);
const BALLOTS = Number(process.env.BENCH_BALLOTS ?? 2000);
/** Each custody goes first once, so that what warms up or runs full favours neither. */
const ROUNDS = ["server", "two-key", "two-key", "server"] as const;
const ANSWERS_GOAL = 0.8;
const UNSEALING_GOAL = 1;

type Custody = Manifest["custody"];

const postgresUrl = await openPostgres();
const rows: (string | number)[][] = [["", "server custody", "two-key custody", "ratio", "goal", ""]];
if (postgresUrl !== null) rows.push(...(await measure("PostgreSQL", postgresUrl)));
rows.push(...(await measure("PGlite", null)));
printTable(
  `Custody: ${PEOPLE} people answer the full form in each round, ${WIDTH} at once; ${BALLOTS} ballots of the core form are unsealed; on ${availableParallelism()} cores`,
  rows,
);

async function measure(engine: string, url: string | null): Promise<(string | number)[][]> {
  const answers = await compareAnswers(url);
  const unsealing = await compareUnsealing(url);
  const answersRatio = answers["two-key"].answers / answers.server.answers;
  const unsealingRatio = unsealing["two-key"] / unsealing.server;
  return [
    [
      `${engine}: answers a second`,
      answers.server.answers.toFixed(1),
      answers["two-key"].answers.toFixed(1),
      answersRatio.toFixed(2),
      `≥ ${ANSWERS_GOAL}`,
      answersRatio >= ANSWERS_GOAL ? "reached" : "MISSED",
    ],
    [
      `${engine}: ms of processor for an answer`,
      answers.server.processor.toFixed(1),
      answers["two-key"].processor.toFixed(1),
      (answers["two-key"].processor / answers.server.processor).toFixed(2),
      "",
      "",
    ],
    [
      `${engine}: unsealing and release, s`,
      unsealing.server.toFixed(2),
      unsealing["two-key"].toFixed(2),
      unsealingRatio.toFixed(2),
      `≤ ${UNSEALING_GOAL}`,
      unsealingRatio <= UNSEALING_GOAL ? "reached" : "MISSED",
    ],
  ];
}

type Answers = { answers: number; processor: number };

/** Means over the rounds, each on a wave of its own in the same installation. */
async function compareAnswers(url: string | null): Promise<Record<Custody, Answers>> {
  const installation = await createInstallation(url);
  const platform = await openPlatform(installation.env);
  const rounds: { custody: Custody; wave: Awaited<ReturnType<typeof openFullWave>> }[] = [];
  for (const custody of ROUNDS) rounds.push({ custody, wave: await openFullWave(platform, PEOPLE, custody) });
  await platform.close();
  const ready = [];
  for (const round of rounds) ready.push({ ...round, people: await preparePeople(round.wave) });
  const child = await startServer(installation);
  const seen: Record<Custody, Answers[]> = { server: [], "two-key": [] };
  for (const { custody, wave, people } of ready)
    seen[custody].push(await measureAnswers(installation.url, wave, { people, width: WIDTH, child }));
  await stopServer(child);
  installation.remove();
  return { server: meanOf(seen.server), "two-key": meanOf(seen["two-key"]) };
}

function meanOf(rounds: readonly Answers[]): Answers {
  const mean = (of: (one: Answers) => number) =>
    rounds.reduce((sum, one) => sum + of(one), 0) / rounds.length;
  return { answers: mean((one) => one.answers), processor: mean((one) => one.processor) };
}

/** Seconds from a box that may be opened to its stored release, in a process that has unsealed one before. */
async function compareUnsealing(url: string | null): Promise<Record<Custody, number>> {
  const installation = await createInstallation(url);
  const clock = { now: new Date("2026-03-10T09:00:00Z") };
  const platform = { ...(await openPlatform(installation.env)), now: () => clock.now };
  const sales = Math.ceil(0.6 * BALLOTS);
  const core = questionSetOf({ form: "core" });
  await clockRelease(platform, await fillBox(platform, core, Math.ceil(BALLOTS / 10)));
  const server = await clockRelease(platform, await fillBox(platform, core, BALLOTS));
  console.error(`${BALLOTS} ballots are cast and turned …`);
  const wave = await castTwoKeyWave(platform, [sales, BALLOTS - sales]);
  await closeTwoKeyWave(platform, wave, clock);
  for (const party of [2, 0]) await takeServerTurn(platform, wave, party);
  const twoKey = await clockRelease(platform, wave);
  await platform.close();
  installation.remove();
  return { server, "two-key": twoKey };
}

async function clockRelease(platform: Platform, id: WaveId): Promise<number> {
  const start = performance.now();
  const order = await readyOrder(platform, id);
  if (order === "waits") throw new Error("The box may not be opened yet.");
  await releaseWave(platform, id, order);
  return (performance.now() - start) / 1000;
}
