import { and, eq, inArray } from "drizzle-orm";
import type { GapSubject } from "#app/core/trend/gap-movement";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import { putMemberMail } from "#app/features/mail/member-mails.server";
import type { Db } from "#db/client.server";
import { actionOwner, jointAction } from "#db/schema";
import { type Head, listHeads } from "./actions.server";
import { lockAction } from "./decide-action.server";

export type By = { organizationId: string; userId: string; now: Date };

/** What an action says. */
export type ActionText = {
  title: string;
  difference: string;
  dueOn: string;
  target: number | null;
  /** The user of each side. */
  owners: ByTeam<string>;
};

export type OwnersProblem = "one_side" | "no_head";

/** The heads that are meant, or why they are not one of each side. */
export function readOwners(
  heads: ByTeam<Head[]>,
  wished: ByTeam<string>,
): { ok: true; owners: ByTeam<Head> } | { ok: false; problems: Partial<ByTeam<OwnersProblem>> } {
  const find = (team: "sales" | "marketing", userId: string) =>
    heads[team].find((one) => one.userId === userId);
  const { sales, marketing } = byTeam((team) => find(team, wished[team]));
  if (sales !== undefined && marketing !== undefined) return { ok: true, owners: { sales, marketing } };
  const other = { sales: "marketing", marketing: "sales" } as const;
  const problems: Partial<ByTeam<OwnersProblem>> = {};
  for (const team of TEAMS) {
    if (find(team, wished[team]) !== undefined) continue;
    problems[team] = find(other[team], wished[team]) === undefined ? "no_head" : "one_side";
  }
  return { ok: false, problems };
}

/** Proposes an action. Whoever proposes one that they own has confirmed it for their own side. */
export async function proposeAction(
  db: Db,
  { organizationId, userId, now }: By,
  place: { surveyId: string; waveId: string; about: GapSubject },
  text: ActionText,
): Promise<{ ok: true; id: string } | { ok: false; problems: Partial<ByTeam<OwnersProblem>> }> {
  return db.transaction(async (tx) => {
    const read = readOwners(await listHeads(tx, organizationId), text.owners);
    if (!read.ok) return read;
    const { title, difference, dueOn, target } = text;
    const [made] = await tx
      .insert(jointAction)
      .values({
        ...{ organizationId, surveyId: place.surveyId, waveId: place.waveId },
        ...{ aboutType: place.about.type, aboutKey: place.about.key },
        ...{ title, difference, dueOn, target, status: "proposed", statusAt: now, statusBy: userId },
        ...{ createdBy: userId, createdAt: now, changedAt: now },
      })
      .returning({ id: jointAction.id });
    const id = made?.id ?? "";
    await putOwners(tx, { organizationId, userId, now }, { id, owners: read.owners, version: 0 });
    await recordEvent(tx, {
      ...{ organizationId, actor: `user:${userId}`, kind: "action.proposed", at: now },
      detail: { action: title, dueOn, ...byTeam((team) => read.owners[team].name) },
    });
    return { ok: true, id };
  });
}

/** Changes what an open action says: both sides confirm it anew, and whoever changes it has confirmed for their own. */
export async function changeAction(
  db: Db,
  by: By,
  id: string,
  text: ActionText,
): Promise<
  | { ok: true }
  | { ok: false; reason: "unknown" | "ended" }
  | { ok: false; reason: "owners"; problems: Partial<ByTeam<OwnersProblem>> }
> {
  const { organizationId, userId, now } = by;
  return db.transaction(async (tx) => {
    const found = await lockAction(tx, organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.status === "done" || found.status === "dropped") return { ok: false, reason: "ended" };
    const read = readOwners(await listHeads(tx, organizationId), text.owners);
    if (!read.ok) return { ok: false, reason: "owners", problems: read.problems };
    const { title, difference, dueOn, target } = text;
    const sequence = found.sequence + 1;
    await tx
      .update(jointAction)
      .set({
        ...{ title, difference, dueOn, target, sequence, changedAt: now },
        ...{ status: "proposed", statusAt: now, statusBy: userId },
      })
      .where(and(eq(jointAction.organizationId, organizationId), eq(jointAction.id, id)));
    await tx
      .delete(actionOwner)
      .where(and(eq(actionOwner.organizationId, organizationId), inArray(actionOwner.actionId, [id])));
    await putOwners(tx, by, { id, owners: read.owners, version: sequence });
    await recordEvent(tx, {
      ...{ organizationId, actor: `user:${userId}`, kind: "action.changed", at: now },
      detail: { action: title, dueOn, ...byTeam((team) => read.owners[team].name) },
    });
    return { ok: true };
  });
}

/** Names the two owners, and writes to whom of them it is news. */
async function putOwners(
  tx: Db,
  { organizationId, userId, now }: By,
  { id, owners, version }: { id: string; owners: ByTeam<Head>; version: number },
): Promise<void> {
  await tx.insert(actionOwner).values(
    TEAMS.map((team) => ({
      ...{ organizationId, actionId: id, team, userId: owners[team].userId, name: owners[team].name },
      confirmedAt: owners[team].userId === userId ? now : null,
    })),
  );
  for (const team of TEAMS) {
    const mail = { organizationId, kind: "action-proposed", subjectId: id } as const;
    const reader = owners[team].userId;
    if (reader !== userId)
      await putMemberMail(tx, { ...mail, userId: reader, occasion: String(version) }, now);
  }
}
