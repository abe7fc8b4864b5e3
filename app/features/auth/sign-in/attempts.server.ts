import { isIPv6 } from "node:net";
import type { Platform } from "#app/platform/platform.server";
import { clearAttempts, countAttempt, uncountAttempt } from "./attempt-counts.server";

/**
 * How many attempts in a quarter of an hour: from one network at one account, and from one network at all of them. An
 * account alone has no limit, or anybody could keep a member out by guessing wrong from elsewhere.
 */
const LIMITS = {
  password: { account: 10, address: 100 },
  link: { account: 5, address: 50 },
  token: { account: 20, address: 100 },
  mail: { account: 20, address: 60 },
} as const;

/** Links to sign in that are mailed to one account in that time, whoever asks. Each works for as long. */
const MOST_LINKS = 5;

type Attempt = { kind: keyof typeof LIMITS; account: string; address: string };

/** Counts an attempt before it is tried, so that a hundred at once are counted too. */
export async function takeAttempt(
  platform: Platform,
  attempt: Attempt,
): Promise<{ ok: true } | { ok: false; reason: "too_many"; minutes: number }> {
  const most = LIMITS[attempt.kind];
  const network = await countAttempt(platform, nameAtAll(attempt));
  if (network.count > most.address) return { ok: false, reason: "too_many", minutes: network.minutesLeft };
  const account = await countAttempt(platform, nameAtAccount(attempt));
  if (account.count > most.account) return { ok: false, reason: "too_many", minutes: account.minutesLeft };
  return { ok: true };
}

/** An attempt that succeeded does not count. */
export async function forgetAttempts(platform: Platform, attempt: Attempt): Promise<void> {
  await clearAttempts(platform, nameAtAccount(attempt));
  await uncountAttempt(platform, nameAtAll(attempt));
}

/** Whether one more link is mailed to an account. Where not, the mailbox holds some that still work. */
export async function admitLinkMail(platform: Platform, account: string): Promise<boolean> {
  const { count } = await countAttempt(platform, `link mails ${account.toLowerCase()}`);
  return count <= MOST_LINKS;
}

function nameAtAll({ kind, address }: Attempt): string {
  return `${kind} ${nameNetwork(address)}`;
}

function nameAtAccount({ kind, account, address }: Attempt): string {
  return `${kind} ${nameNetwork(address)} ${account.toLowerCase()}`;
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
