import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Platform, remember } from "#app/platform/platform.server";

const WINDOW_SECONDS = 15 * 60;

/** How many attempts in a quarter of an hour: for one account, and for one address of the network. */
const LIMITS = {
  password: { account: 10, address: 100 },
  link: { account: 5, address: 50 },
  token: { account: 20, address: 100 },
} as const;

type Attempt = { kind: keyof typeof LIMITS; account: string; address: string };

/** Counts an attempt before it is tried, so that a hundred at once are counted too. Counts live in memory only. */
export async function takeAttempt(
  platform: Platform,
  attempt: Attempt,
): Promise<{ ok: true } | { ok: false; reason: "too_many"; minutes: number }> {
  try {
    await limiter(platform, attempt.kind, "address").consume(attempt.address);
    await limiter(platform, attempt.kind, "account").consume(attempt.account.toLowerCase());
    return { ok: true };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { ok: false, reason: "too_many", minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) };
  }
}

/** An attempt that succeeded does not count against the account. */
export async function forgetAttempts(platform: Platform, attempt: Attempt): Promise<void> {
  await limiter(platform, attempt.kind, "account").delete(attempt.account.toLowerCase());
  await limiter(platform, attempt.kind, "address").reward(attempt.address);
}

function limiter(platform: Platform, kind: Attempt["kind"], by: "account" | "address"): RateLimiterMemory {
  return remember(
    platform,
    `attempts ${kind} ${by}`,
    () => new RateLimiterMemory({ points: LIMITS[kind][by], duration: WINDOW_SECONDS }),
  );
}
