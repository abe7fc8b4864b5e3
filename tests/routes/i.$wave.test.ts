import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Platform } from "#app/platform/platform.server";
import { loader } from "#app/routes/i.$wave";
import { action as claim, loader as readClaim } from "#app/routes/i.$wave.claim";
import { invitation, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

type Args = Parameters<typeof loader>[0];

function read(platform: Platform, waveId: string) {
  const request = new Request(`http://localhost:3000/i/${waveId}`);
  const context = { platform, nonce: "the-nonce", clientAddress: "" };
  return loader({ request, params: { wave: waveId }, context } as unknown as Args);
}

databaseTest(
  "the booth's page brings questions and words, its one script by hash, and nothing that was typed",
  async (db) => {
    const platform = testPlatform(db);
    const bundles = { booth: `sha384-${Buffer.alloc(48, 7).toString("base64")}`, holder: "" };
    const open = await openTestWave(platform, { changes: { bundles } });
    const answer = await read(platform, open.waveId);
    const headers = new Headers(answer.init?.headers);
    expect(headers.get("Content-Security-Policy")).toContain(
      `script-src '${bundles.booth}'; style-src 'nonce-the-nonce'`,
    );
    expect(answer.data.booth).toMatchObject({
      script: { hash: bundles.booth },
      data: {
        mode: "booth",
        wave: open.waveId,
        organization: "Acme",
        trial: false,
        questionSet: { schema: "parallax/question-set/1", form: "core" },
      },
    });
    expect(headers.get("Set-Cookie")).toBeNull();
  },
);

databaseTest(
  "the booth's page of a wave that is not open says so without a script; of no wave, with 404",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const sentences = {
      draft: "has not opened yet",
      closed: "has closed",
      unsealed: "has closed",
      released: "has closed",
      cancelled: "was cancelled",
    };
    for (const [state, sentence] of Object.entries(sentences)) {
      await db
        .update(wave)
        .set({ state: state as keyof typeof sentences })
        .where(eq(wave.id, open.waveId));
      const answer = await read(platform, open.waveId);
      expect(answer.data.booth).toBeNull();
      expect(answer.data.closed?.reason).toContain(sentence);
    }
    const missing = await read(platform, "0b7e8a1c-5b1d-4c1e-9f00-0123456789ff");
    expect(missing.init?.status).toBe(404);
    expect((await read(platform, "x")).init?.status).toBe(404);
  },
);

databaseTest("opening the mail's link, or the claim's address, takes nothing", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  await read(platform, open.waveId);
  expect(readClaim().status).toBe(405);
  const rows = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
  expect(rows).toHaveLength(4);
  expect(rows.every(({ claimHash }) => claimHash === null)).toBe(true);
});

databaseTest("the claim's route says what is wrong with its status and one word", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const post = async (body: string) => {
    const request = new Request(`http://localhost:3000/i/${open.waveId}/claim`, { method: "POST", body });
    const context = { platform, nonce: "", clientAddress: "" };
    const answer = await claim({ request, params: { wave: open.waveId }, context } as unknown as Args);
    return [answer.status, await answer.json()];
  };
  const unknown = { token: "A".repeat(43), blinded: "A".repeat(512) };
  expect(await post("{")).toEqual([400, { reason: "malformed" }]);
  expect(await post(JSON.stringify(unknown))).toEqual([404, { reason: "unknown" }]);
  expect(await post(" ".repeat(5000))).toEqual([413, { reason: "too_large" }]);
});
