import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { organization, readLink, readLinkDay, wave } from "#db/schema";
import { findWave } from "#db/wave-directory.server";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { drawLinkToken, hashLinkToken } from "./link-text.server";

export type ListedLink = {
  id: string;
  label: string;
  endsOn: string;
  revokedAt: Date | null;
  /** How often it was opened on which day, oldest first. */
  days: { day: string; openings: number }[];
};

/** Makes a link to the results of a released wave. Its address is returned here and nowhere again. */
export async function makeReadLink(
  { db, env }: Platform,
  id: WaveId,
  wish: By & { label: string; endsOn: string },
): Promise<{ ok: true; href: string } | { ok: false; reason: "nothing_to_show" }> {
  const { label, endsOn, ...by } = wish;
  const token = drawLinkToken();
  return db.transaction(async (tx) => {
    const [found] = await tx.select({ name: wave.name }).from(wave).where(isWave(id, "released"));
    if (found === undefined) return { ok: false, reason: "nothing_to_show" };
    const hash = hashLinkToken(token);
    await tx.insert(readLink).values({ ...id, label, endsOn, hash, files: false, createdAt: by.now });
    await recordWaveEvent(tx, id, "read-link.made", { name: found.name, label, endsOn }, by);
    return { ok: true, href: `${env.BASE_URL}/r/${id.waveId}/link/${token}` };
  });
}

/** Ends a link at once. */
export async function revokeReadLink(
  db: Db,
  id: WaveId,
  { linkId, ...by }: By & { linkId: string },
): Promise<{ ok: true; label: string } | { ok: false }> {
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(readLink)
      .set({ revokedAt: by.now })
      .where(and(ofWave(readLink, id), eq(readLink.id, linkId), isNull(readLink.revokedAt)))
      .returning({ label: readLink.label });
    if (revoked === undefined) return { ok: false };
    const [found] = await tx.select({ name: wave.name }).from(wave).where(isWave(id));
    const detail = { name: found?.name ?? "", label: revoked.label };
    await recordWaveEvent(tx, id, "read-link.revoked", detail, by);
    return { ok: true, label: revoked.label };
  });
}

/** The links of a wave, the newest first, those that were revoked too. */
export async function listReadLinks(db: Db, id: WaveId): Promise<ListedLink[]> {
  const links = await db
    .select({
      id: readLink.id,
      label: readLink.label,
      endsOn: readLink.endsOn,
      revokedAt: readLink.revokedAt,
    })
    .from(readLink)
    .where(ofWave(readLink, id))
    .orderBy(desc(readLink.createdAt));
  const days = await db
    .select({ linkId: readLinkDay.linkId, day: readLinkDay.day, openings: readLinkDay.openings })
    .from(readLinkDay)
    .innerJoin(
      readLink,
      and(eq(readLink.organizationId, readLinkDay.organizationId), eq(readLink.id, readLinkDay.linkId)),
    )
    .where(ofWave(readLink, id))
    .orderBy(asc(readLinkDay.day));
  return links.map((link) => ({
    ...link,
    days: days.filter(({ linkId }) => linkId === link.id).map(({ day, openings }) => ({ day, openings })),
  }));
}

/**
 * The wave that a link opens today, counted by the day and by nothing finer; null for one that is revoked, has ended or
 * never was. Each of these costs the same statements.
 */
export async function openReadLink(
  { db }: Platform,
  { waveId, token, now }: { waveId: string; token: string; now: Date },
): Promise<WaveId | null> {
  const id = (await findWave(db, waveId)) ?? { organizationId: waveId, waveId };
  const { organizationId } = id;
  const [owner] = await db
    .select({ timeZone: organization.timeZone })
    .from(organization)
    .where(eq(organization.id, organizationId));
  const day = dayIn(owner?.timeZone ?? "UTC", now);
  const [found] = await db
    .select({ linkId: readLink.id })
    .from(readLink)
    .where(
      and(
        ofWave(readLink, id),
        eq(readLink.hash, hashLinkToken(token)),
        isNull(readLink.revokedAt),
        gte(readLink.endsOn, day),
      ),
    );
  if (found === undefined) return null;
  await db
    .insert(readLinkDay)
    .values({ organizationId, linkId: found.linkId, day, openings: 1 })
    .onConflictDoUpdate({
      target: [readLinkDay.organizationId, readLinkDay.linkId, readLinkDay.day],
      set: { openings: sql`${readLinkDay.openings} + 1` },
    });
  return id;
}
