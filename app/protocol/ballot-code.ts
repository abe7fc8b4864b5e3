/**
 * The ballot code: 30 Crockford characters (150 random bits) and 2 check characters. Everything a person's
 * ballot needs is derived from the 30, so the code alone resumes, changes or proves a ballot on any device.
 */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_CHARACTERS = 30;
/**
 * The check is the secret as an integer modulo this prime below 2^10. No multiple of it is d · 32^k with
 * |d| < 32, so every mistyped character is found, and every swap of neighbours; of other slips, all but 1 in 1,021.
 */
const CHECK_MODULUS = 1021n;

/** A new code from the system's randomness, as people see it: eight groups of four. */
export function createBallotCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_CHARACTERS));
  return formatBallotCode(Array.from(bytes, (byte) => ALPHABET[byte & 31]).join(""));
}

/** The 30 secret characters with their check, in groups of four. */
export function formatBallotCode(secret: string): string {
  return `${secret}${computeCheck(secret)}`.replace(/.{4}(?=.)/g, "$&-");
}

/**
 * The 30 secret characters of a code as a person may type it: any case, spaces and dashes anywhere, O for 0,
 * I and L for 1.
 * @throws RangeError when it is not 32 characters of the alphabet or the check does not fit
 */
export function parseBallotCode(text: string): string {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const secret = code.slice(0, SECRET_CHARACTERS);
  if (!/^[0-9A-HJKMNP-TV-Z]{32}$/.test(code) || computeCheck(secret) !== code.slice(SECRET_CHARACTERS))
    throw new RangeError("This is not a ballot code: a character is missing or mistyped.");
  return secret;
}

function computeCheck(secret: string): string {
  let value = 0n;
  for (const character of secret) value = value * 32n + BigInt(ALPHABET.indexOf(character));
  const check = Number(value % CHECK_MODULUS);
  return `${ALPHABET[check >> 5]}${ALPHABET[check & 31]}`;
}
