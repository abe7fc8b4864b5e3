import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Platform, remember } from "#app/platform/platform.server";

const WINDOW_SECONDS = 15 * 60;

/**
 * How many attempts in a quarter of an hour: from one network at one account, and from one network at all of them. An
 * account alone has no limit, or anybody could keep a member out by guessing wrong from elsewhere.
 */
const LIMITS = {
  password: { account: 10, address: 100 },
  link: { account: 5, address: 50 },
  token: { account: 20, address: 100 },
} as const;

/** Links to sign in that are mailed to one account in that time, whoever asks. Each works for as long. */
const MOST_LINKS = 5;

type Attempt = { kind: keyof typeof LIMITS; account: string; address: string };

/** Counts an attempt before it is tried, so that a hundred at once are counted too. Counts live in memory only. */
export async function takeAttempt(
  platform: Platform,
  attempt: Attempt,
): Promise<{ ok: true } | { ok: false; reason: "too_many"; minutes: number }> {
  const { kind, address } = attempt;
  try {
    await limiter(platform, `${kind} address`, LIMITS[kind].address).consume(nameNetwork(address));
    await limiter(platform, `${kind} account`, LIMITS[kind].account).consume(namePair(attempt));
    return { ok: true };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { ok: false, reason: "too_many", minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) };
  }
}

/** An attempt that succeeded does not count. */
export async function forgetAttempts(platform: Platform, attempt: Attempt): Promise<void> {
  const { kind, address } = attempt;
  await limiter(platform, `${kind} account`, LIMITS[kind].account).delete(namePair(attempt));
  await limiter(platform, `${kind} address`, LIMITS[kind].address).reward(nameNetwork(address));
}

/** Whether one more link is mailed to an account. Where not, the mailbox holds some that still work. */
export async function admitLinkMail(platform: Platform, account: string): Promise<boolean> {
  return limiter(platform, "link mails", MOST_LINKS)
    .consume(account.toLowerCase())
    .then(
      () => true,
      () => false,
    );
}

function namePair({ account, address }: Attempt): string {
  return `${nameNetwork(address)} ${account.toLowerCase()}`;
}

/** Whoever has one IPv6 address has 2^64 of them, so the first half counts. */
function nameNetwork(address: string): string {
  const [plain = ""] = address.split("%");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined || !isIPv6(plain)) return mapped ?? plain;
  const [head = "", tail = ""] = plain.split("::");
  const start = head.split(":").filter(Boolean);
  const missing = 8 - start.length - tail.split(":").filter(Boolean).length;
  const groups = plain.includes("::") ? [...start, ...Array.from({ length: missing }, () => "0")] : start;
  return [...groups, ...tail.split(":").filter(Boolean)]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function limiter(platform: Platform, name: string, points: number): RateLimiterMemory {
  const build = () => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return remember(platform, `attempts ${name}`, build);
}
