import { createHash, hkdfSync } from "node:crypto";
import type { Keys } from "#app/platform/keys.server";
import { TOKEN_LENGTH } from "#app/protocol/invitation-link";

/** Makes the token of an invitation's link, the same one each time. */
export type TokenMaker = (invitationId: string, generation: number) => Uint8Array;

/**
 * token = HKDF(wave mail key, wave | invitation id | generation). The key is derived outside the database, so
 * neither the database nor the queue ever holds a token; a new generation makes a new link.
 */
export function openTokenMaker(keys: Keys, waveId: string): TokenMaker {
  const mailKey = keys.derive(`mail/${waveId}`);
  return (invitationId, generation) => {
    const info = `parallax/v1/invitation\0${waveId}${invitationId}${generation}`;
    return new Uint8Array(hkdfSync("sha256", mailKey, Buffer.alloc(0), info, TOKEN_LENGTH));
  };
}

/** What the database keeps of a token. */
export function hashToken(token: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
