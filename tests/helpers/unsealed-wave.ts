import { TEAMS } from "#app/core/vocabulary";
import { readSealedBallots } from "#app/features/box/sealed-ballots.server";
import { readClosedWave } from "#app/features/unsealing/release-wave.server";
import { buildBoard, tallyParts } from "#app/features/unsealing/release-work.server";
import { createUnsealWork } from "#app/features/unsealing/unseal-work.server";
import type { Platform } from "#app/platform/platform.server";
import type { WaveId } from "#db/wave-scope";

/** Unseals a closed wave as the server does and hands out what never leaves its memory: for tests alone. */
export async function unsealHere(platform: Platform, id: WaveId) {
  const { box, frozen } = await readClosedWave(platform, id, platform.now());
  const work = createUnsealWork();
  await work.begin(box);
  for await (const piece of readSealedBallots(platform.db, id)) await work.unsealPiece(piece);
  const unsealed = [await work.takeUnsealed()];
  const tally = tallyParts(frozen, unsealed);
  return {
    set: frozen.questionSet,
    responses: TEAMS.flatMap((team) => tally.responses[team].map((ratings) => ({ team, ratings }))),
    comments: tally.comments,
    board: buildBoard(frozen, unsealed, tally, []),
  };
}
