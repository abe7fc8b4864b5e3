import type { LoaderFunctionArgs } from "@remix-run/node";
import { checkHealth } from "#app/platform/health.server";

/** 200 while the database answers and takes writes, 503 otherwise. */
export async function loader({ context }: LoaderFunctionArgs) {
  const healthy = await checkHealth(context.platform);
  return Response.json(
    { status: healthy ? "ok" : "unavailable", engine: context.platform.engine },
    { status: healthy ? 200 : 503, headers: healthy ? {} : { "Retry-After": "2" } },
  );
}
