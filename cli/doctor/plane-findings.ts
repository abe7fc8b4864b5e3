import { sql } from "drizzle-orm";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import type { Finding } from "./finding";

/** Who signed in, and what every role that this process may take reads. */
export type PlaneFacts = {
  owns: boolean;
  roles: readonly { name: string; mayTake: boolean; people: boolean; ballots: boolean }[];
};

/** Whether some role reads both people and ballots, each in a sentence. */
export function judgePlanes({ owns, roles }: PlaneFacts): Finding[] {
  const words = getWords().operations.doctor.planes;
  if (owns) return [{ state: "note", said: words.owner }];
  const wrong = [
    ...roles.filter(({ people, ballots }) => people && ballots).map(({ name }) => words.mixed(name)),
    ...roles.filter(({ mayTake }) => !mayTake).map(({ name }) => words.incomplete(name)),
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
