import { and, eq, inArray, isNotNull, isNull, notExists, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { invitation, organization, person, wave } from "#db/schema";
import type { KeyedEntry } from "./roster-plan";

const ROWS_A_STATEMENT = 5000;

/** Lets one change of an organization's roster wait for the other, until the caller's transaction ends. */
export async function lockRoster(tx: Db, organizationId: string): Promise<void> {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
}

/** Adds people or overwrites those with the same address, in statements of a few thousand rows. */
export async function putPeople(
  tx: Db,
  organizationId: string,
  entries: readonly KeyedEntry[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS_A_STATEMENT) {
    const rows = JSON.stringify(entries.slice(at, at + ROWS_A_STATEMENT));
    await tx
      .insert(person)
      .select(
        sql`select ${organizationId}::uuid, gen_random_uuid(), name, email, decode(key, 'hex'), team, locale,
          null::timestamptz, ${now.toISOString()}::timestamptz
          from json_to_recordset(${rows}::json) as given(key text, name text, email text, team text, locale text)`,
      )
      .onConflictDoUpdate({
        target: [person.organizationId, person.emailKey],
        set: {
          name: sql`excluded.name`,
          email: sql`excluded.email`,
          team: sql`excluded.team`,
          locale: sql`excluded.locale`,
          removedAt: null,
        },
      });
  }
}

/**
 * Tells the database how large the roster has become. Until it knows, it reads and sorts all of a large roster for each
 * piece of it; PostgreSQL finds out within a minute, an embedded database never.
 */
export async function measureRoster(tx: Db): Promise<void> {
  await tx.execute(sql`analyze ${person}`);
}

/** Takes people off the roster; a wave under way keeps them, everybody else is forgotten at once. */
export async function removePeople(
  tx: Db,
  organizationId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  for (let at = 0; at < ids.length; at += ROWS_A_STATEMENT) {
    const piece = ids.slice(at, at + ROWS_A_STATEMENT);
    await tx
      .update(person)
      .set({ removedAt: now })
      .where(
        and(eq(person.organizationId, organizationId), inArray(person.id, piece), isNull(person.removedAt)),
      );
  }
  await eraseRemovedPeople(tx, organizationId);
}

/**
 * Forgets name and address of those who were removed, unless a wave under way still writes to them. The keyed
 * hash of the address stays: from it the next wave counts joiners and leavers.
 */
export async function eraseRemovedPeople(db: Db, organizationId?: string): Promise<void> {
  const underWay = db
    .select({ id: invitation.id })
    .from(invitation)
    .innerJoin(wave, and(eq(wave.organizationId, invitation.organizationId), eq(wave.id, invitation.waveId)))
    .where(
      and(
        eq(invitation.organizationId, person.organizationId),
        eq(invitation.personId, person.id),
        notInArray(wave.state, ["released", "cancelled"]),
      ),
    );
  await db
    .update(person)
    .set({ name: "", email: null, locale: null })
    .where(
      and(
        organizationId === undefined ? undefined : eq(person.organizationId, organizationId),
        isNotNull(person.removedAt),
        isNotNull(person.email),
        notExists(underWay),
      ),
    );
}
