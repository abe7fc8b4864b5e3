import { sql } from "drizzle-orm";
import { openDb } from "#db/client.server";
import type { RunningServer } from "./server";

/** Moves the close of every wave a day back while the server is stopped: for key holders a day has passed. */
export async function letADayPass(server: RunningServer): Promise<void> {
  await server.stop();
  const { db, close } = await openDb(`${server.folder}/data/database`);
  await db.execute(sql`update surveys.wave set closed_at = closed_at - interval '25 hours'`);
  await close();
  await server.restart();
}

/** Moves everything that happened a year back while the server is stopped: for the product a year has passed. */
export async function letAYearPass(server: RunningServer): Promise<void> {
  await server.stop();
  const { db, close } = await openDb(`${server.folder}/data/database`);
  await db.execute(sql`
    update surveys.wave set
      created_at = created_at - interval '1 year', opens_at = opens_at - interval '1 year',
      closes_at = closes_at - interval '1 year', opened_at = opened_at - interval '1 year',
      closed_at = closed_at - interval '1 year', released_at = released_at - interval '1 year'`);
  await db.execute(sql`
    update identity.asked_roster set
      opens_at = opens_at - interval '1 year', closes_at = closes_at - interval '1 year'`);
  await db.execute(sql`
    update results.release set body = jsonb_set(jsonb_set(jsonb_set(body,
      '{wave,openedOn}', to_jsonb(((body #>> '{wave,openedOn}')::date - interval '1 year')::date::text)),
      '{wave,closedOn}', to_jsonb(((body #>> '{wave,closedOn}')::date - interval '1 year')::date::text)),
      '{wave,releasedOn}', to_jsonb(((body #>> '{wave,releasedOn}')::date - interval '1 year')::date::text))`);
  await close();
  await server.restart();
}
