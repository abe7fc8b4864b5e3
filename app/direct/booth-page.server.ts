import { createHash } from "node:crypto";
import { type BoothWave, describeBooth, getBoothWave } from "#app/features/booth/booth-wave.server";
import { composeBooth, composePaste } from "#app/features/booth/compose-booth.server";
import { describeBoothPolicy } from "#app/features/booth/content-policy.server";
import { answerMangledAddress } from "#app/features/booth/mangled-address";
import { type Packed, pack, unpackFor } from "#app/platform/packed.server";
import { type Platform, remember } from "#app/platform/platform.server";

const REMEMBERED = 200;

/** The bytes of a page, and the policy under which its one style and its one script may be used. */
type Page = Packed & { policy: string };

/**
 * The booth of a wave, the same bytes for everybody and made once for each state of the wave; null when there is no
 * such wave. Reading it changes nothing: who was invited stands in the fragment, which never arrives here.
 */
export function answerBoothPage(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<Response | null> {
  return answerPage(platform, waveId, { request, kind: "booth" });
}

/** The page of a wave that reads a link which a mail program or gateway broke. */
export function answerPastePage(
  platform: Platform,
  waveId: string,
  request: Request,
): Promise<Response | null> {
  return answerPage(platform, waveId, { request, kind: "paste" });
}

type Kind = "booth" | "paste";

async function answerPage(
  platform: Platform,
  waveId: string,
  { request, kind }: { request: Request; kind: Kind },
): Promise<Response | null> {
  const meant = request.url.includes("?") ? answerMangledAddress(request) : null;
  if (meant !== null) return meant;
  const found = await getBoothWave(platform, waveId);
  if (found === null) return null;
  const page = await getPage(platform, found, kind);
  const { body, headers } = unpackFor(page, request.headers.get("Accept-Encoding"));
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": page.policy,
    },
  });
}

function getPage(platform: Platform, found: BoothWave, kind: Kind): Promise<Page> {
  const known = remember(platform, "booth pages", () => new Map<string, Promise<Page>>());
  const name = `${kind} ${found.launched.waveId} ${found.state} ${found.closesAt?.getTime()}`;
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const made = makePage(platform, found, kind);
  made.catch(() => known.delete(name));
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, made);
  return made;
}

async function makePage(platform: Platform, found: BoothWave, kind: Kind): Promise<Page> {
  const { manifest } = found.launched.pinned;
  const data = await describeBooth(platform, found);
  const { html, parts } =
    kind === "paste"
      ? await composePaste(data)
      : await composeBooth(platform, data, { promised: manifest, scriptHash: manifest.bundles.booth });
  const styleHash = `sha256-${createHash("sha256").update(parts.style).digest("base64")}`;
  const policy = describeBoothPolicy(parts.scriptHash, styleHash, platform.env.BALLOT_BOX_ORIGIN ?? "");
  return { ...(await pack(new TextEncoder().encode(html))), policy };
}
