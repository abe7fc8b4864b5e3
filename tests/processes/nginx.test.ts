import { randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import postgres from "postgres";
import { beforeEach, expect, inject, onTestFinished, type TestContext, test, vi } from "vitest";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { wave } from "#db/schema";
import { isWave } from "#db/wave-scope";
import { startServer } from "#tests/e2e/server";
import { findFreePort } from "#tests/helpers/free-port";
import { signInAs } from "#tests/helpers/members";
import { answerAs } from "../../bench/person";
import { until } from "./fleet";
import { launchTestWave } from "./launched-wave";
import { type Nginx, startNginx } from "./nginx-process";

/** nginx as Debian has it, with the file of the documentation. */

beforeEach(() => {
  // its certificate is the test's own
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  return () => vi.unstubAllEnvs();
});

async function open(context: TestContext, port: number, behind: readonly number[]): Promise<Nginx> {
  const nginx = await startNginx(port, behind);
  if (nginx === null) {
    if (process.env.CI === "true") throw new Error("nginx is required with CI=true.");
    return context.skip("nginx is not on this machine");
  }
  onTestFinished(nginx.stop);
  return nginx;
}

/** A server that takes everything and remembers the headers. */
async function startListener(): Promise<{ port: number; heard: IncomingHttpHeaders[] }> {
  const heard: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    heard.push(request.headers);
    request.resume().on("end", () => response.end("taken"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  return { port: (server.address() as { port: number }).port, heard };
}

test("nginx hands on one address, its own reading, and the Origin as it was sent", async (context) => {
  const { port, heard } = await startListener();
  const nginx = await open(context, await findFreePort(), [port]);
  const headers = { "X-Forwarded-For": "6.6.6.6, 7.7.7.7", Origin: "https://elsewhere.example" };
  await fetch(`${nginx.url}/sign-in`, { method: "POST", headers, body: "a=b" });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({
    "x-forwarded-for": "127.0.0.1",
    origin: "https://elsewhere.example",
    host: "localhost",
  });
});

test("nginx passes over a process that refuses connections, and says nowhere who met it", async (context) => {
  const { port, heard } = await startListener();
  const nobody = await findFreePort();
  const nginx = await open(context, await findFreePort(), [nobody, port]);
  const path = "/box/3f0b4f0e-9d3a-4b62-8f55-0c2a5a8f3b11";
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      fetch(`${nginx.url}${path}`, { method: "POST", body: "x".repeat(30_000) }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(heard).toHaveLength(20);
  expect(nginx.readLogs()).not.toMatch(/box|3f0b4f0e|client: |GET|POST/);
});

test("two processes behind nginx sign people in, take claims, casts and a large roster, and leave no trace of who came", async (context) => {
  const server = inject("postgresUrl");
  if (server === null) return context.skip("there is no PostgreSQL");
  const name = `proxied_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const port = await findFreePort();
  const variables = {
    DATABASE_URL: server.replace(/[^/]+$/, name),
    BASE_URL: `https://localhost:${port}`,
    TRUSTED_PROXY: "true",
    METRICS_TOKEN: randomBytes(32).toString("hex"),
  };
  const first = await startServer(variables);
  const folders = { DATA_DIR: join(first.folder, "data"), KEYS_DIR: join(first.folder, "keys") };
  const second = await startServer({ ...variables, ...folders });
  const platform = await openPlatform(readEnv({ ...variables, ...folders, LOG_LEVEL: "silent" }));
  onTestFinished(async () => {
    await platform.close();
    await Promise.all([first.remove(), second.remove()]);
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  const launched = await launchTestWave(platform, { sales: 6, marketing: 5 });
  const { organizationId } = launched;
  const { cookie } = await signInAs(platform, { role: "owner", organizationId });
  const behind = [first, second].map(({ url }) => Number(new URL(url).port));
  const nginx = await open(context, port, behind);

  const page = await fetch(`${nginx.url}/sign-in`);
  expect(page.status).toBe(200);
  expect(page.headers.get("Strict-Transport-Security")).toContain("max-age=");
  expect((await fetch(`${nginx.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${nginx.url}/metrics`)).status).toBe(404);

  const signIn = (origin: string) =>
    fetch(`${nginx.url}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: origin, Cookie: "a=b" },
      body: new URLSearchParams({ intent: "password", email: "nobody@example.org", password: "wrong" }),
    });
  expect((await signIn("https://elsewhere.example")).status).toBe(403);
  expect((await signIn(nginx.url)).status).not.toBe(403);

  await until(
    async () => {
      const [row] = await platform.db.select({ state: wave.state }).from(wave).where(isWave(launched));
      return row?.state === "open";
    },
    120,
    "the wave is not open",
  );
  const booth = await fetch(`${nginx.url}/i/${launched.waveId}`);
  expect([booth.status, booth.headers.get("Set-Cookie")]).toEqual([200, null]);
  const answered = await Promise.all(
    launched.people.map((person) => answerAs(nginx.url, launched, person, { claim: [], cast: [] })),
  );
  expect(answered.every((receipt) => receipt)).toBe(true);
  const large = await fetch(`${nginx.url}/i/${launched.waveId}/claim`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "x".repeat(100_000),
  });
  expect(large.status).toBe(413);

  const upload = async (megabytes: number) => {
    const form = new FormData();
    const rows = "Anna Example,anna@example.org,Sales\n".repeat((megabytes * 1024 * 1024) / 36);
    form.set("file", new File([`name,email,team\n${rows}`], "roster.csv", { type: "text/csv" }));
    const answer = await fetch(`${nginx.url}/app/people/import`, {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: cookie, Origin: nginx.url },
      body: form,
    });
    return answer.status;
  };
  expect(await upload(18)).toBeLessThan(500);
  expect(await upload(18)).not.toBe(413);
  expect(await upload(30)).toBe(413);
  expect(nginx.readLogs()).not.toMatch(/\/i\/|box|booth|board|127\.0\.0\.1.*"(GET|POST)/);
});
