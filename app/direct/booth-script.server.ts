import { wordlist } from "@scure/bip39/wordlists/english.js";
import { getBoothScript, readBoothName } from "#app/features/booth/bundle.server";
import { type Packed, pack, unpackFor } from "#app/platform/packed.server";
import { type Platform, remember } from "#app/platform/platform.server";

/** What its own name tells never changes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** The booth's script under its own hash; null where there is none of this name. */
export async function answerBoothScript(
  platform: Platform,
  name: string,
  request: Request,
): Promise<Response | null> {
  const hash = readBoothName(name);
  const script = hash === null ? null : await getBoothScript(platform, hash);
  return script === null ? null : sendForEver(script, "text/javascript; charset=utf-8", request);
}

/** The 2,048 words in which fingerprints are spelled, for whoever wants to compare them. */
export async function answerWords(platform: Platform, request: Request): Promise<Response> {
  const words = await remember(platform, "words of fingerprints", () =>
    pack(new TextEncoder().encode(wordlist.join("\n"))),
  );
  return sendForEver(words, "text/plain; charset=utf-8", request);
}

function sendForEver(packed: Packed, contentType: string, request: Request): Response {
  const { body, headers } = unpackFor(packed, request.headers.get("Accept-Encoding"));
  return new Response(body, {
    headers: { ...headers, "Content-Type": contentType, "Cache-Control": FOR_EVER },
  });
}
