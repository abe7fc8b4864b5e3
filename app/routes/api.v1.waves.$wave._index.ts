import type { LoaderFunctionArgs } from "@remix-run/node";
import { listReleasedWaves } from "#app/features/exports/listed-waves.server";
import { problem, requireToken } from "#app/features/tokens/token-door.server";
import { getWords } from "#app/locales/spoken";
import { isId } from "#app/platform/http.server";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const holder = await requireToken({ request, context }, "results:read");
  const id = params.wave ?? "";
  const [found] = isId(id) ? await listReleasedWaves(context.platform.db, holder, id) : [];
  if (found === undefined) throw problem(404, getWords().tokens.problems.noWave);
  return Response.json(found);
}
