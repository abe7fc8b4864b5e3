/**
 * The results page of a released wave of the core form, as its owner's browser asks for it, beside a page that reads
 * nothing. Goal: 50 ms at every size. Half of the people left a comment; the largest wave also stands at the end of a
 * survey of five years. Run: npm run bench -- results (BENCH_SIZES=1000,10000 sets the sizes)
 */

import "#app/locales/spoken.server";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { signInAs } from "#tests/helpers/members";
import { clock, printTable, quantileOf } from "./clock";
import { createInstallation, openPostgres, readPeakMemory, startServer, stopServer } from "./installation";
import { addReleasedWave } from "./released-wave";

const SIZES = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);
const VISITS = Number(process.env.BENCH_VISITS ?? 50);
const YEARS = 5;
const alignment = { name: "Alignment", form: "core" } as const;

type Page = { name: string; path: string };

const postgresUrl = await openPostgres();
const rows: (string | number)[][] = [["", "p50 ms", "p95 ms", "kB", "peak MB"]];
if (postgresUrl !== null) rows.push(...(await measure("PostgreSQL", postgresUrl)));
rows.push(...(await measure("PGlite", null)));
printTable(`The results page, ${VISITS} visits one after the other`, rows);

async function measure(engine: string, postgresUrl: string | null) {
  const installation = await createInstallation(postgresUrl);
  const { cookie, pages } = await seed(await openPlatform(installation.env));
  const child = await startServer(installation);
  const visit = async (path: string) => {
    const answer = await fetch(`${installation.url}${path}`, {
      headers: { Cookie: cookie },
      redirect: "error",
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return body.length;
  };
  const measured: (string | number)[][] = [];
  for (const { name, path } of [...pages, { name: "floor: /sign-in", path: "/sign-in" }]) {
    const times: number[] = [];
    const length = await visit(path);
    for (let count = 0; count < VISITS; count++) await clock(times, () => visit(path));
    const kilobytes = (length / 1000).toFixed(0);
    const quantiles = [quantileOf(times, 0.5), quantileOf(times, 0.95)];
    measured.push([`${engine}, ${name}`, ...quantiles, kilobytes, readPeakMemory(child)]);
  }
  await stopServer(child);
  installation.remove();
  return measured;
}

async function seed(platform: Platform): Promise<{ cookie: string; pages: Page[] }> {
  const { organizationId, cookie } = await signInAs(platform, { role: "owner" });
  const pages: Page[] = [];
  for (const size of SIZES) {
    const { id: surveyId } = await createSurvey(platform.db, organizationId, alignment);
    const waveId = await addReleasedWave(platform, { organizationId, surveyId }, 2026, size);
    pages.push({ name: `${size} responses`, path: `/app/waves/${waveId}/results` });
  }
  const size = SIZES.at(-1) ?? 0;
  const { id: surveyId } = await createSurvey(platform.db, organizationId, alignment);
  const place = { organizationId, surveyId };
  for (let back = YEARS - 1; back > 0; back--)
    await addReleasedWave(platform, place, 2026 - back, SIZES[0] ?? 0);
  const last = await addReleasedWave(platform, place, 2026, size);
  pages.push({ name: `${size} responses in year ${YEARS}`, path: `/app/waves/${last}/results` });
  pages.push({ name: `trend over ${YEARS} years`, path: `/app/surveys/${surveyId}/trend` });
  await platform.close();
  return { cookie, pages };
}
