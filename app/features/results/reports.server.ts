import { buildReport, type Report } from "#app/core/report/report";
import { listNorms } from "#app/features/benchmarks/norms.server";
import { listReleases } from "#app/features/releases/stored-release.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import type { Db } from "#db/client.server";
import { board, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";

/** The report of a released wave, beside the waves of its survey that closed before it; null before its release. */
export async function getReport(db: Db, id: WaveId): Promise<Report | null> {
  const [found] = await db
    .select({ surveyId: wave.surveyId, closedAt: wave.closedAt, state: wave.state })
    .from(wave)
    .where(isWave(id));
  if (found?.state !== "released" || found.closedAt === null) return null;
  const { surveyId, closedAt } = found;
  const { organizationId } = id;
  const releases = await listReleases(db, { organizationId, surveyId, until: closedAt });
  const release = releases.find((one) => one.wave.id === id.waveId);
  if (release === undefined) return null;
  const earlier = releases.filter((one) => one !== release);
  return buildReport({ release, earlier, ...(await readBenchmarks(db, id)) });
}

/** The report of a survey's newest released wave, held against a baseline wave; null before the first release. */
export async function getTrendReport(
  db: Db,
  wanted: { organizationId: string; surveyId: string; baseline: string | null },
): Promise<Report | null> {
  const { organizationId, baseline } = wanted;
  const releases = await listReleases(db, wanted);
  const release = releases.at(-1);
  if (release === undefined) return null;
  const benchmarks = await readBenchmarks(db, { organizationId, waveId: release.wave.id });
  return buildReport({ release, earlier: releases.slice(0, -1), baseline, ...benchmarks });
}

/** What leadership aimed at with this wave, and the organization's norms. */
async function readBenchmarks(db: Db, id: WaveId) {
  const [found] = await db.select({ plan: wave.plan }).from(wave).where(isWave(id));
  return { target: parsePlan(found?.plan ?? {}).target, norms: await listNorms(db, id.organizationId) };
}

/** Ballots of a wave that could not be counted. */
export async function getUnreadBallots(db: Db, id: WaveId): Promise<number> {
  const [row] = await db.select({ unread: board.unread }).from(board).where(ofWave(board, id));
  return row?.unread ?? 0;
}
