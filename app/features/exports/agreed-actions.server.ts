import { TEAMS } from "#app/core/vocabulary";
import { listActions } from "#app/features/actions/actions.server";
import type { AgreedAction } from "#app/features/exports/deck/slides/deck-input";
import type { MemberReadership } from "#app/features/releases/readership";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";

/** What both sides agreed about a wave, in the words of the reader. */
export async function listAgreedActions(
  db: Db,
  { organizationId, waveId }: WaveId,
  reader: MemberReadership,
): Promise<AgreedAction[]> {
  const found = await listActions(db, { organizationId, waveId, reader, statuses: ["agreed", "done"] });
  return found.map(({ title, owners, dueOn, status }) => ({
    title,
    owners: TEAMS.map((team) => owners[team].name),
    due: formatDate(dueOn, "UTC"),
    status: getWords().actions.statuses[status],
  }));
}
