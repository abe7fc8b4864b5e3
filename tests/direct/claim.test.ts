import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { invitation } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

databaseTest("opening the mail's link, or the claim's address, takes nothing", async (db) => {
  const platform = testPlatform(db);
  const bundles = { booth: await storeBoothBundle(db), holder: "" };
  const open = await openTestWave(platform, { changes: { bundles } });
  const app = openDirectRoutes(platform);
  expect((await app.request(`/i/${open.waveId}`)).status).toBe(200);
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
    expect((await app.request(`/i/${open.waveId}/claim`, { method })).status, method).toBe(405);
  const rows = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
  expect(rows).toHaveLength(4);
  expect(rows.every(({ claimHash }) => claimHash === null)).toBe(true);
});
