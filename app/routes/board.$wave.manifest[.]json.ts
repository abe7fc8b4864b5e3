import type { LoaderFunctionArgs } from "@remix-run/node";
import { getManifestText } from "#app/features/box/manifest.server";
import { requireFound, requireId } from "#app/platform/http.server";

/** The manifest to the byte, for everybody, never from a cache. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const manifest = requireFound(await getManifestText(context.platform.db, requireId(params.wave)));
  return new Response(manifest, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
