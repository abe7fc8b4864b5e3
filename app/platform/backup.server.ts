import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { DumpFault, dumpDatabase, engineOf, restoreDatabase } from "#db/dump.server";
import type { Env } from "./env.server";

export { DumpFault };

const LIST = "backup.json";
const DATABASE = "database.dump";
const SECRET = "secret.key";
const KEYS = "keys";

const listed = z.object({
  format: z.literal("parallax/backup/1"),
  engine: z.enum(["postgresql", "pglite"]),
  madeAt: z.iso.datetime(),
  files: z.record(z.string(), z.string()),
});

type Place = Pick<Env, "databaseUrl" | "DATA_DIR" | "KEYS_DIR" | "PARALLAX_SECRET">;

/** What a backup holds beside the database. */
export type Contents = { secret: boolean; keys: number };

/**
 * Writes a backup into a new folder: database, secret and, only when asked to, the wrapping keys of waves. The list of
 * files with their hashes is written last, so that a backup that was cut short is none.
 */
export async function writeBackup(
  env: Place,
  folder: string,
  options: { keys: boolean; now: Date },
): Promise<Contents> {
  const place = resolve(folder);
  if (existsSync(place) && readdirSync(place).length > 0)
    throw new DumpFault(`${place} is not empty. Name a new folder.`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  await dumpDatabase(env.databaseUrl, join(place, DATABASE));
  const secret = join(env.DATA_DIR, SECRET);
  const hasSecret = env.PARALLAX_SECRET === undefined && existsSync(secret);
  if (hasSecret) cpSync(secret, join(place, SECRET));
  const keys = options.keys ? listKeys(env.KEYS_DIR) : [];
  if (keys.length > 0) mkdirSync(join(place, KEYS), { mode: 0o700 });
  for (const name of keys) cpSync(join(env.KEYS_DIR, name), join(place, KEYS, name));
  const names = [DATABASE, ...(hasSecret ? [SECRET] : []), ...keys.map((name) => `${KEYS}/${name}`)];
  const list = {
    format: "parallax/backup/1",
    engine: engineOf(env.databaseUrl),
    madeAt: options.now.toISOString(),
    files: Object.fromEntries(names.map((name) => [name, hashFile(join(place, name))])),
  };
  writeFileSync(join(place, LIST), `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
  return { secret: hasSecret, keys: keys.length };
}

/** Brings a backup back into empty places. Everything is looked at before anything is written. */
export async function restoreBackup(env: Place, folder: string): Promise<Contents> {
  const place = resolve(folder);
  const { engine, files } = readList(place);
  if (engine !== engineOf(env.databaseUrl))
    throw new DumpFault(
      engine === "postgresql"
        ? "This backup is one of PostgreSQL: set DATABASE_URL to an empty database."
        : "This backup is one of the embedded database: unset DATABASE_URL.",
    );
  for (const [name, hash] of Object.entries(files))
    if (!existsSync(join(place, name)) || hashFile(join(place, name)) !== hash)
      throw new DumpFault(`${name} of this backup is not what was written. Take another backup.`);
  const secret = join(env.DATA_DIR, SECRET);
  if (SECRET in files && existsSync(secret) && hashFile(secret) !== files[SECRET])
    throw new DumpFault(`${secret} is another installation's. Move it away first; nothing is written over.`);
  const keys = Object.keys(files).flatMap((name) =>
    name.startsWith(`${KEYS}/`) ? [name.slice(KEYS.length + 1)] : [],
  );
  await restoreDatabase(env.databaseUrl, join(place, DATABASE));
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  if (SECRET in files) cpSync(join(place, SECRET), secret);
  mkdirSync(env.KEYS_DIR, { recursive: true, mode: 0o700 });
  for (const name of keys) cpSync(join(place, KEYS, name), join(env.KEYS_DIR, name), { force: false });
  return { secret: SECRET in files, keys: keys.length };
}

function readList(place: string): z.infer<typeof listed> {
  const path = join(place, LIST);
  if (!existsSync(path))
    throw new DumpFault(`${place} is no backup, or one that was cut short: it has no ${LIST}.`);
  try {
    return listed.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new DumpFault(`${path} cannot be read: it is damaged, or of a newer version.`);
  }
}

function listKeys(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => /^wave-[0-9a-f-]{36}\.key$/.test(name))
    : [];
}

function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
