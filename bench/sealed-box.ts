import { count, eq } from "drizzle-orm";
import type { QuestionSet } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import type { Team } from "#app/core/vocabulary";
import { enqueueWaveJob } from "#app/features/waves/wave/wave-queue.server";
import type { Platform } from "#app/platform/platform.server";
import { type Bytes, decodeBase64Url } from "#app/protocol/encoding";
import { importSealKey } from "#app/protocol/hpke";
import { openPart, splitBallot } from "#app/protocol/tally";
import { board, layerKey, release, sealed, wave } from "#db/schema";
import { leaningResponses } from "#tests/helpers/releases";
import { type SealedWave, type Sheet, sealedWave, sealSheet } from "#tests/helpers/sealed-wave";

const AT_ONCE = 200;

/** An open wave whose box already holds `ballots` sealed ballots. */
export async function fillBox(platform: Platform, set: QuestionSet, ballots: number): Promise<SealedWave> {
  const sales = Math.ceil(0.6 * ballots);
  const invited = { sales, marketing: ballots - sales };
  const box = await sealedWave(platform, set, [], invited);
  const { organizationId, waveId, pinned } = box;
  const sheets = [
    ...makeSheets(set, "sales", invited.sales, 1),
    ...makeSheets(set, "marketing", invited.marketing, 2),
  ];
  for (let start = 0; start < ballots; start += AT_ONCE) {
    const rows = await Promise.all(
      sheets.slice(start, start + AT_ONCE).map((sheet) => sealSheet(pinned, sheet)),
    );
    await platform.db.insert(sealed).values(rows.map((row) => ({ ...row, organizationId, waveId })));
  }
  return box;
}

/** Opens the wave and lets the worker close it at this time. */
export async function scheduleClose(platform: Platform, id: SealedWave, closesAt: Date): Promise<void> {
  await platform.db
    .update(wave)
    .set({ state: "open", openedAt: new Date(), closesAt })
    .where(eq(wave.id, id.waveId));
  await enqueueWaveJob(platform.db, id, "close-wave", closesAt);
}

/** The bare cryptography: seconds to unseal some ballots one after the other, and how many those were. */
export async function unsealSome(platform: Platform, { waveId, pinned }: SealedWave, most: number) {
  const [key] = await platform.db.select().from(layerKey).where(eq(layerKey.waveId, waveId));
  const scalar = platform.keys.unwrap(waveId, "layer", key?.wrappedPrivate ?? new Uint8Array(0));
  const pair = await importSealKey(scalar as Bytes, decodeBase64Url(pinned.manifest.sealKey));
  const ballots = await platform.db.select().from(sealed).where(eq(sealed.waveId, waveId)).limit(most);
  const start = performance.now();
  for (const { team, nullifier, seq, ct } of ballots) {
    const index = pinned.manifest.teams.findIndex((one) => one.key === team);
    const parts = splitBallot(pinned, { team: index, nullifier: nullifier as Bytes, seq, ct: ct as Bytes });
    for (const part of parts)
      if ((await openPart(pinned, pair, part)) === null) throw new Error("A ballot could not be opened.");
  }
  return { ballots: ballots.length, seconds: (performance.now() - start) / 1000 };
}

/** Ballots the release was made of. Throws where the board shows another number, or a sealed ballot is still there. */
export async function countReleased({ db }: Platform, { waveId, pinned }: SealedWave): Promise<number> {
  const [frozen] = await db.select().from(release).where(eq(release.waveId, waveId));
  const [shown] = await db.select().from(board).where(eq(board.waveId, waveId));
  const [rest] = await db.select({ rows: count() }).from(sealed).where(eq(sealed.waveId, waveId));
  const teams = Object.values((frozen?.body as Release | undefined)?.public.responses ?? {});
  const counted = teams.reduce((sum, team) => sum + (team.withheld ? 0 : team.n), 0);
  const leaves = (shown?.leaves.length ?? 0) / 32;
  const marks = (shown?.marks.length ?? 0) / 32 / pinned.manifest.parts.length;
  if (leaves !== counted || marks !== counted || shown?.size !== counted)
    throw new Error(`${counted} released, ${leaves} leaves, ${marks} marks, ${shown?.size} on the board.`);
  if (rest?.rows !== 0) throw new Error(`${rest?.rows} sealed ballots were left behind.`);
  return counted;
}

function makeSheets(set: QuestionSet, team: Team, people: number, seed: number): Sheet[] {
  const comments = ["We meet too late in the quarter to change anything."];
  return leaningResponses(set, people, seed, seed === 1 ? 0.2 : -0.2).map((ratings) => ({
    team,
    ratings,
    comments,
  }));
}
