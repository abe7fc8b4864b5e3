import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "#app/features/auth/door/door.server";
import { getRememberedBenchmark } from "#app/features/benchmarks/remembered-benchmark.server";
import { readershipOf } from "#app/features/releases/readership";
import { chooseBenchmark } from "#app/features/results/held/choose-benchmark.server";
import { getReport } from "#app/features/results/reports.server";
import { notFound, requireFound, requireId } from "#app/platform/http.server";
import { writeSvg } from "#app/ui/charts/drawing/svg-file";
import { findChart } from "./report-charts";

const WIDTH = 800;
const NAME = /^([\w-]{1,60})\.svg$/;

/** A chart of a wave's results as a picture of its own, for whoever may read them. @throws Response */
export async function answerChartFile({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const member = await requireMember({ request, context });
  const [, name] = NAME.exec(params.chart ?? "") ?? [];
  if (name === undefined) throw notFound();
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const baseline = new URL(request.url).searchParams.get("baseline");
  const [{ report: whole, norms }, lastChosen] = await Promise.all([
    getReport(db, id, readershipOf(member), null, baseline),
    getRememberedBenchmark(db, member),
  ]);
  const { report } = chooseBenchmark(request, requireFound(whole), { norms, lastChosen });
  const chart = requireFound(findChart(report, name));
  return new Response(writeSvg(chart, { width: WIDTH, framed: true }), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.svg"`,
    },
  });
}
