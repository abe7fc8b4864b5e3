/**
 * Every results page of a released wave of the core form, as its owner's browser asks for it, beside a page that reads
 * nothing. Goals: 50 ms at every size, 60 kB of compressed HTML for the overview, 150 kB of script in all. Half of the
 * people left a comment; the largest wave also stands at the end of a survey of five years, with its trend. On a machine
 * with other work the server's processor is the fairer figure. Run: npm run bench -- results
 * (BENCH_SIZES=1000,10000 sets the sizes)
 */

import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import "#app/locales/spoken.server";
import { dimensionPath, SECTION_TABS, tabPath } from "#app/features/results/tabs";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { signInAs } from "#tests/helpers/members";
import { clock, printTable, quantileOf } from "./clock";
import { createInstallation, openPostgres, readPeakMemory, startServer, stopServer } from "./installation";
import { addReleasedWave } from "./released-wave";

const SIZES = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);
const VISITS = Number(process.env.BENCH_VISITS ?? 50);
/** Visits before it is measured: a server that just started is not what people meet. */
const WARMING = 10;
const YEARS = 5;
/** A dimension that the core form asks about. */
const DIMENSION = "PU";
const alignment = { name: "Alignment", form: "core" } as const;

type Page = { name: string; path: string };

const postgresUrl = await openPostgres();
const rows: (string | number)[][] = [
  ["", "p50 ms", "p95 ms", "processor ms", "kB", "compressed", "script kB", "peak MB"],
];
if (postgresUrl !== null) rows.push(...(await measure("PostgreSQL", postgresUrl)));
rows.push(...(await measure("PGlite", null)));
const load = `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
printTable(`The results pages, ${VISITS} visits one after the other (${load})`, rows);

async function measure(engine: string, postgresUrl: string | null) {
  const installation = await createInstallation(postgresUrl);
  const { cookie, pages } = await seed(await openPlatform(installation.env));
  const child = await startServer(installation);
  const read = async (path: string) => {
    const answer = await fetch(`${installation.url}${path}`, {
      headers: { Cookie: cookie },
      redirect: "error",
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return body;
  };
  const measured: (string | number)[][] = [];
  for (const { name, path } of [...pages, { name: "floor: /sign-in", path: "/sign-in" }]) {
    const times: number[] = [];
    const page = await read(path);
    for (let count = 0; count < WARMING; count++) await read(path);
    const before = readProcessor(child);
    for (let count = 0; count < VISITS; count++) await clock(times, () => read(path));
    const processor = (readProcessor(child) - before) / VISITS;
    const scripts = await Promise.all(listScripts(page).map((path) => measureSent(installation.url, path)));
    const sizes = [page.length, gzipSync(page).length, sum(scripts)];
    measured.push([
      ...[`${engine}, ${name}`, quantileOf(times, 0.5), quantileOf(times, 0.95), processor.toFixed(1)],
      ...[...sizes.map((bytes) => (bytes / 1000).toFixed(0)), readPeakMemory(child)],
    ]);
  }
  await stopServer(child);
  installation.remove();
  return measured;
}

/** What a page loads to run. */
function listScripts(page: string): string[] {
  return [...new Set([...page.matchAll(/\/assets\/[^"' )]+\.js/g)].map(([path]) => path))];
}

/** How many bytes of a script travel to a browser that takes Brotli, as all do. */
async function measureSent(url: string, path: string): Promise<number> {
  const answer = await fetch(`${url}${path}`, { headers: { "Accept-Encoding": "br" } });
  await answer.arrayBuffer();
  return Number(answer.headers.get("Content-Length"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** The processor time of a process so far, in milliseconds (Linux, which counts hundredths of a second). */
function readProcessor({ pid }: ChildProcess): number {
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = rest.split(" ").slice(11, 13).map(Number);
  return 10 * ((user ?? 0) + (system ?? 0));
}

async function seed(platform: Platform): Promise<{ cookie: string; pages: Page[] }> {
  const { organizationId, cookie } = await signInAs(platform, { role: "owner" });
  const pages: Page[] = [];
  for (const size of SIZES) {
    const { id: surveyId } = await createSurvey(platform.db, organizationId, alignment);
    const waveId = await addReleasedWave(platform, { organizationId, surveyId }, 2026, size);
    pages.push(...pagesOf(waveId, `${size} responses`));
  }
  const size = SIZES.at(-1) ?? 0;
  const { id: surveyId } = await createSurvey(platform.db, organizationId, alignment);
  const place = { organizationId, surveyId };
  for (let back = YEARS - 1; back > 0; back--)
    await addReleasedWave(platform, place, 2026 - back, SIZES[0] ?? 0);
  const last = await addReleasedWave(platform, place, 2026, size);
  pages.push(...pagesOf(last, `${size} responses in year ${YEARS}`));
  pages.push({ name: `trend over ${YEARS} years`, path: `/app/surveys/${surveyId}/trend` });
  await platform.close();
  return { cookie, pages };
}

function pagesOf(waveId: string, about: string): Page[] {
  const dimension = { name: `${about}: a dimension`, path: dimensionPath(waveId, DIMENSION) };
  const tabs = ["overview", ...SECTION_TABS] as const;
  return [...tabs.map((tab) => ({ name: `${about}: ${tab}`, path: tabPath(waveId, tab) })), dimension];
}
