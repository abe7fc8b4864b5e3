import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { verifyChain } from "#app/features/audit/verify-chain.server";
import type { Platform } from "#app/platform/platform.server";
import { parseBallotCode } from "#app/protocol/ballot-code";
import { checkBoard, checkCode, checkSlip } from "#app/protocol/board";
import { canonicalJson } from "#app/protocol/encoding";
import { board, wave } from "#db/schema";
import { createBoardedWave } from "#tests/helpers/board/boarded-wave";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

async function read(platform: Platform, path: string, headers: Record<string, string> = {}) {
  const answer = await openDirectRoutes(platform).request(path, { headers });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

databaseTest(
  "the board of a released wave is canonical, holds, and fits every slip and code that people kept",
  async (db) => {
    const platform = testPlatform(db);
    const { open, kept } = await createBoardedWave(platform, { sales: 6, marketing: 5 });
    const { status, headers, body } = await read(platform, `/board/${open.waveId}/board.json`);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(canonicalJson(JSON.parse(body))).toBe(body);
    const checked = await checkBoard(body);
    expect(checked).toMatchObject({ faults: [], padded: false, unread: 0, empty: 0 });
    expect(checked.leaves).toHaveLength(11);
    const log = await verifyChain(db, open.organizationId);
    expect(log).toMatchObject({ intact: true, head: checked.auditHead });
    const { pinned, leaves, marks } = checked;
    if (pinned === null) throw new Error("no manifest");
    for (const { slip, code } of kept) {
      expect(await checkSlip(pinned, leaves, slip)).toBe("in_box");
      const parts = pinned.manifest.parts.length;
      const told = await checkCode(pinned, marks, slip, parseBallotCode(code));
      expect(told).toEqual({ kind: "marks", found: parts, parts });
    }
    expect((await read(platform, `/board/${open.waveId}/manifest.json`)).body).toBe(
      canonicalJson(JSON.parse(body).manifest),
    );
  },
);

databaseTest(
  "a hidden team's list is filled up: its length is the same whether one or four of it answered",
  async (db) => {
    const platform = testPlatform(db);
    const sizes = [];
    for (const marketing of [1, 4]) {
      const { open, kept } = await createBoardedWave(platform, { sales: 12, marketing });
      const { body } = await read(platform, `/board/${open.waveId}/board.json`);
      const checked = await checkBoard(body);
      expect(checked).toMatchObject({ faults: [], padded: true, unread: null, empty: null });
      for (const { slip } of kept)
        if (checked.pinned !== null)
          expect(await checkSlip(checked.pinned, checked.leaves, slip)).toBe("in_box");
      sizes.push([checked.leaves.length, checked.marks.length]);
    }
    expect(sizes).toEqual([
      [16, 32],
      [16, 32],
    ]);
  },
);

databaseTest("there is no board before the release, and none of a wave that is not there", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const figures = { root: new Uint8Array(32), size: 0, leaves: new Uint8Array(0), marks: new Uint8Array(0) };
  await db.insert(board).values({ organizationId: open.organizationId, waveId: open.waveId, ...figures });
  for (const state of ["open", "closed", "cancelled"] as const) {
    await db.update(wave).set({ state }).where(eq(wave.id, open.waveId));
    const { status, body } = await read(platform, `/board/${open.waveId}/board.json`);
    expect([status, body]).toEqual([404, '{"reason":"not_released"}']);
  }
  for (const path of ["board.json", "", "/de"].map(
    (end) => `/board/0b7e8a1c-5b1d-4c1e-9f00-0123456789ff/${end}`,
  ))
    expect((await read(platform, path)).status).toBe(404);
});

databaseTest(
  "the page that compares a slip comes in every language, runs one script by hash, and is the same for everybody",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const path = `/board/${open.waveId}`;
    const { status, headers, body } = await read(platform, path, { Cookie: "a=b", "Accept-Language": "en" });
    expect(status).toBe(200);
    expect(headers.get("Content-Security-Policy")).toMatch(/script-src 'sha384-[^']+'; style-src 'sha256-/);
    expect(headers.get("Content-Security-Policy")).toContain("connect-src 'self';");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(body).toContain("Check that your ballot was counted");
    expect(body).toBe((await read(platform, path)).body);
    expect((await read(platform, path, { "Accept-Language": "de-CH" })).body).toContain('lang="de"');
    expect((await read(platform, `${path}/ar`)).body).toContain('lang="ar" dir="rtl"');
    expect((await read(platform, `${path}/xx`)).status).toBe(404);
  },
);
