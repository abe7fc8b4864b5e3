import { and, eq } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import { BOARD_FORMAT } from "#app/protocol/board";
import { canonicalJson, encodeBase64Url, encodeText, type Json } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { board } from "#db/schema/results";
import { wave } from "#db/schema/surveys";
import { findWave } from "#db/wave-directory.server";
import { isWave, ofWave } from "#db/wave-scope";

const HASH = 32;
const HASHES_AT_ONCE = 2000;

/**
 * The board of a released wave as RFC 8785 JSON, piece by piece; null before the release. Nothing of it is read from
 * answers: it is what was stored in the transaction that destroyed the box.
 */
export async function readBoard({ db }: Platform, waveId: string): Promise<AsyncGenerator<string> | null> {
  const id = await findWave(db, waveId);
  if (id === null) return null;
  const [row] = await db
    .select({ manifest: wave.manifest, board })
    .from(wave)
    .innerJoin(board, and(ofWave(board, id), eq(board.waveId, wave.id)))
    .where(isWave(id, "released"));
  if (row === undefined || row.manifest === null) return null;
  return writeBoard(row.manifest, row.board);
}

/** The members in the order that RFC 8785 gives them. */
async function* writeBoard(manifest: string, shown: typeof board.$inferSelect): AsyncGenerator<string> {
  const hash = encodeBase64Url(await sha256(encodeText(manifest)));
  const head = shown.auditHead === null ? null : `"${encodeBase64Url(shown.auditHead)}"`;
  yield `{"auditHead":${head},"empty":${shown.empty},"format":"${BOARD_FORMAT}","leaves":[`;
  yield* writeHashes(shown.leaves);
  yield `],"manifest":${manifest},"manifestHash":"${hash}","marks":[`;
  yield* writeHashes(shown.marks);
  yield `],"root":"${encodeBase64Url(shown.root)}","size":${shown.size},"turns":${canonicalJson(shown.turns as Json)},"unread":${shown.unread}}`;
}

function* writeHashes(hashes: Uint8Array): Generator<string> {
  for (let start = 0; start < hashes.length; start += HASHES_AT_ONCE * HASH) {
    const piece = hashes.subarray(start, start + HASHES_AT_ONCE * HASH);
    const texts = Array.from(
      { length: piece.length / HASH },
      (_, at) => `"${encodeBase64Url(piece.subarray(at * HASH, (at + 1) * HASH))}"`,
    );
    yield `${start === 0 ? "" : ","}${texts.join(",")}`;
  }
}
