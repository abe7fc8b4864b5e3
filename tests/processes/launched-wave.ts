import { eq } from "drizzle-orm";
import { openTokenMaker } from "#app/features/invitations/tokens.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { encodeText } from "#app/protocol/encoding";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { invitation, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { type Person, preparePeople } from "../../bench/person";

export type LaunchedWave = WaveId & { pinned: PinnedManifest; people: Person[] };

/** A wave that was launched as an owner does it, and what its people's devices prepare before anything is sent. */
export async function launchTestWave(
  platform: Platform,
  size: { sales: number; marketing: number },
): Promise<LaunchedWave> {
  const { db, keys } = platform;
  const id = await createReadyDraft(platform, size);
  const launched = await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
  if (!launched.ok) throw new Error(JSON.stringify(launched));
  const [row] = await db.select({ manifest: wave.manifest }).from(wave).where(isWave(id));
  const pinned = await readManifest(encodeText(row?.manifest ?? ""));
  const invited = await db.select().from(invitation).where(eq(invitation.waveId, id.waveId));
  const makeToken = openTokenMaker(keys, id.waveId);
  const links = invited.map(({ id: invitationId, generation, team }) => ({
    team: team === "sales" ? 0 : 1,
    token: new Uint8Array(makeToken(invitationId, generation)),
  }));
  return { ...id, pinned, people: await preparePeople({ pinned, links }) };
}
