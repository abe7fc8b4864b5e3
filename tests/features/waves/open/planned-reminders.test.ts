import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { setDates } from "#app/features/waves/draft/change-draft.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { extendWave } from "#app/features/waves/open/extend-wave.server";
import { listPlannedReminders } from "#app/features/waves/wave/wave-queue.server";
import { organization, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

databaseTest(
  "planned reminders keep their moment when the organization moves, also when the wave is extended then",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const id = await createReadyDraft(platform);
    const by = { actor: "user:ada" as const, now };
    const closesAt = new Date("2026-03-10T17:00:00Z");
    await setDates(db, id, { opensAt: null, closesAt }, by);
    expect(await launchWave(platform, id, by)).toMatchObject({ ok: true });
    const planned = async () => (await listPlannedReminders(db, id)).map((at) => at.toISOString());
    // nine in the morning in Berlin; the one on the ninth day lies after the close
    expect(await planned()).toEqual(["2026-03-06T08:00:00.000Z"]);
    await db
      .update(organization)
      .set({ timeZone: "America/Los_Angeles" })
      .where(eq(organization.id, id.organizationId));
    expect(await planned()).toEqual(["2026-03-06T08:00:00.000Z"]);
    now = new Date("2026-03-05T09:00:00Z");
    const later = new Date("2026-03-20T17:00:00Z");
    expect(await extendWave(db, id, later, { ...by, now })).toEqual({ ok: true });
    expect(await planned()).toEqual(["2026-03-06T08:00:00.000Z", "2026-03-11T08:00:00.000Z"]);
    const [row] = await db.select({ plan: wave.plan }).from(wave).where(eq(wave.id, id.waveId));
    expect(row?.plan).toMatchObject({ timeZone: "Europe/Berlin" });
  },
);
