import type { UnreadBallots } from "#app/core/figures/year-figures";
import { type AgreedAction, buildYear, type Year } from "#app/core/report/year";
import { TEAMS } from "#app/core/vocabulary";
import { listActions } from "#app/features/actions/actions.server";
import type { MemberReadership } from "#app/features/releases/readership";
import { getTrendPair, getUnreadBallots } from "#app/features/results/reports.server";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";

type ReadYear =
  | { ok: true; year: Year; unread: UnreadBallots }
  | { ok: false; reason: "not_released" | "unreadable" | "no_earlier" | "not_in_trend" };

/** A wave beside an earlier one of its trend: the one before it, where none is named. */
export async function readYearInReview(
  db: Db,
  id: WaveId,
  reader: MemberReadership,
  since: string | null,
): Promise<ReadYear> {
  const found = await getTrendPair(db, id, reader, since);
  if (!found.ok) return found;
  const { pair } = found;
  const before = { organizationId: id.organizationId, waveId: pair.before.wave.id };
  const unread = { before: await getUnreadBallots(db, before), after: await getUnreadBallots(db, id) };
  return {
    ok: true,
    year: buildYear({ ...pair, agreed: await listAgreedAbout(db, before, reader) }),
    unread,
  };
}

/** What both sides confirmed about a wave, also where it was dropped later. */
async function listAgreedAbout(
  db: Db,
  { organizationId, waveId }: WaveId,
  reader: MemberReadership,
): Promise<AgreedAction[]> {
  const statuses = ["agreed", "done", "dropped"] as const;
  const found = await listActions(db, { organizationId, waveId, reader, statuses: [...statuses] });
  return found.flatMap(({ id, aboutType, aboutKey, title, dueOn, target, status, owners }) => {
    const known = statuses.find((one) => one === status);
    if (known === undefined || TEAMS.some((team) => owners[team].confirmedAt === null)) return [];
    return [{ id, subject: { type: aboutType, key: aboutKey }, title, dueOn, status: known, target }];
  });
}
