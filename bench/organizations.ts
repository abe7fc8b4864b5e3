/**
 * A thousand organizations with 20 people each on one PostgreSQL: every page of a member beside the same page while
 * there is one organization, and one round of the recurring jobs of all of them. Goals: p95 at most 1.2 times as long;
 * a round within a second. Last, the memory of a server a minute after it is ready, at most 150 MB.
 * Run: npm run bench -- organizations (BENCH_ORGANIZATIONS, BENCH_VISITS)
 */
import "#app/locales/spoken.server";
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { createInvitations } from "#app/features/invitations/invite-people.server";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { schedule } from "#app/jobs/schedule.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { organization, person, wave } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { addPeople } from "#tests/helpers/draft-wave";
import { signInAs, type TestMember } from "#tests/helpers/members";
import { clock, printTable, quantileOf } from "./clock";
import { createInstallation, openPostgres, startServer, stopServer } from "./installation";
import { addReleasedWave } from "./released-wave";

const ORGANIZATIONS = Number(process.env.BENCH_ORGANIZATIONS ?? 1_000);
const VISITS = Number(process.env.BENCH_VISITS ?? 40);
const PEOPLE = { sales: 10, marketing: 10 };
/** What looks outside of the database, or at what no organization has. */
const NOT_OF_ORGANIZATIONS = new Set(["mail server", "mails", "page assets"]);

const postgresUrl = await openPostgres();
if (postgresUrl === null) throw new Error("This benchmark needs PostgreSQL.");
const installation = await createInstallation(postgresUrl);
const first = await withPlatform((platform) => addOrganization(platform, "Acme"));
const alone = await measurePages(first);
await withPlatform(async (platform) => {
  for (let at = 1; at < ORGANIZATIONS; at += 1) await addOrganization(platform, `Company ${at}`);
});
const among = await measurePages(first);
const rows = [...alone].map(([path, before]) => {
  const now = among.get(path) ?? 0;
  return [path, before.toFixed(1), now.toFixed(1), (now / before).toFixed(2)];
});
printTable(`Pages of one of ${ORGANIZATIONS} organizations, p95 of ${VISITS} visits (goal: 1.2 × alone)`, [
  ["", "alone, ms", "among them, ms", "ratio"],
  ...rows,
]);
printTable("One round of the recurring jobs of all of them (goal: 1 s)", await measureRound());
await measureMemory();
installation.remove();

async function withPlatform<Value>(work: (platform: Platform) => Promise<Value>): Promise<Value> {
  const platform = await openPlatform(installation.env);
  try {
    return await work(platform);
  } finally {
    await platform.close();
  }
}

type Company = { owner: TestMember; paths: string[] };

/** Twenty people, a member of each role, a released wave, an open one, and a few acts in the log. */
async function addOrganization(platform: Platform, name: string): Promise<Company> {
  const { db, keys } = platform;
  const owner = await signInAs(platform, { role: "owner" });
  const { organizationId } = owner;
  await db.update(organization).set({ name }).where(eq(organization.id, organizationId));
  for (const team of ["sales", "marketing"] as const) {
    await addPeople(platform, organizationId, team, PEOPLE[team]);
    await signInAs(platform, { role: "lead", team, organizationId });
  }
  const { id: surveyId } = await createSurvey(db, organizationId, { name: "Alignment", form: "core" });
  const waveId = await addReleasedWave(platform, { organizationId, surveyId }, 2026, 20);
  const [open = ""] = await insertWaves(db, [
    {
      organizationId,
      surveyId,
      name: "2027",
      plan: {},
      state: "open",
      closesAt: new Date(Date.now() + 864e5),
    },
  ]);
  const people = await db.select().from(person).where(eq(person.organizationId, organizationId));
  await createInvitations(db, keys, { organizationId, waveId: open }, people);
  for (let time = 0; time < 5; time += 1)
    await recordEvent(db, {
      organizationId,
      actor: `user:${owner.userId}`,
      kind: "member.signed-in",
      detail: { method: "password" },
      at: platform.now(),
    });
  const surveyPath = `/app/surveys/${surveyId}`;
  const paths = [
    ...["home", "people", "members", "organization", "audit", "benchmarks", "profile", "surveys"].map(
      (page) => `/app/${page}`,
    ),
    surveyPath,
    `${surveyPath}/trend`,
    `/app/waves/${waveId}`,
    `/app/waves/${waveId}/results`,
  ];
  return { owner, paths };
}

async function measurePages({ owner, paths }: Company): Promise<Map<string, number>> {
  const child = await startServer(installation);
  const measured = new Map<string, number>();
  for (const path of paths) {
    const times: number[] = [];
    await visit(path, owner);
    for (let count = 0; count < VISITS; count += 1) await clock(times, () => visit(path, owner));
    measured.set(path.replace(/[\da-f-]{36}/, "…"), Number(quantileOf(times, 0.95)));
  }
  await stopServer(child);
  return measured;
}

async function visit(path: string, { cookie }: TestMember): Promise<void> {
  const answer = await fetch(`${installation.url}${path}`, {
    headers: { Cookie: cookie },
    redirect: "error",
  });
  await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
}

/** A round in which every open wave is due to be counted. */
async function measureRound(): Promise<(string | number)[][]> {
  return withPlatform(async (platform) => {
    // the servers before have counted already
    await platform.db.update(wave).set({ participation: null });
    const rounds: (string | number)[][] = [["", "seconds"]];
    let total = 0;
    for (const { name, run } of schedule.recurring) {
      if (NOT_OF_ORGANIZATIONS.has(name)) continue;
      const times: number[] = [];
      await clock(times, () => run(platform, new AbortController().signal));
      const seconds = (times[0] ?? 0) / 1000;
      total += seconds;
      rounds.push([name, seconds.toFixed(3)]);
    }
    return [...rounds, ["all", total.toFixed(3)]];
  });
}

async function measureMemory(): Promise<void> {
  const child = await startServer(installation);
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  await stopServer(child);
  console.log(`\nMemory of a server a minute after it is ready: ${megabytes.toFixed(0)} MB (goal: 150 MB)`);
}
