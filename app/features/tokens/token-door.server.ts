import type { AppLoadContext } from "@remix-run/node";
import { countAttempt } from "#app/features/auth/sign-in/attempt-counts.server";
import { getWords } from "#app/locales/spoken";
import type { TokenScope } from "#db/schema";
import { findTokenHolder, type TokenHolder } from "./tokens.server";

/** What one token may ask for in a quarter of an hour. */
const MOST_REQUESTS = 300;

/**
 * Whoever brings a token that opens this. A session opens nothing here: only the Authorization header is read.
 * @throws Response 401 without one, 429 after too many requests
 */
export async function requireToken(
  { request, context: { platform } }: { request: Request; context: AppLoadContext },
  scope: TokenScope,
): Promise<TokenHolder> {
  const words = getWords().tokens.problems;
  const [, text] = /^Bearer ([\w-]+)$/.exec(request.headers.get("Authorization") ?? "") ?? [];
  const now = platform.now();
  const holder = text === undefined ? null : await findTokenHolder(platform.db, { text, scope, now });
  if (holder === null) throw problem(401, words.unauthorized, { "WWW-Authenticate": "Bearer" });
  const { count, minutesLeft } = await countAttempt(platform, `api token ${holder.tokenId}`);
  if (count > MOST_REQUESTS)
    throw problem(429, words.tooMany(minutesLeft), { "Retry-After": String(60 * minutesLeft) });
  return holder;
}

/** An answer that says what is wrong to programs and people alike (RFC 9457). */
export function problem(status: number, detail: string, headers: Record<string, string> = {}): Response {
  const { titles } = getWords().tokens.problems;
  const title = titles[status as keyof typeof titles] ?? "";
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}
