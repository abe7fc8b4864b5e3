import { RateLimiterMemory } from "rate-limiter-flexible";
import { type Platform, remember } from "#app/platform/platform.server";
import { shareOut } from "#app/platform/processes.server";

const CLAIMS_AN_HOUR = 30;
const CLAIMS_A_SECOND = 500;
const GUESSES_A_SECOND = 20;

/** Whether one more claim with this token is looked at; in memory only, and dealt out among the processes. */
export async function admitClaim(platform: Platform, tokenHash: Uint8Array): Promise<boolean> {
  const limits = remember(platform, "claim limits", () => ({
    token: new RateLimiterMemory({ points: CLAIMS_AN_HOUR, duration: 3_600 }),
    all: new RateLimiterMemory({ points: CLAIMS_A_SECOND, duration: 1 }),
  }));
  limits.token.points = shareOut(platform.processes, CLAIMS_AN_HOUR);
  limits.all.points = shareOut(platform.processes, CLAIMS_A_SECOND);
  try {
    await limits.all.consume("all");
    await limits.token.consume(Buffer.from(tokenHash).toString("base64url"));
    return true;
  } catch {
    return false;
  }
}

/** Whether one more refusal of an unknown token is made to take as long as a signature. */
export async function admitGuess(platform: Platform): Promise<boolean> {
  const limit = remember(
    platform,
    "guess limit",
    () => new RateLimiterMemory({ points: GUESSES_A_SECOND, duration: 1 }),
  );
  limit.points = shareOut(platform.processes, GUESSES_A_SECOND);
  try {
    await limit.consume("all");
    return true;
  } catch {
    return false;
  }
}
