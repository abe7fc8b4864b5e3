import type { Env } from "./env.server";
import { isLoopback } from "./headers.server";
import type { Log } from "./log.server";

const PATIENCE_MILLISECONDS = 10_000;

type Addressed = Pick<Env, "BASE_URL" | "TRUSTED_PROXY">;

/** What the settings alone tell about an address that people, or forms, will have trouble with. */
export function describeAddress({ BASE_URL, TRUSTED_PROXY }: Addressed): string[] {
  const { protocol, hostname } = new URL(BASE_URL);
  if (protocol === "https:" && !TRUSTED_PROXY)
    return [
      "BASE_URL is https, so a reverse proxy stands before this process: set TRUSTED_PROXY=true and let the proxy write X-Forwarded-For, or everybody counts as one address and shares the limits on signing in.",
    ];
  if (TRUSTED_PROXY && isLoopback(hostname))
    return [
      `TRUSTED_PROXY is true, but BASE_URL is ${BASE_URL}: set BASE_URL to the address that people open at the proxy, or every form is refused.`,
    ];
  return [];
}

/** At start: says what looks wrong about the address, and whether it leads here when it is asked from this machine. */
export async function checkAddress(env: Addressed, log: Log): Promise<void> {
  for (const sentence of describeAddress(env)) log.warn(sentence);
  if (isLoopback(new URL(env.BASE_URL).hostname)) return;
  const fault = await findFault(env.BASE_URL);
  if (fault !== null)
    log.warn(
      "BASE_URL, asked from this machine, does not lead to this installation: look at the name, the proxy and the certificate, unless people can open it and only this machine cannot",
      { reason: fault },
    );
}

async function findFault(baseUrl: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const answer = await fetch(`${baseUrl}/healthz`, { redirect: "manual", signal });
    const body: unknown = await answer.json().catch(() => null);
    const ours = typeof body === "object" && body !== null && "status" in body && "engine" in body;
    return ours ? null : `it answered ${answer.status}, and not as Parallax does`;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}
