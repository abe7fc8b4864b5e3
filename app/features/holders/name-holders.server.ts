import { and, eq, isNull } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { hashToken } from "#app/features/invitations/tokens.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { keyHolder, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { HOLDERS, type Party } from "./custody";
import { findWithoutFactor } from "./holder-factor.server";
import { putHolderMail } from "./holder-queue.server";
import { type KeyHolder, makeHolderToken } from "./holder-token.server";

/** What a checklist and its pages know of a key holder. */
export type NamedHolder = {
  party: Party;
  name: string;
  email: string;
  hasKeys: boolean;
  rehearsed: boolean;
  /** They own or lead the organization, and have to set up a second factor. */
  lacksFactor: boolean;
};

/** The key holders of a wave in the order of their numbers; none in server custody. */
export async function listHolders(db: Db, id: WaveId): Promise<KeyHolder[]> {
  return db.select().from(keyHolder).where(ofWave(keyHolder, id)).orderBy(keyHolder.party);
}

/** The same as a checklist and its pages know them. */
export async function describeHolders(db: Db, id: WaveId): Promise<NamedHolder[]> {
  const holders = await listHolders(db, id);
  const without = await findWithoutFactor(db, id.organizationId, holders);
  return holders.map(({ party, name, email, sealKey, rehearsed }) => ({
    ...{ party: party as Party, name, email, rehearsed },
    hasKeys: sealKey !== null,
    lacksFactor: without.has(party),
  }));
}

/** Names the three key holders of a draft: whoever is new in their place is written to, and has no keys yet. */
export async function nameHolders(
  platform: Platform,
  id: WaveId,
  named: readonly { name: string; email: string }[],
  by: By,
): Promise<{ ok: true } | { ok: false; reason: "wrong_state" }> {
  return platform.db.transaction(async (tx) => {
    if (!(await lockDraft(tx, id))) return { ok: false, reason: "wrong_state" };
    const before = new Map((await listHolders(tx, id)).map((holder) => [holder.party, holder]));
    for (const party of HOLDERS) {
      const one = named[party];
      if (one === undefined) throw new RangeError("Two-key custody has three holders.");
      const known = before.get(party);
      if (known?.email === one.email) {
        await tx.update(keyHolder).set({ name: one.name }).where(isHolder(id, party));
        continue;
      }
      const generation = known === undefined ? 0 : known.generation + 1;
      const token = makeHolderToken(platform.keys, { waveId: id.waveId, party, generation });
      const fresh = {
        ...{ name: one.name, email: one.email, generation, tokenHash: hashToken(token) },
        ...{ sealKey: null, signKey: null, rehearsed: false, writtenAt: null },
      };
      await tx
        .insert(keyHolder)
        .values({ ...id, party, ...fresh })
        .onConflictDoUpdate({
          target: [keyHolder.organizationId, keyHolder.waveId, keyHolder.party],
          set: fresh,
        });
      await putHolderMail(tx, id, party, by.now);
    }
    const names = named.map(({ name }) => name);
    await recordWaveEvent(tx, id, "wave.holders-named", { holders: names }, by);
    return { ok: true };
  });
}

/**
 * Writes again to the key holders of a draft who are not ready: their link as it was. A mail that waits already is not sent
 * twice.
 */
export async function writeToHolders(
  { db }: Platform,
  id: WaveId,
  by: By,
): Promise<{ ok: true } | { ok: false; reason: "wrong_state" | "all_ready" }> {
  return db.transaction(async (tx) => {
    if (!(await lockDraft(tx, id))) return { ok: false, reason: "wrong_state" };
    const waiting = (await listHolders(tx, id)).filter(({ rehearsed }) => !rehearsed);
    if (waiting.length === 0) return { ok: false, reason: "all_ready" };
    for (const { party } of waiting) await putHolderMail(tx, id, party, by.now);
    const names = waiting.map(({ name }) => name);
    await recordWaveEvent(tx, id, "wave.holders-written", { holders: names }, by);
    return { ok: true };
  });
}

/** Back to server custody: the holders of a draft are forgotten with their keys. */
export async function dismissHolders(
  { db }: Platform,
  id: WaveId,
  by: By,
): Promise<{ ok: true } | { ok: false; reason: "wrong_state" }> {
  return db.transaction(async (tx) => {
    if (!(await lockDraft(tx, id))) return { ok: false, reason: "wrong_state" };
    await tx.delete(keyHolder).where(ofWave(keyHolder, id));
    await recordWaveEvent(tx, id, "wave.holders-dismissed", {}, by);
    return { ok: true };
  });
}

export function isHolder(id: WaveId, party: number) {
  return and(ofWave(keyHolder, id), eq(keyHolder.party, party));
}

/** Holds a draft that was not launched until the end of the transaction; false where it is none. */
export async function lockDraft(tx: Db, id: WaveId): Promise<boolean> {
  const [draft] = await tx
    .select({ id: wave.id })
    .from(wave)
    .where(and(isWave(id, "draft"), isNull(wave.manifestHash)))
    .for("update");
  return draft !== undefined;
}
