import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { makeHolderToken } from "#app/features/holders/holder-token.server";
import { nameHolders } from "#app/features/holders/name-holders.server";
import { noteRehearsal, registerKeys } from "#app/features/holders/register-keys.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { type Bytes, encodeBase64Url, encodeText } from "#app/protocol/encoding";
import { createCardSecret, deriveHolderKeys, type HolderKeys } from "#app/protocol/key-card";
import { readManifest } from "#app/protocol/manifest";
import { keyHolder, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import type { HeldWave } from "#tests/helpers/holders/two-key-wave";

/** Three key cards, which serve in many waves. */
export const createCards = (): Bytes[] => [0, 1, 2].map(() => createCardSecret());

/** Names three holders, who register the keys of their cards and try them. */
async function prepareHolders(
  platform: Platform,
  id: WaveId,
  cards: readonly Bytes[],
): Promise<HolderKeys[]> {
  const mark = randomUUID().slice(0, 8);
  const named = cards.map((_, party) => ({
    name: `Holder ${party}`,
    email: `holder${party}@${mark}.example`,
  }));
  await nameHolders(platform, id, named, { actor: "user:ada", now: platform.now() });
  const rows = await platform.db.select().from(keyHolder).where(eq(keyHolder.waveId, id.waveId));
  return Promise.all(
    cards.map(async (card, party) => {
      const keys = await deriveHolderKeys(card, id.waveId);
      const row = rows.find((one) => one.party === party);
      if (row === undefined) throw new Error("This holder was not named.");
      const token = encodeBase64Url(makeHolderToken(platform.keys, row));
      const shown = { sealKey: encodeBase64Url(keys.seal.point), signKey: encodeBase64Url(keys.signKey) };
      const registered = await registerKeys(platform, id.waveId, { token, ...shown });
      const rehearsed = await noteRehearsal(platform, id.waveId, { token });
      if (!registered.ok || !rehearsed.ok) throw new Error("A key was not taken.");
      return keys;
    }),
  );
}

/** Launches a draft as its owner does; its checklist is ready but for the holders. */
export async function launchTwoKeys(
  platform: Platform,
  id: WaveId,
  cards: readonly Bytes[] = createCards(),
): Promise<HeldWave> {
  const holders = await prepareHolders(platform, id, cards);
  const launched = await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
  if (!launched.ok) throw new Error(`The wave was not launched: ${JSON.stringify(launched)}.`);
  const [row] = await platform.db.select().from(wave).where(eq(wave.id, id.waveId));
  const pinned = await readManifest(encodeText(row?.manifest ?? ""));
  return { organizationId: id.organizationId, waveId: id.waveId, holders, pinned, manifest: pinned.manifest };
}
