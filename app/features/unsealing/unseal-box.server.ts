import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Release } from "#app/core/release/release";
import type { Platform } from "#app/platform/platform.server";
import { giveAway } from "#app/platform/rooms/thread-room.server";
import { sealed } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import type { BoardFigures, FrozenWave } from "./release-work.server";
import type { SealedPiece } from "./sealed-pieces.server";
import { type ClosedBox, listBuffers } from "./unseal-work.server";
import { openWorkroom, type Workroom } from "./workroom.server";

const MOST_THREADS = 8;
/** Fewer are unsealed sooner than another thread has started. */
const BALLOTS_A_THREAD = 500;
/** Pieces that wait at a thread: while one is unsealed the next one is there already. */
const WAITING = 2;

/**
 * M8 (c), in memory alone: deals the ballots to as many threads as the machine works on at once, or as are
 * worth it, and lets one of them pass the tally through the gate. Until its caller has stored what it gives, nothing has happened.
 */
export async function unsealBox(
  { planes }: Pick<Platform, "planes">,
  id: WaveId,
  pieces: AsyncGenerator<SealedPiece>,
  box: ClosedBox,
  frozen: FrozenWave,
): Promise<{ release: Release; board: BoardFigures }> {
  const ballots = await planes.unsealing.$count(sealed, ofWave(sealed, id));
  const rooms = Array.from({ length: countThreads(ballots) }, () => openWorkroom());
  try {
    await Promise.all(rooms.map((room) => room.call("begin", box)));
    await dealPieces(pieces, rooms);
    const unsealed = await Promise.all(rooms.map((room) => room.call("takeUnsealed")));
    const [first, ...others] = rooms;
    if (first === undefined) throw new Error("There is no thread to release in.");
    await Promise.all(others.map((room) => room.close()));
    return await first.call("release", giveAway({ frozen, unsealed }, unsealed.flatMap(listBuffers)));
  } finally {
    await Promise.all(rooms.map((room) => room.close()));
  }
}

function countThreads(ballots: number): number {
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.ceil(ballots / BALLOTS_A_THREAD)));
}

/** Gives each piece to the thread that has least to do, and the event loop a turn after each. */
async function dealPieces(pieces: AsyncGenerator<SealedPiece>, rooms: readonly Workroom[]): Promise<void> {
  const loads = rooms.map((room) => ({ room, waiting: new Set<Promise<void>>() }));
  for await (const piece of pieces) {
    const least = loads.reduce((one, other) => (other.waiting.size < one.waiting.size ? other : one));
    const work: Promise<void> = least.room
      .call("unsealPiece", piece)
      .finally(() => least.waiting.delete(work));
    least.waiting.add(work);
    if (loads.every(({ waiting }) => waiting.size >= WAITING))
      await Promise.race(loads.flatMap(({ waiting }) => [...waiting]));
    await nextTurn();
  }
  await Promise.all(loads.flatMap(({ waiting }) => [...waiting]));
}
