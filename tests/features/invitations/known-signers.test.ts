import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { forgetEndedSigners, getSigners } from "#app/features/invitations/known-signers.server";
import { wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

databaseTest(
  "the keys of a wave that another process has ended are forgotten, those of open waves are not",
  async (db) => {
    const platform = testPlatform(db);
    const [open, ended] = [await openTestWave(platform), await openTestWave(platform)];
    await getSigners(platform, open);
    const before = await getSigners(platform, ended);
    expect(before.sales).not.toBeNull();
    const known = platform.memory.get("credential signers") as Map<string, unknown>;
    await forgetEndedSigners(platform);
    expect(known.size).toBe(4);
    await db.update(wave).set({ state: "closed" }).where(eq(wave.id, ended.waveId));
    await forgetEndedSigners(platform);
    expect([...known.keys()]).toEqual([`${open.waveId} sales`, `${open.waveId} marketing`]);
  },
);
