import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { eq, inArray, lt, sql } from "drizzle-orm";
import { pageAsset } from "#db/schema";
import type { Platform } from "./platform.server";

/** A page stays open for a while; nobody's stays open for longer than this. */
const KEPT_DAYS = 60;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Keeps the scripts and styles of this build for pages of another version: one that stays open over an upgrade, and
 * those of a process that runs the next version already, or still the one before.
 */
export async function keepPageAssets(
  { db, now }: Pick<Platform, "db" | "now">,
  folder = join(process.cwd(), "build/client/assets"),
): Promise<void> {
  const builtInAt = now();
  const names = readdirSync(folder).filter((name) => extname(name) in CONTENT_TYPES);
  await db.transaction(async (tx) => {
    // several processes that start together would wait for each other's rows crosswise
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('page assets', 0))`);
    const known = await tx
      .update(pageAsset)
      .set({ builtInAt })
      .where(inArray(pageAsset.name, names))
      .returning({ name: pageAsset.name });
    const there = new Set(known.map(({ name }) => name));
    const missing = names.filter((name) => !there.has(name));
    const files = missing.map((name) => ({
      name,
      contentType: CONTENT_TYPES[extname(name)] ?? "",
      body: gzipSync(readFileSync(join(folder, name))),
      builtInAt,
    }));
    if (files.length > 0) await tx.insert(pageAsset).values(files);
    await tx
      .delete(pageAsset)
      .where(lt(pageAsset.builtInAt, new Date(builtInAt.getTime() - KEPT_DAYS * 86_400_000)));
  });
}

/** A script or style of another version's pages; null where none has this name. */
export async function answerPageAsset(
  { db }: Platform,
  name: string,
  accepted: string,
): Promise<Response | null> {
  const [found] = await db.select().from(pageAsset).where(eq(pageAsset.name, name));
  if (found === undefined) return null;
  const headers = { "Content-Type": found.contentType, Vary: "Accept-Encoding" };
  if (/\bgzip\b(?!;\s*q=0(\.0+)?\b)/.test(accepted))
    return new Response(new Uint8Array(found.body), { headers: { ...headers, "Content-Encoding": "gzip" } });
  return new Response(new Uint8Array(gunzipSync(found.body)), { headers });
}
