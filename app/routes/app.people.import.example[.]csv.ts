import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOwner } from "#app/features/auth/door/door.server";
import { sampleRoster } from "#app/features/people/import/import-guide";
import { teamNamesOf } from "#app/features/people/team-names";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  return new Response(`\ufeff${sampleRoster(teamNamesOf(member.organization))}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people.csv"',
    },
  });
}
