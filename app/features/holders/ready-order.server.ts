import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import type { Platform } from "#app/platform/platform.server";
import type { Turn } from "#app/protocol/turn";
import { closedBox, keyHolder } from "#db/schema";
import { handedOn, turn } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";
import { closeBox } from "./close-box.server";
import type { Party } from "./custody";
import { listTakenTurns, readTurns } from "./taken-turns.server";

/** What a closed wave is opened from: its own box, or the envelopes of the order that this holder began. */
export type ReadyOrder = "box" | Party;

/**
 * Whether the server can open its layer of a closed wave: at once in server custody, after two turns with two keys. The
 * first to ask about a box of two-key custody freezes it.
 */
export async function readyOrder(platform: Platform, id: WaveId): Promise<ReadyOrder | "waits"> {
  const launched = await getLaunchedWave(platform, id.waveId);
  if (launched === null) throw new Error("This wave was never launched.");
  if (launched.pinned.manifest.custody === "server") return "box";
  await closeBox(platform, launched);
  const last = (await listTakenTurns(platform.db, id)).find(({ step }) => step === 1);
  return last?.begun ?? "waits";
}

/** What a board takes from key holders: the box that was published at the close, and what they signed of it. */
export type Opened = { root: Uint8Array; leaves: Uint8Array; turns: Turn[] };

/** What the board will show of an order of which both turns are taken. */
export async function readOpened(
  { planes }: Pick<Platform, "planes">,
  id: WaveId,
  begun: Party,
): Promise<Opened> {
  const [box] = await planes.unsealing
    .select({ root: closedBox.root, leaves: closedBox.leaves })
    .from(closedBox)
    .where(ofWave(closedBox, id));
  if (box === undefined) throw new Error("The box of this wave was never published.");
  return { ...box, turns: await readTurns(planes.unsealing, id, begun) };
}

/** After the end: who held a key, how to reach them, and everything they handed on. */
export async function forgetHolders({ db, planes }: Platform, id: WaveId): Promise<void> {
  const { unsealing } = planes;
  for (;;) {
    const [one] = await unsealing
      .select({ begun: handedOn.begun, step: handedOn.step, team: handedOn.team, part: handedOn.part })
      .from(handedOn)
      .where(ofWave(handedOn, id))
      .limit(1);
    if (one === undefined) break;
    await unsealing
      .delete(handedOn)
      .where(
        and(
          ofWave(handedOn, id),
          eq(handedOn.begun, one.begun),
          eq(handedOn.step, one.step),
          eq(handedOn.team, one.team),
          eq(handedOn.part, one.part),
        ),
      );
    await nextTurn();
  }
  await unsealing.delete(turn).where(ofWave(turn, id));
  await unsealing.delete(closedBox).where(ofWave(closedBox, id));
  await db.delete(keyHolder).where(ofWave(keyHolder, id));
}
