import { findInvitations, peelText, WAVE_ID } from "./mangled-text";

/** No form of an address that is worth reading is longer. */
const LONGEST = 2_000;

/**
 * Where an address under `/i/` was meant to lead, though a mail program or gateway encoded its `#`, broke it or appended
 * something; without an invitation where only the wave can be read, null where not even that can. There is never an
 * empty `#`: it would drop the fragment that the browser may still hold.
 */
export function readMangledAddress(address: string): { readonly location: string } | null {
  const layers = peelText(address.slice(0, LONGEST));
  const [invitation] = findInvitations(layers);
  if (invitation !== undefined)
    return { location: `/i/${invitation.wave}${invitation.language}#${invitation.fragment}` };
  const page = layers
    .map((layer) => new RegExp(`${WAVE_ID}(?:/[a-z]{2}(?![a-z]))?`).exec(layer)?.[0])
    .find(Boolean);
  return page === undefined ? null : { location: `/i/${page.toLowerCase()}` };
}

/** Leads a browser to what it was meant to ask for; null where that is what it asks for, or where it cannot be read. */
export function answerMangledAddress(request: Request): Response | null {
  const { pathname, search } = new URL(request.url);
  const meant = readMangledAddress(pathname + search);
  if (meant === null || meant.location === pathname) return null;
  const headers = {
    Location: meant.location,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
  };
  return new Response(null, { status: 302, headers });
}
