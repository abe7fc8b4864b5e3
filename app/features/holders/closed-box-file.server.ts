import { and, eq } from "drizzle-orm";
import { HASH } from "#app/features/board/sorted-hashes";
import type { Platform } from "#app/platform/platform.server";
import { CLOSED_BOX_FORMAT, type ClosedBox } from "#app/protocol/closed-box";
import { encodeBase64Url } from "#app/protocol/encoding";
import { closedBox } from "#db/schema/ballots";
import { wave } from "#db/schema/surveys";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { computeOpening } from "./custody";

/** What is published of a closed box, for everybody; null where there is none, or no longer. */
export async function readClosedBoxFile({ planes }: Platform, id: WaveId): Promise<ClosedBox | null> {
  const [row] = await planes.box
    .select({ box: closedBox, manifest: wave.manifest, hash: wave.manifestHash, closedAt: wave.closedAt })
    .from(wave)
    .innerJoin(closedBox, and(ofWave(closedBox, id), eq(closedBox.waveId, wave.id)))
    .where(isWave(id, "closed"));
  if (row === undefined || row.manifest === null || row.hash === null || row.closedAt === null) return null;
  const { root, leaves } = row.box;
  const size = leaves.length / HASH;
  return {
    format: CLOSED_BOX_FORMAT,
    manifestHash: encodeBase64Url(row.hash),
    opensAt: computeOpening(JSON.parse(row.manifest), row.closedAt).toISOString(),
    root: encodeBase64Url(root),
    size,
    leaves: Array.from({ length: size }, (_, at) =>
      encodeBase64Url(leaves.subarray(at * HASH, (at + 1) * HASH)),
    ),
  };
}
