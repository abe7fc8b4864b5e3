import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOwner } from "#app/features/auth/door/door.server";
import { composePreview } from "#app/features/invitations/letter-preview.server";
import { readAskedLetter } from "#app/features/letterhead/letterhead-page.server";
import { describePromised, findNewestDraft } from "#app/features/waves/draft/promised.server";

/** A mail as programs show it: its own styles count, and nothing in it can be run, fetched or followed. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organizationId, organization } = await requireOwner({ request, context });
  const asked = readAskedLetter(new URL(request.url).searchParams);
  const { platform } = context;
  const draft = await findNewestDraft(platform.db, organizationId);
  const promised = await describePromised(platform.db, organizationId, draft);
  const next = { ...promised, closesAt: draft?.closesAt ?? null };
  const html = await composePreview(platform, { organizationId, ...organization }, next, asked);
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
  });
}
