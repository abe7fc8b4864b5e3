import { and, desc, eq } from "drizzle-orm";
import { fillDemo } from "#app/features/demo/demo.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { createWorld } from "#tests/helpers/route-world";

/** Two organizations, one of them with released waves; `params` name the newest of these. */
export async function createReleasedWorld(db: Db) {
  const world = await createWorld(db);
  const { organizationId, owner, params } = world.canary;
  await fillDemo(world.platform, db, { organizationId, userId: owner.userId });
  const released = await db
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "released")))
    .orderBy(desc(wave.closedAt));
  const [newest] = released;
  if (newest === undefined) throw new Error("The demo has released waves.");
  const draft = params.wave ?? "";
  params.wave = newest.id;
  return { ...world, released: released.map(({ id }) => id), newest: newest.id, draft };
}
