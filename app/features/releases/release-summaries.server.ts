import { and, eq, or, sql } from "drizzle-orm";
import { ZodError } from "zod";
import type { Release } from "#app/core/release/release";
import type { Db } from "#db/client.server";
import { release } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { isFirstEdition, upgradeRelease } from "./first-edition";
import { releaseSummarySchema } from "./release-schema";

/** What a release says in short: whose it is, its index, and who answered. */
export type ReleaseSummary = Pick<Release, "wave" | "index" | "coverage">;

/**
 * The summaries of some waves' releases, of several organizations, by the id of the wave: null where what is stored
 * cannot be read. What a summary does not hold is not fetched, but of the first edition, which is computed anew.
 */
export async function listReleaseSummaries(
  db: Db,
  waves: WaveId[],
): Promise<Map<string, ReleaseSummary | null>> {
  if (waves.length === 0) return new Map();
  const { organizationId, waveId, body } = release;
  const short = sql`jsonb_build_object('wave', ${body}->'wave', 'index', ${body}->'index', 'coverage', ${body}->'coverage')`;
  const rows = await db
    .select({
      waveId,
      body: sql`case when ${body}->>'schema' = 'parallax/release/2' then ${short} else ${body} end`.mapWith(
        body,
      ),
    })
    .from(release)
    .where(or(...waves.map((one) => and(eq(organizationId, one.organizationId), eq(waveId, one.waveId)))));
  return new Map(rows.map((row) => [row.waveId, summarize(row.body)]));
}

function summarize(stored: unknown): ReleaseSummary | null {
  try {
    return isFirstEdition(stored) ? upgradeRelease(stored) : releaseSummarySchema.parse(stored);
  } catch (error) {
    if (error instanceof ZodError || error instanceof RangeError) return null;
    throw error;
  }
}
