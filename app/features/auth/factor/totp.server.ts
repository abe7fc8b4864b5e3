import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every app knows it: SHA-1, six digits, a new code each 30 seconds. */
const SETTINGS = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** 160 bits, as RFC 4226 recommends (R6). */
const SECRET_BYTES = 20;
/** A clock may be one code ahead or behind (RFC 6238, 5.2). */
const STEPS_ASIDE = 1;

/** A new shared secret, in base32 as apps take it. */
export function drawSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/**
 * Which 30 seconds, counted from 1970, a code is of.
 * @returns null where it is none of now, nor of the 30 seconds before or after
 */
export function findStep(secret: string, code: string, at: Date): number | null {
  const totp = new TOTP({ ...SETTINGS, secret: Secret.fromBase32(secret) });
  const timestamp = at.getTime();
  const aside = totp.validate({ token: code, timestamp, window: STEPS_ASIDE });
  return aside === null ? null : totp.counter({ timestamp }) + aside;
}

/** What an app reads from the QR code. `host` tells two installations apart. */
export function formatKeyUri(secret: string, { host, account }: { host: string; account: string }): string {
  const issuer = `Parallax ${host}`;
  return new TOTP({ ...SETTINGS, issuer, label: account, secret: Secret.fromBase32(secret) }).toString();
}
