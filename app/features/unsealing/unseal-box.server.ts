import { and, eq } from "drizzle-orm";
import type { QuestionSet } from "#app/core/questions/set";
import { recordEvent } from "#app/features/audit/record-event.server";
import { dropPartition, lockPartition } from "#app/features/box/partition.server";
import type { Platform } from "#app/platform/platform.server";
import { type Bytes, decodeBase64Url, encodeText } from "#app/protocol/encoding";
import type { Manifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { layerKey, root, signingKey, wave } from "#db/schema";
import type { BoxCount, OpenedTable } from "./box-work.server";
import { type BoxContent, readBoxContent, readLeaves, readSealedParts } from "./sealed-pieces.server";
import { insertOpenedRows } from "./unsealed-rows.server";
import { openWorkroom, type Workroom } from "./workroom.server";

export type WaveId = { organizationId: string; waveId: string };

const TABLES: OpenedTable[] = ["response", "comment", "mark", "leaf"];

/**
 * M8 in server custody: opens every ballot of a closed wave beside the event loop, then stores what came out and
 * destroys box and keys in one transaction. Until that commits nothing has happened, so it can begin again.
 * The wrapping key file goes afterwards (`openWave`): without box and layer key it opens nothing.
 */
export async function openBox(platform: Platform, id: WaveId): Promise<void> {
  const box = await readClosedBox(platform, id);
  const content = await readBoxContent(platform.db, id);
  const room = openWorkroom();
  try {
    await room.call("begin", box);
    const count = await unsealBox(platform.db, id, box.manifest, room);
    await platform.db.transaction((tx) => storeBox(tx, id, { content, count, at: platform.now() }, room));
  } finally {
    await room.close();
  }
}

async function readClosedBox({ db, keys }: Platform, { organizationId, waveId }: WaveId) {
  const [row] = await db
    .select({
      manifest: wave.manifest,
      questionSet: wave.questionSet,
      state: wave.state,
      wrapped: layerKey.wrappedPrivate,
    })
    .from(wave)
    .innerJoin(layerKey, and(eq(layerKey.organizationId, wave.organizationId), eq(layerKey.waveId, wave.id)))
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  if (row?.state !== "closed" || row.manifest === null || row.questionSet === null)
    throw new Error("This wave has no closed box.");
  const { sealKey } = JSON.parse(row.manifest) as Manifest;
  return {
    manifest: encodeText(row.manifest),
    questionSet: row.questionSet as QuestionSet,
    scalar: keys.unwrap(waveId, "layer", row.wrapped) as Bytes,
    point: decodeBase64Url(sealKey),
  };
}

async function unsealBox(db: Db, id: WaveId, bytes: Bytes, room: Workroom): Promise<BoxCount> {
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
  opened: { content: BoxContent; count: BoxCount; at: Date },
  room: Workroom,
): Promise<void> {
  const { organizationId, waveId } = id;
  const thisWave = and(eq(wave.organizationId, organizationId), eq(wave.id, waveId));
  const [locked] = await tx.select({ state: wave.state }).from(wave).where(thisWave).for("update");
  if (locked?.state !== "closed") throw new Error("Somebody else opened this wave meanwhile.");
  await lockPartition(tx, waveId);
  const content = await readBoxContent(tx, id);
  if (JSON.stringify(content) !== JSON.stringify(opened.content))
    throw new Error("The box changed while it was opened.");
  for (const table of TABLES) {
    for (let rows = await room.call("takeRows", table); rows; rows = await room.call("takeRows", table))
      await insertOpenedRows(tx, id, table, rows);
  }
  await tx.insert(root).values({ ...id, ...opened.count });
  await tx
    .update(signingKey)
    .set({ wrappedPrivate: null })
    .where(and(eq(signingKey.organizationId, organizationId), eq(signingKey.waveId, waveId)));
  await tx
    .delete(layerKey)
    .where(and(eq(layerKey.organizationId, organizationId), eq(layerKey.waveId, waveId)));
  await dropPartition(tx, waveId);
  await markOpened(tx, id, opened.at);
  await recordEvent(tx, {
    organizationId,
    actor: "system",
    kind: "wave.opened",
    detail: { waveId },
    at: opened.at,
  });
}

async function markOpened(tx: Db, { organizationId, waveId }: WaveId, _at: Date): Promise<void> {
  await tx
    .update(wave)
    .set({ state: "opened" })
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
}
