import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { dropFactor } from "#app/features/auth/factor/factors.server";
import { revokeOtherSessions } from "#app/features/auth/session/session.server";
import { createLinkToken, revokeLinkTokens } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import { member, user } from "#db/schema";
import { hashNewPassword, setPasswordHash } from "./accounts.server";

/**
 * Lets an account begin anew that was opened over an organization's own mail server: its password, second factor, sessions and links
 * open nothing any more, and it may join other organizations. Returns the one link that opens it, for its person alone.
 */
export async function renewAccount(
  platform: Platform,
  email: string,
): Promise<{ ok: true; name: string; link: string } | { ok: false; reason: "nobody" }> {
  const now = platform.now();
  const hash = await hashNewPassword(randomBytes(32).toString("base64url"));
  return platform.db.transaction(async (tx) => {
    const [found] = await tx
      .update(user)
      .set({ openedOver: null })
      .where(eq(user.email, email.toLowerCase()))
      .returning({ id: user.id, name: user.name });
    if (found === undefined) return { ok: false, reason: "nobody" };
    await setPasswordHash(tx, found.id, hash, now);
    await dropFactor(tx, found.id);
    await revokeLinkTokens(tx, found.id);
    await revokeOtherSessions(tx, found.id, null);
    const token = await createLinkToken(tx, found.id, now);
    const places = await tx
      .select({ organizationId: member.organizationId })
      .from(member)
      .where(eq(member.userId, found.id));
    for (const { organizationId } of places) {
      const detail = { name: found.name };
      await recordEvent(tx, { organizationId, actor: "system", kind: "member.renewed", detail, at: now });
    }
    return { ok: true, name: found.name, link: `${platform.env.BASE_URL}/sign-in/link?token=${token}` };
  });
}
