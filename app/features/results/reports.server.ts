import type { Target } from "#app/core/benchmarks/benchmarks";
import type { Norm } from "#app/core/benchmarks/norms";
import type { Release } from "#app/core/release/release";
import type { Report } from "#app/core/report/report";
import { chooseTrendWaves, type TakenOut, type TrendWave, trendWave } from "#app/core/trend/waves";
import { listNorms } from "#app/features/benchmarks/norms.server";
import { revealPredictions } from "#app/features/predictions/predictions.server";
import type { MemberReadership, Readership } from "#app/features/releases/readership";
import { getRelease, listReleases, type StoredRelease } from "#app/features/releases/stored-release.server";
import { listTakenOut } from "#app/features/trend-waves/taken-out.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { board, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { buildReportOnce } from "./built-reports.server";

/** A report, null where there is nothing to report, and the waves it lacks because what is stored cannot be read. */
export type ReadReport = {
  report: Report | null;
  unreadable: StoredRelease["wave"][];
  /** All that the organization has, also those that match nothing in the report. */
  norms: Norm[];
};

const NOTHING: ReadReport = { report: null, unreadable: [], norms: [] };

/**
 * The report of a released wave, beside the waves of its survey that closed before it and are out for whoever reads;
 * for the holder of a link without them. None before its own release is out.
 * @param keys with them what leaders expected is in it: for members, never for the holder of a link
 */
export async function getReport(
  db: Db,
  id: WaveId,
  reader: Readership,
  keys: Platform["keys"] | null = null,
  baseline: string | null = null,
): Promise<ReadReport> {
  const isTold = keys !== null && reader !== "linked";
  const [read, norms, predictions] = await Promise.all([
    readUntil(db, id, reader),
    listNorms(db, id.organizationId),
    isTold ? revealPredictions({ db, keys }, id) : [],
  ]);
  if (read === null) return NOTHING;
  const { own, earlier, takenOut, target, unreadable } = read;
  if (own === null) return { report: null, unreadable, norms };
  const input = { release: own, earlier, baseline, takenOut, target, norms, predictions };
  return { report: buildReportOnce(input), unreadable, norms };
}

/** Two waves of a trend, and what the later one is held against. */
export type TrendPair = { before: Release; after: Release; target: Target | null; norms: Norm[] };

/**
 * A released wave with an earlier one of its trend, as it is out for whoever reads: with the one before where none is
 * named.
 */
export async function getTrendPair(
  db: Db,
  id: WaveId,
  reader: MemberReadership,
  since: string | null,
): Promise<
  | { ok: true; pair: TrendPair }
  | { ok: false; reason: "not_released" | "unreadable" | "no_earlier" | "not_in_trend" }
> {
  const read = await readUntil(db, id, reader);
  if (read === null) return { ok: false, reason: "not_released" };
  if (read.own === null) return { ok: false, reason: "unreadable" };
  const waves = listBefore(read.own, read);
  if (waves.length === 0) return { ok: false, reason: "no_earlier" };
  const before = since === null ? waves.at(-1) : waves.find(({ wave }) => wave.id === since);
  if (before === undefined) return { ok: false, reason: "not_in_trend" };
  const norms = await listNorms(db, id.organizationId);
  return { ok: true, pair: { before, after: read.own, target: read.target, norms } };
}

/** The waves that a released wave can be held beside, oldest first: those of its trend that have scores, as it has. */
export async function listEarlierWaves(db: Db, id: WaveId, reader: MemberReadership): Promise<TrendWave[]> {
  const read = await readUntil(db, id, reader);
  return read === null || read.own === null ? [] : listBefore(read.own, read).map(trendWave);
}

function listBefore(own: Release, { earlier, takenOut }: ReadUntil): Release[] {
  if (own.shares !== undefined) return [];
  return chooseTrendWaves(own, earlier, takenOut).releases.slice(0, -1);
}

type ReadUntil = {
  /** Null where what is stored cannot be read. */
  own: Release | null;
  earlier: Release[];
  takenOut: TakenOut[];
  /** What leadership aimed at with the wave. */
  target: Target | null;
  unreadable: StoredRelease["wave"][];
};

/** A released wave and the waves of its survey that closed before it; null before it is out for whoever reads. */
async function readUntil(db: Db, id: WaveId, reader: Readership): Promise<ReadUntil | null> {
  const [found] = await db
    .select({
      surveyId: wave.surveyId,
      closedAt: wave.closedAt,
      state: wave.state,
      viewersSince: wave.viewersSince,
      plan: wave.plan,
    })
    .from(wave)
    .where(isWave(id))
    .prepare("report_wave")
    .execute();
  if (found?.state !== "released" || found.closedAt === null) return null;
  if (reader === "viewers" && found.viewersSince === null) return null;
  const { surveyId, closedAt } = found;
  const [stored, takenOut] = await Promise.all([
    readStoredFor(db, id, reader, { surveyId, until: closedAt }),
    reader === "linked" ? [] : listTakenOut(db, { organizationId: id.organizationId, surveyId }),
  ]);
  const own = stored.find(({ wave }) => wave.id === id.waveId);
  return {
    own: own?.release ?? null,
    earlier: listReadable(stored.filter((one) => one !== own)),
    takenOut,
    target: parsePlan(found.plan).target,
    unreadable: listUnreadable(stored),
  };
}

async function readStoredFor(
  db: Db,
  id: WaveId,
  reader: Readership,
  { surveyId, until }: { surveyId: string; until: Date },
): Promise<StoredRelease[]> {
  if (reader !== "linked")
    return listReleases(db, { organizationId: id.organizationId, surveyId, until, reader });
  const own = await getRelease(db, id, reader);
  return own === null ? [] : [own];
}

/**
 * The report of a survey's newest wave in the trend, of one with scores if there is one, that is out for whoever reads and can be read, held against a
 * baseline wave; none before the first release.
 */
export async function getTrendReport(
  db: Db,
  wanted: {
    organizationId: string;
    surveyId: string;
    baseline: string | null;
    reader: MemberReadership;
  },
): Promise<ReadReport> {
  const { organizationId, baseline } = wanted;
  const [stored, takenOut, norms] = await Promise.all([
    listReleases(db, wanted),
    listTakenOut(db, wanted),
    listNorms(db, organizationId),
  ]);
  const unreadable = listUnreadable(stored);
  const releases = listReadable(stored);
  const isOut = ({ wave }: Release) => takenOut.some(({ id }) => id === wave.id);
  const isScored = ({ shares }: Release) => shares === undefined;
  const release =
    releases.findLast((one) => !isOut(one) && isScored(one)) ??
    releases.findLast((one) => !isOut(one)) ??
    releases.at(-1);
  if (release === undefined) return { report: null, unreadable, norms };
  const target = await readTarget(db, { organizationId, waveId: release.wave.id });
  const earlier = releases.filter((one) => one !== release);
  const report = buildReportOnce({ release, earlier, baseline, takenOut, target, norms });
  return { report, unreadable, norms };
}

function listReadable(stored: StoredRelease[]): Release[] {
  return stored.flatMap(({ release }) => (release === null ? [] : [release]));
}

function listUnreadable(stored: StoredRelease[]): StoredRelease["wave"][] {
  return stored.flatMap(({ wave, release }) => (release === null ? [wave] : []));
}

/** What leadership aimed at with this wave. */
async function readTarget(db: Db, id: WaveId): Promise<Target | null> {
  const [found] = await db
    .select({ plan: wave.plan })
    .from(wave)
    .where(isWave(id))
    .prepare("wave_plan")
    .execute();
  return parsePlan(found?.plan ?? {}).target;
}

/** Ballots of a wave that could not be counted. */
export async function getUnreadBallots(db: Db, id: WaveId): Promise<number> {
  const [row] = await db
    .select({ unread: board.unread })
    .from(board)
    .where(ofWave(board, id))
    .prepare("unread_ballots")
    .execute();
  return row?.unread ?? 0;
}
