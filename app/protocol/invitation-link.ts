import { type Bytes, decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";

/** Bytes of an invitation's token. */
export const TOKEN_LENGTH = 32;

/** Whose invitation a link is: the team's key in the manifest, and the token that claims it. */
export type InvitationLink = {
  readonly team: string;
  readonly token: Bytes;
};

/**
 * M1: `https://host/i/<wave>#<team>.<token>`, or `https://host/i/<wave>/<language>#…` for a page in another language than
 * the wave's first. The fragment never leaves the browser by itself: no log, proxy or Referer holds it.
 */
export function formatInvitationLink(
  origin: string,
  wave: string,
  link: InvitationLink,
  language: string | null = null,
): string {
  const page = language === null ? wave : `${wave}/${language}`;
  return `${origin}/i/${page}#${link.team}.${encodeBase64Url(link.token)}`;
}

/** Reads a location's fragment, with or without `#`; null when it is not an invitation. */
export function parseInvitationFragment(fragment: string): InvitationLink | null {
  const [, team, token] = /^#?([a-z][a-z0-9-]{0,30})\.([\w-]{43})$/.exec(fragment) ?? [];
  if (team === undefined || token === undefined) return null;
  try {
    return { team, token: decodeBase64Url(token) };
  } catch {
    return null;
  }
}
