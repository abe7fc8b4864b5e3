import { type AppLoadContext, redirect } from "@remix-run/node";
import { asc, eq } from "drizzle-orm";
import type { Role, Team } from "#app/core/vocabulary";
import { IDLE_MINUTES } from "#app/features/auth/limits";
import { ownsInstallation } from "#app/features/auth/members/members.server";
import { readCookie, readSessionToken, revokeSession } from "#app/features/auth/session/session.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import type { Platform } from "#app/platform/platform.server";
import type { KeptForm } from "#app/ui/kept-form";
import { member, organization, session, user } from "#db/schema";
import { keepForm, takeKeptForm } from "./kept-form.server";

export type Member = {
  organizationId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** The team that a lead or an owner heads. */
  team: Team | null;
  organization: {
    name: string;
    demo: boolean;
    timeZone: string;
    salesName: string;
    marketingName: string;
  };
  /** Whether the mails that were not sent are open to them: links to sign in and to answer are among them. */
  readsOutbox: boolean;
  /** A form of theirs that was sent after its session had ended. */
  kept: KeptForm | null;
};

type Caller = { request: Request; context: AppLoadContext };

/** The cookie that says which organization a member of several is looking at. Not a secret: membership decides. */
const ORGANIZATION_COOKIE = "parallax.organization";

/** The Set-Cookie that lets a member of several organizations look at this one. */
export function organizationCookie(platform: Platform, organizationId: string): string {
  const secure = platform.env.BASE_URL.startsWith("https:") ? "; Secure" : "";
  return `${ORGANIZATION_COOKIE}=${organizationId}; Path=/app; HttpOnly; SameSite=Lax${secure}`;
}

const TOUCH_MILLISECONDS = 60_000;

/** Whoever is signed in and belongs to an organization. @throws Response to the sign-in page otherwise. */
export async function requireMember({ request, context }: Caller): Promise<Member> {
  const token = await readSessionToken(context.platform, request);
  const found = token === null ? null : await findMember(context.platform, request, token);
  if (found !== null) return found;
  const { pathname, search } = new URL(request.url);
  const next = safeNext(request.method === "GET" ? `${pathname}${search}` : pathname);
  const said = new URLSearchParams();
  if (token !== null) said.set("ended", "1");
  const kept = request.method === "POST" ? await keepForm(context.platform, request) : null;
  if (kept !== null) said.set("kept", "1");
  if (next !== "/app/home") said.set("next", next);
  throw redirect(
    said.size === 0 ? "/sign-in" : `/sign-in?${said}`,
    kept === null ? {} : { headers: { "Set-Cookie": kept } },
  );
}

/** Owners and leads. @throws Response 403 for a viewer. */
export async function requireLead(caller: Caller): Promise<Member> {
  return requireRole(caller, ["owner", "lead"]);
}

/** Owners. @throws Response 403 for anybody else. */
export async function requireOwner(caller: Caller): Promise<Member> {
  return requireRole(caller, ["owner"]);
}

async function requireRole(caller: Caller, roles: Role[]): Promise<Member> {
  const found = await requireMember(caller);
  if (!roles.includes(found.role)) throw new Response("Forbidden", { status: 403 });
  return found;
}

async function findMember(platform: Platform, request: Request, token: string): Promise<Member | null> {
  const memberships = await platform.db
    .select({ session, user, member, organization })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(member, eq(member.userId, user.id))
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(session.token, token))
    .orderBy(asc(organization.demo), asc(member.createdAt));
  const wanted = readCookie(request, ORGANIZATION_COOKIE);
  const found = memberships.find((row) => row.organization.id === wanted) ?? memberships[0];
  if (found === undefined) return null;
  if (!(await keepAlive(platform, found))) return null;
  const { name, demo, timeZone, salesName, marketingName } = found.organization;
  return {
    organizationId: found.organization.id,
    userId: found.user.id,
    name: found.user.name,
    email: found.user.email,
    role: found.member.role,
    team: found.member.team,
    organization: { name, demo, timeZone, salesName, marketingName },
    readsOutbox: await readsOutbox(platform, found.member),
    kept: await takeKeptForm(platform, request, found.user.id),
  };
}

/** The outbox is there without a mail server only, and for the owners of the installation. */
async function readsOutbox(
  { db, mail }: Platform,
  { role, userId }: typeof member.$inferSelect,
): Promise<boolean> {
  return !mail.reachesPeople && role === "owner" && (await ownsInstallation(db, userId));
}

/** Whether the session still holds; the time of its last use is written once a minute at most. */
async function keepAlive(
  platform: Platform,
  found: { session: typeof session.$inferSelect; member: typeof member.$inferSelect },
): Promise<boolean> {
  const now = platform.now();
  const unused = now.getTime() - found.session.updatedAt.getTime();
  const idle = found.member.role !== "viewer" && unused > IDLE_MINUTES * 60_000;
  if (idle || found.session.expiresAt <= now) {
    await revokeSession(platform.db, found.session.token);
    return false;
  }
  if (unused > TOUCH_MILLISECONDS) {
    await platform.db.update(session).set({ updatedAt: now }).where(eq(session.token, found.session.token));
  }
  return true;
}
