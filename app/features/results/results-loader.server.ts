import type { LoaderFunctionArgs } from "@remix-run/node";
import type { LeftOutWave } from "#app/core/trend/waves";
import { listAgreementsInForce } from "#app/features/agreements/agreements.server";
import { type Member, requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { getRememberedBenchmark } from "#app/features/benchmarks/remembered-benchmark.server";
import { getOwnHead } from "#app/features/letterhead/own-head.server";
import { isOutFor, readershipOf } from "#app/features/releases/readership";
import { getWave } from "#app/features/waves/wave/waves.server";
import { requireFound, requireId } from "#app/platform/http.server";
import { chooseBenchmark } from "./held/choose-benchmark.server";
import { getReport, getUnreadBallots } from "./reports.server";

export type LoadedResults = Awaited<ReturnType<typeof loadResults>>;

/** The results of a wave, open to owners and leads from the release on, to viewers once they are shown to them; before it there is nothing to read. @throws Response */
export async function loadResults(given: LoaderFunctionArgs) {
  return loadResultsFor(await requireMember(given), given);
}

/** The same for a member who was let in already. @throws Response */
export async function loadResultsFor(member: Member, { request, context, params }: LoaderFunctionArgs) {
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const [found, { report: whole, unreadable, norms }, own, agreements, unread, lastChosen] =
    await Promise.all([
      getWave(db, id),
      getReport(db, id, readershipOf(member), context.platform.keys),
      getOwnHead(db, member.organizationId),
      listAgreementsInForce(db, member.organizationId),
      getUnreadBallots(db, id),
      getRememberedBenchmark(db, member),
    ]);
  const wave = requireFound(found);
  const { name, phase, surveyId, surveyName } = wave;
  const { shares = null } = whole ?? {};
  const held = whole && shares === null ? chooseBenchmark(request, whole, { norms, lastChosen }) : null;
  return {
    frame: memberFrame(member),
    own,
    mayManage: member.role !== "viewer",
    wave: { id: id.waveId, name, phase, surveyId, surveyName },
    /** Released, but not shown to viewers yet. */
    withheld: phase === "released" && !isOutFor(member, wave),
    report: held?.report ?? null,
    /** In place of the report of a wave that was imported as percentages. */
    shares: whole && shares && { wave: whole.wave, languages: whole.languages, shares },
    /** People were asked about themselves. */
    sliced: (whole?.slices.length ?? 0) > 0,
    benchmark: held?.benchmark ?? null,
    takenOut: findTakenOut(whole?.trend.leftOut ?? [], id.waveId),
    unreadable,
    agreements: agreements.map(({ id, title, statements }) => ({ id, title, statements })),
    unread: held === null ? 0 : unread,
  };
}

/** Why a wave itself is in no trend; null where it is in one. */
function findTakenOut(leftOut: readonly LeftOutWave[], waveId: string) {
  const own = leftOut.find(({ id }) => id === waveId);
  return own?.reason === "taken_out" ? { because: own.because, by: own.by } : null;
}
