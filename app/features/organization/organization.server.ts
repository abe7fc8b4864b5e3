import { eq, sql } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Db } from "#db/client.server";
import { organization } from "#db/schema";

export type OrganizationSettings = {
  name: string;
  salesName: string;
  marketingName: string;
  timeZone: string;
};

export async function hasOrganization(db: Db): Promise<boolean> {
  const [found] = await db.select({ id: organization.id }).from(organization).limit(1);
  return found !== undefined;
}

/** Whether there is one that is no demo company. */
export async function hasRealOrganization(db: Db): Promise<boolean> {
  const [found] = await db
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.demo, false))
    .limit(1);
  return found !== undefined;
}

/** What an organization is called, and its teams. */
export async function getOrganization(
  db: Db,
  id: string,
): Promise<Pick<OrganizationSettings, "name" | "salesName" | "marketingName"> | null> {
  const { name, salesName, marketingName } = organization;
  const [found] = await db
    .select({ name, salesName, marketingName })
    .from(organization)
    .where(eq(organization.id, id));
  return found ?? null;
}

/** Lets one setup at a time ask whether there is an organization. Inside a transaction. */
export async function lockSetup(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('setup', 0))`);
}

export async function createOrganization(
  db: Db,
  settings: OrganizationSettings & { demo: boolean; now: Date },
): Promise<string> {
  const { name, salesName, marketingName, timeZone, demo, now } = settings;
  const [created] = await db
    .insert(organization)
    .values({ name, salesName, marketingName, timeZone, demo, createdAt: now })
    .returning({ id: organization.id });
  if (created === undefined) throw new Error("The organization was not stored.");
  return created.id;
}

/** Changes the names and the time zone, and logs what was changed. */
export async function updateOrganization(
  db: Db,
  change: { organizationId: string; actor: `user:${string}`; settings: OrganizationSettings; now: Date },
): Promise<{ ok: true; changed: boolean }> {
  const { organizationId, settings } = change;
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(organization)
      .where(eq(organization.id, organizationId))
      .for("update");
    if (before === undefined) throw new Error("The organization no longer exists.");
    const names = ["name", "salesName", "marketingName", "timeZone"] as const;
    const changed = names.filter((name) => before[name] !== settings[name]);
    if (changed.length === 0) return { ok: true, changed: false };
    await tx.update(organization).set(settings).where(eq(organization.id, organizationId));
    await recordEvent(tx, {
      organizationId,
      actor: change.actor,
      kind: "organization.changed",
      detail: Object.fromEntries(changed.map((name) => [name, settings[name]])),
      at: change.now,
    });
    return { ok: true, changed: true };
  });
}
