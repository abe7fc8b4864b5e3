import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { countRequests, findRequestKind } from "#app/platform/metrics/counted-requests.server";
import { type Metrics, openMetrics } from "#app/platform/metrics/metrics.server";
import type { Platform } from "#app/platform/platform.server";
import { job, mail, mailTrouble } from "#db/schema";
import { databaseTest, postgresTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { answerAs, preparePeople } from "../../../bench/person";

const METRICS_TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c";
const kinds = ["close-wave", "open-wave"] as const;
const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;

function openTestMetrics(platform: Platform, everyMilliseconds = 60_000): Metrics {
  const metrics = openMetrics(platform, { kinds, everyMilliseconds });
  if (metrics === null) throw new Error("no token was set");
  onTestFinished(metrics.stop);
  return metrics;
}

async function read(metrics: Metrics, authorization = `Bearer ${METRICS_TOKEN}`): Promise<string> {
  const headers = { Authorization: authorization };
  return (await metrics.answer(new Request("http://localhost/metrics", { headers }))).text();
}

/** What a request may change: everything but the figures of the process itself. */
function withoutProcess(text: string): string[] {
  return text.split("\n").filter((line) => !/^(# |process_|parallax_(event_loop|heap|sampled))/.test(line));
}

test("/metrics does not exist without a token", () => {
  expect(openMetrics(testPlatform(undefined as never), { kinds })).toBeNull();
});

databaseTest("/metrics is answered to whoever has the token and to nobody else", async (db) => {
  const metrics = openTestMetrics(testPlatform(db, { variables: { METRICS_TOKEN } }));
  for (const wrong of ["", "Bearer", `Bearer ${METRICS_TOKEN}x`, `Basic ${METRICS_TOKEN}`, "Bearer é"]) {
    const headers = wrong === "" || wrong.includes("é") ? {} : { Authorization: wrong };
    const answer = await metrics.answer(new Request("http://localhost/metrics", { headers }));
    expect([answer.status, answer.headers.get("WWW-Authenticate"), await answer.text()], wrong).toEqual([
      401,
      "Bearer",
      "",
    ]);
  }
  const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
  const answer = await metrics.answer(new Request("http://localhost/metrics", { headers }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(await answer.text()).toMatch(/^parallax_info\{version="\d+\.\d+\.\d+",build="\w+",engine="\w+",/m);
});

databaseTest("/metrics counts jobs by kind and state, and mails without the reminders", async (db) => {
  const platform = testPlatform(db, { variables: { METRICS_TOKEN } });
  const now = platform.now();
  const later = new Date(now.getTime() + 60_000);
  const base = { kind: "close-wave" as const, payload: {}, runAt: now };
  await db.insert(job).values([
    { ...base, key: "due" },
    { ...base, key: "running", lockedUntil: later },
    { ...base, key: "failed", failedAt: now },
    { ...base, key: "waiting", runAt: later },
  ]);
  const letter = { organizationId: id(1), waveId: id(2), runAt: now };
  await db.insert(mail).values([
    { ...letter, kind: "invitation", invitationId: id(3) },
    { ...letter, kind: "invitation", invitationId: id(4), status: "in_doubt" },
    { ...letter, kind: "invitation", invitationId: id(5), status: "accepted" },
    { ...letter, kind: "reminder", invitationId: id(6), round: 1 },
  ]);
  const organizationId = "00000000-0000-0000-0000-000000000000";
  await db
    .insert(mailTrouble)
    .values({ organizationId, kind: "refusing", reason: "quota", since: now, seenAt: now });
  const text = await read(openTestMetrics(platform));
  for (const state of ["waiting", "due", "running", "failed"])
    expect(text).toContain(`parallax_jobs{kind="close-wave",state="${state}"} 1\n`);
  expect(text).toContain('parallax_jobs{kind="open-wave",state="due"} 0\n');
  expect(text).toContain('parallax_mails{kind="invitation",state="waiting"} 1\n');
  expect(text).toContain('parallax_mails{kind="invitation",state="in_doubt"} 1\n');
  expect(text).not.toContain("reminder");
  expect(text).toContain('parallax_mail_trouble{kind="refusing"} 1\n');
  expect(text).toContain('parallax_mail_trouble{kind="sender"} 0\n');
});

databaseTest("nothing that /metrics says changes when people open, claim and cast", async (db) => {
  const platform = testPlatform(db, { variables: { METRICS_TOKEN } });
  const wave = await openTestWave(platform, { sales: 2, marketing: 1 });
  const metrics = openTestMetrics(platform, 50);
  const app = new Hono();
  app.use(metrics.count);
  app.route("/", openDirectRoutes(platform));
  const first = await read(metrics);
  const real = globalThis.fetch;
  onTestFinished(() => {
    globalThis.fetch = real;
  });
  globalThis.fetch = async (url, init) => app.fetch(new Request(String(url), init));
  await fetch(`http://localhost:3000/i/${wave.waveId}`);
  for (const person of await preparePeople(wave))
    expect(await answerAs("http://localhost:3000", wave, person, { claim: [], cast: [] })).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const last = await read(metrics);
  expect(withoutProcess(last)).toEqual(withoutProcess(first));
  expect(withoutProcess(last).length).toBeGreaterThan(20);
});

databaseTest("/metrics is the same text until the next minute, however often it is read", async (db) => {
  const platform = testPlatform(db, { variables: { METRICS_TOKEN } });
  const metrics = openTestMetrics(platform);
  const first = await read(metrics);
  await db.insert(job).values({ kind: "close-wave", key: "new", payload: {}, runAt: platform.now() });
  expect(await read(metrics)).toBe(first);
});

test("only what members and probes ask for is counted", () => {
  expect(findRequestKind("/app/home")).toBe("member");
  expect(findRequestKind("/app/surveys.data")).toBe("member");
  expect(findRequestKind("/sign-in/link")).toBe("sign-in");
  expect(findRequestKind("/healthz")).toBe("health");
  const respondents = ["/i/x", "/i/x/claim", "/i/x/de/paste", "/box/x", "/booth/x", "/board/x/manifest.json"];
  const shared = [
    "/",
    "/anonymity",
    "/assets/root.js",
    "/favicon.svg",
    "/metrics",
    "/apple",
    "/applications",
  ];
  for (const path of [...respondents, ...shared]) expect(findRequestKind(path), path).toBeNull();
});

test("requests are counted by kind and class of status", async () => {
  const requests = countRequests();
  const app = new Hono();
  app.use(requests.count);
  app.get("/app/home", (context) => context.text("home"));
  for (const path of ["/app/home", "/app/home", "/app/nothing"])
    await app.fetch(new Request(`http://localhost${path}`));
  const counted = requests.read().samples.filter(({ value }) => value > 0);
  expect(counted).toEqual([
    { labels: { kind: "member", status: "2xx" }, value: 2 },
    { labels: { kind: "member", status: "4xx" }, value: 1 },
  ]);
});

postgresTest("/metrics says that the database is gone, and everything else it knows", async (opened) => {
  const platform = { ...testPlatform(opened.db, { variables: { METRICS_TOKEN } }), ...opened };
  await opened.close();
  const text = await read(openTestMetrics(platform));
  expect(text).toContain("parallax_database_up 0\n");
  expect(text).toContain('parallax_database_connections{state="most"} 10\n');
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).not.toContain("parallax_jobs");
});
