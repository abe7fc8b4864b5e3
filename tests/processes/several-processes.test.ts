import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { job, organization, release, runningProcess, sealed, wave } from "#db/schema";
import { invitation } from "#db/schema/identity";
import { isWave, ofWave } from "#db/wave-scope";
import { startSmtp } from "#tests/helpers/mail/smtp";
import { answerAs, type Person } from "../../bench/person";
import { type Fleet, shiftClock, startFleet, until } from "./fleet";
import { type LaunchedWave, launchTestWave } from "./launched-wave";

const COMPANY = { sales: 110, marketing: 90 };
const ADA = { email: "ada@acme.example", password: "a quiet river at dawn" };

/** Somebody opens the survey, claims and casts. */
async function answer({ url }: Fleet, launched: LaunchedWave, person: Person): Promise<void> {
  const page = await fetch(`${url}/i/${launched.waveId}`);
  await page.text();
  if (!page.ok) throw new Error(`The page answered ${page.status}.`);
  if (!(await answerAs(url, launched, person, { claim: [], cast: [] }))) throw new Error("No receipt.");
}

/** Everybody answers, evenly over so many seconds. Returns what went wrong. */
async function answerAll(
  people: readonly Person[],
  seconds: number,
  work: (person: Person) => Promise<void>,
): Promise<string[]> {
  const failures: string[] = [];
  await Promise.all(
    people.map(async (person, at) => {
      await pause((at / people.length) * seconds * 1000);
      await work(person).catch((error: unknown) => failures.push(String(error)));
    }),
  );
  return failures;
}

async function expectAllAnswered({ platform: { db } }: Fleet, launched: LaunchedWave): Promise<void> {
  const count = launched.people.length;
  expect(await db.$count(sealed, ofWave(sealed, launched))).toBe(count);
  const taken = and(ofWave(invitation, launched), isNotNull(invitation.claimHash));
  expect(await db.$count(invitation, taken)).toBe(count);
}

/** Lets a wave end in so many seconds. */
async function endSoon({ platform: { db } }: Fleet, launched: LaunchedWave, seconds: number): Promise<void> {
  const at = sql`clock_timestamp() + make_interval(secs => ${seconds})`;
  await db.update(wave).set({ closesAt: at }).where(isWave(launched));
  await db
    .update(job)
    .set({ runAt: at })
    .where(and(eq(job.kind, "close-wave"), eq(job.key, launched.waveId)));
}

async function readState({ platform: { db } }: Fleet, launched: LaunchedWave): Promise<string | undefined> {
  const [row] = await db.select({ state: wave.state }).from(wave).where(isWave(launched));
  return row?.state;
}

test("three processes that start at once on an empty database serve one installation", async (context) => {
  const fleet = await startFleet(context, 3, { PARALLAX_DEMO: "true" });
  const { db } = fleet.platform;
  expect(await db.$count(organization)).toBe(1);
  for (let time = 0; time < 3; time += 1) {
    const page = await fetch(`${fleet.url}/sign-in`);
    expect(page.status).toBe(200);
    for (const path of (await page.text()).match(/\/assets\/[\w.-]+\.(?:js|css)/g) ?? [])
      expect((await fetch(fleet.url + path)).status, path).toBe(200);
  }
  await fleet.platform.processes.beat();
  expect(fleet.platform.processes.count()).toBe(4);
});

test("while each process is restarted in turn no request of 200 people fails, and nothing is lost or doubled", async (context) => {
  const smtp = await startSmtp();
  const fleet = await startFleet(context, 3, { SMTP_URL: smtp.url });
  const launched = await launchTestWave(fleet.platform, COMPANY);
  const answering = answerAll(launched.people, 24, (person) => answer(fleet, launched, person));
  for (const one of fleet.processes) {
    await pause(1_000);
    await one.stop("SIGTERM");
    await one.restart();
  }
  expect(await answering).toEqual([]);
  await expectAllAnswered(fleet, launched);
  await until(
    async () => smtp.received.length >= launched.people.length,
    180,
    "not every invitation was mailed",
  );
  expect(new Set(smtp.received.map(({ to }) => to)).size).toBe(smtp.received.length);
});

test("while each process is killed in turn whoever tries again succeeds, and the last one ends the wave once", async (context) => {
  const smtp = await startSmtp();
  const fleet = await startFleet(context, 3, { SMTP_URL: smtp.url });
  const launched = await launchTestWave(fleet.platform, COMPANY);
  const insist = async (person: Person) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await answer(fleet, launched, person);
      } catch (error) {
        if (attempt === 40) throw error;
        await pause(250);
      }
    }
  };
  const answering = answerAll(launched.people, 20, insist);
  for (const one of fleet.processes) {
    await pause(1_500);
    await one.stop("SIGKILL");
    await pause(500);
    await one.restart();
  }
  expect(await answering).toEqual([]);
  await expectAllAnswered(fleet, launched);
  const [first, second] = fleet.processes;
  await endSoon(fleet, launched, 1);
  await until(async () => (await readState(fleet, launched)) !== "open", 120, "the wave was not closed");
  await Promise.all([first?.stop("SIGKILL"), second?.stop("SIGKILL")]);
  await until(
    async () => (await readState(fleet, launched)) === "released",
    180,
    "the wave was not released",
  );
  expect(await fleet.platform.db.$count(release, ofWave(release, launched))).toBe(1);
  expect(await fleet.platform.db.$count(job, isNotNull(job.failedAt))).toBe(0);
  expect(new Set(smtp.received.map(({ to }) => to)).size).toBe(smtp.received.length);
});

test("with clocks a minute ahead and an hour behind sessions hold everywhere, mails leave once, and a wave ends on time", async (context) => {
  const smtp = await startSmtp({ delay: 150 });
  const clocks = [0, 60_000, -3_600_000];
  const fleet = await startFleet(context, 3, { SMTP_URL: smtp.url }, (at) => shiftClock(clocks[at] ?? 0));
  await foundCompany(fleet);
  for (const one of fleet.processes) {
    const signedIn = await signIn(one.url, ADA, fleet.url);
    const cookie = signedIn.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    for (const other of fleet.processes) {
      const home = await fetch(`${other.url}/app/home`, { headers: { Cookie: cookie }, redirect: "manual" });
      expect(home.status, `from ${one.url} to ${other.url}`).toBe(200);
    }
  }
  const launched = await launchTestWave(fleet.platform, { sales: 20, marketing: 20 });
  await endSoon(fleet, launched, 12);
  await pause(9_000);
  expect(await readState(fleet, launched)).toBe("open");
  await until(
    async () => (await readState(fleet, launched)) === "released",
    180,
    "the wave was not released",
  );
  expect(smtp.received.map(({ to }) => to).sort()).toEqual(
    [...new Set(smtp.received.map(({ to }) => to))].sort(),
  );
});

test("guesses at a password count for all processes together", async (context) => {
  const fleet = await startFleet(context, 3);
  await foundCompany(fleet);
  const statuses: number[] = [];
  for (let time = 0; time < 12; time += 1) {
    const one = fleet.processes[time % 3]?.url ?? "";
    const guess = { ...ADA, password: "not her password" };
    statuses.push((await signIn(one, guess, fleet.url)).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
});

test("a process with another folder of keys ends at its start with a sentence; one that left counts no more", async (context) => {
  const fleet = await startFleet(context, 1);
  const folder = fleet.processes[0]?.folder ?? "";
  const child = spawn(process.execPath, ["build/start.js"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      ...fleet.variables,
      NODE_ENV: "production",
      PORT: "0",
      DATA_DIR: join(folder, `other-${randomBytes(3).toString("hex")}`),
      KEYS_DIR: join(folder, "other-keys"),
    },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(code).toBe(1);
  expect(said).toMatch(
    /KEYS_DIR is not the folder of keys that the other processes .* Mount the same folder/,
  );
  await fleet.processes[0]?.stop("SIGTERM");
  // of the one that was refused and the one that was stopped nothing is left
  expect(await fleet.platform.db.$count(runningProcess)).toBe(1);
});

async function foundCompany({ platform }: Fleet): Promise<void> {
  await foundOrganization(platform, {
    organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
    owner: { name: "Ada", ...ADA },
  });
}

function signIn(url: string, form: { email: string; password: string }, origin: string): Promise<Response> {
  return fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, "X-Forwarded-For": "198.51.100.4" },
    body: new URLSearchParams({ ...form, way: "password" }),
  });
}
