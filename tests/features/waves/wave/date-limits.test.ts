import { expect, test } from "vitest";
import type { Member } from "#app/features/auth/door/door.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { waveSchema } from "#app/features/waves/press-schema";
import { pressWave } from "#app/features/waves/press-wave.server";
import { findDatesFault } from "#app/features/waves/wave/date-limits";
import { en } from "#app/locales/en";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test("findDatesFault lets a wave be open for 365 days from now or from its opening, and no longer", () => {
  expect(findDatesFault({ opensAt: null, closesAt: inDays(365) }, now)).toBeNull();
  expect(findDatesFault({ opensAt: null, closesAt: inDays(365.01) }, now)).toBe("closes_too_late");
  expect(findDatesFault({ opensAt: inDays(30), closesAt: inDays(395) }, now)).toBeNull();
  expect(findDatesFault({ opensAt: inDays(30), closesAt: inDays(395.01) }, now)).toBe("closes_too_late");
  expect(findDatesFault({ opensAt: inDays(-30), closesAt: inDays(365) }, now)).toBeNull();
  const year9999 = new Date("9999-12-31T23:59:00Z");
  expect(findDatesFault({ opensAt: null, closesAt: year9999 }, now)).toBe("closes_too_late");
});

test("findDatesFault lets an opening wait for 365 days, before a close that lies in the future and after it", () => {
  expect(findDatesFault({ opensAt: inDays(365), closesAt: inDays(379) }, now)).toBeNull();
  expect(findDatesFault({ opensAt: inDays(366), closesAt: inDays(379) }, now)).toBe("opens_too_late");
  expect(findDatesFault({ opensAt: null, closesAt: now }, now)).toBe("closes_in_past");
  expect(findDatesFault({ opensAt: inDays(2), closesAt: inDays(2) }, now)).toBe("closes_before_opening");
  expect(findDatesFault({ opensAt: inDays(-3), closesAt: inDays(1) }, now)).toBeNull();
});

databaseTest("an owner who types the year 9999 is told at the field what is too late", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, waveId } = await createReadyDraft(platform);
  const owner = { organizationId, userId: "ada", organization: { timeZone: "UTC" } } as Member;
  const press = (fields: Record<string, string>) =>
    pressWave(platform, owner, waveId, waveSchema.parse(fields));
  const { closes_too_late: closes, opens_too_late: opens } = en.waves.dates.problems;
  const far = "9999-12-31T23:59";
  expect(await press({ act: "dates", opens: "", closes: far })).toEqual({ errors: { closes } });
  expect(await press({ act: "dates", opens: "9999-12-01T09:00", closes: far })).toEqual({
    errors: { opens },
  });
  await launchWave(platform, { organizationId, waveId }, { actor: "user:ada", now: platform.now() });
  expect(await press({ act: "extend", closes: far })).toEqual({ errors: { closes } });
});
