import { isForged, sayForged } from "./headers.server";
import type { Platform } from "./platform.server";

/** The answer to a request that another page made somebody send; null where it is our own. The first one is logged. */
export function refuseForged({ env, memory, log }: Platform, request: Request): Response | null {
  if (!isForged(request, env.BASE_URL)) return null;
  const sentence = sayForged(env.BASE_URL);
  if (!memory.has("forged")) log.warn(sentence, { status: 403 });
  memory.set("forged", true);
  return new Response(sentence, { status: 403 });
}
