import { desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { isId } from "#app/platform/http.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { encodeBase64Url } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { runningProcess } from "#db/schema/jobs";
import { wave } from "#db/schema/surveys";
import { getReceiptKey } from "./receipt-key.server";

/** What keeps ballots from being sent to BALLOT_BOX_ORIGIN. */
export type BoxFault =
  | "unreachable"
  /** Another database, or another secret: its slips would be those of nobody's manifest. */
  | "other_installation"
  /** Browsers would not let this installation's pages post there. */
  | "other_pages"
  | "other_manifest";

const PATIENCE_MILLISECONDS = 5_000;
const REMEMBERED_MILLISECONDS = 10_000;

const ready = z.object({ receiptKey: z.string(), knowsYou: z.boolean() });

/** Who this box is: the key that signs its slips, and whether it reads the database in which that process stands. */
export async function describeReady(platform: Platform, asking: string): Promise<z.infer<typeof ready>> {
  const { publicKey } = await getReceiptKey(platform);
  const knowsYou =
    isId(asking) && (await platform.db.$count(runningProcess, eq(runningProcess.id, asking))) > 0;
  return { receiptKey: encodeBase64Url(publicKey), knowsYou };
}

/**
 * Asks the other address whether it is a box of this installation; what it says holds for a few seconds. `db` may be the
 * transaction of a launch.
 */
export async function findBoxFault(platform: Platform, db: Db = platform.db): Promise<BoxFault | null> {
  const origin = platform.env.BALLOT_BOX_ORIGIN;
  if (origin === undefined || origin === new URL(platform.env.BASE_URL).origin) return null;
  const known = remember(platform, "box host", () => ({
    until: Number.NEGATIVE_INFINITY,
    fault: null as BoxFault | null,
  }));
  if (performance.now() < known.until) return known.fault;
  known.fault = await askBox(platform, db, origin);
  known.until = performance.now() + REMEMBERED_MILLISECONDS;
  return known.fault;
}

async function askBox(platform: Platform, db: Db, origin: string): Promise<BoxFault | null> {
  const self = platform.processes.id();
  const answer = await ask(`${origin}/box/ready${self === null ? "" : `?process=${self}`}`);
  const said = answer === null ? null : ready.safeParse(answer.body).data;
  if (answer === null || said === undefined || said === null) return "unreachable";
  const own = await describeReady(platform, "");
  if (said.receiptKey !== own.receiptKey || (self !== null && !said.knowsYou)) return "other_installation";
  if (answer.allowed !== new URL(platform.env.BASE_URL).origin) return "other_pages";
  return (await showsManifest(db, origin)) ? null : "other_manifest";
}

/** Of the wave that was launched last, to the byte. */
async function showsManifest(db: Db, origin: string): Promise<boolean> {
  const [last] = await db
    .select({ id: wave.id, manifest: wave.manifest })
    .from(wave)
    .where(isNotNull(wave.manifest))
    .orderBy(desc(wave.opensAt))
    .limit(1);
  if (last === undefined) return true;
  const answer = await ask(`${origin}/board/${last.id}/manifest.json`);
  return answer !== null && answer.text === last.manifest;
}

async function ask(url: string): Promise<{ text: string; body: unknown; allowed: string | null } | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const answer = await fetch(url, { redirect: "manual", signal });
    const text = await answer.text();
    const body: unknown = JSON.parse(text);
    return answer.ok ? { text, body, allowed: answer.headers.get("Access-Control-Allow-Origin") } : null;
  } catch {
    return null;
  }
}
