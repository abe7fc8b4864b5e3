import { recordEvent } from "#app/features/audit/record-event.server";
import type { Member } from "#app/features/auth/door/door.server";
import { revokeOtherSessions } from "#app/features/auth/session/session.server";
import { forgetAttempts, takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { revokeLinkTokens } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import { hashNewPassword, isPasswordOf, setPasswordHash } from "./accounts.server";

/** Changes a member's own password after the current one, and ends their other sessions and the links in their mailbox. */
export async function changePassword(
  platform: Platform,
  change: {
    member: Pick<Member, "organizationId" | "userId" | "email">;
    currentPassword: string;
    newPassword: string;
    keepSession: string | null;
    address: string;
  },
): Promise<
  { ok: true } | { ok: false; reason: "wrong" } | { ok: false; reason: "too_many"; minutes: number }
> {
  const { organizationId, userId, email } = change.member;
  const attempt = { kind: "password", account: email, address: change.address } as const;
  const allowed = await takeAttempt(platform, attempt);
  if (!allowed.ok) return allowed;
  if (!(await isPasswordOf(platform.db, userId, change.currentPassword)))
    return { ok: false, reason: "wrong" };
  await forgetAttempts(platform, attempt);
  const hash = await hashNewPassword(change.newPassword);
  const at = platform.now();
  await platform.db.transaction(async (tx) => {
    await setPasswordHash(tx, userId, hash, at);
    await revokeLinkTokens(tx, userId);
    await revokeOtherSessions(tx, userId, change.keepSession);
    const actor = `user:${userId}` as const;
    await recordEvent(tx, { organizationId, actor, kind: "member.password-changed", detail: {}, at });
  });
  return { ok: true };
}
