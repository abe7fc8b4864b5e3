import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeJson } from "#app/features/exports/json.server";
import { readFigures } from "#app/features/exports/wave-export.server";
import { problem, requireToken } from "#app/features/tokens/token-door.server";
import { getWords } from "#app/locales/spoken";
import { isId } from "#app/platform/http.server";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organizationId } = await requireToken({ request, context }, "results:read");
  const { noWave, unreadable } = getWords().tokens.problems;
  const waveId = params.wave ?? "";
  if (!isId(waveId)) throw problem(404, noWave);
  const found = await readFigures(context.platform, { organizationId, waveId }, "leads");
  if (!found.ok) throw problem(404, found.reason === "unreadable" ? unreadable : noWave);
  return new Response(writeJson(found.report, found.unread), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  });
}
