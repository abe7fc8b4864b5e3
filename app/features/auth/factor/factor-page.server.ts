import type { Member } from "#app/features/auth/door/door.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { getFactor } from "./factors.server";
import type { ProofRefusal } from "./prove-factor.server";
import { drawQr } from "./qr-path.server";
import { countRecoveryCodes, readShownCodes } from "./recovery-codes.server";
import { isSetUpOver, readNewSecret } from "./set-up-factor.server";
import { formatKeyUri } from "./totp.server";

/** What the page of a second factor shows now. */
export type FactorView =
  | { step: "none" }
  | { step: "setting_up"; secret: string; qr: { size: number; path: string } }
  | { step: "codes"; codes: string[]; host: string; account: string }
  | { step: "on"; since: Date; left: number };

export async function viewFactor(
  platform: Platform,
  { userId, email }: Pick<Member, "userId" | "email">,
): Promise<FactorView> {
  const { db, env } = platform;
  const found = await getFactor(db, userId);
  if (found === null || isSetUpOver(found, platform.now())) return { step: "none" };
  const host = new URL(env.BASE_URL).hostname;
  if (found.confirmedAt === null) {
    const secret = readNewSecret(platform, found);
    return { step: "setting_up", secret, qr: drawQr(formatKeyUri(secret, { host, account: email })) };
  }
  const codes = readShownCodes(platform, found);
  if (codes !== null) return { step: "codes", codes, host, account: email };
  return {
    step: "on",
    since: found.confirmedAt,
    left: await countRecoveryCodes(db, userId),
  };
}

/** Why a code was refused, as a sentence, by what was typed. */
export function sayProofRefusal(refusal: ProofRefusal, typed: string): string {
  const words = getWords().factor.problems;
  if (refusal.reason === "too_many") return words.tooMany(refusal.minutes);
  if (typed.trim() === "") return words.missing;
  if (refusal.reason === "used") return words.used;
  return /[a-z]/i.test(typed) ? words.recovery : words.wrong;
}
