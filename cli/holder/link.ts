import { decodeBase64Url } from "#app/protocol/encoding";
import { Refusal } from "#cli/refusal";

/** Where a key holder's link leads, and the token that stands in its fragment. */
export type HolderLink = { origin: string; wave: string; token: string };

/** This machine, which nobody listens to on the way. */
const HERE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** @throws Refusal where it is no whole link, or would send its token in the clear */
export function parseHolderLink(source: string): HolderLink {
  const url = URL.canParse(source) ? new URL(source) : null;
  const [, wave] = /^\/holder\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(url?.pathname ?? "") ?? [];
  const token = url?.hash.slice(1) ?? "";
  if (url === null || wave === undefined || !/^https?:$/.test(url.protocol) || !isToken(token))
    throw new Refusal(
      "This is not a whole key holder's link. Copy it from the mail, in quotes: https://…/holder/…#…",
    );
  if (url.protocol === "http:" && !HERE.test(url.hostname))
    throw new Refusal(
      "This link begins with http: everybody on the way could read it. Ask whoever runs the server for one with https.",
    );
  return { origin: url.origin, wave, token };
}

function isToken(text: string): boolean {
  try {
    return decodeBase64Url(text).length === 32;
  } catch {
    return false;
  }
}
