import type { LoaderFunctionArgs } from "@remix-run/node";
import { listActions } from "#app/features/actions/actions.server";
import { writeCalendar } from "#app/features/actions/calendar.server";
import { requireMember } from "#app/features/auth/door/door.server";
import { readershipOf } from "#app/features/releases/readership";
import { isId, notFound } from "#app/platform/http.server";

/** The open actions as a calendar file; of one action alone (`?action=`) however it stands. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db, env } = context.platform;
  const { organizationId, organization } = member;
  const asked = new URL(request.url).searchParams.get("action");
  if (asked !== null && !isId(asked)) throw notFound();
  const actions = await listActions(db, {
    organizationId,
    reader: readershipOf(member),
    ...(asked === null ? { statuses: ["proposed", "agreed"] } : { id: asked }),
  });
  if (asked !== null && actions.length === 0) throw notFound();
  const text = writeCalendar(actions, {
    organization: organization.name,
    teams: { sales: organization.salesName, marketing: organization.marketingName },
    baseUrl: env.BASE_URL,
  });
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="parallax-actions.ics"',
      "Cache-Control": "no-store",
    },
  });
}
