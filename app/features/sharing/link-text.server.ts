import { createHash, randomBytes } from "node:crypto";

/** A new token of a read-only link: 256 bits that nobody can guess. */
export function drawLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The hash by which a link is stored: a token is drawn, not chosen, so guessing it is no quicker with the hash at hand. */
export function hashLinkToken(token: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
