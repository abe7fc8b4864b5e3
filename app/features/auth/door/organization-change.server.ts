import { redirect } from "@remix-run/node";
import type { Platform } from "#app/platform/platform.server";

/** The cookie that says which organization a member of several is looking at. Not a secret: membership decides. */
export const ORGANIZATION_COOKIE = "parallax.organization";

/** The Set-Cookie that lets a member of several organizations look at this one. */
export function organizationCookie(platform: Platform, organizationId: string): string {
  const secure = platform.env.BASE_URL.startsWith("https:") ? "; Secure" : "";
  return `${ORGANIZATION_COOKIE}=${organizationId}; Path=/app; HttpOnly; SameSite=Lax${secure}`;
}

/** Leads to the page that offers the change to another organization of theirs, and from there to where they wanted. */
export function offerChange(
  to: { organizationId: string; next: string; unsent?: boolean },
  cookie: string | null = null,
): Response {
  const asked = new URLSearchParams({ to: to.organizationId, next: to.next });
  if (to.unsent) asked.set("unsent", "1");
  return redirect(`/app/change?${asked}`, cookie === null ? {} : { headers: { "Set-Cookie": cookie } });
}
