import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { board, event, layerKey, release, sealed, signingKey, wave } from "#db/schema";
import { bundleProcess } from "#tests/helpers/bundle";
import type { DyingOpener } from "#tests/helpers/dying-unsealer";
import { questionSetOf } from "#tests/helpers/responses";
import { type Sheet, sealedWave } from "#tests/helpers/sealed-wave";

const set = questionSetOf({ form: "core" });
const sheets: Sheet[] = Array.from({ length: 27 }, (_, at) => ({
  team: at < 15 ? "sales" : "marketing",
  ratings: listRatedQuestions(set).map((question) => 1 + (at % question.answers.length)),
  comments: [at % 2 === 0 ? `Said by ${at}` : ""],
}));

/** Runs the job in a process of its own. Returns whether it came to its end. */
function runOpener(program: string, work: DyingOpener): Promise<boolean> {
  const child = spawn(process.execPath, [program, JSON.stringify(work)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code, signal) => {
      if (signal === "SIGKILL") resolve(false);
      else if (code === 0) resolve(true);
      else reject(new Error(complaint));
    });
  });
}

for (const engine of ["pglite", "postgresql"] as const) {
  test(`finishWave comes to the same end when it is killed again and again [${engine}]`, async (context) => {
    const server = inject("postgresUrl");
    if (engine === "postgresql" && server === null) return context.skip();
    const folder = mkdtempSync(join(tmpdir(), "parallax-dying-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const variables = {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      DATA_DIR: join(folder, "data"),
      KEYS_DIR: join(folder, "keys"),
      ...(engine === "postgresql" && { DATABASE_URL: server?.replace(/[^/]+$/, "parallax_dying") ?? "" }),
    };
    if (engine === "postgresql") await recreate(server as string, "parallax_dying");
    const before = await openPlatform(readEnv(variables));
    const { organizationId, waveId } = await sealedWave(before, set, sheets, { sales: 15, marketing: 12 });
    await before.close();

    const program = await bundleProcess("tests/helpers/dying-unsealer.ts");
    let deaths = 0;
    for (let dieAt = 2; ; dieAt += engine === "postgresql" ? 2 : 5) {
      if (await runOpener(program, { variables, organizationId, waveId, dieAt })) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(3);

    const after = await openPlatform(readEnv(variables));
    const { db } = after;
    const [ended] = await db.select().from(wave).where(eq(wave.id, waveId));
    expect(ended?.state).toBe("released");
    const released = await db.select().from(release);
    expect(released).toHaveLength(1);
    const open = (released[0]?.body as Release | undefined)?.public;
    expect(open?.responses).toEqual({
      sales: { withheld: false, n: 15 },
      marketing: { withheld: false, n: 12 },
    });
    const bodies = open?.comments.flatMap((group) => (group.withheld ? [] : group.bodies));
    expect(bodies?.sort()).toEqual(
      sheets
        .flatMap(({ comments }) => comments ?? [])
        .filter(Boolean)
        .sort(),
    );
    const [shown] = await db.select().from(board);
    expect(shown).toMatchObject({ size: 27, unread: 0, empty: 0 });
    expect(shown?.leaves).toHaveLength(27 * 32);
    expect(shown?.marks).toHaveLength(54 * 32);
    for (const table of [sealed, layerKey]) expect(await db.select().from(table)).toEqual([]);
    expect((await db.select().from(signingKey)).map((key) => key.wrappedPrivate)).toEqual([null, null]);
    expect((await db.select().from(event)).map(({ kind }) => kind)).toEqual([
      "wave.unsealed",
      "wave.released",
    ]);
    expect(existsSync(join(folder, "keys", `wave-${waveId}.key`))).toBe(false);
    await after.close();
  });
}

async function recreate(url: string, name: string): Promise<void> {
  const { default: postgres } = await import("postgres");
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name} template parallax_template`);
  await admin.end();
}
