/** The cookie that keeps a language somebody chose. Not a secret. */
const LANGUAGE_COOKIE = "parallax.language";
const A_YEAR = 365 * 24 * 3600;

/** The Set-Cookie that keeps this language for the next pages. */
export function languageCookie(baseUrl: string, language: string): string {
  const secure = baseUrl.startsWith("https:") ? "; Secure" : "";
  return `${LANGUAGE_COOKIE}=${language}; Max-Age=${A_YEAR}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** The language that the address of a page asks for (`?language=de`); null where it asks for none. */
export function readAskedLanguage(request: Request): string | null {
  return request.method === "GET" ? new URL(request.url).searchParams.get("language") : null;
}

/**
 * The tags that a request asks for, the most wanted first: of its address (`?language=de`), of the cookie, of what the
 * browser accepts.
 */
export function listWantedLanguages(request: Request): string[] {
  const asked = new URL(request.url).searchParams.get("language");
  const [, kept] = /(?:^|;\s*)parallax\.language=([\w-]+)/.exec(request.headers.get("Cookie") ?? "") ?? [];
  const accepted = readAcceptedLanguages(request.headers.get("Accept-Language") ?? "");
  return [asked, kept, ...accepted].filter((tag): tag is string => typeof tag === "string" && tag !== "");
}

/** The tags of an Accept-Language header (RFC 9110, 12.5.4), by weight; those of weight 0 are not accepted. */
export function readAcceptedLanguages(header: string): string[] {
  return header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== "" && tag !== "*" && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
