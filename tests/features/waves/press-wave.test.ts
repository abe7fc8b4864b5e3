import { expect } from "vitest";
import type { Member } from "#app/features/auth/door.server";
import { pressWave, waveSchema } from "#app/features/waves/press-wave.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

const read = (fields: Record<string, string>) => waveSchema.safeParse({ act: "target", ...fields });

databaseTest("pressing a target keeps the index and the dimensions that were typed", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, waveId } = await createReadyDraft(platform);
  const owner = { organizationId, userId: "ada", organization: { timeZone: "UTC" } } as Member;
  const press = async (fields: Record<string, string>) => {
    await pressWave(platform, owner, waveId, waveSchema.parse({ act: "target", ...fields }));
    return (await getWave(db, { organizationId, waveId }))?.plan.target;
  };
  expect(await press({ index: " 65 ", aimTR: "70", aimPU: "", aimLD: "0" })).toEqual({
    index: 65,
    dimensions: { TR: 70, LD: 0 },
  });
  expect(await press({ index: "", aimTR: "" })).toEqual({ index: null, dimensions: {} });
  for (const wrong of ["101", "-1", "6.5", "high", "70e", "1e1", "٧"]) {
    expect(read({ index: "", aimTR: wrong }).error?.issues.map(({ path }) => path)).toEqual([["aimTR"]]);
    expect(read({ index: wrong }).error?.issues.map(({ path }) => path)).toEqual([["index"]]);
  }
});
