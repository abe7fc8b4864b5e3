import { findOwnOrigin } from "./headers.server";

/**
 * The request as a browser sent it to BASE_URL. What a proxy makes of Host on the way, or a client writes into
 * X-Forwarded-Host, decides nothing: only BASE_URL says where this installation is.
 */
export function addressRequest(raw: Request, baseUrl: string, trustedProxy: boolean): Request {
  const headers = new Headers(raw.headers);
  const base = new URL(findOwnOrigin(headers.get("Origin"), baseUrl) ?? baseUrl);
  for (const name of ["x-forwarded-host", "x-forwarded-proto"]) headers.delete(name);
  if (!trustedProxy) headers.delete("x-forwarded-for");
  headers.set("host", base.host);
  const { pathname, search } = new URL(raw.url);
  const { method, signal, body } = raw;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(`${base.origin}${makeRoutable(pathname)}${search}`, {
    method,
    headers,
    signal,
    ...(hasBody ? { body, duplex: "half" } : {}),
  } as RequestInit);
}

/**
 * A path that the framework's router cannot decode, or not match because a line break stands in it, is encoded once more:
 * it would be written to standard error, with the invitation that it may hold.
 */
function makeRoutable(pathname: string): string {
  try {
    if (!/[\n\r\u2028\u2029]/.test(decodeURIComponent(pathname))) return pathname;
  } catch {
    // not UTF-8, or a % that encodes nothing
  }
  return pathname.replaceAll("%", "%25");
}

/** Whose request it is, for limits: the address of the socket, or the last one that a trusted proxy wrote. */
export function readClientAddress(
  headers: Headers,
  socket: string | undefined,
  trustedProxy: boolean,
): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return trustedProxy && forwarded ? forwarded : (socket ?? "unknown");
}
