import { and, eq, isNotNull } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import { encodeBase64Url } from "#app/protocol/encoding";
import { closedBox, organization, wave } from "#db/schema";
import { findWave } from "#db/wave-directory.server";
import { isWave, ofWave } from "#db/wave-scope";
import { computeOpening, findTurnPlace, type Party, type TurnPlace } from "./custody";
import { findHolder } from "./holder-token.server";
import { listHolders } from "./name-holders.server";
import { listTakenTurns } from "./taken-turns.server";

/** Where a wave stands for its key holders. */
export type HolderPhase =
  | "draft"
  | "launched"
  | "waiting"
  | "opening"
  /** Both turns are taken, and the results are not out yet. */
  | "counting"
  | "released"
  | "cancelled";

/** What a holder's page begins with. Byte strings are base64url. */
export type HolderView = {
  organization: string;
  wave: string;
  party: Party;
  name: string;
  holders: { name: string; ready: boolean }[];
  keys: { sealKey: string; signKey: string } | null;
  rehearsed: boolean;
  phase: HolderPhase;
  /** When layers may come off: known from the close on. */
  opensAt: string | null;
  /** Who took a turn that counts, in order. */
  taken: string[];
  turn: TurnPlace | null;
};

/** What the holder behind a token sees; null for any other token. */
export async function lookAsHolder(
  platform: Platform,
  waveId: string,
  token: unknown,
): Promise<HolderView | null> {
  const found = await findHolder(platform, waveId, token);
  if (found === null) return null;
  const { id, holder } = found;
  const { db } = platform;
  const [row] = await db
    .select({ wave, organization: organization.name })
    .from(wave)
    .innerJoin(organization, eq(organization.id, wave.organizationId))
    .where(isWave(id));
  if (row === undefined) return null;
  const holders = await listHolders(db, id);
  const taken = await listTakenTurns(db, id);
  const party = holder.party as Party;
  const { name, manifest, closedAt } = row.wave;
  const opensAt =
    row.wave.state === "closed" && manifest !== null && closedAt !== null
      ? computeOpening(JSON.parse(manifest), closedAt)
      : null;
  const frozen = opensAt !== null && (await platform.planes.box.$count(closedBox, ofWave(closedBox, id))) > 0;
  const isOpening = frozen && opensAt <= platform.now();
  const { sealKey, signKey } = holder;
  return {
    organization: row.organization,
    wave: name,
    party,
    name: holder.name,
    holders: holders.map((one) => ({ name: one.name, ready: one.rehearsed })),
    keys:
      sealKey === null || signKey === null
        ? null
        : { sealKey: encodeBase64Url(sealKey), signKey: encodeBase64Url(signKey) },
    rehearsed: holder.rehearsed,
    phase: phaseOf(row.wave, { isOpening, isOpened: taken.some(({ step }) => step === 1) }),
    opensAt: opensAt?.toISOString() ?? null,
    taken: listWhoTook(taken).map((one) => holders[one]?.name ?? ""),
    turn: isOpening ? findTurnPlace(party, taken) : null,
  };
}

/** How a wave ended, for whoever comes back when nobody is known as its key holder any more; null where it did not. */
export async function findEnd({ db }: Platform, waveId: string): Promise<"released" | "cancelled" | null> {
  const id = await findWave(db, waveId);
  if (id === null) return null;
  const [row] = await db
    .select({ state: wave.state })
    .from(wave)
    .where(and(isWave(id, "released", "cancelled"), isNotNull(wave.manifestHash)));
  return row?.state === "released" || row?.state === "cancelled" ? row.state : null;
}

function phaseOf(
  { state, manifestHash }: typeof wave.$inferSelect,
  box: { isOpening: boolean; isOpened: boolean },
): HolderPhase {
  if (state === "draft") return manifestHash === null ? "draft" : "launched";
  if (state === "open") return "launched";
  if (state === "released" || state === "cancelled") return state;
  if (box.isOpened) return "counting";
  return box.isOpening ? "opening" : "waiting";
}

/** Who began an order, each once. */
function listWhoTook(taken: readonly TurnPlace[]): Party[] {
  return [...new Set(taken.filter(({ step }) => step === 0).map(({ begun }) => begun))];
}
