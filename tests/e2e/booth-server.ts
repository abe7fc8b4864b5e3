import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Form } from "#app/core/questions/bank";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { textsOf } from "#app/features/surveys/question-texts";
import { listParts } from "#app/features/waves/launch/manifest";
import { LANGUAGES } from "#app/locales/languages.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import type { Json } from "#app/protocol/encoding";
import { exportScalar } from "#app/protocol/hpke";
import { SERVER_PARTY } from "#app/protocol/manifest";
import { layerKey, wave } from "#db/schema";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { type RunningServer, startServer } from "./server";

export type BoothServer = RunningServer & {
  /** Fragment and path of every invitation: the server's own address is put before it. */
  links: string[];
  foreign: string[];
  /** Where the full form is asked. */
  fullLinks: string[];
  closedWave: string;
  openWave: string;
  /** With which settings the server's own files can be opened once it has stopped. */
  variables: Record<string, string>;
};

/** The server's own layer, so that what was cast can be unsealed. */
async function keepLayerKey({ db, keys }: Platform, { organizationId, waveId, parties }: OpenWave) {
  const pair = parties.get(SERVER_PARTY);
  if (pair === undefined) throw new Error("The wave has no server key.");
  const wrappedPrivate = keys.wrap(waveId, "layer", await exportScalar(pair));
  await db.insert(layerKey).values({ organizationId, waveId, publicJwk: {}, wrappedPrivate });
}

/** A server with open waves of the core and of the full form in every language, a trial, and a closed wave. */
export async function startBoothServer(): Promise<BoothServer> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-booth-"));
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const bundles = { booth: await storeBoothBundle(platform.db), holder: "" };
  const ask = (form: Form) => {
    const set = questionSetOf({ form, texts: textsOf(LANGUAGES) });
    return { questionSet: set as unknown as Json, changes: { bundles, parts: listParts(set) } };
  };
  const { questionSet, changes } = ask("core");
  const open = await openTestWave(platform, { sales: 12, marketing: 8, questionSet, changes });
  await keepLayerKey(platform, open);
  const other = await openTestWave(platform, { questionSet, changes: { ...changes, trial: true } });
  const full = await openTestWave(platform, { sales: LANGUAGES.length, ...ask("full") });
  const closed = await openTestWave(platform, { questionSet, changes });
  await platform.db.update(wave).set({ state: "closed" }).where(eq(wave.id, closed.waveId));
  await platform.close();
  const server = await startServer(variables);
  const relative = (links: { url: string }[]) =>
    links.map(({ url }) => `${server.url}${url.replace(/^https?:\/\/[^/]+/, "")}`);
  return {
    ...server,
    links: relative(open.links),
    foreign: relative(other.links),
    fullLinks: relative(full.links),
    closedWave: closed.waveId,
    openWave: open.waveId,
    variables,
    remove: async () => {
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
