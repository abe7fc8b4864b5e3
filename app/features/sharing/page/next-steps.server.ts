import { listActions } from "#app/features/actions/actions.server";
import { listAgreementsInForce } from "#app/features/agreements/agreements.server";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";
import type { Next } from "./next-steps";

/** What both sides have agreed to because of this wave, and every agreement in force: no name of anybody. */
export async function readNextSteps(db: Db, { organizationId, waveId }: WaveId): Promise<Next> {
  const [actions, agreements] = await Promise.all([
    listActions(db, { organizationId, reader: "leads", waveId, statuses: ["agreed", "done"] }),
    listAgreementsInForce(db, organizationId),
  ]);
  return {
    actions: actions.map(({ id, title, difference, dueOn, status }) => ({
      ...{ id, title, difference, dueOn },
      done: status === "done",
    })),
    agreements: agreements.map(({ id, title, body, inForceSince, reviewOn }) => ({
      ...{ id, title, body, reviewOn },
      since: inForceSince.toISOString().slice(0, 10),
    })),
  };
}
