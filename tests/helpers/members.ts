import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { Role, Team } from "#app/core/vocabulary";
import { organizationCookie } from "#app/features/auth/door/organization-change.server";
import { sessionCookie } from "#app/features/auth/session/session.server";
import { createOrganization } from "#app/features/organization/organization.server";
import type { Platform } from "#app/platform/platform.server";
import { member, session, user } from "#db/schema";

/** An organization of its own for a test. */
export async function createTestOrganization(platform: Platform, name = "Acme"): Promise<string> {
  return createOrganization(platform.db, {
    name,
    salesName: "Sales",
    marketingName: "Marketing",
    timeZone: "Europe/Berlin",
    demo: false,
    now: platform.now(),
  });
}

export type TestMember = {
  organizationId: string;
  userId: string;
  email: string;
  token: string;
  cookie: string;
};

/** A signed-in member without a password; of a new organization unless one is given. */
export async function signInAs(
  platform: Platform,
  place: { role: Role; team?: Team | null; organizationId?: string; ownsInstallation?: boolean },
): Promise<TestMember> {
  const organizationId = place.organizationId ?? (await createTestOrganization(platform));
  const userId = randomUUID();
  const email = `${userId}@example.org`;
  const now = platform.now();
  const expiresAt = new Date(now.getTime() + 12 * 3_600_000);
  const token = randomUUID();
  await platform.db.insert(user).values({ id: userId, name: `A ${place.role}`, email, emailVerified: true });
  await platform.db.insert(member).values({
    organizationId,
    userId,
    role: place.role,
    team: place.team ?? null,
    ownsInstallation: place.ownsInstallation ?? false,
    createdAt: now,
  });
  await platform.db
    .insert(session)
    .values({ id: randomUUID(), userId, token, expiresAt, createdAt: now, updatedAt: now });
  const cookie = (await sessionCookie(platform, token)).split(";")[0] ?? "";
  return { organizationId, userId, email, token, cookie };
}

/** Gives a member a place in a second organization, and the browser that looks at it. */
export async function joinAs(
  platform: Platform,
  guest: TestMember,
  place: { organizationId: string; role: Role; team?: Team | null },
): Promise<TestMember> {
  const { organizationId, role, team = null } = place;
  const { userId } = guest;
  await platform.db.insert(member).values({ organizationId, userId, role, team, createdAt: platform.now() });
  return lookAt(platform, guest, organizationId);
}

/** The same member, looking at another organization. */
export function lookAt(platform: Platform, looking: TestMember, organizationId: string): TestMember {
  const [chosen = ""] = organizationCookie(platform, organizationId).split(";");
  const [session = ""] = looking.cookie.split(";");
  return { ...looking, organizationId, cookie: `${session}; ${chosen}` };
}

/** What a loader or action is called with: the request of a member (or of a stranger), and the load context. */
export function routeArguments(
  platform: Platform,
  path: string,
  options: {
    as?: { cookie: string } | undefined;
    form?: Record<string, string> | FormData;
    params?: Record<string, string>;
    clientAddress?: string;
    headers?: Record<string, string>;
  } = {},
): { request: Request; params: Record<string, string>; context: AppLoadContext } {
  const headers = new Headers(options.headers);
  if (options.as) headers.set("Cookie", options.as.cookie);
  const form = options.form;
  const body = form === undefined || form instanceof FormData ? form : toFormData(form);
  const url = new URL(path, platform.env.BASE_URL);
  const request = body ? new Request(url, { method: "POST", headers, body }) : new Request(url, { headers });
  return {
    request,
    params: options.params ?? {},
    context: { platform, nonce: "test", clientAddress: options.clientAddress ?? "192.0.2.1" },
  };
}

function toFormData(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
