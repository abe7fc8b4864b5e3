import { and, eq, gt, isNull } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { createUser, hashNewPassword } from "#app/features/auth/account/accounts.server";
import { ownsInstallation } from "#app/features/auth/installation/owners.server";
import { rememberEntry } from "#app/features/auth/sign-in/enter-once.server";
import { isId } from "#app/platform/http.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { member, memberInvitation, organization, user } from "#db/schema";
import { hashInvitationToken } from "./member-invitations.server";

/** What a second press finds in place of a user, where the first gave an account a place and let nobody in. */
const GAINED = "gained:";

/** Which organization the first press of the same form gave an account a place in; null where it did not. */
export function readGainedPlace(entered: string | null): string | null {
  return entered?.startsWith(GAINED) ? entered.slice(GAINED.length) : null;
}

/** What a link to join stands for; null when it is unknown, used, withdrawn or has run out. */
export async function findMemberInvitation(db: Db, link: string, now: Date) {
  const [organizationId = "", token = ""] = link.split(".");
  if (!isId(organizationId)) return null;
  const [found] = await db
    .select({
      id: memberInvitation.id,
      organizationId: memberInvitation.organizationId,
      email: memberInvitation.email,
      name: memberInvitation.name,
      role: memberInvitation.role,
      ownServer: memberInvitation.ownServer,
      team: memberInvitation.team,
      organization: {
        name: organization.name,
        salesName: organization.salesName,
        marketingName: organization.marketingName,
      },
      userId: user.id,
    })
    .from(memberInvitation)
    .innerJoin(organization, eq(organization.id, memberInvitation.organizationId))
    .leftJoin(user, eq(user.email, memberInvitation.email))
    .where(
      and(
        eq(memberInvitation.organizationId, organizationId),
        eq(memberInvitation.tokenHash, hashInvitationToken(token)),
        isNull(memberInvitation.acceptedAt),
        gt(memberInvitation.expiresAt, now),
      ),
    );
  return found ?? null;
}

/** Takes an invitation up, once. Somebody who has an account already only gains a place in the organization. */
export async function acceptMemberInvitation(
  platform: Platform,
  given: {
    token: string;
    newAccount: { name: string; password: string } | null;
    /** What `nameEntry` said of the press. */
    entry?: string | null;
  },
): Promise<
  | { ok: true; userId: string; organizationId: string; hadAccount: boolean }
  /** `elsewhere`: another organization, over whose mail server the account was opened, could open it, too. */
  | { ok: false; reason: "unknown" | "needs_account" | "elsewhere" }
> {
  const now = platform.now();
  const { newAccount } = given;
  const passwordHash = newAccount === null ? null : await hashNewPassword(newAccount.password);
  return platform.db.transaction(async (tx) => {
    const found = await findMemberInvitation(tx, given.token, now);
    if (found === null) return { ok: false, reason: "unknown" };
    const { organizationId, id, email, role, team } = found;
    if (found.userId === null && newAccount === null) return { ok: false, reason: "needs_account" };
    if (found.userId !== null && (await isOpenedElsewhere(tx, found.userId, organizationId)))
      return { ok: false, reason: "elsewhere" };
    const [taken] = await tx
      .update(memberInvitation)
      .set({ acceptedAt: now })
      .where(
        and(
          eq(memberInvitation.organizationId, organizationId),
          eq(memberInvitation.id, id),
          isNull(memberInvitation.acceptedAt),
        ),
      )
      .returning({ id: memberInvitation.id });
    if (taken === undefined) return { ok: false, reason: "unknown" };
    const userId =
      found.userId ??
      (await createUser(tx, {
        name: newAccount?.name ?? "",
        email,
        passwordHash: passwordHash ?? "",
        openedOver: found.ownServer ? organizationId : null,
        now,
      }));
    await tx
      .insert(member)
      .values({ organizationId, userId, role, team, createdAt: now })
      .onConflictDoNothing();
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "member.joined",
      detail: { role, team, ...((await ownsInstallation(tx, userId)) ? { runsInstallation: true } : {}) },
      at: now,
    });
    const hadAccount = found.userId !== null;
    await rememberEntry(tx, given.entry ?? null, hadAccount ? GAINED + organizationId : userId, now);
    return { ok: true, userId, organizationId, hadAccount };
  });
}

/** Held until the end of the transaction, so that no link to sign in is sent meanwhile. */
async function isOpenedElsewhere(tx: Db, userId: string, organizationId: string): Promise<boolean> {
  const [account] = await tx
    .select({ openedOver: user.openedOver })
    .from(user)
    .where(eq(user.id, userId))
    .for("update");
  return account !== undefined && account.openedOver !== null && account.openedOver !== organizationId;
}
