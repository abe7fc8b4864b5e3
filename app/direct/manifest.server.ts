import { getManifestText, isWaveThere } from "#app/features/box/manifest.server";
import { type Packed, pack, unpackFor } from "#app/platform/packed.server";
import { type Platform, remember } from "#app/platform/platform.server";

const REMEMBERED = 200;

/** The manifest to the byte, for everybody, never from a cache of the reader's; null for no launched wave. */
export async function answerManifest(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<Response | null> {
  const manifest = await getPackedManifest(platform, waveId);
  if (manifest === null) return null;
  const { body, headers } = unpackFor(manifest, request.headers.get("Accept-Encoding"));
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
    },
  });
}

/** A manifest never changes after the launch, so it is read and compressed once; its wave may be removed, though. */
async function getPackedManifest(platform: Platform, waveId: string): Promise<Packed | null> {
  const known = remember(platform, "packed manifests", () => new Map<string, Packed>());
  const found = known.get(waveId);
  if (found !== undefined) return (await isWaveThere(platform.db, waveId)) ? found : null;
  const text = await getManifestText(platform.db, waveId);
  if (text === null) return null;
  const packed = await pack(new TextEncoder().encode(text));
  if (known.size >= REMEMBERED) known.clear();
  known.set(waveId, packed);
  return packed;
}
