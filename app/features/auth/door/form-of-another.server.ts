import { safeNext } from "#app/features/auth/sign-in/next";
import type { Platform } from "#app/platform/platform.server";
import { ORGANIZATION_FIELD } from "#app/ui/post-form";
import { keepFields } from "./kept-form.server";
import { offerChange } from "./organization-change.server";

/**
 * Lets a form of the page of another organization do nothing in the one that its sender looks at now.
 * @throws Response to the page that offers the change; the form waits where it belongs
 */
export async function refuseFormOfAnother(
  platform: Platform,
  request: Request,
  form: FormData,
  looking: { organizationId: string },
): Promise<void> {
  const organizationId = form.get(ORGANIZATION_FIELD);
  if (typeof organizationId !== "string" || organizationId === looking.organizationId) return;
  const next = safeNext(new URL(request.url).pathname);
  const kept = await keepFields(platform, request, form);
  throw offerChange({ organizationId, next, unsent: true }, kept);
}
