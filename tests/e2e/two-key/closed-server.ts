import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { spellCard } from "#app/protocol/key-card";
import { wave } from "#db/schema";
import { castTwoKeyWave, tokenOf } from "#tests/helpers/holders/two-key-wave";
import { type RunningServer, startServer } from "../server";

/** A closed wave of two-key custody, with the links and cards of its holders by their numbers. */
export type ClosedTwoKeyWave = { id: string; links: string[]; cards: string[] };

/** A server with closed waves of two-key custody whose day has passed. */
export async function startTwoKeyServer(
  count: number,
): Promise<RunningServer & { waves: ClosedTwoKeyWave[] }> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-two-key-"));
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const waves: ClosedTwoKeyWave[] = [];
  for (let made = 0; made < count; made++) {
    const open = await castTwoKeyWave(platform, [6, 5]);
    await closeWave(platform, open, { actor: "system", now: new Date() });
    await finishWave(platform, open);
    await platform.db
      .update(wave)
      .set({ closedAt: sql`${wave.closedAt} - interval '25 hours'` })
      .where(eq(wave.id, open.waveId));
    waves.push({
      id: open.waveId,
      links: [0, 1, 2].map((party) => `/holder/${open.waveId}#${tokenOf(platform, open, party)}`),
      cards: open.cards.map((card) => spellCard(card).join(" ")),
    });
  }
  await platform.close();
  const server = await startServer(variables);
  const remove = async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, remove, waves };
}
