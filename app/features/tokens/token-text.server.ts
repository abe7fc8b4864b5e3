import { createHash, randomBytes } from "node:crypto";

const TOKEN = /^plx_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

/** A new token: whose it is, and 256 bits that nobody can guess. The beginning lets scanners for secrets find it. */
export function drawTokenText(organizationId: string): string {
  return `plx_${organizationId.replaceAll("-", "")}_${randomBytes(32).toString("base64url")}`;
}

/** The organization that a token says it is of, and the hash it is stored by; null for what is no token. */
export function readTokenText(text: string): { organizationId: string; hash: Uint8Array } | null {
  const [, ...groups] = TOKEN.exec(text) ?? [];
  return groups.length === 0 ? null : { organizationId: groups.join("-"), hash: hashTokenText(text) };
}

/** SHA-256: a token is drawn, not chosen, so guessing it is no quicker with the hash at hand. */
export function hashTokenText(text: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(text).digest());
}
