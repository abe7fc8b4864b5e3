import { and, desc, eq } from "drizzle-orm";
import { otherTeam, type Team } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import { listMembers } from "#app/features/auth/members/members.server";
import { putMemberMail } from "#app/features/mail/member-mails.server";
import type { Db } from "#db/client.server";
import { type AgreementKind, agreement, agreementSignature, agreementVersion } from "#db/schema";

/** The member who writes or signs: `team` is the one that they head now. */
export type Signer = { organizationId: string; userId: string; name: string; team: Team | null; now: Date };

export type WrittenText = { title: string; body: string; reviewOn: string };

export type SignRefusal = {
  ok: false;
  reason: "unknown" | "ended" | "not_a_head" | "already" | "other_version" | "both_sides" | "in_force";
};

/** Writes the first text of an agreement. Nothing is signed by writing it. */
export async function writeAgreement(
  db: Db,
  by: Signer,
  kind: AgreementKind,
  text: WrittenText,
): Promise<{ ok: true; id: string }> {
  const { organizationId, now } = by;
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(agreement)
      .values({ organizationId, kind, createdAt: now })
      .returning({ id: agreement.id });
    const id = made?.id ?? "";
    await putText(tx, by, id, 1, text);
    return { ok: true, id };
  });
}

/** Writes a new text: unsigned, while the one that both signed before stays in force. */
export async function rewriteAgreement(
  db: Db,
  by: Signer,
  id: string,
  text: WrittenText,
): Promise<{ ok: true } | SignRefusal> {
  return db.transaction(async (tx) => {
    const found = await lockAgreement(tx, by.organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.endedAt !== null) return { ok: false, reason: "ended" };
    await putText(tx, by, id, found.newest + 1, text);
    return { ok: true };
  });
}

/**
 * Signs the newest text for the team that one heads, and for no other: the second signature puts it in force. Nobody
 * signs for both sides, whatever team they headed meanwhile.
 */
export async function signAgreement(
  db: Db,
  by: Signer,
  { id, version }: { id: string; version: number },
): Promise<{ ok: true; inForce: boolean } | SignRefusal> {
  const { organizationId, userId, name, team, now } = by;
  return db.transaction(async (tx) => {
    const found = await lockAgreement(tx, organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.endedAt !== null) return { ok: false, reason: "ended" };
    if (team === null) return { ok: false, reason: "not_a_head" };
    if (found.newest !== version) return { ok: false, reason: "other_version" };
    const place = { organizationId, agreementId: id, version };
    const signed = await tx
      .select()
      .from(agreementSignature)
      .where(
        and(
          eq(agreementSignature.organizationId, organizationId),
          eq(agreementSignature.agreementId, id),
          eq(agreementSignature.version, version),
        ),
      );
    if (signed.some((one) => one.team === team)) return { ok: false, reason: "already" };
    if (signed.some((one) => one.userId === userId)) return { ok: false, reason: "both_sides" };
    await tx.insert(agreementSignature).values({ ...place, team, userId, name, signedAt: now });
    const inForce = signed.some((one) => one.team === otherTeam(team));
    const isText = isVersion(organizationId, id, version);
    if (inForce) await tx.update(agreementVersion).set({ inForceSince: now }).where(isText);
    const [text] = await tx.select({ title: agreementVersion.title }).from(agreementVersion).where(isText);
    await recordEvent(tx, {
      ...{ organizationId, actor: `user:${userId}`, kind: "agreement.signed", at: now },
      detail: { agreement: text?.title, version, team, inForce },
    });
    return { ok: true, inForce };
  });
}

/** Withdraws an agreement that never was in force. What both signed is replaced by another text, not taken away by one. */
export async function withdrawAgreement(db: Db, by: Signer, id: string): Promise<{ ok: true } | SignRefusal> {
  const { organizationId, userId, now } = by;
  return db.transaction(async (tx) => {
    const found = await lockAgreement(tx, organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.endedAt !== null) return { ok: false, reason: "ended" };
    const texts = await tx
      .select({ title: agreementVersion.title, inForceSince: agreementVersion.inForceSince })
      .from(agreementVersion)
      .where(and(eq(agreementVersion.organizationId, organizationId), eq(agreementVersion.agreementId, id)))
      .orderBy(desc(agreementVersion.version));
    if (texts.some(({ inForceSince }) => inForceSince !== null)) return { ok: false, reason: "in_force" };
    await tx
      .update(agreement)
      .set({ endedAt: now })
      .where(and(eq(agreement.organizationId, organizationId), eq(agreement.id, id)));
    await recordEvent(tx, {
      ...{ organizationId, actor: `user:${userId}`, kind: "agreement.withdrawn", at: now },
      detail: { agreement: texts[0]?.title },
    });
    return { ok: true };
  });
}

async function putText(
  tx: Db,
  { organizationId, userId, name, now }: Signer,
  agreementId: string,
  version: number,
  { title, body, reviewOn }: WrittenText,
): Promise<void> {
  await tx.insert(agreementVersion).values({
    ...{ organizationId, agreementId, version, title, body, reviewOn },
    ...{ userId, name, createdAt: now },
  });
  const members = await listMembers(tx, organizationId);
  const heads = members.filter((one) => one.team !== null && one.userId !== userId);
  const mail = { organizationId, kind: "agreement-written", subjectId: agreementId } as const;
  for (const head of heads)
    await putMemberMail(tx, { ...mail, userId: head.userId, occasion: String(version) }, now);
  await recordEvent(tx, {
    ...{ organizationId, actor: `user:${userId}`, kind: "agreement.written", at: now },
    detail: { agreement: title, version, reviewOn },
  });
}

/** The row of an agreement while nobody else changes it, with the number of its newest text. */
async function lockAgreement(
  tx: Db,
  organizationId: string,
  id: string,
): Promise<{ endedAt: Date | null; newest: number } | null> {
  const [found] = await tx
    .select({ endedAt: agreement.endedAt })
    .from(agreement)
    .where(and(eq(agreement.organizationId, organizationId), eq(agreement.id, id)))
    .for("update");
  if (found === undefined) return null;
  const [newest] = await tx
    .select({ version: agreementVersion.version })
    .from(agreementVersion)
    .where(and(eq(agreementVersion.organizationId, organizationId), eq(agreementVersion.agreementId, id)))
    .orderBy(desc(agreementVersion.version))
    .limit(1);
  return { ...found, newest: newest?.version ?? 0 };
}

function isVersion(organizationId: string, agreementId: string, version: number) {
  return and(
    eq(agreementVersion.organizationId, organizationId),
    eq(agreementVersion.agreementId, agreementId),
    eq(agreementVersion.version, version),
  );
}
