import { findInvitations, peelText } from "./mangled-text";

export type PastedLink =
  /** An invitation to this wave: what belongs behind `#`. */
  | { readonly kind: "found"; readonly fragment: string }
  /** An invitation to another wave, and its address on this host. */
  | { readonly kind: "other_wave"; readonly address: string }
  /** `opaque`: only an address that a gateway made up, which does not hold the link. */
  | { readonly kind: "opaque" | "none" };

/** Gateways whose addresses are numbers in their own books. */
const OPAQUE = /\/\/[\w.-]{0,99}(?:mimecast|cloudflare|mxrecord|sophos)[\w-]*\.\w/i;

/** Reads the invitation in whatever was pasted: a link, a mangled one, a whole mail. */
export function readPastedLink(text: string, wave: string): PastedLink {
  const layers = peelText(text);
  const found = findInvitations(layers);
  const own = found.find((invitation) => invitation.wave === wave);
  if (own !== undefined) return { kind: "found", fragment: own.fragment };
  const [other] = found;
  if (other !== undefined)
    return { kind: "other_wave", address: `/i/${other.wave}${other.language}#${other.fragment}` };
  return { kind: layers.some((layer) => OPAQUE.test(layer)) ? "opaque" : "none" };
}
