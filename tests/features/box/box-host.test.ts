import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";
import { describeReady, findBoxFault } from "#app/features/box/box-host.server";
import { getChecklist } from "#app/features/waves/draft/checklist.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { openTestWave } from "#tests/helpers/open-wave";
import { boxVariables, testPlatform } from "#tests/helpers/platform";

/** An address that answers to paths as it is told. */
async function startHost(answers: Map<RegExp, string>): Promise<string> {
  const server = createServer((request, response) => {
    const found = [...answers].find(([path]) => path.test(request.url ?? ""));
    response.setHeader("Access-Control-Allow-Origin", "http://localhost:3000");
    response.statusCode = found === undefined ? 404 : 200;
    response.end(found?.[1] ?? "nothing");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

databaseTest("findBoxFault tells a box of this installation from every other address", async (db) => {
  const answers = new Map<RegExp, string>();
  const BALLOT_BOX_ORIGIN = await startHost(answers);
  const platform = testPlatform(db, { variables: { BALLOT_BOX_ORIGIN } });
  const find = () => findBoxFault({ ...platform, memory: new Map() });
  expect(await findBoxFault(testPlatform(db))).toBeNull();
  expect(await find()).toBe("unreachable");
  answers.set(/^\/box\/ready$/, JSON.stringify(await describeReady(testPlatform(db), "")));
  expect(await find()).toBe("other_installation");
  answers.clear();
  const box = testPlatform(db, { variables: boxVariables(platform) });
  answers.set(/^\/box\/ready$/, JSON.stringify(await describeReady(box, "")));
  expect(await find()).toBeNull();
  const { waveId } = await openTestWave(platform);
  expect(await find()).toBe("other_manifest");
  const [row] = await db.select({ manifest: wave.manifest }).from(wave).where(eq(wave.id, waveId));
  answers.set(new RegExp(`^/board/${waveId}/manifest.json$`), row?.manifest ?? "");
  expect(await find()).toBeNull();
});

databaseTest("a wave is not launched while its box does not answer", async (db) => {
  const variables = { BALLOT_BOX_ORIGIN: await startHost(new Map()) };
  const platform = testPlatform(db, { variables });
  const id = await createReadyDraft(platform);
  const draft = await getWave(db, id);
  if (draft === null) throw new Error("There is no draft.");
  const { server } = await getChecklist(platform, db, id.organizationId, draft);
  expect(server).toMatchObject({ state: "missing", box: "unreachable" });
  const by = { actor: "user:ada" as const, now: platform.now() };
  expect(await launchWave(platform, id, by)).toEqual({ ok: false, reason: "not_ready", missing: ["server"] });
});
