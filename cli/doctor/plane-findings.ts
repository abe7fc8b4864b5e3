import { sql } from "drizzle-orm";
import type { Finding } from "#app/features/waves/launch/database-findings";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";

/** Who signed in, and what every role that this process may take reads. */
export type PlaneFacts = {
  owns: boolean;
  roles: readonly { name: string; plane: string; mayTake: boolean; people: boolean; ballots: boolean }[];
};

/** Whether some role reads both people and ballots, each in a sentence. */
export function judgePlanes({ owns, roles }: PlaneFacts, role: "whole" | "box" = "whole"): Finding[] {
  const { planes: words, box } = getWords().operations.doctor;
  const isNeeded = ({ plane }: { plane: string }) => role === "whole" || plane === "box" || plane === "login";
  if (owns) return [{ state: "note", said: words.owner }];
  const wrong = [
    ...roles.filter(({ people, ballots }) => people && ballots).map(({ name }) => words.mixed(name)),
    ...roles.filter((one) => isNeeded(one) && !one.mayTake).map(({ name }) => words.incomplete(name)),
    ...(role === "box" && roles.some((one) => one.plane === "login" && one.people) ? [box.people] : []),
  ];
  if (wrong.length === 0) return [{ state: "ok", said: words.separate }];
  return wrong.map((said) => ({ state: "wrong", said }));
}

export async function readPlaneFacts({ db }: Pick<Platform, "db">): Promise<PlaneFacts> {
  const [login] = await db
    .select({ owns: sql<boolean>`pg_has_role(session_user, nspowner, 'member')` })
    .from(sql`pg_namespace`)
    .where(sql`nspname = 'ballots'`);
  if (login?.owns ?? true) return { owns: true, roles: [] };
  // by their numbers: their names are looked up only by whoever may enter the schema
  const reads = (schema: string, table: string) => sql<boolean>`(
    select has_schema_privilege(pg_roles.oid, n.oid, 'usage')
      and has_any_column_privilege(pg_roles.oid, c.oid, 'select')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relname = ${table})`;
  const roles = await db
    .select({
      name: sql<string>`rolname::text`,
      plane: sql<string>`case when rolname = session_user then 'login' else substr(rolname, length(current_database()) + 2) end`,
      mayTake: sql<boolean>`pg_has_role(session_user, pg_roles.oid, 'member')`,
      people: reads("identity", "invitation"),
      ballots: reads("ballots", "sealed"),
    })
    .from(sql`pg_roles`)
    .where(
      sql`rolname = session_user or rolname in (
        current_database() || '_office', current_database() || '_box', current_database() || '_unsealing')`,
    )
    .orderBy(sql`rolname`);
  return { owns: false, roles };
}
