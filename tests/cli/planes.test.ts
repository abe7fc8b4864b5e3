import { rmSync } from "node:fs";
import postgres from "postgres";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { planes } from "#cli/planes";
import { openDb } from "#db/client.server";
import { dumpDatabase, restoreDatabase } from "#db/dump.server";
import { sealed } from "#db/schema";
import { separatePlanes } from "#tests/db/planes/separated";
import { postgresTest } from "#tests/helpers/database";

afterEach(() => vi.unstubAllEnvs());

async function run(url: string, ...args: string[]) {
  vi.stubEnv("BASE_URL", "http://localhost:3000");
  vi.stubEnv("DATABASE_URL", url);
  const said = { out: "", err: "" };
  const code = await planes(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

test("parallax planes refuses what it does not know, and the embedded database", async () => {
  expect(await run("", "--help")).toMatchObject({ code: 0, out: expect.stringContaining("--office") });
  expect(await run("", "--nobody")).toMatchObject({ code: 2, err: expect.stringContaining("--office") });
  expect(await run("")).toMatchObject({ code: 2, err: expect.stringContaining("embedded") });
});

postgresTest(
  "parallax planes says which login cannot be held to a plane, and changes nothing",
  async (_, url) => {
    const superuser = new URL(url).username;
    expect(await run(url, "--office", "nobody_at_all")).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is no login nobody_at_all."),
    });
    expect(await run(url, "--office", superuser)).toMatchObject({
      code: 2,
      err: expect.stringContaining(superuser),
    });
    const { database, officeUrl } = await separatePlanes(url);
    expect(await run(url, "--box", `${database}_app`)).toMatchObject({
      code: 2,
      err: expect.stringContaining("login of its own"),
    });
    expect(await run(officeUrl)).toMatchObject({ code: 2, err: expect.stringContaining("does not own") });
  },
);

postgresTest(
  "parallax planes writes its statements, and takes back what was granted too much",
  async (_, url) => {
    const { owner, database, officeUrl } = await separatePlanes(url);
    const printed = await run(url, "--print");
    expect(printed.code).toBe(0);
    expect(printed.out).not.toMatch(/create role/);
    expect(printed.out).toContain(
      `grant usage on schema ballots, surveys, results, jobs to "${database}_box";`,
    );
    await owner.unsafe(`grant usage on schema ballots to ${database}_office`);
    await owner.unsafe(`grant select (ct) on ballots.sealed to ${database}_office`);
    const office = await openDb(officeUrl, { connections: 1 });
    try {
      expect(await office.db.select({ ct: sealed.ct }).from(sealed)).toEqual([]);
      expect(await run(url)).toMatchObject({ code: 0 });
      await expect(office.db.select({ ct: sealed.ct }).from(sealed)).rejects.toThrow();
    } finally {
      await office.close();
    }
  },
);

postgresTest(
  "a login of planes starts on the newest tables only, and one without them not at all",
  async (_, url) => {
    const { owner, officeUrl, database } = await separatePlanes(url);
    const stranger = `${database}_new`;
    await owner.unsafe(`create role ${stranger} login password 'no secret of anybody'`);
    onTestFinished(async () => {
      const admin = postgres(url.replace(/[^/]+$/, "postgres"), { max: 1 });
      await admin.unsafe(`drop role ${stranger}`);
      await admin.end();
    });
    const strangerUrl = new URL(officeUrl);
    strangerUrl.username = stranger;
    await expect(openDb(strangerUrl.href)).rejects.toThrow(/parallax planes --office/);
    await owner.unsafe("update drizzle.__drizzle_migrations set created_at = created_at - 1");
    await expect(openDb(officeUrl)).rejects.toThrow(/older version/);
  },
);

postgresTest(
  "a database with planes is backed up by its owner, and comes back on a server without roles",
  async (_, url) => {
    const { owner, officeUrl, database } = await separatePlanes(url);
    const file = `/tmp/${database}.dump`;
    onTestFinished(() => rmSync(file, { force: true }));
    await owner`insert into identity.organization (name) values ('Acme')`;
    await expect(dumpDatabase(officeUrl, file)).rejects.toThrow(/their owner/);
    await dumpDatabase(url, file);
    const empty = `${database}_again`;
    await owner.unsafe(`create database ${empty}`);
    const emptyUrl = url.replace(/[^/]+$/, empty);
    onTestFinished(async () => {
      const admin = postgres(url.replace(/[^/]+$/, "postgres"), { max: 1 });
      await admin.unsafe(`drop database ${empty} with (force)`);
      await admin.end();
    });
    await restoreDatabase(emptyUrl, file);
    const copy = postgres(emptyUrl, { max: 1 });
    try {
      expect((await copy`select name from identity.organization`).map(({ name }) => name)).toEqual(["Acme"]);
      expect(await copy`select 1 from pg_policy`).toHaveLength(0);
      expect(await copy`select 1 from pg_class where relrowsecurity`).toHaveLength(0);
      expect(await copy`select 1 from pg_trigger where tgname = 'event_insert_only'`).toHaveLength(1);
    } finally {
      await copy.end();
    }
  },
);
