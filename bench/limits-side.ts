/**
 * One measurement of `limits` in the build it stands in: the same file is copied beside the build before, so it imports
 * nothing that build has not. Run by `limits`; says its figures as one line of JSON.
 */
import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { count, inArray, isNotNull } from "drizzle-orm";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { job, wave } from "#db/schema";
import { createReadyDraft, type DraftWave } from "#tests/helpers/draft-wave";
import { signInAs } from "#tests/helpers/members";
import type { OpenWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";
import type { SealedWave } from "#tests/helpers/sealed-wave";
import { clock, inParallel, quantileOf } from "./clock";
import { openCoreWave } from "./core-wave";
import { createInstallation, type Installation, openPostgres, startServer, stopServer } from "./installation";
import { measureAnswers, measurePage, openFullWave } from "./limits-answers";
import { castNext, claimAll, findLongest, now, startOthers, type Wait } from "./limits-voters";
import { type AnswerTimes, answerAs, postJson, preparePeople } from "./person";
import { countReleased, fillBox, scheduleClose } from "./sealed-box";

export type Figures = Record<string, number>;
type Measurement = (installation: Installation) => Promise<Figures>;

const numberOf = (name: string, usual: number) => Number(process.env[name] ?? usual);
const BALLOTS = numberOf("BENCH_BALLOTS", 100_000);
const PEOPLE = numberOf("BENCH_PEOPLE", 400);
const WAVES = numberOf("BENCH_WAVES", 12);
const ROSTER = numberOf("BENCH_ROSTER", 5_000);
const OTHERS_EVERY = 50;
const REST = 5_000;
/** The server has started and everybody has claimed by then. */
const UNTIL_CLOSE = 30_000;

const measurements: Record<string, Measurement> = {
  unsealing: measureUnsealing,
  claims: measureClaims,
  casts: measureCasts,
  answers: measureWholeAnswers,
  launches: measureLaunches,
};
const [what = "", engine] = process.argv.slice(2);
const measurement = measurements[what];
if (measurement === undefined) throw new Error(`There is no measurement called ${what}.`);
const installation = await createInstallation(engine === "postgresql" ? await openPostgres() : null);
console.log(JSON.stringify(await measurement(installation)));
installation.remove();
process.exit();

/** Close, unsealing and release of a large box, while others open pages and cast into another wave. */
async function measureUnsealing(installation: Installation): Promise<Figures> {
  const { box, other } = await within(installation, async (platform) => ({
    box: await fillBox(platform, questionSetOf({ form: "core" }), BALLOTS),
    other: await openCoreWave(platform, PEOPLE),
  }));
  const people = await preparePeople(other);
  const closing = Date.now() + UNTIL_CLOSE;
  await within(installation, (platform) => scheduleClose(platform, box, new Date(closing)));
  const times = new Map<string, number>();
  const noisy = { ...installation, variables: { ...installation.variables, LOG_LEVEL: "info" } };
  const child = await startServer(noisy, {
    onLine: (text) => {
      const { msg, time } = JSON.parse(text) as { msg: string; time: string };
      times.set(msg, Date.parse(time));
    },
  });
  const voters = await claimAll(installation.url, other, people);
  const stop = startOthers(installation.url, other, voters, OTHERS_EVERY);
  await until(() => Date.now() > closing - REST);
  const idle = readMemory(child, "VmRSS");
  forgetPeak(child);
  const timeOf = (...messages: string[]) => times.get(messages.find((one) => times.has(one)) ?? "") ?? 0;
  // the build before emptied its box within the transaction of the release
  const isDone = () =>
    times.has("emptied the box") || (times.has("opening the box") && times.has("released"));
  await until(isDone);
  const peak = readMemory(child, "VmHWM");
  const waits = await stop();
  await stopServer(child);
  const counted = await within(installation, (platform) => countReleased(platform, box));
  const end = timeOf("emptied the box", "released");
  const longest = (kind: Wait["what"]) => ({
    rest: findLongest(waits, kind, closing - REST, closing),
    busy: findLongest(waits, kind, closing, end),
  });
  const [page, cast] = [longest("page"), longest("cast")];
  return {
    seconds: (timeOf("released") - timeOf("unsealing the box", "opening the box")) / 1000,
    emptying: (end - timeOf("released")) / 1000,
    memory: peak - idle,
    pageRest: page.rest,
    pageMore: page.busy - page.rest,
    castRest: cast.rest,
    castMore: cast.busy - cast.rest,
    lost: BALLOTS - counted,
  };
}

/** A hundred people arrive evenly in ten seconds, the first a second after the server says that it is healthy. */
async function measureClaims(installation: Installation): Promise<Figures> {
  const other = await within(installation, (platform) => openCoreWave(platform, 100));
  const people = await preparePeople(other);
  const start = performance.now();
  const child = await startServer(installation);
  const ready = (performance.now() - start) / 1000;
  await wait(1_000);
  const times: number[] = [];
  await Promise.all(
    people.map(async ({ claim }, at) => {
      await wait(at * 100);
      await clock(times, () =>
        postJson(`${installation.url}/i/${other.waveId}/claim`, JSON.stringify(claim)),
      );
    }),
  );
  await stopServer(child);
  return { ready, claim: Number(quantileOf(times, 0.95)) };
}

/** Complete answers, eight people at once. */
async function measureCasts(installation: Installation): Promise<Figures> {
  const other = await within(installation, (platform) => openCoreWave(platform, PEOPLE));
  const people = await preparePeople(other);
  const child = await startServer(installation);
  const times: AnswerTimes = { claim: [], cast: [] };
  const seconds = await inParallel(people, 8, async (person) => {
    if (!(await answerAs(installation.url, other, person, times))) throw new Error("There was no receipt.");
  });
  await stopServer(child);
  return { cast: Number(quantileOf(times.cast, 0.95)), answers: PEOPLE / seconds };
}

/** What a page takes of the processor, and a whole answer with its page, eight and thirty-two people at once. */
async function measureWholeAnswers(installation: Installation): Promise<Figures> {
  const waves = await within(installation, async (platform) => [
    await openFullWave(platform, PEOPLE),
    await openFullWave(platform, PEOPLE),
  ]);
  const [few, many] = waves as [OpenWave, OpenWave];
  const ready = [await preparePeople(few), await preparePeople(many)] as const;
  const child = await startServer(installation);
  const { url } = installation;
  const page = await measurePage(url, few, child);
  const eight = await measureAnswers(url, few, { people: ready[0], width: 8, child });
  const crowd = await measureAnswers(url, many, { people: ready[1], width: 32, child });
  await stopServer(child);
  return { page, processor: eight.processor, answers8: eight.answers, answers32: crowd.answers };
}

/** Eight people cast without a pause while some waves launch, all at once, and as many close. */
async function measureLaunches(installation: Installation): Promise<Figures> {
  const { other, closers, launchers } = await within(installation, async (platform) => ({
    other: await openCoreWave(platform, PEOPLE),
    closers: await draftWaves(platform),
    launchers: await draftWaves(platform),
  }));
  const people = await preparePeople(other);
  const child = await startServer(installation);
  const voters = await claimAll(installation.url, other, people);
  for (const draft of closers) await launch(installation, draft);
  const platform = await openPlatform(installation.env);
  const waits: Wait[] = [];
  let casting = true;
  const casters = Array.from({ length: 8 }, async (_, lane) => {
    for (let at = lane; casting; at += 8)
      waits.push(await castNext(installation.url, other, voters[at % voters.length] as (typeof voters)[0]));
  });
  const start = now();
  for (const draft of closers) await scheduleClose(platform, draft as unknown as SealedWave, new Date());
  await Promise.all(launchers.map((draft) => launch(installation, draft)));
  const ids = closers.map(({ waveId }) => waveId);
  while (!(await areReleased(platform, ids)) && now() - start < 300_000) await wait(250);
  casting = false;
  await Promise.all(casters);
  const [failed] = await platform.db.select({ jobs: count() }).from(job).where(isNotNull(job.failedAt));
  await platform.close();
  await stopServer(child);
  const seconds = (now() - start) / 1000;
  return { cast: findLongest(waits, "cast", start, now()), failed: failed?.jobs ?? 0, seconds };
}

type Launchable = DraftWave & { cookie: string };

async function draftWaves(platform: Platform): Promise<Launchable[]> {
  const drafts: Launchable[] = [];
  for (let at = 0; at < WAVES; at += 1) {
    const draft = await createReadyDraft(platform, { sales: ROSTER / 2, marketing: ROSTER / 2 });
    const { cookie } = await signInAs(platform, { role: "owner", organizationId: draft.organizationId });
    drafts.push({ ...draft, cookie });
  }
  return drafts;
}

async function launch({ url }: Installation, { waveId, cookie }: Launchable): Promise<void> {
  const answer = await fetch(`${url}/app/waves/${waveId}/launch`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookie, Origin: url, "Content-Type": "application/x-www-form-urlencoded" },
    body: "",
  });
  if (!answer.headers.get("location")?.endsWith("?launched"))
    throw new Error(`A launch answered ${answer.status} ${answer.headers.get("location")}.`);
}

async function areReleased({ db }: Platform, ids: readonly string[]): Promise<boolean> {
  const states = await db
    .select({ state: wave.state })
    .from(wave)
    .where(inArray(wave.id, [...ids]));
  return states.every(({ state }) => state === "released");
}

async function within<Value>(
  { env }: Installation,
  work: (platform: Platform) => Promise<Value>,
): Promise<Value> {
  const platform = await openPlatform(env);
  const value = await work(platform);
  await platform.close();
  return value;
}

/** In MB (Linux). */
function readMemory(child: ChildProcess, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}

/** The peak counts from here on: what starting took is none of it. */
function forgetPeak(child: ChildProcess): void {
  writeFileSync(`/proc/${child.pid}/clear_refs`, "5");
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(50);
}
