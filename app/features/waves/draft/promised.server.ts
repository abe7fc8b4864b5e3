import { DEFAULT_THRESHOLDS, type Thresholds } from "#app/core/gate/thresholds";
import { listHolders } from "#app/features/holders/name-holders.server";
import { listWaves, type Wave } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";

/** What people are promised: who could open their answers, and from how many on something is shown. */
export type PromisedOfWave = {
  custody: "server" | "two-key";
  holders: { name: string }[];
  thresholds: Thresholds;
};

/** What a wave promises since its launch, or would if it were launched as it stands; without one, what a new draft does. */
export async function describePromised(
  db: Db,
  organizationId: string,
  wave: Pick<Wave, "id" | "names" | "plan"> | null,
): Promise<PromisedOfWave> {
  if (wave === null) return { custody: "server", holders: [], thresholds: DEFAULT_THRESHOLDS };
  const drafted = () => listHolders(db, { organizationId, waveId: wave.id });
  const holders =
    wave.names?.holders.map((name) => ({ name })) ?? (await drafted()).map(({ name }) => ({ name }));
  return { custody: holders.length === 0 ? "server" : "two-key", holders, thresholds: wave.plan.thresholds };
}

/** The newest draft of an organization, or of one survey: what mails and questions are looked at for. */
export async function findNewestDraft(
  db: Db,
  organizationId: string,
  surveyId?: string,
): Promise<Wave | null> {
  const waves = await listWaves(db, organizationId, surveyId);
  return waves.find(({ phase }) => phase === "draft") ?? null;
}
