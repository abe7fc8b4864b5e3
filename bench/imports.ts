/**
 * How long the server answers nobody else while an owner's file is read: the longest stop of the event loop while a
 * roster of 20 MB and 100,000 rows is checked and imported, and the largest file of norms is checked, with the reading
 * beside the event loop and, to compare, on it. Goal: 100 ms. An embedded database works on the event loop itself.
 * Run: npm run bench -- imports (BENCH_ROWS=20000 sets the size of the roster)
 */

import { resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { checkNorms } from "#app/features/benchmarks/check-norms.server";
import { openNormRoom } from "#app/features/benchmarks/norm-room.server";
import { confirmImport, draftImport } from "#app/features/people/roster-import.server";
import { MAX_ROSTER_BYTES } from "#app/features/people/roster-limits";
import { openRosterRoom } from "#app/features/people/roster-room.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { signInAs } from "#tests/helpers/members";
import { questionSetOf } from "#tests/helpers/responses";
import { printTable } from "./clock";
import { createInstallation, openPostgres } from "./installation";

const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const NORMS = 50_000;
const NOWHERE = "no such file";
const TICK = 1;

// the thread of a room keeps no process alive
setInterval(() => {}, 60_000);

const roster = writeRoster();
const norms = writeNorms();
const rows: (string | number)[][] = [["", "longest stop ms", "s"]];
const postgresUrl = await openPostgres();
for (const [engine, url] of [["PostgreSQL", postgresUrl] as const, ["PGlite", null] as const]) {
  if (engine === "PostgreSQL" && url === null) continue;
  for (const [place, folder] of [
    ["beside", "build"],
    ["on the event loop", NOWHERE],
  ] as const)
    rows.push(...(await measureRoster(`${engine}, ${place}`, url, resolve(folder, "roster-thread.js"))));
}
for (const [place, folder] of [
  ["beside", "build"],
  ["on the event loop", NOWHERE],
] as const) {
  const facts = { sets: [questionSetOf()], kept: [], today: "2026-03-02" };
  const openRoom = () => openNormRoom(resolve(folder, "norm-thread.js"));
  rows.push(await watch(`${NORMS} norms checked, ${place}`, () => checkNorms(norms, facts, openRoom)));
}
printTable(`A roster of ${ROWS} rows, ${(roster.length / 1e6).toFixed(1)} MB`, rows);
process.exit();

async function measureRoster(name: string, url: string | null, path: string) {
  const installation = await createInstallation(url);
  const platform: Platform = await openPlatform(installation.env);
  const { organizationId, userId } = await signInAs(platform, { role: "owner" });
  const tools = { db: platform.db, keys: platform.keys, openRoom: () => openRosterRoom(path) };
  const author = { organizationId, userId };
  const now = platform.now();
  const file = { bytes: roster, teamNames: { sales: "Sales", marketing: "Marketing" }, now };
  let id = "";
  const draft = async () => {
    const drafted = await draftImport(tools, author, file);
    if (!drafted.ok) throw new Error(drafted.problem.kind);
    id = drafted.id;
  };
  const measured = [
    await watch(`${name}: checked`, draft),
    await watch(`${name}: imported`, () => confirmImport(tools, author, { id, removeMissing: false, now })),
    await watch(`${name}: checked against itself`, draft),
  ];
  await platform.close();
  installation.remove();
  return measured;
}

/** The longest time in which nothing else was done during some work, and how long the work took. */
async function watch(name: string, work: () => Promise<unknown>): Promise<(string | number)[]> {
  const delay = monitorEventLoopDelay({ resolution: TICK });
  await wait(50);
  delay.enable();
  await wait(20);
  delay.reset();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  await wait(20);
  delay.disable();
  return [name, (delay.max / 1e6 - TICK).toFixed(0), seconds.toFixed(1)];
}

function writeRoster(): Uint8Array {
  const width = Math.floor(MAX_ROSTER_BYTES / ROWS) - 1;
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const start = `Person Nr ${at},person.${at}@company.example,${at % 3 === 0 ? "Marketing" : "Sales"},`;
    return start + "é".repeat(Math.max(0, Math.floor((width - start.length) / 2)));
  });
  return new TextEncoder().encode(["name,email,team,note", ...lines].join("\n"));
}

function writeNorms(): Uint8Array {
  const lines = Array.from({ length: NORMS }, (_, at) => `PU${at % 9},${1 + Math.floor(at / 9)},50,S,2024`);
  return new TextEncoder().encode(["key,version,score,source,date", ...lines].join("\n"));
}
