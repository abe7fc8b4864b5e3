import { expect, onTestFinished, test } from "vitest";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { openDb } from "#db/client.server";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";
import { startPostgres } from "../../../../scripts/postgres.mjs";

test("launchWave refuses a database that keeps the moment of every change", async (context) => {
  const server = await startPostgres("track_commit_timestamp=on");
  if (server === null && process.env.CI !== "true") return context.skip();
  if (server === null) throw new Error("A PostgreSQL of its own is required with CI=true.");
  onTestFinished(server.stop);
  const { db, engine, close } = await openDb(server.url, { connections: 2 });
  onTestFinished(close);
  const platform = testPlatform(db, { engine });
  const id = await createReadyDraft(platform);
  const by = { actor: "user:ada" as const, now: platform.now() };
  expect(await launchWave(platform, id, by)).toEqual({ ok: false, reason: "not_ready", missing: ["server"] });
  expect(await getWave(db, id)).toMatchObject({ phase: "draft", manifestHash: null });
});
