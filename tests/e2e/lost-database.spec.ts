import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { deriveBallot, finalizeBallot, sealBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { formatCast } from "#app/protocol/cast";
import { decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import { signInAs } from "#tests/helpers/members";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { startPostgres } from "../../scripts/postgres.mjs";
import { type RunningServer, startServer } from "./server";

/** A database whose connections are ended again and again while people answer and members look. */

const PEOPLE = 24;
const KILLS = 100;

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a hundred lost database connections end no server and lose no ballot", async () => {
  test.setTimeout(600_000);
  const cluster = await startPostgres();
  test.skip(cluster === null, "there is no PostgreSQL on this machine");
  if (cluster === null) return;
  const name = `lost_${randomBytes(6).toString("hex")}`;
  const admin = postgres(cluster.url, { max: 1, fetch_types: false, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const DATABASE_URL = cluster.url.replace(/[^/]+$/, name);
  const server = await startServer({ DATABASE_URL, LOG_LEVEL: "silent" });
  try {
    const { wave, cookie } = await openWaveOn(server, DATABASE_URL);
    const seen: Record<string, number> = {};
    const failures: string[] = [];
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${server.url}${path}`, init);
      const text = await response.text();
      seen[response.status] = (seen[response.status] ?? 0) + 1;
      const refused = response.status === 503 && response.headers.get("Retry-After") !== null;
      if (response.status !== 200 && !refused)
        failures.push(`${path} ${response.status} ${text.slice(0, 100)}`);
      return { ok: response.ok, text };
    };
    let killed = 0;
    let answered = 0;
    const people = wave.links.map(async (link) => {
      const { leaf } = await answerUntilAcknowledged(ask, wave, link);
      answered += 1;
      return leaf;
    });
    const going = () => answered < PEOPLE || killed < KILLS;
    const looking = [1, 2].map(async () => {
      while (going()) await ask(`/app/waves/${wave.waveId}`, { headers: { Cookie: cookie } });
    });
    const killing = (async () => {
      while (going()) {
        await soon(100);
        const ended =
          await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
        killed += ended.length;
      }
    })();
    const acknowledged = await Promise.all(people);
    await Promise.all([...looking, killing]);
    const lostAt = performance.now();
    while (!(await ask(`/app/waves/${wave.waveId}`, { headers: { Cookie: cookie } })).ok);
    expect(performance.now() - lostAt).toBeLessThan(5_000);
    expect(failures).toEqual([]);
    expect(killed).toBeGreaterThanOrEqual(KILLS);
    const reader = postgres(DATABASE_URL, { max: 1, fetch_types: false, onnotice: () => {} });
    const stored = await reader`select encode(leaf, 'hex') as leaf from ballots.sealed`;
    await reader.end();
    expect(stored.map(({ leaf }) => leaf).sort()).toEqual(acknowledged.sort());
  } finally {
    await server.remove();
    await admin.end();
    cluster.stop();
  }
});

async function openWaveOn(server: RunningServer, DATABASE_URL: string) {
  const env = readEnv({
    LOG_LEVEL: "silent",
    BASE_URL: server.url,
    DATABASE_URL,
    DATA_DIR: `${server.folder}/data`,
    KEYS_DIR: `${server.folder}/keys`,
  });
  const platform = await openPlatform(env);
  const wave = await openTestWave(platform, { sales: PEOPLE / 2 + 3, marketing: PEOPLE / 2 - 3 });
  const { cookie } = await signInAs(platform, { role: "owner", organizationId: wave.organizationId });
  await platform.close();
  return { wave, cookie };
}

type Ask = (path: string, init?: RequestInit) => Promise<{ ok: boolean; text: string }>;

/** As the booth does it: what was not acknowledged is sent again, the same bytes. */
async function answerUntilAcknowledged(ask: Ask, wave: OpenWave, link: OpenWave["links"][number]) {
  const { pinned, waveId } = wave;
  const send = async (path: string, body: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const answer = await ask(path, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/json" },
      });
      if (answer.ok) return JSON.parse(answer.text) as Record<string, unknown>;
      await soon(100);
    }
  };
  const ballot = await deriveBallot(pinned, link.team, parseBallotCode(createBallotCode()));
  const claim = { token: encodeBase64Url(link.token), blinded: encodeBase64Url(ballot.blinded) };
  const { signature } = await send(`/i/${waveId}/claim`, JSON.stringify(claim));
  const credential = await finalizeBallot(pinned, ballot, decodeBase64Url(String(signature)));
  const [first, ...others] = pinned.manifest.parts;
  const ratings = (first?.questions ?? []).map(() => 4);
  const answers = { ratings, slices: [], comments: others.map(() => "") };
  const cast = await sealBallot(pinned, ballot, credential, 1, answers);
  const { leaf } = await send(`/box/${waveId}`, formatCast(cast));
  return { leaf: Buffer.from(String(leaf), "base64url").toString("hex") };
}
