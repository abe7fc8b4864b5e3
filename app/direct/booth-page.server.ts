import { type BoothWave, describeBooth, getBoothWave } from "#app/features/booth/booth-wave.server";
import { composeBooth, composePaste } from "#app/features/booth/compose-booth.server";
import { answerMangledAddress } from "#app/features/booth/links/mangled-address";
import { isLanguage, type Language } from "#app/locales/languages.server";
import { type Packed, pack, unpackFor } from "#app/platform/packed.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { policyOf } from "./composed-page.server";

const REMEMBERED = 200;

/** The bytes of a page, and the policy under which its one style and its one script may be used. */
type Page = Packed & { policy: string };

/**
 * The booth of a wave, the same bytes for everybody who reads a language and made once for each state of the wave; null
 * when there is no such wave. Reading it changes nothing: who was invited stands in the fragment, which never arrives here.
 */
export function answerBoothPage(
  platform: Platform,
  asked: { wave: string; language: string | undefined },
  request: Request,
): Promise<Response | null> {
  return answerPage(platform, asked, { request, kind: "booth" });
}

/** The page of a wave that reads a link which a mail program or gateway broke. */
export function answerPastePage(
  platform: Platform,
  asked: { wave: string; language: string | undefined },
  request: Request,
): Promise<Response | null> {
  return answerPage(platform, asked, { request, kind: "paste" });
}

type Kind = "booth" | "paste";
type Wish = { kind: Kind; language: Language | null };

async function answerPage(
  platform: Platform,
  { wave, language }: { wave: string; language: string | undefined },
  { request, kind }: { request: Request; kind: Kind },
): Promise<Response | null> {
  const meant = request.url.includes("?") ? answerMangledAddress(request) : null;
  if (meant !== null) return meant;
  if (language !== undefined && !isLanguage(language)) return null;
  const found = await getBoothWave(platform, wave);
  const page = found && (await getPage(platform, found, { kind, language: language ?? null }));
  if (page === null) return null;
  const { body, headers } = unpackFor(page, request.headers.get("Accept-Encoding"));
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": page.policy,
    },
  });
}

/** Null where the wave is not asked in this language. */
function getPage(platform: Platform, found: BoothWave, wish: Wish): Promise<Page | null> {
  const known = remember(platform, "booth pages", () => new Map<string, Promise<Page | null>>());
  const { launched, state, closesAt } = found;
  const name = [wish.kind, wish.language, launched.waveId, state, closesAt?.getTime()].join(" ");
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const made = makePage(platform, found, wish);
  made.catch(() => known.delete(name));
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, made);
  return made;
}

async function makePage(
  platform: Platform,
  found: BoothWave,
  { kind, language }: Wish,
): Promise<Page | null> {
  const { manifest } = found.launched.pinned;
  const data = await describeBooth(platform, found, language);
  if (data === null) return null;
  const { html, parts } =
    kind === "paste"
      ? await composePaste(data)
      : await composeBooth(platform, data, { promised: manifest, scriptHash: manifest.bundles.booth });
  const policy = policyOf(parts, platform.env.BALLOT_BOX_ORIGIN);
  return { ...(await pack(new TextEncoder().encode(html))), policy };
}
