import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { eq } from "drizzle-orm";
import { type Platform, remember } from "#app/platform/platform.server";
import { type Bytes, concatBytes } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { boothBundle } from "#db/schema/surveys";

/** The booth's script in the three forms in which it is sent. */
export type BoothScript = { hash: string; plain: Bytes; gzip: Bytes; brotli: Bytes };

/** Keeps today's booth for the wave that is being launched, so that an upgrade does not change it under a manifest. */
export async function storeBoothBundle(db: Db): Promise<string> {
  const body = await readBuiltBooth();
  const hash = hashScript(body);
  await db
    .insert(boothBundle)
    .values({ hash, contentType: "text/javascript; charset=utf-8", body })
    .onConflictDoNothing();
  return hash;
}

/** The script with this hash: of a launched wave, or today's for a preview. */
export async function getBoothScript(platform: Platform, hash: string): Promise<BoothScript | null> {
  const known = remember(platform, "booth scripts", () => new Map<string, BoothScript>());
  const found = known.get(hash);
  if (found !== undefined) return found;
  const body = await findScript(platform.db, hash);
  if (body === null) return null;
  const script = {
    hash,
    plain: concatBytes(body),
    gzip: concatBytes(await promisify(gzip)(body, { level: 9 })),
    brotli: concatBytes(await promisify(brotliCompress)(body)),
  };
  known.set(hash, script);
  return script;
}

/** The hash of today's booth, for the preview. */
export async function getCurrentBoothHash(): Promise<string> {
  return hashScript(await readBuiltBooth());
}

/** Where a script is served: its hash is its name, so it can be kept for ever. */
export function boothPath(hash: string): string {
  return `/booth/${Buffer.from(hash.slice("sha384-".length), "base64").toString("base64url")}.js`;
}

/** The hash named by a path; null when it is none. */
export function readBoothName(name: string): string | null {
  const [, text] = /^([\w-]{64})\.js$/.exec(name) ?? [];
  return text === undefined ? null : `sha384-${Buffer.from(text, "base64url").toString("base64")}`;
}

async function findScript(db: Db, hash: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ body: boothBundle.body })
    .from(boothBundle)
    .where(eq(boothBundle.hash, hash));
  if (row !== undefined) return row.body;
  const current = await readBuiltBooth();
  return hashScript(current) === hash ? current : null;
}

/** What the build made; compiled on the spot where there is no build, as in tests and development. */
async function readBuiltBooth(): Promise<Uint8Array> {
  const built = join(process.cwd(), "build/booth.js");
  if (existsSync(built)) return new Uint8Array(readFileSync(built));
  const compiler = pathToFileURL(join(process.cwd(), "scripts/booth.mjs")).href;
  const { compileBooth } = (await import(/* @vite-ignore */ compiler)) as {
    compileBooth: () => Promise<Uint8Array>;
  };
  return new Uint8Array(await compileBooth());
}

function hashScript(body: Uint8Array): string {
  return `sha384-${createHash("sha384").update(body).digest("base64")}`;
}
