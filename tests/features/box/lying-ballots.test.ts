import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { emptyBox } from "#app/features/box/empty-box.server";
import { findLyingBallots } from "#app/features/box/lying-ballots.server";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import { databaseTest } from "#tests/helpers/database";

const newWave = (): WaveId => ({ organizationId: crypto.randomUUID(), waveId: crypto.randomUUID() });

function ballotOf(id: WaveId) {
  const bytes = (length: number) => new Uint8Array(randomBytes(length));
  return {
    ...id,
    nullifier: bytes(32),
    team: "sales" as const,
    seq: 1,
    msg: bytes(120),
    sig: bytes(384),
    ballotPublicKey: bytes(32),
    ballotSignature: bytes(64),
    ct: bytes(2_500),
    leaf: bytes(32),
  };
}

/** Ballots of two waves, one of them rare, in the order given. */
async function fill(db: Db, waves: readonly WaveId[]): Promise<void> {
  for (let start = 0; start < waves.length; start += 200)
    await db.insert(sealed).values(waves.slice(start, start + 200).map(ballotOf));
}

async function listNames(db: Db, id: WaveId): Promise<string[]> {
  const rows = await db
    .select({ name: sql<string>`encode(nullifier, 'hex')` })
    .from(sealed)
    .where(ofWave(sealed, id));
  return rows.map(({ name }) => name).sort();
}

for (const most of [1, 7, 1000])
  databaseTest(`findLyingBallots finds every ballot of a wave once, ${most} at a time`, async (db) => {
    const [common, rare, none] = [newWave(), newWave(), newWave()];
    await fill(
      db,
      Array.from({ length: 700 }, (_, at) => (at % 97 === 5 ? rare : common)),
    );
    for (const [id, size] of [
      [common, 692],
      [rare, 8],
      [none, 0],
    ] as const) {
      const found: string[] = [];
      for await (const piece of findLyingBallots(db, id, () => most)) {
        const rows = await db
          .select({ name: sql<string>`encode(nullifier, 'hex')` })
          .from(sealed)
          .where(piece);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(most);
        found.push(...rows.map(({ name }) => name));
      }
      expect(found).toHaveLength(size);
      expect(found.sort()).toEqual(await listNames(db, id));
    }
  });

for (const engine of ["pglite", "postgresql"] as const)
  databaseTest(`emptyBox takes all of a wave and nothing of another, as on ${engine}`, async (db) => {
    const [ended, open] = [newWave(), newWave()];
    await fill(
      db,
      Array.from({ length: 900 }, (_, at) => (at % 9 === 3 ? open : ended)),
    );
    const before = await listNames(db, open);
    await emptyBox({ planes: { box: db, unsealing: db }, engine }, ended);
    expect(await listNames(db, ended)).toEqual([]);
    expect(await listNames(db, open)).toEqual(before);
  });
