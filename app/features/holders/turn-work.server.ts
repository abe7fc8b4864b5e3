import { getLaunchedWave, type LaunchedWave } from "#app/features/box/launched-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { wave } from "#db/schema";
import { isWave } from "#db/wave-scope";
import { computeOpening, findTurnPlace, type Party, type TurnPlace } from "./custody";
import { findWithoutFactor } from "./holder-factor.server";
import { findHolder } from "./holder-token.server";
import { listTakenTurns } from "./taken-turns.server";

/** Why a holder is given nothing, and nothing of theirs is taken. */
export type TurnRefusal =
  | "unknown"
  | "malformed"
  /** They own or lead the organization, and have no second factor. */
  | "factor_missing"
  /** The wave is not closed, or not any more. */
  | "not_closed"
  /** A day has not passed since the close. */
  | "too_early"
  /** Others come first, or their turn was taken. */
  | "not_your_turn"
  /** What was handed over is not what was signed. */
  | "turn_differs";

/** A holder at work: whose turn it is, of which order. */
export type TurnWork = { launched: LaunchedWave; party: Party; place: TurnPlace };

/** Lets a holder work on their turn, or says why not. */
export async function admitHolder(
  platform: Platform,
  waveId: string,
  token: unknown,
): Promise<{ ok: true; work: TurnWork } | { ok: false; reason: TurnRefusal }> {
  const found = await findHolder(platform, waveId, token);
  if (found === null) return { ok: false, reason: "unknown" };
  const { id, holder } = found;
  if ((await findWithoutFactor(platform.db, id.organizationId, [holder])).size > 0)
    return { ok: false, reason: "factor_missing" };
  const launched = await getLaunchedWave(platform, waveId);
  const [row] = await platform.db
    .select({ state: wave.state, closedAt: wave.closedAt })
    .from(wave)
    .where(isWave(found.id));
  if (launched === null || row?.state !== "closed" || row.closedAt === null)
    return { ok: false, reason: "not_closed" };
  if (computeOpening(launched.pinned.manifest, row.closedAt) > platform.now())
    return { ok: false, reason: "too_early" };
  const party = found.holder.party as Party;
  const place = findTurnPlace(party, await listTakenTurns(platform.db, found.id));
  if (place === null) return { ok: false, reason: "not_your_turn" };
  return { ok: true, work: { launched, party, place } };
}
