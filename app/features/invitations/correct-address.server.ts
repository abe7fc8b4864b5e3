import { and, eq, ne } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { readMailAddress } from "#app/platform/mail-address.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { invitation, mail, person, retiredToken, wave } from "#db/schema";
import { isCorrectable } from "./sending-progress.server";
import { hashToken, openTokenMaker } from "./tokens.server";

type Correction = {
  organizationId: string;
  waveId: string;
  invitationId: string;
  email: string;
  actor: `user:${string}`;
  now: Date;
};
type Refusal = { ok: false; reason: "invalid" | "not_bounced" | "ended" | "taken" };
type Bounced = { invitation: typeof invitation.$inferSelect; name: string; mailId: string };

/**
 * Gives a refused invitation another address: the old link dies, a new one is sent. Only where the mail server surely
 * refused every attempt, by mail or reminder, so that the link never reached anybody: whether it is done says nothing about who answered.
 * A ballot that was taken all the same stays taken, and the new link says so.
 */
export async function correctAddress(
  platform: Platform,
  correction: Correction,
): Promise<{ ok: true; name: string } | Refusal> {
  const { organizationId, waveId, actor, now } = correction;
  const read = readMailAddress(correction.email);
  if (!read.ok) return { ok: false, reason: "invalid" };
  const email = read.address.toLowerCase();
  const emailKey = platform.keys.hashAddress(organizationId, email);
  return platform.db.transaction(async (tx) => {
    const bounced = await lockBounced(tx, correction);
    if (typeof bounced === "string") return { ok: false, reason: bounced };
    const isTheirs = and(
      eq(person.organizationId, organizationId),
      eq(person.id, bounced.invitation.personId),
    );
    const [other] = await tx
      .select({ id: person.id })
      .from(person)
      .where(
        and(
          eq(person.organizationId, organizationId),
          eq(person.emailKey, emailKey),
          ne(person.id, bounced.invitation.personId),
        ),
      );
    if (other !== undefined) return { ok: false, reason: "taken" };
    await renewLink(platform, tx, bounced.invitation);
    await tx.update(person).set({ email, emailKey }).where(isTheirs);
    await tx
      .update(mail)
      .set({ status: "queued", runAt: now, deferrals: 0, lastError: null, refusedAt: null })
      .where(and(eq(mail.organizationId, organizationId), eq(mail.id, bounced.mailId)));
    const detail = { waveId, name: bounced.name };
    await recordEvent(tx, { organizationId, actor, kind: "invitation.address-corrected", detail, at: now });
    return { ok: true, name: bounced.name };
  });
}

/** The refused mail of an open wave's invitation, held until the transaction ends, or why there is none. */
async function lockBounced(tx: Db, correction: Correction): Promise<Bounced | "not_bounced" | "ended"> {
  const { organizationId, waveId, invitationId } = correction;
  const [refused] = await tx
    .select({ id: mail.id })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(mail.waveId, waveId),
        eq(mail.invitationId, invitationId),
        isCorrectable,
      ),
    )
    .for("update");
  if (refused === undefined) return "not_bounced";
  const [found] = await tx
    .select({ invitation, name: person.name })
    .from(invitation)
    .innerJoin(
      person,
      and(eq(person.organizationId, invitation.organizationId), eq(person.id, invitation.personId)),
    )
    .innerJoin(
      wave,
      and(
        eq(wave.organizationId, invitation.organizationId),
        eq(wave.id, invitation.waveId),
        eq(wave.state, "open"),
      ),
    )
    .where(and(eq(invitation.organizationId, organizationId), eq(invitation.id, invitationId)));
  return found === undefined ? "ended" : { ...found, mailId: refused.id };
}

/** A new generation of the token; whoever opens the old link is told that it was replaced. */
async function renewLink(platform: Platform, tx: Db, old: Bounced["invitation"]): Promise<void> {
  const { organizationId, waveId, id } = old;
  const generation = old.generation + 1;
  const tokenHash = hashToken(openTokenMaker(platform.keys, waveId)(id, generation));
  await tx
    .update(invitation)
    .set({ generation, tokenHash })
    .where(and(eq(invitation.organizationId, organizationId), eq(invitation.id, id)));
  await tx.insert(retiredToken).values({ organizationId, waveId, tokenHash: old.tokenHash });
}
