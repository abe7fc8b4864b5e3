import type { LoaderFunctionArgs } from "@remix-run/node";
import { listReleasedWaves } from "#app/features/exports/listed-waves.server";
import { requireToken } from "#app/features/tokens/token-door.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const holder = await requireToken({ request, context }, "results:read");
  return Response.json({ waves: await listReleasedWaves(context.platform.db, holder) });
}
