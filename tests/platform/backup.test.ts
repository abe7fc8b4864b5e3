import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { listLostKeys, sayLostKey } from "#app/features/waves/wave/lost-keys.server";
import { restoreBackup, writeBackup } from "#app/platform/backup.server";
import { type Env, readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { mail, organization, release, wave } from "#db/schema";
import { questionSetOf } from "#tests/helpers/responses";
import { type Sheet, sealedWave } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });
const sheets: Sheet[] = Array.from({ length: 13 }, (_, at) => ({
  team: at < 7 ? "sales" : "marketing",
  ratings: listRatedQuestions(set).map(({ answers }) => 1 + (at % answers.length)),
}));
const now = new Date("2026-03-02T09:00:00Z");

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parallax-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The settings of an installation in a folder, on a PostgreSQL database of its own or the embedded one. */
async function settle(folder: string, name: string, engine: "pglite" | "postgresql"): Promise<Env> {
  const server = inject("postgresUrl") ?? "";
  const database = `parallax_${name}_${process.pid}`;
  if (engine === "postgresql") {
    const { default: postgres } = await import("postgres");
    const admin = postgres(server, { max: 1, onnotice: () => {} });
    await admin.unsafe(`drop database if exists ${database} with (force)`);
    await admin.unsafe(`create database ${database}`);
    await admin.end();
  }
  return readEnv({
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    DATA_DIR: join(folder, name, "data"),
    KEYS_DIR: join(folder, name, "keys"),
    ...(engine === "postgresql" && { DATABASE_URL: server.replace(/[^/]+$/, database) }),
  });
}

/** An installation with a released wave and one whose ballots wait to be unsealed. */
async function live(env: Env): Promise<{ waiting: { organizationId: string; waveId: string } }> {
  const platform = await openPlatform(env);
  const done = await sealedWave(platform, set, sheets);
  await finishWave(platform, done);
  const { organizationId, waveId } = await sealedWave(platform, set, sheets);
  await platform.close();
  return { waiting: { organizationId, waveId } };
}

for (const engine of ["pglite", "postgresql"] as const) {
  test(`a restored installation goes on where the backup was taken, with the keys that were kept apart [${engine}]`, async (context) => {
    if (engine === "postgresql" && inject("postgresUrl") === null) return context.skip();
    const folder = openFolder();
    const before = await settle(folder, "before", engine);
    const { waiting } = await live(before);
    const made = await writeBackup(before, join(folder, "backup"), { keys: false, now });
    expect(made).toEqual({ secret: true, keys: 0 });

    const after = await settle(folder, "after", engine);
    await restoreBackup(after, join(folder, "backup"));
    const name = `wave-${waiting.waveId}.key`;
    copyFileSync(join(before.KEYS_DIR, name), join(after.KEYS_DIR, name));
    const platform = await openPlatform(after);
    expect(await listLostKeys(platform)).toEqual([]);
    expect(await platform.db.select().from(release)).toHaveLength(1);
    await finishWave(platform, waiting);
    expect(await platform.db.select().from(release)).toHaveLength(2);
    expect(existsSync(join(after.KEYS_DIR, name))).toBe(false);
    await platform.close();
  });

  test(`where the keys of a wave are missing it is said in words, and the wave can be ended [${engine}]`, async (context) => {
    if (engine === "postgresql" && inject("postgresUrl") === null) return context.skip();
    const folder = openFolder();
    const before = await settle(folder, "lostbefore", engine);
    const { waiting } = await live(before);
    await writeBackup(before, join(folder, "backup"), { keys: false, now });
    const after = await settle(folder, "lostafter", engine);
    await restoreBackup(after, join(folder, "backup"));
    const platform = await openPlatform(after);
    const lost = await listLostKeys(platform);
    expect(lost).toMatchObject([{ ...waiting, phase: "closed" }]);
    expect(lost.map(sayLostKey).join()).toContain("cancel the wave");
    await expect(finishWave(platform, waiting)).rejects.toThrow("no longer exist");
    const by = { actor: "user:ada" as const, now };
    expect(await cancelWave(platform, waiting, by)).toEqual({ ok: true });
    await finishWave(platform, waiting);
    const [ended] = await platform.db.select().from(wave).where(eq(wave.id, waiting.waveId));
    expect(ended?.state).toBe("cancelled");
    expect(await listLostKeys(platform)).toEqual([]);
    await platform.close();
  });

  test(`a backup with keys brings them along, and nothing is written over [${engine}]`, async (context) => {
    if (engine === "postgresql" && inject("postgresUrl") === null) return context.skip();
    const folder = openFolder();
    const before = await settle(folder, "withkeys", engine);
    await live(before);
    const backup = join(folder, "backup");
    expect(await writeBackup(before, backup, { keys: true, now })).toEqual({ secret: true, keys: 1 });
    await expect(writeBackup(before, backup, { keys: true, now })).rejects.toThrow("not empty");
    await expect(restoreBackup(before, backup)).rejects.toThrow(/not empty|holds an installation/);
    const after = await settle(folder, "withkeysafter", engine);
    await restoreBackup(after, backup);
    const platform = await openPlatform(after);
    expect(await listLostKeys(platform)).toEqual([]);
    expect((await platform.db.select().from(organization)).length).toBeGreaterThan(0);
    expect(await platform.db.select().from(mail)).toEqual([]);
    await platform.close();
  });
}

test("a backup that was cut short, changed, or made of the other engine is refused before anything is written", async () => {
  const folder = openFolder();
  const before = await settle(folder, "bad", "pglite");
  await (await openPlatform(before)).close();
  const backup = join(folder, "backup");
  await writeBackup(before, backup, { keys: false, now });
  const after = await settle(folder, "badafter", "pglite");
  await expect(restoreBackup({ ...after, databaseUrl: "postgres://localhost/none" }, backup)).rejects.toThrow(
    "unset DATABASE_URL",
  );
  const dump = join(backup, "database.dump");
  const whole = readFileSync(dump);
  writeFileSync(dump, whole.subarray(0, whole.length - 1));
  await expect(restoreBackup(after, backup)).rejects.toThrow("not what was written");
  rmSync(join(backup, "backup.json"));
  await expect(restoreBackup(after, backup)).rejects.toThrow("cut short");
  expect(existsSync(after.DATA_DIR)).toBe(false);
});

test("the embedded database of a running server is not copied", async () => {
  const folder = openFolder();
  const env = await settle(folder, "running", "pglite");
  const platform = await openPlatform(env);
  await expect(writeBackup(env, join(folder, "backup"), { keys: false, now })).rejects.toThrow(
    /process|uses|use/,
  );
  await platform.close();
});
