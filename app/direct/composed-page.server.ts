import { createHash } from "node:crypto";
import type { BoothParts } from "#app/features/booth/booth-html.server";
import type { ComposedPage } from "#app/features/booth/compose-booth.server";
import { describeBoothPolicy } from "#app/features/booth/content-policy.server";

/** The policy of a page that allows exactly the script and the style of which it is made. */
export function policyOf(
  { scriptHash, style }: BoothParts,
  boxOrigin = "",
  workerPolicy: string | null = null,
): string {
  const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
  return describeBoothPolicy(scriptHash, styleHash, boxOrigin, workerPolicy);
}

/** A page that is composed for each request, in a language that its reader accepts, and kept nowhere. */
export function answerComposed({ html, parts }: ComposedPage, workerPolicy: string | null = null): Response {
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyOf(parts, "", workerPolicy),
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
    },
  });
}
