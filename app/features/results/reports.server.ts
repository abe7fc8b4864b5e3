import { and, asc, eq, lte } from "drizzle-orm";
import type { Release } from "#app/core/release/release";
import { buildReport, type Report } from "#app/core/report/report";
import { listNorms } from "#app/features/benchmarks/norms.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import type { Db } from "#db/client.server";
import { release, root, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";

/** The frozen result of a wave, or null before its release. */
export async function getRelease(db: Db, { organizationId, waveId }: WaveId): Promise<Release | null> {
  const [row] = await db
    .select({ body: release.body })
    .from(release)
    .where(and(eq(release.organizationId, organizationId), eq(release.waveId, waveId)));
  return row === undefined ? null : (row.body as Release);
}

/** The releases of a survey, oldest first, up to a closing date where one is given. */
export async function listReleases(
  db: Db,
  { organizationId, surveyId, until }: { organizationId: string; surveyId: string; until?: Date },
): Promise<Release[]> {
  const rows = await db
    .select({ body: release.body })
    .from(wave)
    .innerJoin(release, and(eq(release.organizationId, wave.organizationId), eq(release.waveId, wave.id)))
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.surveyId, surveyId),
        until === undefined ? undefined : lte(wave.closedAt, until),
      ),
    )
    .orderBy(asc(wave.closedAt));
  return rows.map((row) => row.body as Release);
}

/** The report of a released wave, beside the waves of its survey that closed before it; null before its release. */
export async function getReport(db: Db, { organizationId, waveId }: WaveId): Promise<Report | null> {
  const [found] = await db
    .select({ surveyId: wave.surveyId, closedAt: wave.closedAt, state: wave.state })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  if (found?.state !== "released" || found.closedAt === null) return null;
  const { surveyId, closedAt } = found;
  const releases = await listReleases(db, { organizationId, surveyId, until: closedAt });
  const release = releases.find((one) => one.wave.id === waveId);
  if (release === undefined) return null;
  const earlier = releases.filter((one) => one !== release);
  return buildReport({ release, earlier, ...(await readBenchmarks(db, { organizationId, waveId })) });
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
async function readBenchmarks(db: Db, { organizationId, waveId }: WaveId) {
  const [found] = await db
    .select({ plan: wave.plan })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  return { target: parsePlan(found?.plan ?? {}).target, norms: await listNorms(db, organizationId) };
}

/** Ballots of a wave that could not be counted. */
export async function getUnreadBallots(db: Db, { organizationId, waveId }: WaveId): Promise<number> {
  const [row] = await db
    .select({ unread: root.unread })
    .from(root)
    .where(and(eq(root.organizationId, organizationId), eq(root.waveId, waveId)));
  return row?.unread ?? 0;
}
