import { and, eq, ne } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Member } from "#app/features/auth/door/door.server";
import { listMembers } from "#app/features/auth/members/members.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { organization } from "#db/schema";

/** Whether an organization asks owners and leads for a second factor, and who of them has none. */
export async function viewRequirement(
  db: Db,
  organizationId: string,
): Promise<{ required: boolean; missing: { name: string; email: string }[] }> {
  const [found] = await db
    .select({ required: organization.requiresFactor })
    .from(organization)
    .where(eq(organization.id, organizationId));
  const members = await listMembers(db, organizationId);
  const missing = members.filter(({ role, hasFactor }) => role !== "viewer" && !hasFactor);
  return {
    required: found?.required ?? false,
    missing: missing.map(({ name, email }) => ({ name, email })),
  };
}

/** Asks for it from now on, or no longer. Whoever asks others for it has one. */
export async function requireFactor(
  { db, now }: Platform,
  owner: Pick<Member, "organizationId" | "userId" | "factor">,
  required: boolean,
): Promise<{ ok: true } | { ok: false; reason: "own_first" }> {
  if (required && !owner.factor.isSet) return { ok: false, reason: "own_first" };
  const { organizationId, userId } = owner;
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(organization)
      .set({ requiresFactor: required })
      .where(and(eq(organization.id, organizationId), ne(organization.requiresFactor, required)))
      .returning({ id: organization.id });
    if (changed.length === 0) return;
    const kind = required ? "organization.factor-required" : "organization.factor-optional";
    await recordEvent(tx, { organizationId, actor: `user:${userId}`, kind, detail: {}, at: now() });
  });
  return { ok: true };
}
