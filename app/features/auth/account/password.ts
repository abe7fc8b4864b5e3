import { MAX_PASSWORD, MIN_PASSWORD } from "#app/features/auth/limits";

/** Beginnings of the passwords of twelve characters and more that lists of leaked ones are full of. */
const COMMON =
  /^(password|passw0rd|p@ssw|qwerty|qwertz|azerty|1q2w3e|1qaz2wsx|12345|abc123|abcdef|letmein|welcome|iloveyou|admin|changeme|parallax|marketing|football|baseball|superman|monkey)/;

/** Why a password cannot be taken; null when it can. Length counts, not special characters. */
export function findPasswordFault(
  password: string,
  about: { name: string; email: string },
): "too_short" | "too_long" | "too_common" | null {
  if ([...password].length < MIN_PASSWORD) return "too_short";
  if (password.length > MAX_PASSWORD) return "too_long";
  const lower = password.toLowerCase();
  const own = [about.email.toLowerCase(), about.name.toLowerCase(), about.email.split("@")[0] ?? ""];
  const left = own
    .filter((word) => word.length >= 4)
    .reduce((text, word) => text.replaceAll(word.toLowerCase(), ""), lower);
  if (new Set(lower).size < 6 || left.length < 6) return "too_common";
  if (COMMON.test(lower) && lower.length < 18) return "too_common";
  return null;
}
