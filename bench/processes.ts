/**
 * Complete answers a second (page, claim, cast) with one, two and three processes on one PostgreSQL, beside what an
 * answer takes of the processor and the floor: one signature and what the database takes. Whoever answers runs on the
 * same machine, so on two cores more processes show only where they stop to help.
 * Run: npm run bench -- processes (BENCH_PEOPLE, BENCH_WIDTH)
 */
import "#app/locales/spoken.server";
import type { ChildProcess } from "node:child_process";
import { cpus } from "node:os";
import {
  generateSigningKey,
  importSigningKey,
  signBlinded,
} from "#app/features/invitations/blind-signer.server";
import { openPlatform } from "#app/platform/platform.server";
import { MODULUS_LENGTH } from "#app/protocol/blind-rsa";
import { findFreePort } from "#tests/helpers/free-port";
import { inParallel, printTable } from "./clock";
import { createInstallation, type Installation, openPostgres, startServer, stopServer } from "./installation";
import { openFullWave, readProcessor } from "./limits-answers";
import { answerAs, preparePeople } from "./person";

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 400);
const WIDTH = Number(process.env.BENCH_WIDTH ?? 16);
const SIGNATURES = 200;

const postgresUrl = await openPostgres();
if (postgresUrl === null) throw new Error("This benchmark needs PostgreSQL.");
const rows: (string | number)[][] = [
  ["processes", "answers a second", "server, ms of processor", "database, ms"],
];
for (const count of [1, 2, 3]) rows.push(await measure(await createInstallation(postgresUrl), count));
rows.push(["floor: one signature", "", (await measureSignature()).toFixed(1), ""]);
printTable(`${PEOPLE} people answer the full form, ${WIDTH} at once, on ${cpus().length} cores`, rows);

async function measure(installation: Installation, count: number): Promise<(string | number)[]> {
  const platform = await openPlatform(installation.env);
  const wave = await openFullWave(platform, PEOPLE);
  await platform.close();
  const people = await preparePeople(wave);
  const places = [installation];
  for (let at = 1; at < count; at += 1) places.push(await addProcess(installation));
  const children: ChildProcess[] = [];
  for (const place of places) children.push(await startServer(place));
  const from = readProcessor(children);
  const seconds = await inParallel(people, WIDTH, async (person, at) => {
    const url = places[at % count]?.url ?? "";
    await fetch(`${url}/i/${wave.waveId}`).then((answer) => answer.arrayBuffer());
    if (!(await answerAs(url, wave, person, { claim: [], cast: [] })))
      throw new Error("There was no receipt.");
  });
  const used = readProcessor(children);
  const each = (seconds: number) => ((1000 * seconds) / PEOPLE).toFixed(1);
  const row = [
    count,
    (PEOPLE / seconds).toFixed(0),
    each(used.server - from.server),
    each(used.database - from.database),
  ];
  for (const child of children) await stopServer(child);
  installation.remove();
  return row;
}

/** Another process of the same installation. */
async function addProcess(installation: Installation): Promise<Installation> {
  const port = await findFreePort();
  const variables = { ...installation.variables, PORT: String(port) };
  return { ...installation, url: `http://localhost:${port}`, variables };
}

/** Milliseconds of one signature, which every answer needs. */
async function measureSignature(): Promise<number> {
  const { privateKey } = await generateSigningKey();
  const signer = importSigningKey(privateKey);
  const blinded = new Uint8Array(MODULUS_LENGTH).fill(1, 1);
  const start = performance.now();
  for (let time = 0; time < SIGNATURES; time += 1) signBlinded(signer, blinded);
  return (performance.now() - start) / SIGNATURES;
}
