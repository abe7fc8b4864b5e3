import { type Bytes, decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";

const BASE64_URL = { alphabet: "base64url", omitPadding: true } as const;
type Engine = {
  toBase64?: (spelling: typeof BASE64_URL) => string;
  fromBase64?: (text: string, spelling: typeof BASE64_URL) => Bytes;
};

/**
 * `encodeBase64Url` by the engine itself where it can (ES2026), many times faster: a turn is hundreds of megabytes of it.
 * A booth, which is one ballot, does without the bytes of this file.
 */
export function spellBase64Url(bytes: Uint8Array): string {
  return (bytes as Engine).toBase64?.(BASE64_URL) ?? encodeBase64Url(bytes);
}

/**
 * `decodeBase64Url`, likewise.
 * @throws RangeError and SyntaxError on all that is not the one canonical spelling
 */
export function readBase64Url(text: string): Bytes {
  const bytes = (Uint8Array as Engine).fromBase64?.(text, BASE64_URL);
  if (bytes === undefined) return decodeBase64Url(text);
  // an engine takes white space, padding and stray bits, too
  if (spellBase64Url(bytes) !== text) throw new RangeError("This base64url text is not the canonical one.");
  return bytes;
}
