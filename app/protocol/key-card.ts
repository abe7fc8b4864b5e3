import { p256 } from "@noble/curves/nist.js";
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { derivePublicKey } from "#app/protocol/bundled-ed25519";
import { type Bytes, concatBytes, domain, encodeText } from "#app/protocol/encoding";
import { hkdf } from "#app/protocol/hash";
import { deriveScalar, importSealKey, type SealKeyPair } from "#app/protocol/hpke";

/** Bytes of the secret that a key card spells. */
export const CARD_LENGTH = 32;
/** 256 bits and 8 of checksum in words of 11 bits. */
export const CARD_WORDS = 24;

const KNOWN_WORDS: ReadonlySet<string> = new Set(wordlist);
/** Letters of a word that is none which are shown again: whoever pasted something else did not mean to read it all. */
const LONGEST_SHOWN = 24;

/** Why what was typed is no key card. `at` counts words from 1. */
export type CardFault =
  | { readonly kind: "count"; readonly words: number }
  | { readonly kind: "unknown_word"; readonly at: number; readonly word: string }
  /** Every word is one of the list, but they do not belong together: one is wrong, or two changed places. */
  | { readonly kind: "checksum" };

/** A key holder's own two keys in one wave. */
export type HolderKeys = {
  /** HK, which takes layers off. */
  readonly seal: SealKeyPair;
  readonly scalar: Bytes;
  /** HS: the seed that signs turns, and its public half. */
  readonly signing: Bytes;
  readonly signKey: Bytes;
};

/** A new secret for a key card. */
export function createCardSecret(): Bytes {
  return crypto.getRandomValues(new Uint8Array(CARD_LENGTH));
}

/**
 * The 24 words of a secret (BIP-39, English). A card never spells a bare scalar: some scalars have no phrase.
 * @throws RangeError unless the secret has 32 bytes
 */
export function spellCard(secret: Bytes): string[] {
  if (secret.length !== CARD_LENGTH) throw new RangeError("A key card spells 32 bytes.");
  return entropyToMnemonic(secret, wordlist).split(" ");
}

/** The secret of what was typed, in whatever case and spacing, with numbers before the words or without; or what is wrong with it. */
export function readCard(text: string): Bytes | CardFault {
  // letters of every alphabet, so that a word in another one is named and not passed over
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const at = words.findIndex((word) => !KNOWN_WORDS.has(word));
  if (at >= 0) return { kind: "unknown_word", at: at + 1, word: (words[at] ?? "").slice(0, LONGEST_SHOWN) };
  if (words.length !== CARD_WORDS) return { kind: "count", words: words.length };
  try {
    return concatBytes(mnemonicToEntropy(words.join(" "), wordlist));
  } catch {
    return { kind: "checksum" };
  }
}

/**
 * HK = RFC 9180 DeriveKeyPair(HKDF-SHA-256(card, s(seal) | wave)); HS = Ed25519(HKDF-SHA-256(card, s(sign) | wave)).
 * One card serves in many waves, whose keys have nothing in common.
 * @param secret the 32 bytes of the card
 * @param wave its id
 */
export async function deriveHolderKeys(secret: Bytes, wave: string): Promise<HolderKeys> {
  const derive = (use: string) =>
    hkdf("SHA-256", secret, concatBytes(domain(use), encodeText(wave)), CARD_LENGTH);
  const [scalar, signing] = await Promise.all([derive("seal").then(deriveScalar), derive("sign")]);
  // Web Crypto makes no point from a scalar
  const point = concatBytes(p256.getPublicKey(scalar, false));
  return {
    seal: await importSealKey(scalar, point),
    scalar,
    signing,
    signKey: await derivePublicKey(signing),
  };
}
