import { and, eq } from "drizzle-orm";
import type { QuestionSet } from "#app/core/questions/set";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { dropPartition, lockPartition } from "#app/features/box/partition.server";
import type { Platform } from "#app/platform/platform.server";
import { type Bytes, decodeBase64Url, encodeText } from "#app/protocol/encoding";
import type { Manifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { layerKey, root, signingKey, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import type { BoxCount, UnsealedTable } from "./box-work.server";
import { type BoxContent, readBoxContent, readLeaves, readSealedParts } from "./sealed-pieces.server";
import { insertUnsealedRows } from "./unsealed-rows.server";
import { openWorkroom, type Workroom } from "./workroom.server";

const TABLES: UnsealedTable[] = ["response", "comment", "mark", "leaf"];

/**
 * M8 in server custody: unseals every ballot of a closed wave beside the event loop, then stores what came out and
 * destroys box and keys in one transaction. Until that commits nothing has happened, so it can begin again.
 * The wrapping key file goes afterwards (`finishWave`): without box and layer key it opens nothing.
 */
export async function unsealBox(platform: Platform, id: WaveId): Promise<void> {
  const box = await readClosedBox(platform, id);
  const content = await readBoxContent(platform.db, id);
  const room = openWorkroom();
  try {
    await room.call("begin", box);
    const count = await unsealParts(platform.db, id, box.manifest, room);
    await platform.db.transaction((tx) => storeBox(tx, id, { content, count, at: platform.now() }, room));
  } finally {
    await room.close();
  }
}

async function readClosedBox({ db, keys }: Platform, id: WaveId) {
  const [row] = await db
    .select({
      manifest: wave.manifest,
      questionSet: wave.questionSet,
      state: wave.state,
      wrapped: layerKey.wrappedPrivate,
    })
    .from(wave)
    .innerJoin(layerKey, and(eq(layerKey.organizationId, wave.organizationId), eq(layerKey.waveId, wave.id)))
    .where(isWave(id));
  if (row?.state !== "closed" || row.manifest === null || row.questionSet === null)
    throw new Error("This wave has no closed box.");
  const { sealKey } = JSON.parse(row.manifest) as Manifest;
  return {
    manifest: encodeText(row.manifest),
    questionSet: row.questionSet as QuestionSet,
    scalar: keys.unwrap(id.waveId, "layer", row.wrapped) as Bytes,
    point: decodeBase64Url(sealKey),
  };
}

async function unsealParts(db: Db, id: WaveId, bytes: Bytes, room: Workroom): Promise<BoxCount> {
  const manifest = JSON.parse(Buffer.from(bytes).toString()) as Manifest;
  for (const team of manifest.teams.keys()) {
    for (const part of manifest.parts.keys()) {
      await pump(readSealedParts(db, id, manifest, team, part), (parts) => room.call("openPiece", parts));
      await room.call("finishGroup");
    }
  }
  await pump(readLeaves(db, id), (leaves) => room.call("addLeaves", leaves));
  return room.call("finishBox");
}

/** Works on one piece while the next one is read. */
export async function pump<Piece>(
  pieces: AsyncGenerator<Piece>,
  work: (piece: Piece) => Promise<void>,
): Promise<void> {
  let next = pieces.next();
  for (let read = await next; !read.done; read = await next) {
    next = pieces.next();
    await Promise.all([work(read.value), next]);
  }
}

/** The one transaction. A ballot that came in after the box was read makes it fail, and the job begins again. */
async function storeBox(
  tx: Db,
  id: WaveId,
  unsealed: { content: BoxContent; count: BoxCount; at: Date },
  room: Workroom,
): Promise<void> {
  const [locked] = await tx.select({ state: wave.state }).from(wave).where(isWave(id)).for("update");
  if (locked?.state !== "closed") throw new Error("Somebody else unsealed this wave meanwhile.");
  await lockPartition(tx, id.waveId);
  const content = await readBoxContent(tx, id);
  if (JSON.stringify(content) !== JSON.stringify(unsealed.content))
    throw new Error("The box changed while it was unsealed.");
  for (const table of TABLES) {
    for (let rows = await room.call("takeRows", table); rows; rows = await room.call("takeRows", table))
      await insertUnsealedRows(tx, id, table, rows);
  }
  await tx.insert(root).values({ ...id, ...unsealed.count });
  await tx.update(signingKey).set({ wrappedPrivate: null }).where(ofWave(signingKey, id));
  await tx.delete(layerKey).where(ofWave(layerKey, id));
  await dropPartition(tx, id.waveId);
  await tx.update(wave).set({ state: "unsealed" }).where(isWave(id));
  await recordWaveEvent(tx, id, "wave.unsealed", {}, { actor: "system", now: unsealed.at });
}
