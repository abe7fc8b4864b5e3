/** Paths of the anonymous side: no cookie is read or set there, and pages bring their own script policy. */
function isAnonymousPath(path: string): boolean {
  return /^\/(i|booth|box|board|r|holder)(\/|$)/.test(path);
}

/**
 * Paths whose answers bring their own Content-Security-Policy: the booth's and the board's, made from the hash of a
 * bundle, and that of a mail shown as mail programs show it, in a frame that can do nothing.
 */
function bringsOwnPolicy(path: string): boolean {
  return /^\/(i|booth|board|r|holder)(\/|$)/.test(path) || path === "/app/organization/letterhead/preview";
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** For scripts, data and files: should a browser show one as a page after all, it can do nothing. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/** Sets the headers that every answer carries, and those that mean something for pages alone. HSTS only where the product itself is served over https. */
export function setSecurityHeaders(
  headers: Headers,
  options: { path: string; nonce: string; https: boolean },
): void {
  const isPage = headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (!(bringsOwnPolicy(options.path) && headers.has("Content-Security-Policy"))) {
    headers.set("Content-Security-Policy", isPage ? contentSecurityPolicy(options.nonce) : NO_PAGE);
  }
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", isAnonymousPath(options.path) ? "no-referrer" : "same-origin");
  if (!headers.has("Cross-Origin-Resource-Policy"))
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  if (isPage) {
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
  }
  if (options.https) headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (isAnonymousPath(options.path)) headers.delete("Set-Cookie");
}

/**
 * Whether a request that changes something comes from our own pages. The box takes no cookie, so there is
 * nothing to forge; everything else must carry our Origin.
 */
export function isForged(request: Request, baseUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return false;
  const path = new URL(request.url).pathname;
  if (/^\/box(\/|$)/.test(path)) return false;
  if (request.headers.get("Sec-Fetch-Site") === "cross-site") return true;
  const origin = request.headers.get("Origin");
  if (origin === null) return request.headers.has("Cookie");
  return findOwnOrigin(origin, baseUrl) === null;
}

/**
 * The origin, if it is ours: exactly BASE_URL's, never what the request itself says; on one's own machine by either of
 * its names.
 */
export function findOwnOrigin(origin: string | null, baseUrl: string): string | null {
  const base = new URL(baseUrl);
  if (origin === null || origin === base.origin) return origin;
  if (!isLoopback(base.hostname)) return null;
  return LOOPBACK.some((name) => origin === base.origin.replace(base.hostname, name)) ? origin : null;
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Whether a host name leads to the machine that asks, so that nobody else can open it. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.includes(hostname);
}

/** What somebody reads whose form was refused: mostly the operator of an installation whose address is set wrongly. */
export function sayForged(baseUrl: string): string {
  return `This request did not come from this site's own pages, which are at ${baseUrl}. Open that address and try again. If people open this site at another one, whoever runs it sets BASE_URL to it, and TRUSTED_PROXY=true behind a reverse proxy.`;
}
