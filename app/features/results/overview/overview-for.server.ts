import type { Member } from "#app/features/auth/door/door.server";
import { getRememberedBenchmark } from "#app/features/benchmarks/remembered-benchmark.server";
import { readershipOf } from "#app/features/releases/readership";
import { chooseBenchmark } from "#app/features/results/held/choose-benchmark.server";
import { getReport } from "#app/features/results/reports.server";
import type { Db } from "#db/client.server";
import { type OverviewReport, reportForOverview } from "./overview-report";

/** The overview of a wave as its own page shows it to this member; null where there is none to show. */
export async function getOverviewFor(
  db: Db,
  member: Member,
  request: Request,
  waveId: string,
): Promise<OverviewReport | null> {
  const id = { organizationId: member.organizationId, waveId };
  const [{ report: whole, norms }, lastChosen] = await Promise.all([
    getReport(db, id, readershipOf(member)),
    getRememberedBenchmark(db, member),
  ]);
  const held = whole && chooseBenchmark(request, whole, { norms, lastChosen });
  return held && reportForOverview(held.report);
}
