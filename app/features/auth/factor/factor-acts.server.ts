import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { putMemberMail } from "#app/features/mail/member-mails.server";
import type { Db } from "#db/client.server";
import { member, user } from "#db/schema";

/** What is done with a member's second factor, as the log names it. */
export type FactorAct =
  | { kind: "member.factor-set-up" }
  | { kind: "member.factor-switched-off" }
  | { kind: "member.factor-codes-drawn" }
  | { kind: "member.factor-code-used"; left: number }
  /** By another owner, or by whoever runs the server. */
  | { kind: "member.factor-removed" };

/**
 * Logs an act in all organizations of a member, and puts one mail to them into the queue. Call it last in the
 * transaction of the act: until that commits, the next events of the organizations wait.
 */
export async function recordFactorAct(
  tx: Db,
  userId: string,
  act: FactorAct,
  { actor, now }: { actor: `user:${string}` | "system"; now: Date },
): Promise<void> {
  const places = await tx
    .select({ organizationId: member.organizationId, name: user.name })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.userId, userId))
    .orderBy(asc(member.organizationId));
  const [first] = places;
  if (first === undefined) return;
  const { organizationId, name } = first;
  const { kind } = act;
  const occasion = `${kind.replace(/^member\.factor-/, "")}${"left" in act ? `:${act.left}` : ""}`;
  const mail = { organizationId, kind: "second-factor", subjectId: randomUUID(), userId, occasion } as const;
  await putMemberMail(tx, mail, now);
  const detail = kind === "member.factor-removed" ? { name } : "left" in act ? { left: act.left } : {};
  for (const place of places)
    await recordEvent(tx, { organizationId: place.organizationId, actor, kind, detail, at: now });
}
