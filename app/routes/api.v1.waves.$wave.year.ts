import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeYearJson } from "#app/features/exports/json.server";
import { readYearInReview } from "#app/features/exports/year/read-year.server";
import { problem, requireToken } from "#app/features/tokens/token-door.server";
import { getWords } from "#app/locales/spoken";
import { isId } from "#app/platform/http.server";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organizationId } = await requireToken({ request, context }, "results:read");
  const { noWave, unreadable, noEarlier, notInTrend } = getWords().tokens.problems;
  const waveId = params.wave ?? "";
  if (!isId(waveId)) throw problem(404, noWave);
  const since = new URL(request.url).searchParams.get("since");
  const found = await readYearInReview(context.platform.db, { organizationId, waveId }, "leads", since);
  if (!found.ok) {
    const said = { not_released: noWave, unreadable, no_earlier: noEarlier, not_in_trend: notInTrend };
    throw problem(404, said[found.reason]);
  }
  return new Response(writeYearJson(found), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  });
}
