import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { findBoxFault } from "#app/features/box/box-host.server";
import { listParts } from "#app/features/waves/launch/manifest";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import type { Json } from "#app/protocol/encoding";
import { openSeparation } from "#db/separate-planes.server";
import { findFreePort } from "#tests/helpers/free-port";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { startPostgres } from "../../../scripts/postgres.mjs";
import { begin, goToReview, heading, press } from "../booth-steps";
import { type RunningServer, startServer } from "../server";

/** Two processes with a login each: one knows people, the other one takes their ballots at an address of its own. */

type Hosts = {
  whole: RunningServer;
  box: RunningServer;
  boxOrigin: string;
  wave: OpenWave;
  owner: postgres.Sql;
};

let hosts: Hosts | null = null;
const ends: (() => unknown)[] = [];

test.beforeAll(async () => {
  const cluster = await startPostgres();
  if (cluster === null) return;
  ends.push(() => cluster.stop());
  hosts = await startHosts(cluster.url);
});

test.afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

test.beforeEach(() => test.skip(hosts === null, "there is no PostgreSQL on this machine"));

async function startHosts(cluster: string): Promise<Hosts> {
  const name = `hosts_${randomBytes(6).toString("hex")}`;
  const admin = postgres(cluster, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "parallax-hosts-"));
  const ownerUrl = cluster.replace(/[^/]+$/, name);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const logins = { office: `${name}_app`, box: `${name}_host` };
  ends.push(async () => {
    for (const role of [
      ...Object.values(logins),
      ...["office", "box", "unsealing", "door"].map((one) => `${name}_${one}`),
    ]) {
      await owner.unsafe(`drop owned by ${role} cascade`);
      await owner.unsafe(`drop role ${role}`);
    }
    await owner.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const login of Object.values(logins))
    await admin.unsafe(`create role ${login} login password 'nobody'`);
  const opened = await openSeparation(ownerUrl, { office: [logins.office], box: [logins.box] });
  if (!opened.ok || (await opened.run()) !== null) throw new Error("The planes were not made.");
  await opened.close();

  const signIn = (login: string) => {
    const url = new URL(ownerUrl);
    url.username = login;
    url.password = "nobody";
    return url.href;
  };
  const [port, boxPort] = [await findFreePort(), await findFreePort()];
  const boxOrigin = `http://127.0.0.1:${boxPort}`;
  const common = { BASE_URL: `http://localhost:${port}`, BALLOT_BOX_ORIGIN: boxOrigin };
  const variables = {
    ...common,
    PARALLAX_SECRET: randomBytes(36).toString("base64"),
    ...{ KEYS_DIR: join(folder, "keys"), DATABASE_URL: signIn(logins.office), PORT: String(port) },
  };

  const platform = await openPlatform(
    readEnv({
      ...variables,
      DATABASE_URL: ownerUrl,
      DATA_DIR: join(folder, "data"),
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
    }),
  );
  ends.push(() => platform.close());
  const set = questionSetOf({ form: "core" });
  const bundles = { booth: await storeBoothBundle(platform.db), holder: "" };
  const wave = await openTestWave(platform, {
    ...{ sales: 12, marketing: 8, questionSet: set as unknown as Json },
    changes: { bundles, parts: listParts(set) },
  });
  const whole = await startServer(variables);
  ends.push(() => whole.remove());
  expect(await findBoxFault(platform)).toBe("unreachable");
  const box = await startServer({
    ...common,
    RECEIPT_KEY: Buffer.from(platform.keys.derive("receipt")).toString("base64url"),
    ...{ PARALLAX_ROLE: "box", DATABASE_URL: signIn(logins.box), PORT: String(boxPort) },
  });
  ends.push(() => box.remove());
  expect(await findBoxFault({ ...platform, memory: new Map() })).toBe(null);
  const elsewhere = { ...platform.env, BASE_URL: "https://elsewhere.example" };
  expect(await findBoxFault({ ...platform, env: elsewhere, memory: new Map() })).toBe("other_pages");
  const itself = { ...platform.processes, id: () => "00000000-0000-4000-8000-000000000000" };
  expect(await findBoxFault({ ...platform, processes: itself, memory: new Map() })).toBe(
    "other_installation",
  );
  return { whole, box, boxOrigin, wave, owner };
}

test("a ballot goes to the box host alone, without a cookie or a word about where it comes from", async ({
  page,
}) => {
  const { whole, box, boxOrigin, wave, owner } = hosts as Hosts;
  const posted: { url: string; headers: Record<string, string> }[] = [];
  const errors: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("request", async (request) => {
    if (request.method() === "POST") posted.push({ url: request.url(), headers: await request.allHeaders() });
  });
  const [link] = wave.links;
  await begin(page, `${whole.url}${link?.url.replace(/^https?:\/\/[^/]+/, "")}`);
  await goToReview(page);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  expect(posted.map(({ url }) => new URL(url).origin + new URL(url).pathname)).toEqual([
    `${whole.url}/i/${wave.waveId}/claim`,
    `${boxOrigin}/box/${wave.waveId}`,
  ]);
  expect(posted[1]?.headers).not.toHaveProperty("cookie");
  expect(posted[1]?.headers).not.toHaveProperty("referer");
  expect(errors).toEqual([]);
  expect(await owner`select team from ballots.sealed`).toHaveLength(1);
  expect(readdirSync(box.folder)).toEqual([]);
});

test("the box host serves box and board, shows the same manifest, and says where everything else is", async ({
  page,
}) => {
  const { whole, boxOrigin, wave } = hosts as Hosts;
  const path = `/board/${wave.waveId}/manifest.json`;
  const [own, shown] = await Promise.all([fetch(whole.url + path), fetch(boxOrigin + path)]);
  expect(await shown.text()).toBe(await own.text());
  const allowed = await fetch(`${boxOrigin}/box/${wave.waveId}`, { method: "OPTIONS" });
  expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe(whole.url);
  expect((await fetch(`${boxOrigin}/healthz`)).status).toBe(200);
  for (const elsewhere of [
    "/",
    "/sign-in",
    "/setup",
    "/app/home",
    `/i/${wave.waveId}`,
    `/holder/${wave.waveId}`,
    "/metrics",
    "/api/v1/waves",
    "/favicon.svg",
  ]) {
    const answer = await fetch(boxOrigin + elsewhere, { redirect: "manual" });
    expect([elsewhere, answer.status, await answer.text()]).toEqual([
      elsewhere,
      404,
      `Here is a ballot box and nothing else. Everything else is at ${whole.url}.\n`,
    ]);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  }
  const claim = await fetch(`${boxOrigin}/i/${wave.waveId}/claim`, { method: "POST", body: "{}" });
  expect(claim.status).toBe(404);
  await page.goto(`${boxOrigin}/board/${wave.waveId}/en`);
  await expect(heading(page)).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
});
