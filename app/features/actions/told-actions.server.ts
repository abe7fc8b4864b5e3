import { and, eq } from "drizzle-orm";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import type { MemberReadership } from "#app/features/releases/readership";
import type { Db } from "#db/client.server";
import { type ActionStatus, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { type ActionFigures, readActionFigures } from "./action-figures.server";
import { type JointAction, listActions } from "./actions.server";

/** An action as files of a wave show it. */
export type ToldAction = ActionFigures & {
  id: string;
  title: string;
  difference: string;
  dueOn: string;
  target: number | null;
  status: ActionStatus;
  waveName: string;
  owners: ByTeam<string>;
};

/** The actions that belong beside a wave's results: agreed about it, and about earlier waves with whether they moved. */
export async function listActionsFor(
  db: Db,
  id: WaveId & { reader: MemberReadership },
): Promise<ToldAction[]> {
  const { organizationId, reader } = id;
  const [found] = await db
    .select({ surveyId: wave.surveyId, closedAt: wave.closedAt })
    .from(wave)
    .where(isWave(id, "released"));
  if (found === undefined || found.closedAt === null) return [];
  const until = found.closedAt;
  const earlier = await db
    .select({ id: wave.id, closedAt: wave.closedAt })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.surveyId, found.surveyId)));
  const isBefore = (waveId: string) =>
    earlier.some((one) => one.id === waveId && one.closedAt !== null && one.closedAt <= until);
  const actions = (await listActions(db, { organizationId, reader })).filter(
    ({ waveId, status }) => isBefore(waveId) && status !== "dropped",
  );
  const figures = await readActionFigures(db, organizationId, actions, reader, until);
  return actions.flatMap((action) => {
    const said = figures.get(action.id);
    return said === undefined ? [] : [{ ...tell(action), ...said }];
  });
}

/** What everybody who was asked may read of the actions about a wave: what both sides stand for, without a figure. */
export async function listSharedActions(
  db: Db,
  organizationId: string,
  waveId: string,
): Promise<Pick<ToldAction, "title" | "difference" | "dueOn" | "status" | "owners">[]> {
  const statuses: ActionStatus[] = ["agreed", "done"];
  const actions = await listActions(db, { organizationId, waveId, statuses, reader: "leads" });
  return actions.map((action) => {
    const { title, difference, dueOn, status, owners } = tell(action);
    return { title, difference, dueOn, status, owners };
  });
}

function tell({ id, title, difference, dueOn, target, status, waveName, owners }: JointAction) {
  const names = byTeam((team) => owners[team].name);
  return { id, title, difference, dueOn, target, status, waveName, owners: names };
}
