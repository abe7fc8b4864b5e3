import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type AppLoadContext, data, redirect, redirectDocument } from "@remix-run/node";
import { and, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { getWords } from "#app/locales/spoken";
import { formFailure } from "#app/platform/http.server";
import type { Platform } from "#app/platform/platform.server";
import { PRESS_FIELD, SENDER_FIELD } from "#app/ui/post-form";
import type { Db } from "#db/client.server";
import { press } from "#db/schema";
import { refuseFormOfAnother } from "./form-of-another.server";

type Caller = { request: Request; context: AppLoadContext };
type Presser = {
  /** Which one they look at: a form of another one's page does nothing. */
  organizationId: string;
  userId: string;
  /** Where the press is remembered, if not there: what is remembered goes with its organization. */
  rememberedIn?: string;
};
type PressId = { organizationId: string; key: Uint8Array };

const DAY = 86_400_000;
/** A process that was asked so long ago and has not answered is dead: the form may be pressed again. */
const LONGEST_ACT = 120_000;
const LONGEST_WAIT = 30_000;
const BETWEEN_LOOKS = 50;
/** With this header a redirect loads its page anew. */
const RELOADS = "X-Remix-Reload-Document";

const stored = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("redirect"),
    to: z.string(),
    cookie: z.string().nullable(),
    anew: z.boolean().default(false),
  }),
  z.object({ kind: z.literal("data"), value: z.unknown(), status: z.number() }),
  /** What was typed is in the form that is pressed again: it is not stored. */
  z.object({ kind: z.literal("refused"), errors: z.record(z.string(), z.string()), status: z.number() }),
]);
type Stored = z.infer<typeof stored>;

/**
 * Does what a form asks for, once however often it is pressed: a second press gets the first one's answer, be it a
 * refusal. Pressed twice is the same form with the same contents, before it was answered.
 * @throws Response to the page that offers the change, for a form of another organization's page
 */
export async function pressOnce<Answer>(
  { request, context: { platform } }: Caller,
  presser: Presser,
  form: FormData,
  act: () => Promise<Answer>,
): Promise<Answer | ReturnType<typeof formFailure>> {
  const sender = form.get(SENDER_FIELD);
  if (typeof sender === "string" && sender !== presser.userId)
    return formFailure(form, { press: getWords().auth.press.otherAccount }, 409);
  await refuseFormOfAnother(platform, request, form, presser);
  const token = form.get(PRESS_FIELD);
  if (typeof token !== "string" || token === "") return act();
  const organizationId = presser.rememberedIn ?? presser.organizationId;
  const id = { organizationId, key: await hashPress(request, presser.userId, form) };
  const until = performance.now() + LONGEST_WAIT;
  while (!(await takePress(platform, id))) {
    const answer = await readAnswer(platform.db, id);
    if (answer !== null) return repeatAnswer<Answer>(form, answer);
    if (performance.now() > until) return formFailure(form, { press: getWords().auth.press.busy }, 409);
    await wait(BETWEEN_LOOKS);
  }
  return answerPress(platform.db, id, act);
}

/** Forgets what was pressed a day ago. */
export async function removeOldPresses({ db, now }: Platform): Promise<void> {
  await db.delete(press).where(lt(press.createdAt, new Date(now().getTime() - DAY)));
}

/** Who pressed what, in full: of what was typed nothing can be read off it. */
export async function hashPress(request: Request, userId: string, form: FormData): Promise<Uint8Array> {
  const { pathname, search } = new URL(request.url);
  const hash = createHash("sha256").update(JSON.stringify([userId, pathname, search]));
  for (const [name, value] of form) {
    const isText = typeof value === "string";
    hash.update(JSON.stringify(isText ? [name, value] : [name, value.name, value.size]));
    if (!isText) hash.update(new Uint8Array(await value.arrayBuffer()));
  }
  return new Uint8Array(hash.digest());
}

/** Whether this press is the one that does it. */
async function takePress({ db, now }: Platform, id: PressId): Promise<boolean> {
  const at = now();
  const abandoned = new Date(at.getTime() - LONGEST_ACT);
  const taken = await db
    .insert(press)
    .values({ ...id, createdAt: at })
    .onConflictDoUpdate({
      target: [press.organizationId, press.key],
      set: { createdAt: at },
      setWhere: sql`${press.answer} is null and ${press.createdAt} <= ${abandoned.toISOString()}::timestamptz`,
    })
    .returning({ key: press.key });
  return taken.length > 0;
}

async function readAnswer(db: Db, id: PressId): Promise<Stored | null> {
  const [found] = await db.select({ answer: press.answer }).from(press).where(isPress(id));
  return found === undefined || found.answer === null ? null : stored.parse(found.answer);
}

/** The first answer again, as the route would have given it. @throws Response where that was a redirect */
function repeatAnswer<Answer>(form: FormData, answer: Stored): Answer | ReturnType<typeof formFailure> {
  if (answer.kind === "refused") return formFailure(form, answer.errors, answer.status);
  if (answer.kind === "data") return data(answer.value, { status: answer.status }) as Answer;
  const headers = answer.cookie === null ? {} : { "Set-Cookie": answer.cookie };
  throw (answer.anew ? redirectDocument : redirect)(answer.to, { headers });
}

async function answerPress<Answer>(db: Db, id: PressId, act: () => Promise<Answer>): Promise<Answer> {
  const done = await act().then(
    (answer) => ({ answer }),
    (thrown: unknown) => ({ thrown }),
  );
  await keepAnswer(db, id, "answer" in done ? describeData(done.answer) : describeRedirect(done.thrown));
  if ("thrown" in done) throw done.thrown;
  return done.answer;
}

/** Keeps what was answered, and forgets a press that ended without an answer. */
async function keepAnswer(db: Db, id: PressId, answer: Stored | null): Promise<void> {
  if (answer === null) await db.delete(press).where(isPress(id));
  else await db.update(press).set({ answer }).where(isPress(id));
}

const answered = z.object({
  type: z.literal("DataWithResponseInit"),
  data: z.unknown(),
  init: z.object({ status: z.number().optional() }).nullable(),
});

const failure = z.object({ ok: z.literal(false), errors: z.record(z.string(), z.string()) });

function describeData(answer: unknown): Stored | null {
  const read = answered.safeParse(answer);
  if (!read.success) return null;
  const status = read.data.init?.status ?? 200;
  const refused = failure.safeParse(read.data.data);
  if (refused.success) return { kind: "refused", errors: refused.data.errors, status };
  return { kind: "data", value: read.data.data ?? null, status };
}

function describeRedirect(thrown: unknown): Stored | null {
  if (!(thrown instanceof Response) || thrown.status < 300 || thrown.status >= 400) return null;
  const { headers } = thrown;
  return {
    kind: "redirect",
    to: headers.get("Location") ?? "/app/home",
    cookie: headers.get("Set-Cookie"),
    anew: headers.has(RELOADS),
  };
}

function isPress({ organizationId, key }: PressId) {
  return and(eq(press.organizationId, organizationId), eq(press.key, key));
}
