import { type AppLoadContext, redirect } from "@remix-run/node";
import { asc, eq } from "drizzle-orm";
import type { Role, Team } from "#app/core/vocabulary";
import { IDLE_MINUTES } from "#app/features/auth/limits";
import type { Place } from "#app/features/auth/members/members.server";
import { readCookie, readSessionToken, revokeSession } from "#app/features/auth/session/session.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import { getMail } from "#app/features/mail/carriers.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import type { KeptForm } from "#app/ui/kept-form";
import { member, organization, secondFactor, session, user } from "#db/schema";
import { findOwnOrganizationOf } from "./elsewhere.server";
import { refuseFormOfAnother } from "./form-of-another.server";
import { keepForm, readSmallForm, takeKeptForm } from "./kept-form.server";
import { ORGANIZATION_COOKIE, offerChange } from "./organization-change.server";

/** An organization that a member belongs to, with their place in it. */
export type OwnOrganization = Place & {
  id: string;
  name: string;
  demo: boolean;
  timeZone: string;
  salesName: string;
  marketingName: string;
};

export type Member = {
  organizationId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** The team that a lead or an owner heads. */
  team: Team | null;
  organization: Omit<OwnOrganization, "id" | "role" | "team">;
  /** All that they belong to, by name. */
  organizations: OwnOrganization[];
  /** Whether they have a second factor, and which of their organizations asks owners and leads for one, if any. */
  factor: { isSet: boolean; requiredBy: string | null };
  /** Whether they run the installation, too. It opens nothing of any organization. */
  ownsInstallation: boolean;
  /** Whether there are mails that were not sent, and those of this organization are open to them. */
  readsOutbox: boolean;
  /** A form of theirs that was sent after its session had ended. */
  kept: KeptForm | null;
};

type Caller = { request: Request; context: AppLoadContext };

const TOUCH_MILLISECONDS = 60_000;

/**
 * Whoever is signed in and belongs to an organization. Who has to have a second factor first is led to set it up.
 * @throws Response to the sign-in page otherwise
 */
export async function requireMember(caller: Caller): Promise<Member> {
  const found = await requireAccount(caller);
  if (found.factor.isSet || found.factor.requiredBy === null) return found;
  const { request, context } = caller;
  const { pathname, search } = new URL(request.url);
  const isPost = request.method === "POST";
  const next = safeNext(isPost ? pathname : `${pathname}${search}`);
  const kept = isPost ? await keepForm(context.platform, request) : null;
  throw redirect(
    `/app/profile/second-factor?${new URLSearchParams({ next })}`,
    kept === null ? {} : { headers: { "Set-Cookie": kept } },
  );
}

/** The same, before the second factor that their organization asks for: for the pages where it is set up, or left. */
export async function requireAccount({ request, context }: Caller): Promise<Member> {
  const token = await readSessionToken(context.platform, request);
  const found = token === null ? null : await findMember(context.platform, request, token);
  const { pathname, search } = new URL(request.url);
  const next = safeNext(request.method === "GET" ? `${pathname}${search}` : pathname);
  if (found !== null) {
    const organizationId = await findOwnOrganizationOf(context.platform.db, pathname, found);
    if (organizationId === null) return found;
    const unsent = request.method === "POST";
    const kept = unsent ? await keepForm(context.platform, request) : null;
    throw offerChange({ organizationId, next, unsent }, kept);
  }
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

/** Whoever runs the installation. @throws Response 403 for anybody else. */
export async function requireInstallationOwner(caller: Caller): Promise<Member> {
  const found = await requireMember(caller);
  if (!found.ownsInstallation) throw new Response("Forbidden", { status: 403 });
  return found;
}

async function requireRole(caller: Caller, roles: Role[]): Promise<Member> {
  const found = await requireMember(caller);
  if (roles.includes(found.role)) return found;
  if (caller.request.method === "POST" && found.organizations.length > 1) {
    const form = await readSmallForm(caller.request);
    if (form !== null) await refuseFormOfAnother(caller.context.platform, caller.request, form, found);
  }
  throw new Response("Forbidden", { status: 403 });
}

async function findMember(platform: Platform, request: Request, token: string): Promise<Member | null> {
  const memberships = await platform.db
    .select({ session, user, member, organization, factorSince: secondFactor.confirmedAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(member, eq(member.userId, user.id))
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(eq(session.token, token))
    .orderBy(asc(organization.demo), asc(member.createdAt))
    .prepare("member_of_session")
    .execute();
  const wanted = readCookie(request, ORGANIZATION_COOKIE);
  const found = memberships.find((row) => row.organization.id === wanted) ?? memberships[0];
  if (found === undefined) return null;
  if (!(await keepAlive(platform, found.session, memberships))) return null;
  const { name, demo, timeZone, salesName, marketingName } = found.organization;
  const runs = memberships.some((row) => row.member.ownsInstallation && row.member.role === "owner");
  return {
    organizationId: found.organization.id,
    userId: found.user.id,
    name: found.user.name,
    email: found.user.email,
    role: found.member.role,
    team: found.member.team,
    organization: { name, demo, timeZone, salesName, marketingName },
    organizations: memberships.map(describePlace).sort(byName),
    factor: { isSet: found.factorSince !== null, requiredBy: findRequiring(memberships) },
    ownsInstallation: runs,
    readsOutbox: found.member.role === "owner" && (await hasOutbox(platform, found.organization.id, runs)),
    kept: await takeKeptForm(platform, request, {
      userId: found.user.id,
      organizationId: found.organization.id,
    }),
  };
}

/** Where an organization has a mail server of its own, those of others still wait for who runs the installation. */
async function hasOutbox(platform: Platform, organizationId: string, runs: boolean): Promise<boolean> {
  if (platform.mail.reachesPeople) return false;
  return runs || !(await getMail(platform, organizationId)).reachesPeople;
}

type Membership = { member: typeof member.$inferSelect; organization: typeof organization.$inferSelect };

function describePlace({ member: { role, team }, organization: one }: Membership): OwnOrganization {
  const { id, name, demo, timeZone, salesName, marketingName } = one;
  return { id, name, demo, timeZone, salesName, marketingName, role, team };
}

/** A session opens all of their organizations, so that any of them may ask. */
function findRequiring(memberships: Membership[]): string | null {
  const asking = memberships.find(
    ({ member: { role }, organization: one }) => one.requiresFactor && role !== "viewer",
  );
  return asking?.organization.name ?? null;
}

function byName(a: OwnOrganization, b: OwnOrganization): number {
  return a.name.localeCompare(b.name, getWords().language.tag) || (a.id < b.id ? -1 : 1);
}

/**
 * Whether the session still holds; the time of its last use is written once a minute at most. Who owns or leads
 * anywhere is held to that everywhere: the session opens all of their organizations.
 */
async function keepAlive(
  platform: Platform,
  held: typeof session.$inferSelect,
  memberships: Membership[],
): Promise<boolean> {
  const now = platform.now();
  const unused = now.getTime() - held.updatedAt.getTime();
  const onlyViews = memberships.every(({ member: { role } }) => role === "viewer");
  if ((!onlyViews && unused > IDLE_MINUTES * 60_000) || held.expiresAt <= now) {
    await revokeSession(platform.db, held.token);
    return false;
  }
  if (unused > TOUCH_MILLISECONDS) {
    await platform.db.update(session).set({ updatedAt: now }).where(eq(session.token, held.token));
  }
  return true;
}
