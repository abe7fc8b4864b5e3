import { and, desc, eq, gte, isNull, or } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Db } from "#db/client.server";
import { apiToken, organization, type TokenScope } from "#db/schema";
import { drawTokenText, hashTokenText, readTokenText } from "./token-text.server";

export type ListedToken = Pick<
  typeof apiToken.$inferSelect,
  "id" | "name" | "scope" | "endsOn" | "lastUsedOn" | "createdAt" | "revokedAt"
>;

type By = { organizationId: string; actor: `user:${string}`; now: Date };

/** Makes a token. Its text is returned here and nowhere again. */
export async function makeToken(
  db: Db,
  wish: By & { name: string; scope: TokenScope; endsOn: string | null },
): Promise<{ text: string }> {
  const { organizationId, actor, now, name, scope, endsOn } = wish;
  const text = drawTokenText(organizationId);
  await db.transaction(async (tx) => {
    const hash = hashTokenText(text);
    await tx.insert(apiToken).values({ organizationId, name, scope, hash, endsOn, createdAt: now });
    const detail = { name, scope, endsOn };
    await recordEvent(tx, { organizationId, actor, kind: "token.made", detail, at: now });
  });
  return { text };
}

/** The tokens of an organization, the newest first, those that were revoked too. */
export async function listTokens(db: Db, organizationId: string): Promise<ListedToken[]> {
  const { id, name, scope, endsOn, lastUsedOn, createdAt, revokedAt } = apiToken;
  return db
    .select({ id, name, scope, endsOn, lastUsedOn, createdAt, revokedAt })
    .from(apiToken)
    .where(eq(apiToken.organizationId, organizationId))
    .orderBy(desc(apiToken.createdAt));
}

/** Ends a token at once. */
export async function revokeToken(
  db: Db,
  { organizationId, actor, now, id }: By & { id: string },
): Promise<{ ok: true; name: string } | { ok: false }> {
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(apiToken)
      .set({ revokedAt: now })
      .where(
        and(eq(apiToken.organizationId, organizationId), eq(apiToken.id, id), isNull(apiToken.revokedAt)),
      )
      .returning({ name: apiToken.name });
    if (revoked === undefined) return { ok: false };
    const { name } = revoked;
    await recordEvent(tx, { organizationId, actor, kind: "token.revoked", detail: { name }, at: now });
    return { ok: true, name };
  });
}

/** Whoever holds a token: an organization's program, not a person. */
export type TokenHolder = { organizationId: string; tokenId: string; timeZone: string };

/** Whose token a text is, where it opens this today; the day of its use is kept. */
export async function findTokenHolder(
  db: Db,
  { text, scope, now }: { text: string; scope: TokenScope; now: Date },
): Promise<TokenHolder | null> {
  const read = readTokenText(text);
  if (read === null) return null;
  const [owner] = await db
    .select({ timeZone: organization.timeZone })
    .from(organization)
    .where(eq(organization.id, read.organizationId));
  if (owner === undefined) return null;
  const today = dayIn(owner.timeZone, now);
  const isIt = and(
    eq(apiToken.organizationId, read.organizationId),
    eq(apiToken.hash, read.hash),
    eq(apiToken.scope, scope),
    isNull(apiToken.revokedAt),
    or(isNull(apiToken.endsOn), gte(apiToken.endsOn, today)),
  );
  const [found] = await db
    .select({ id: apiToken.id, lastUsedOn: apiToken.lastUsedOn })
    .from(apiToken)
    .where(isIt);
  if (found === undefined) return null;
  if (found.lastUsedOn !== today) await db.update(apiToken).set({ lastUsedOn: today }).where(isIt);
  return { organizationId: read.organizationId, tokenId: found.id, timeZone: owner.timeZone };
}

/** The calendar day somewhere, "2026-03-31". */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
}
