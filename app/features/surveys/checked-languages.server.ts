import { eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Language } from "#app/locales/languages.server";
import type { Db } from "#db/client.server";
import { organization } from "#db/schema";

/** The language in which the product's questions were written: it is no translation. */
const WRITTEN_IN: Language = "en";

/** The languages whose questions and mails a native speaker has checked for this organization. */
export async function getCheckedLanguages(db: Db, organizationId: string): Promise<string[]> {
  const [row] = await db
    .select({ checked: organization.checkedLanguages })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return [WRITTEN_IN, ...(row?.checked ?? [])];
}

/** Notes that a native speaker has checked a language, or takes that back; on record. */
export async function checkLanguage(
  db: Db,
  { organizationId, userId, now }: { organizationId: string; userId: string; now: Date },
  language: Language,
  checked: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    const isOwn = eq(organization.id, organizationId);
    const [row] = await tx
      .select({ checked: organization.checkedLanguages })
      .from(organization)
      .where(isOwn)
      .for("update");
    const others = (row?.checked ?? []).filter((known) => known !== language);
    const checkedLanguages = checked ? [...others, language] : others;
    await tx.update(organization).set({ checkedLanguages }).where(isOwn);
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: checked ? "language.checked" : "language.check-withdrawn",
      detail: { language },
      at: now,
    });
  });
}
