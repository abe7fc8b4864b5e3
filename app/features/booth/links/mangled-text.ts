import { parseInvitationFragment } from "#app/protocol/invitation-link";

/** An invitation that was found in a text, with the wave whose path it stood behind. */
export type FoundInvitation = {
  readonly wave: string;
  /** "/de", or empty for the wave's first language. */
  readonly language: string;
  readonly fragment: string;
};

/** The id of a wave, as a pattern. */
export const WAVE_ID = "[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}";

/**
 * Wave, perhaps a language, the name of the page for broken links or parameters that somebody appended, a separator, team
 * and token.
 * What follows the token does not matter.
 */
const LINK = new RegExp(
  `(${WAVE_ID})(/[a-z]{2})?(?:/paste)?(?:/?[?&;][^#/]{0,300}?)?[^\\w-]{1,3}([a-z][a-z\\d-]{0,30}\\.[\\w-]{43})`,
  "g",
);

const MOST_LAYERS = 4;

/** A text as it is, and after each layer that mail programs and gateways may have put around the links in it. */
export function peelText(text: string): string[] {
  const layers = [text];
  let inner = text;
  for (let round = 0; round < MOST_LAYERS; round += 1) {
    const written = undoMail(inner);
    inner = unwrapGateways(written);
    layers.push(written, inner);
  }
  return layers;
}

/** The invitations in the layers of a text; what was changed least comes first. */
export function findInvitations(layers: readonly string[]): FoundInvitation[] {
  const found = layers.flatMap((layer) => [...layer.matchAll(LINK)]);
  return found
    .map(([, wave = "", language = "", fragment = ""]) => ({ wave: wave.toLowerCase(), language, fragment }))
    .filter(({ fragment }) => parseInvitationFragment(fragment) !== null);
}

/** Undoes what writing, quoting and encoding a mail does to a link. No link holds a space, so all lines are joined. */
function undoMail(text: string): string {
  return text
    .replace(/(?:=[ \t]{0,9})?\r?\n[\s>+|]*/g, "")
    .replace(/=(23|2E|2D|3D|5F)/gi, readHex)
    .replace(/[\u200b-\u200d\s\u00ad\u2060]/g, "")
    .replace(/[\u2010-\u2013\u2212]/g, "-")
    .replace(/&amp;/gi, "&")
    .replace(/&#(?:35|x23);/gi, "#")
    .replace(/%([0-7][\da-f])/gi, readHex);
}

/**
 * Gateways that only put a link into a parameter, or between underscores, need nothing more. Sophos' base64 has to wait
 * while some of its own characters are still encoded.
 */
function unwrapGateways(text: string): string {
  return text
    .replace(/https?-3A__[\w.-]+/gi, readProofpoint2)
    .replace(/__(https?:\/.{1,2000}?)__;([\w-]*)!/gi, readProofpoint3)
    .replace(/aHR0c[\w+/-]+(?![\w+/%-])/g, readBase64);
}

function readHex(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** Proofpoint's second version. In this order: the other one would turn every `_` of a token into `/`. */
function readProofpoint2(link: string): string {
  return link.replace(/_/g, "/").replace(/-([0-7][\da-f])/gi, readHex);
}

const RUN_LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Proofpoint's third version: `*` stands for the next replaced character, `**B` for the next three. */
function readProofpoint3(_: string, link: string, encoded: string): string {
  const replaced = readBase64(encoded);
  let at = 0;
  return link.replace(/\*(?:\*(.))?/g, (_star, run?: string) => {
    const start = at;
    at += run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
    return replaced.slice(start, at);
  });
}

/** Of a text that was cut, a character too many is left out. */
function readBase64(encoded: string): string {
  const whole = encoded.length % 4 === 1 ? encoded.slice(0, -1) : encoded;
  return atob(whole.replace(/-/g, "+").replace(/_/g, "/"));
}
