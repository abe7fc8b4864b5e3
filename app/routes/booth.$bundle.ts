import type { LoaderFunctionArgs } from "@remix-run/node";
import { getBoothScript, readBoothName } from "#app/features/booth/bundle.server";
import { requireFound } from "#app/platform/http.server";

/** The booth's script under its own hash, so that it never changes and may be kept for ever. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const hash = requireFound(readBoothName(params.bundle ?? ""));
  const script = requireFound(await getBoothScript(context.platform, hash));
  const accepted = request.headers.get("Accept-Encoding") ?? "";
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
  const body = encoding === "br" ? script.brotli : encoding === "gzip" ? script.gzip : script.plain;
  return new Response(body, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
      ...(encoding === null ? {} : { "Content-Encoding": encoding }),
    },
  });
}
