import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import type { Platform } from "#app/platform/platform.server";
import type { WaveId } from "#db/wave-scope";
import { computeOpening, findTurnPlace, HOLDERS, type Party } from "./custody";
import { listHolders } from "./name-holders.server";
import { listTakenTurns } from "./taken-turns.server";

/** Where a closed wave stands with its key holders, as owners and leads see it. */
export type CustodyStatus = {
  /** Before it nobody can begin. */
  opensAt: Date;
  opening: boolean;
  holders: { party: Party; name: string; state: "taken" | "next" | "later" }[];
};

/** Null where the server holds the key, or the wave is not closed. */
export async function getCustodyStatus(
  platform: Platform,
  id: WaveId,
  closedAt: Date | null,
): Promise<CustodyStatus | null> {
  if (closedAt === null) return null;
  const holders = await listHolders(platform.db, id);
  const launched = await getLaunchedWave(platform, id.waveId);
  if (holders.length === 0 || launched === null) return null;
  const { db, now } = platform;
  const taken = await listTakenTurns(db, id);
  const opensAt = computeOpening(launched.pinned.manifest, closedAt);
  const stateOf = (party: Party) => {
    if (findTurnPlace(party, taken) !== null) return "next";
    return taken.some(({ begun }) => begun === party) ? "taken" : "later";
  };
  return {
    opensAt,
    opening: opensAt <= now(),
    holders: HOLDERS.map((party) => ({
      party,
      name: holders[party]?.name ?? "",
      state: stateOf(party),
    })),
  };
}
