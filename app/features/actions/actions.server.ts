import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import { listMembers } from "#app/features/auth/members/members.server";
import type { MemberReadership } from "#app/features/releases/readership";
import type { Db } from "#db/client.server";
import { type ActionStatus, actionNote, actionOwner, jointAction, user, wave } from "#db/schema";

/** One of the two owners; `heads` is false where they no longer head that team, so nobody can confirm for it. */
export type ActionOwner = {
  team: Team;
  userId: string;
  name: string;
  confirmedAt: Date | null;
  heads: boolean;
};

export type JointAction = Omit<
  typeof jointAction.$inferSelect,
  "organizationId" | "statusBy" | "createdBy"
> & {
  waveName: string;
  /** Null where they are gone. */
  statusByName: string | null;
  createdByName: string | null;
  owners: ByTeam<ActionOwner>;
};

export type ActionNote = { id: string; name: string; body: string; createdAt: Date };

type Wanted = {
  organizationId: string;
  reader: MemberReadership;
  id?: string;
  waveId?: string;
  statuses?: ActionStatus[];
};

/**
 * The actions of an organization, by the day on which they are due. What they are about is a finding, so a viewer sees
 * those of the waves that were shown to viewers.
 */
export async function listActions(
  db: Db,
  { organizationId, reader, ...only }: Wanted,
): Promise<JointAction[]> {
  const rows = await db
    .select({ action: jointAction, waveName: wave.name })
    .from(jointAction)
    .leftJoin(wave, and(eq(wave.organizationId, jointAction.organizationId), eq(wave.id, jointAction.waveId)))
    .where(
      and(
        eq(jointAction.organizationId, organizationId),
        reader === "viewers" ? isNotNull(wave.viewersSince) : undefined,
        only.id === undefined ? undefined : eq(jointAction.id, only.id),
        only.waveId === undefined ? undefined : eq(jointAction.waveId, only.waveId),
        only.statuses === undefined ? undefined : inArray(jointAction.status, only.statuses),
      ),
    )
    .orderBy(asc(jointAction.dueOn), asc(jointAction.createdAt), asc(jointAction.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ action }) => action.id);
  const owners = await listOwners(db, organizationId, ids);
  const names = await readUserNames(
    db,
    rows.flatMap(({ action }) => [action.createdBy, action.statusBy ?? action.createdBy]),
  );
  return rows.flatMap(({ action, waveName }) => {
    const pair = owners.get(action.id);
    if (pair?.sales === undefined || pair.marketing === undefined) return [];
    const { organizationId: _, statusBy, createdBy, ...shown } = action;
    return {
      ...shown,
      waveName: waveName ?? "",
      statusByName: names.get(statusBy ?? "") ?? null,
      createdByName: names.get(createdBy) ?? null,
      owners: { sales: pair.sales, marketing: pair.marketing },
    };
  });
}

export async function getAction(
  db: Db,
  { organizationId, reader }: Pick<Wanted, "organizationId" | "reader">,
  id: string,
): Promise<JointAction | null> {
  const [found] = await listActions(db, { organizationId, reader, id });
  return found ?? null;
}

/** The notes to an action, oldest first. */
export async function listNotes(db: Db, organizationId: string, actionId: string): Promise<ActionNote[]> {
  const { id, name, body, createdAt } = actionNote;
  return db
    .select({ id, name, body, createdAt })
    .from(actionNote)
    .where(and(eq(actionNote.organizationId, organizationId), eq(actionNote.actionId, actionId)))
    .orderBy(asc(actionNote.createdAt), asc(actionNote.id));
}

export type Head = { userId: string; name: string };

/** Who can own an action for each side: the members who head that team. */
export async function listHeads(db: Db, organizationId: string): Promise<ByTeam<Head[]>> {
  const members = await listMembers(db, organizationId);
  return byTeam((team) =>
    members.filter((one) => one.team === team).map(({ userId, name }) => ({ userId, name })),
  );
}

async function listOwners(
  db: Db,
  organizationId: string,
  actionIds: string[],
): Promise<Map<string, Partial<ByTeam<ActionOwner>>>> {
  const heads = await listHeads(db, organizationId);
  const rows = await db
    .select()
    .from(actionOwner)
    .where(and(eq(actionOwner.organizationId, organizationId), inArray(actionOwner.actionId, actionIds)));
  const owners = new Map<string, Partial<ByTeam<ActionOwner>>>();
  for (const { actionId, team, userId, name, confirmedAt } of rows) {
    const head = heads[team].find((one) => one.userId === userId);
    const owner = { team, userId, name: head?.name ?? name, confirmedAt, heads: head !== undefined };
    owners.set(actionId, { ...owners.get(actionId), [team]: owner });
  }
  return owners;
}

async function readUserNames(db: Db, userIds: string[]): Promise<Map<string, string>> {
  const users = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...new Set(userIds)]));
  return new Map(users.map(({ id, name }) => [id, name]));
}
