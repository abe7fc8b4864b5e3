import { RateLimiterMemory } from "rate-limiter-flexible";
import { type Platform, remember } from "#app/platform/platform.server";
import { shareOut } from "#app/platform/processes.server";
import { encodeBase64Url } from "#app/protocol/encoding";

const WRITES_AN_HOUR = 20;
const CASTS_A_SECOND = 2_000;

/**
 * Whether the box takes one more write of this ballot. Never by address: a whole company sits behind one.
 * In memory only, so that nothing about when somebody cast is stored; what all processes together take is dealt out
 * among them, and a ballot's own limit is whole in each.
 */
export async function admitCast(platform: Platform, nullifier: Uint8Array): Promise<boolean> {
  const limits = remember(platform, "cast limits", () => ({
    ballot: new RateLimiterMemory({ points: WRITES_AN_HOUR, duration: 3_600 }),
    all: new RateLimiterMemory({ points: CASTS_A_SECOND, duration: 1 }),
  }));
  limits.all.points = shareOut(platform.processes, CASTS_A_SECOND);
  try {
    await limits.all.consume("all");
    await limits.ballot.consume(encodeBase64Url(nullifier));
    return true;
  } catch {
    return false;
  }
}
