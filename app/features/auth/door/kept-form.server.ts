import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from "node:crypto";
import { and, desc, eq, gt, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import { readCookie } from "#app/features/auth/session/session.server";
import { isId } from "#app/platform/http.server";
import type { Platform } from "#app/platform/platform.server";
import type { KeptForm } from "#app/ui/kept-form";
import { ORGANIZATION_FIELD, PRESS_FIELD, SENDER_FIELD } from "#app/ui/post-form";
import { keptForm, user } from "#db/schema";

const COOKIE = "parallax.kept";
const MINUTES = 60;
const MOST_BYTES = 2 * 1024 * 1024;
/** More than these wait for nobody: the oldest make room. */
const MOST_KEPT = 3;

const keptFields = z.object({
  path: z.string(),
  /** Whose page it was; null where the page did not say. */
  organizationId: z.string().nullable().default(null),
  fields: z.array(z.tuple([z.string(), z.string()])),
});
type Kept = z.infer<typeof keptFields>;

/**
 * Keeps a form that was sent after its session had ended, until the account whose page it was is signed in again. It
 * is sealed under a key of which half is the answer's cookie: neither the disk nor another account can read it.
 * Passwords and files are left out, also a file that came back as a field. Returns the cookie; null where there is nothing to keep.
 */
export async function keepForm(platform: Platform, request: Request): Promise<string | null> {
  const form = await readSmallForm(request);
  return form === null ? null : keepFields(platform, request, form);
}

/** The same for a form that has been read already. */
export async function keepFields(
  platform: Platform,
  request: Request,
  form: FormData,
): Promise<string | null> {
  const userId = form.get(SENDER_FIELD);
  const organizationId = form.get(ORGANIZATION_FIELD);
  if (typeof userId !== "string") return null;
  const fields = [...form].filter((entry): entry is [string, string] => isKept(entry));
  if (fields.length === 0) return null;
  const { db } = platform;
  const [sender] = await db.select({ id: user.id }).from(user).where(eq(user.id, userId));
  if (sender === undefined) return null;
  const id = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  const kept: Kept = {
    path: new URL(request.url).pathname,
    organizationId: typeof organizationId === "string" ? organizationId : null,
    fields,
  };
  await makeRoom(platform, userId);
  const sealed = sealText(sealingKey(platform, secret), `${id} ${userId}`, JSON.stringify(kept));
  await db.insert(keptForm).values({ id, userId, sealed, createdAt: platform.now() });
  const secure = platform.env.BASE_URL.startsWith("https:") ? "; Secure" : "";
  return `${COOKIE}=${id}.${secret}; Max-Age=${MINUTES * 60}; Path=/app; HttpOnly; SameSite=Lax${secure}`;
}

/**
 * The form that waits in this browser for this user, while they look at the organization whose page it was. Its fields are given on its own page alone, and it is forgotten
 * when something is pressed there. It is never sent by itself.
 */
export async function takeKeptForm(
  platform: Platform,
  request: Request,
  { userId, organizationId }: { userId: string; organizationId: string },
): Promise<KeptForm | null> {
  const [id = "", secret = ""] = readCookie(request, COOKIE)?.split(".") ?? [];
  if (!isId(id)) return null;
  const isTheirs = and(eq(keptForm.id, id), eq(keptForm.userId, userId));
  const fresh = gt(keptForm.createdAt, endOfKeeping(platform));
  const [found] = await platform.db.select().from(keptForm).where(and(isTheirs, fresh));
  const kept = found && openText(sealingKey(platform, secret), `${id} ${userId}`, found.sealed);
  if (!kept || (kept.organizationId ?? organizationId) !== organizationId) return null;
  const here = new URL(request.url).pathname === kept.path;
  if (request.method === "GET") return { id, path: kept.path, fields: here ? kept.fields : [] };
  if (here) await platform.db.delete(keptForm).where(isTheirs);
  return null;
}

export async function removeOldKeptForms(platform: Platform): Promise<void> {
  await platform.db.delete(keptForm).where(lte(keptForm.createdAt, endOfKeeping(platform)));
}

function endOfKeeping({ now }: Platform): Date {
  return new Date(now().getTime() - MINUTES * 60_000);
}

/** A form that holds a large file is no text that somebody typed. */
export async function readSmallForm(request: Request): Promise<FormData | null> {
  if (Number(request.headers.get("Content-Length") ?? 0) > MOST_BYTES) return null;
  return request
    .clone()
    .formData()
    .catch(() => null);
}

function isKept([name, value]: [string, FormDataEntryValue]): boolean {
  const isOurs = [PRESS_FIELD, SENDER_FIELD, ORGANIZATION_FIELD].includes(name);
  return typeof value === "string" && !/password|kept-answers/i.test(name) && !isOurs;
}

async function makeRoom({ db }: Platform, userId: string): Promise<void> {
  const waiting = await db
    .select({ id: keptForm.id })
    .from(keptForm)
    .where(eq(keptForm.userId, userId))
    .orderBy(desc(keptForm.createdAt));
  const old = waiting.slice(MOST_KEPT - 1).map(({ id }) => id);
  if (old.length > 0) await db.delete(keptForm).where(inArray(keptForm.id, old));
}

/** The server knows one half, the browser the other. */
function sealingKey({ keys }: Platform, secret: string): Uint8Array {
  return createHmac("sha256", keys.derive("kept-form")).update(secret).digest();
}

function sealText(key: Uint8Array, whose: string, text: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(whose));
  return new Uint8Array(
    Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]),
  );
}

/** Null where the browser's half is another one. */
function openText(key: Uint8Array, whose: string, sealed: Uint8Array): Kept | null {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12))
    .setAAD(Buffer.from(whose))
    .setAuthTag(sealed.subarray(-16));
  try {
    const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    return keptFields.parse(JSON.parse(text.toString("utf8")));
  } catch {
    return null;
  }
}
