import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import {
  castTwoKeyWave,
  closeTwoKeyWave,
  openClock,
  takeServerTurn,
  tokenOf,
} from "#tests/helpers/holders/two-key-wave";

type Routes = ReturnType<typeof openDirectRoutes>;

const post = async (routes: Routes, path: string, body: unknown) => {
  const answer = await routes.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const read = (await answer.json().catch(() => null)) as { reason?: string; phase?: string } | null;
  return { status: answer.status, reason: read?.reason, phase: read?.phase };
};

databaseTest(
  "the page of key holders is the same for everybody, runs one script, and keeps no cookie",
  async (db) => {
    const { platform } = openClock(db);
    const open = await castTwoKeyWave(platform, [5, 5]);
    const routes = openDirectRoutes(platform);
    const read = async (headers: Record<string, string>) => {
      const answer = await routes.request(`/holder/${open.waveId}`, { headers });
      return { headers: answer.headers, body: await answer.text() };
    };
    const [one, other] = [await read({}), await read({ Cookie: "a=b", "User-Agent": "Other" })];
    expect(one.body).toBe(other.body);
    expect(one.headers.get("Content-Security-Policy")).toMatch(
      /script-src 'sha384-[^']+'; style-src 'sha256-[^']+'/,
    );
    // workers of its own script alone, whose address one named policy lets through
    expect(one.headers.get("Content-Security-Policy")).toMatch(
      /trusted-types holder-worker; worker-src blob:$/,
    );
    expect(one.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(one.headers.get("Cache-Control")).toBe("no-store");
    expect(one.headers.get("Set-Cookie")).toBeNull();
    expect((await read({ "Accept-Language": "de" })).body).toContain(
      "Sie verwahren einen von drei Schlüsseln",
    );
  },
);

databaseTest("before the launch, too, the page says whose survey it is", async (db) => {
  const { platform } = openClock(db);
  const { waveId } = await createReadyDraft(platform);
  const routes = openDirectRoutes(platform);
  const read = async (id: string) => (await routes.request(`/holder/${id}`)).text();
  const body = await read(waveId);
  expect(body).toContain("</span>Acme</div>");
  expect(body).toContain("<title>Acme asks</title>");
  expect(body).toContain('"organization":"Acme"');
  expect(await read("00000000-0000-4000-8000-000000000000")).not.toContain("Acme");
});

databaseTest(
  "a step is taken on a press alone, with the token of this wave, and what is no step is not there",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [5, 5]);
    const other = await castTwoKeyWave(platform, [5, 5]);
    const routes = openDirectRoutes(platform);
    const path = (step: string) => `/holder/${open.waveId}/${step}`;
    const token = tokenOf(platform, open, 2);
    expect((await routes.request(path("look"))).status).toBe(405);
    expect((await post(routes, path("open"), { token })).status).toBe(404);
    expect((await post(routes, path("constructor"), { token })).status).toBe(404);
    for (const body of ["", "{", "null", "[]", "7", "{}"])
      expect(await post(routes, path("look"), body)).toMatchObject({ status: 400, reason: "malformed" });
    for (const wrong of [tokenOf(platform, other, 2), token.slice(1), "", 7, null])
      expect(await post(routes, path("look"), { token: wrong })).toMatchObject({
        status: 404,
        reason: "unknown",
      });
    expect(await post(routes, path("look"), { token })).toMatchObject({ status: 200, phase: "launched" });
    expect(await post(routes, path("ballots"), { token, after: "" })).toMatchObject({
      status: 409,
      reason: "not_closed",
    });
    await closeTwoKeyWave(platform, open, clock);
    expect(await post(routes, path("ballots"), { token, after: 7 })).toMatchObject({ status: 400 });
    expect(await post(routes, path("envelopes"), { token, after: null })).toMatchObject({
      reason: "not_your_turn",
    });
    expect((await post(routes, path("keep"), { token, envelopes: "A".repeat(2_000_000) })).status).toBe(413);
  },
);

databaseTest(
  "the closed box is there for everybody until the release, and key holders who come back hear that it is over",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [5, 5]);
    const routes = openDirectRoutes(platform);
    const box = async () => (await routes.request(`/board/${open.waveId}/box.json`)).status;
    expect(await box()).toBe(404);
    await closeTwoKeyWave(platform, open, clock);
    expect(await box()).toBe(200);
    await takeServerTurn(platform, open, 1);
    await takeServerTurn(platform, open, 0);
    await finishWave(platform, open);
    expect(await box()).toBe(404);
    const token = tokenOf(platform, open, 1);
    expect(await post(routes, `/holder/${open.waveId}/look`, { token })).toMatchObject({
      status: 409,
      reason: "released",
    });
  },
);
