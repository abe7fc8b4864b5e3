import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { type Packed, pack } from "#app/platform/packed.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { decodeText } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { boothBundle } from "#db/schema/surveys";
import type { BoothParts } from "./booth-html.server";

/** Keeps today's booth for the wave that is being launched, so that an upgrade does not change it under a manifest. */
export async function storeBoothBundle(db: Db): Promise<string> {
  return storeBundle(db, await readBuiltBooth());
}

/** The same of the page of key holders. */
export async function storeHolderBundle(db: Db): Promise<string> {
  return storeBundle(db, await readBuiltHolder());
}

async function storeBundle(db: Db, body: Uint8Array): Promise<string> {
  const hash = hashScript(body);
  await db
    .insert(boothBundle)
    .values({ hash, contentType: "text/javascript; charset=utf-8", body })
    .onConflictDoNothing();
  return hash;
}

/** The script with this hash: of a launched wave, or today's for a preview. */
export async function getBoothScript(platform: Platform, hash: string): Promise<Packed | null> {
  const known = remember(platform, "booth scripts", () => new Map<string, Packed>());
  const found = known.get(hash);
  if (found !== undefined) return found;
  const body = await findScript(platform.db, hash);
  if (body === null) return null;
  const script = await pack(body);
  known.set(hash, script);
  return script;
}

/** The hash of today's booth, for the preview. */
export async function getCurrentBoothHash(): Promise<string> {
  return hashScript(await readBuiltBooth());
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

/** The script with this hash, and how today's booth looks. @throws Error where the script is lost */
export async function getBoothParts(platform: Platform, scriptHash: string): Promise<BoothParts> {
  const script = await getBoothScript(platform, scriptHash);
  if (script === null) throw new Error("The booth's script of this wave is not there.");
  return { style: await readStyle(), script: decodeText(script.plain), scriptHash };
}

/** What the page that reads a broken link is made of: no wave promises it, because nothing is answered there. */
export async function getPasteParts(): Promise<BoothParts> {
  return getUnpromisedParts("paste.js", ({ compilePaste }) => compilePaste());
}

/** What the page that compares a slip with the board is made of. */
export async function getCheckParts(): Promise<BoothParts> {
  return getUnpromisedParts("check.js", ({ compileCheck }) => compileCheck());
}

/** What the page of key holders is made of: as the manifest names it, or today's before the launch. @throws Error where it is lost */
export async function getHolderParts(platform: Platform, scriptHash: string): Promise<BoothParts> {
  if (scriptHash !== "") return getBoothParts(platform, scriptHash);
  return getUnpromisedParts("holder.js", ({ compileHolder }) => compileHolder());
}

async function getUnpromisedParts(
  file: string,
  compile: (compiler: Compiler) => Promise<Uint8Array>,
): Promise<BoothParts> {
  const script = await readBuilt(file, compile);
  return { style: await readStyle(), script: decodeText(script), scriptHash: hashScript(script) };
}

async function readStyle(): Promise<string> {
  return decodeText(await readBuilt("booth.css", ({ compileBoothStyle }) => compileBoothStyle()));
}

function readBuiltBooth(): Promise<Uint8Array> {
  return readBuilt("booth.js", ({ compileBooth }) => compileBooth());
}

function readBuiltHolder(): Promise<Uint8Array> {
  return readBuilt("holder.js", ({ compileHolder }) => compileHolder());
}

const compiled = new Map<string, Uint8Array>();

type Compiler = {
  compileBooth: () => Promise<Uint8Array>;
  compilePaste: () => Promise<Uint8Array>;
  compileCheck: () => Promise<Uint8Array>;
  compileHolder: () => Promise<Uint8Array>;
  compileBoothStyle: () => Promise<string>;
};

/** What the build made; compiled on the spot where there is no build, as in tests and development. */
async function readBuilt(
  file: string,
  compile: (compiler: Compiler) => Promise<Uint8Array | string>,
): Promise<Uint8Array> {
  const built = join(process.cwd(), "build", file);
  if (existsSync(built)) return new Uint8Array(readFileSync(built));
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const compiler = pathToFileURL(join(process.cwd(), "scripts/booth.mjs")).href;
  const bytes = new Uint8Array(
    Buffer.from(await compile((await import(/* @vite-ignore */ compiler)) as Compiler)),
  );
  compiled.set(file, bytes);
  return bytes;
}

function hashScript(body: Uint8Array): string {
  return `sha384-${createHash("sha384").update(body).digest("base64")}`;
}
