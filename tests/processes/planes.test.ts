import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, inject, onTestFinished, type TestContext, test } from "vitest";
import { castBallot } from "#app/features/box/cast-ballot.server";
import { sealBallot } from "#app/protocol/ballot";
import { formatCast } from "#app/protocol/cast";
import { openDb } from "#db/client.server";
import { sealed } from "#db/schema";
import { separatePlanes } from "#tests/db/planes/separated";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { claimBallot } from "#tests/helpers/protocol-wave";
import { startPgBouncer } from "./pgbouncer-process";

/** An empty database of its own on the server of the tests. */
async function openEmpty(context: TestContext): Promise<string> {
  const server = inject("postgresUrl");
  if (server === null) return context.skip("PostgreSQL is not on this machine");
  const name = `planes_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  onTestFinished(async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return server.replace(/[^/]+$/, name);
}

test("planes hold behind PgBouncer: rights go along with each transaction, and none stays behind", async (context) => {
  const url = await openEmpty(context);
  const own = await openDb(url);
  onTestFinished(own.close);
  const { officeUrl, database } = await separatePlanes(url);
  const bouncer = await startPgBouncer(officeUrl, { default_pool_size: "2" });
  if (bouncer === null) return context.skip("PgBouncer is not on this machine");
  onTestFinished(bouncer.stop);
  const owner = testPlatform(own.db, { engine: "postgresql" });
  const wave = await openTestWave(owner, { sales: 12, marketing: 1 });
  const office = await openDb(bouncer.urlOf(database));
  onTestFinished(office.close);
  const platform = { ...owner, db: office.db, planes: office.planes, memory: new Map() };
  const casts = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const { ballot, signature } = await claimBallot(wave, 0);
      const answers = {
        ratings: (wave.manifest.parts[0]?.questions ?? []).map(() => 1),
        slices: [],
        comments: wave.manifest.parts.slice(1).map(() => ""),
      };
      return JSON.parse(formatCast(await sealBallot(wave.pinned, ballot, signature, 1, answers)));
    }),
  );
  const readUser = () =>
    office.db.select({ name: sql<string>`current_user::text` }).from(sql`(select 1) as one`);
  const work = casts.map(async (cast) => [await castBallot(platform, wave.waveId, cast), await readUser()]);
  for (const [stored, user] of await Promise.all(work)) {
    expect(stored).toMatchObject({ ok: true });
    expect(user).toEqual([{ name: `${database}_app` }]);
  }
  expect(await own.db.$count(sealed)).toBe(12);
  await expect(office.planes.box.select({ ct: sealed.ct }).from(sealed)).rejects.toThrow();
  expect(await office.planes.unsealing.$count(sealed)).toBe(0);
});
