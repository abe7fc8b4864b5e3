import type { Platform } from "#app/platform/platform.server";
import { decodeBase64Url } from "#app/protocol/encoding";
import { importPoint } from "#app/protocol/hpke";
import { keyHolder } from "#db/schema";
import { findWithoutFactor } from "./holder-factor.server";
import { findHolder } from "./holder-token.server";
import { isHolder, lockDraft } from "./name-holders.server";

export type KeysRefusal = "unknown" | "malformed" | "launched" | "factor_missing";
type Result = { ok: true } | { ok: false; reason: KeysRefusal };

/**
 * Takes the public halves of a holder's keys, before the launch. Whoever makes another card replaces them, and has to
 * rehearse again.
 */
export async function registerKeys(
  platform: Platform,
  waveId: string,
  body: { token: unknown; sealKey?: unknown; signKey?: unknown },
): Promise<Result> {
  const found = await findHolder(platform, waveId, body.token);
  if (found === null) return { ok: false, reason: "unknown" };
  const sealKey = readKey(body.sealKey, 65);
  const signKey = readKey(body.signKey, 32);
  const isPoint = sealKey !== null && (await importPoint(sealKey).catch(() => null)) !== null;
  if (!isPoint || signKey === null) return { ok: false, reason: "malformed" };
  return changeBeforeLaunch(platform, found, { sealKey, signKey, rehearsed: false });
}

/** Notes that a holder opened test ballots with the card behind the keys that stand here. */
export async function noteRehearsal(
  platform: Platform,
  waveId: string,
  body: { token: unknown },
): Promise<Result> {
  const found = await findHolder(platform, waveId, body.token);
  if (found === null) return { ok: false, reason: "unknown" };
  const { id, holder } = found;
  if ((await findWithoutFactor(platform.db, id.organizationId, [holder])).size > 0)
    return { ok: false, reason: "factor_missing" };
  if (holder.sealKey === null) return { ok: false, reason: "malformed" };
  return changeBeforeLaunch(platform, found, { rehearsed: true });
}

async function changeBeforeLaunch(
  { db }: Platform,
  { id, holder }: NonNullable<Awaited<ReturnType<typeof findHolder>>>,
  change: Partial<typeof keyHolder.$inferInsert>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    if (!(await lockDraft(tx, id))) return { ok: false, reason: "launched" };
    await tx.update(keyHolder).set(change).where(isHolder(id, holder.party));
    return { ok: true };
  });
}

function readKey(value: unknown, length: number) {
  try {
    const bytes = typeof value === "string" ? decodeBase64Url(value) : null;
    return bytes?.length === length ? bytes : null;
  } catch {
    return null;
  }
}
