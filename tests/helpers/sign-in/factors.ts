import { Secret, TOTP } from "otpauth";
import { getFactor } from "#app/features/auth/factor/factors.server";
import { readShownCodes } from "#app/features/auth/factor/recovery-codes.server";
import { beginFactor, confirmFactor, readNewSecret } from "#app/features/auth/factor/set-up-factor.server";
import type { Platform } from "#app/platform/platform.server";

/** An app on somebody's phone: it knows the secret and has a clock of its own. */
export function codeOf(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: "SHA1" }).generate({
    timestamp: at.getTime(),
  });
}

/** Gives an account a second factor, with a code of now. Returns what its owner holds. */
export async function giveFactor(
  platform: Platform,
  userId: string,
  keepSession: string | null = null,
): Promise<{ secret: string; recovery: string[] }> {
  await beginFactor(platform, userId);
  const begun = await getFactor(platform.db, userId);
  if (begun === null) throw new Error("There is no factor to confirm.");
  const secret = readNewSecret(platform, begun);
  const code = codeOf(secret, platform.now());
  const confirmed = await confirmFactor(platform, { userId, code, keepSession });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  const shown = await getFactor(platform.db, userId);
  const recovery = shown === null ? null : readShownCodes(platform, shown);
  return { secret, recovery: recovery ?? [] };
}

/** A clock that a test sets on. */
export function openClock(start = "2026-03-02T09:00:00Z") {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
  };
}
