import { and, eq, inArray } from "drizzle-orm";
import { isId } from "#app/platform/http.server";
import type { Db } from "#db/client.server";
import { agreement, jointAction, person, rosterDraft, survey, wave } from "#db/schema";

/** The pages whose address names something of one organization. */
const NAMED = [
  { page: /^\/app\/waves\/([^/]+)/, table: wave },
  { page: /^\/app\/surveys\/([^/]+)/, table: survey },
  { page: /^\/app\/agreements\/([^/]+)/, table: agreement },
  { page: /^\/app\/actions\/([^/]+)/, table: jointAction },
  { page: /^\/app\/people\/import\/([^/]+)/, table: rosterDraft },
  { page: /^\/app\/people\/([^/]+)/, table: person },
] as const;

/**
 * Which other of a member's organizations has what an address names, so that a link from a mail or another window
 * leads there; null where it is this one's, nobody's, or of an organization that they do not belong to.
 */
export async function findOwnOrganizationOf(
  db: Db,
  path: string,
  member: { organizationId: string; organizations: readonly { id: string }[] },
): Promise<string | null> {
  const theirs = member.organizations.map(({ id }) => id);
  const named = NAMED.find(({ page }) => page.test(path));
  const id = named?.page.exec(path)?.[1] ?? "";
  if (theirs.length < 2 || named === undefined || !isId(id)) return null;
  const { table } = named;
  const found = await db
    .select({ organizationId: table.organizationId })
    .from(table)
    .where(and(inArray(table.organizationId, theirs), eq(table.id, id)));
  if (found.some(({ organizationId }) => organizationId === member.organizationId)) return null;
  return found[0]?.organizationId ?? null;
}
