import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import type { Platform } from "#app/platform/platform.server";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

function call(platform: Platform, wave: string, init: RequestInit) {
  return openDirectRoutes(platform).request(`/box/${wave}`, init);
}

databaseTest(
  "the box's route allows the booth's host across origins, without credentials, and sets no cookie",
  async (db) => {
    const platform = testPlatform(db, { variables: { BASE_URL: "https://survey.example" } });
    const open = await openTestWave(platform);
    const asked = await call(platform, open.waveId, {
      method: "OPTIONS",
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("Access-Control-Allow-Origin")).toBe("https://survey.example");
    expect(asked.headers.get("Access-Control-Allow-Methods")).toBe("POST");
    const refused = await call(platform, open.waveId, { method: "POST", body: "{}" });
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("https://survey.example");
    for (const { headers } of [asked, refused]) {
      expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
      expect(headers.get("Set-Cookie")).toBeNull();
    }
    for (const method of ["GET", "HEAD"])
      expect((await call(platform, open.waveId, { method })).status).toBe(405);
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect((await call(platform, open.waveId, { method })).status).toBe(405);
  },
);
