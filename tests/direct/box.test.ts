import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import type { Platform } from "#app/platform/platform.server";
import { sealBallot } from "#app/protocol/ballot";
import { formatCast } from "#app/protocol/cast";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { claimBallot } from "#tests/helpers/protocol-wave";

function call(platform: Platform, wave: string, init: RequestInit) {
  return openDirectRoutes(platform).request(`/box/${wave}`, init);
}

databaseTest("the box's route takes a cast, repeats its receipt, and says why it refuses", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const { ballot, signature } = await claimBallot(open, 0);
  const answers = { ratings: [1, 2, 3], slices: [], comments: [""] };
  const body = formatCast(await sealBallot(open.pinned, ballot, signature, 2, answers));
  const post = (text: string, wave = open.waveId) => call(platform, wave, { method: "POST", body: text });
  const first = await post(body);
  expect(first.status).toBe(200);
  expect(Object.keys(await first.json()).sort()).toEqual(["leaf", "receipt"]);
  expect((await post(body)).status).toBe(200);
  const older = formatCast(await sealBallot(open.pinned, ballot, signature, 1, answers));
  const refused = await post(older);
  expect([refused.status, await refused.json()]).toEqual([409, { reason: "outdated", seq: 2 }]);
  expect((await post("{")).status).toBe(400);
  expect((await post("[]")).status).toBe(400);
  expect((await post(body, "0b7e8a1c-5b1d-4c1e-9f00-0123456789ff")).status).toBe(404);
  expect((await post(body, "not-an-id")).status).toBe(404);
});

databaseTest("the box's route refuses a body of more than 64 KiB before it reads it as JSON", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const answer = await call(platform, open.waveId, {
    method: "POST",
    body: " ".repeat(64 * 1024 + 1),
  });
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("64 kB")]);
});

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
