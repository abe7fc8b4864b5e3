import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOwner } from "#app/features/auth/door/door.server";
import { listPeople } from "#app/features/people/roster.server";
import { writeRosterCsv } from "#app/features/people/roster-csv.server";
import { teamNamesOf } from "#app/features/people/team-names";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const people = await listPeople(context.platform.db, member.organizationId);
  return new Response(writeRosterCsv(people, teamNamesOf(member.organization)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people.csv"',
      "Cache-Control": "no-store",
    },
  });
}
