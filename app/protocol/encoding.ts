/** Bytes over a plain buffer: what Web Crypto accepts and returns. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Joins byte strings: the `|` of the formulas in docs/anonymity.md. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** UTF-8 of a text. Lone surrogates become U+FFFD, as everywhere on the web. */
export function encodeText(text: string): Bytes {
  return concatBytes(new TextEncoder().encode(text));
}

/**
 * The text of UTF-8 bytes.
 * @throws RangeError when the bytes are not valid UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RangeError("These bytes are not UTF-8 text.");
  }
}

/** `s(x)`: the domain string "parallax/v1/" x 0x00, so that no two uses of a hash or key can meet. */
export function domain(label: string): Bytes {
  return encodeText(`parallax/v1/${label}\0`);
}

/**
 * I2OSP of RFC 8017: `value` big-endian in exactly `length` bytes.
 * @throws RangeError when it does not fit or is negative
 */
export function encodeInteger(value: bigint | number, length: number): Bytes {
  const hex = BigInt(value).toString(16);
  if (hex.startsWith("-") || hex.length > 2 * length)
    throw new RangeError(`The integer does not fit in ${length} bytes.`);
  const padded = hex.padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(padded.slice(2 * index, 2 * index + 2), 16),
  );
}

/** OS2IP of RFC 8017: the integer of big-endian bytes. */
export function decodeInteger(bytes: Uint8Array): bigint {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}

/** base64url without padding, RFC 4648 section 5. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The bytes of a base64url text, accepting only the one canonical spelling of them.
 * @throws RangeError on padding, other characters, or stray bits at the end
 */
export function decodeBase64Url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new RangeError("This is not base64url.");
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  const tail = bytes.length - (bytes.length % 3);
  if (encodeBase64Url(bytes.subarray(tail)) !== text.slice((tail / 3) * 4))
    throw new RangeError("This base64url text is not the canonical one.");
  return bytes;
}

/** Compares in a time that depends on the lengths only. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length;
  for (let index = 0; index < left.length; index++) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

/** Ascending byte order, for sorting; a prefix comes first. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785: the one JSON text of a value. Keys are sorted by UTF-16 code units; numbers and strings are
 * written as ECMAScript writes them, which is what the RFC prescribes.
 * @throws RangeError on a number that is not finite and on a lone surrogate
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("JSON has no such number.");
  if (typeof value === "string" && /\p{Surrogate}/u.test(value))
    throw new RangeError("A text holds half a character.");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
