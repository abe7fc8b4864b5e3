import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Team } from "#app/core/vocabulary";
import type { Bytes } from "#app/protocol/encoding";
import { measureEnvelope } from "#app/protocol/layers";
import type { Manifest } from "#app/protocol/manifest";
import type { SealedPart } from "#app/protocol/tally";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

const PARTS_AT_ONCE = 250;
const LEAVES_AT_ONCE = 5000;

/** What identifies the content of a closed box: a ballot more or less, or a changed one, changes it. */
export type BoxContent = { ballots: number; sequences: string };

export async function readBoxContent(db: Db, id: WaveId): Promise<BoxContent> {
  const [content] = await db
    .select({
      ballots: sql<number>`count(*)::int`,
      sequences: sql<string>`coalesce(sum(${sealed.seq}), 0)::text`,
    })
    .from(sealed)
    .where(ofWave(sealed, id));
  return content ?? { ballots: 0, sequences: "0" };
}

/** One part of every ballot of a team that was not withdrawn, a few at a time: the box never stands in memory. */
export async function* readSealedParts(
  db: Db,
  id: WaveId,
  manifest: Manifest,
  team: number,
  part: number,
): AsyncGenerator<SealedPart[]> {
  const lengths = manifest.parts.map(({ bucket }) => measureEnvelope(manifest.layers, bucket));
  const start = 1 + lengths.slice(0, part).reduce((sum, length) => sum + length, 0);
  const envelope = sql<Bytes>`substring(${sealed.ct} from ${start}::int for ${lengths[part] ?? 0}::int)`;
  let after: Uint8Array = new Uint8Array(0);
  for (;;) {
    const rows = await db
      .select({
        nullifier: sealed.nullifier,
        seq: sealed.seq,
        envelope: envelope.mapWith(sealed.ct) as typeof envelope,
      })
      .from(sealed)
      .where(
        and(
          ofWave(sealed, id),
          eq(sealed.team, manifest.teams[team]?.key as Team),
          gt(sealed.nullifier, after),
          sql`length(${sealed.ct}) > 0`,
        ),
      )
      .orderBy(asc(sealed.nullifier))
      .limit(PARTS_AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.nullifier;
    yield rows.map((row) => ({ ...row, nullifier: row.nullifier as Bytes, team, part }));
  }
}

/** The leaves of every ballot that was not withdrawn. */
export async function* readLeaves(db: Db, id: WaveId): AsyncGenerator<Bytes[]> {
  let after: Uint8Array = new Uint8Array(0);
  for (;;) {
    const rows = await db
      .select({ nullifier: sealed.nullifier, leaf: sealed.leaf })
      .from(sealed)
      .where(and(ofWave(sealed, id), gt(sealed.nullifier, after), sql`length(${sealed.ct}) > 0`))
      .orderBy(asc(sealed.nullifier))
      .limit(LEAVES_AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.nullifier;
    yield rows.map(({ leaf }) => leaf as Bytes);
  }
}
