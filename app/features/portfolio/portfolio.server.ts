import type { ReleasedIndex } from "#app/core/release/alignment-index";
import type { ByTeam } from "#app/core/vocabulary";
import type { OwnOrganization } from "#app/features/auth/door/door.server";
import { type HomeWave, readHomeWave } from "#app/features/home/wave-rows";
import { isOutFor } from "#app/features/releases/readership";
import { listReleaseSummaries, type ReleaseSummary } from "#app/features/releases/release-summaries.server";
import { listWavesOfEach, type Wave } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";

/** What an organization stands at, as a member of it may see it there. */
export type Standing = {
  organization: OwnOrganization;
  newest: NewestResult | null;
  /** What is not done yet, newest first; none for viewers, who see what was released. */
  due: HomeWave[];
};

export type NewestResult = {
  waveId: string;
  name: string;
  surveyName: string;
  releasedAt: Date | null;
  trial: boolean;
  /** Null where the stored release cannot be read. */
  result: {
    index: ReleasedIndex;
    teamNames: ByTeam<string>;
    imported: boolean;
    invited: ByTeam<number> | null;
    response: ByTeam<number> | null;
  } | null;
};

/** Each of a member's organizations for itself, in two statements however many there are. */
export async function listStandings(db: Db, organizations: OwnOrganization[]): Promise<Standing[]> {
  const waves = await listWavesOfEach(
    db,
    organizations.map(({ id }) => id),
  );
  const stands = organizations.map((organization) => {
    const all = waves.get(organization.id) ?? [];
    return { organization, newest: findNewest(all, organization), due: listDue(all, organization) };
  });
  const summaries = await listReleaseSummaries(
    db,
    stands.flatMap(({ organization, newest }) =>
      newest === null ? [] : [{ organizationId: organization.id, waveId: newest.id }],
    ),
  );
  return stands.map(({ newest, ...stand }) => ({
    ...stand,
    newest: newest && describeNewest(newest, summaries.get(newest.id) ?? null),
  }));
}

function findNewest(waves: Wave[], place: OwnOrganization): Wave | null {
  const released = waves.filter((wave) => isOutFor(place, wave));
  const moment = ({ releasedAt }: Wave) => releasedAt?.getTime() ?? 0;
  return released.reduce<Wave | null>(
    (newest, wave) => (newest === null || moment(wave) > moment(newest) ? wave : newest),
    null,
  );
}

function listDue(waves: Wave[], { role }: OwnOrganization): HomeWave[] {
  if (role === "viewer") return [];
  return waves.filter(({ phase }) => phase !== "released" && phase !== "cancelled").map(readHomeWave);
}

function describeNewest(wave: Wave, summary: ReleaseSummary | null): NewestResult {
  const { id: waveId, name, surveyName, releasedAt, trial } = wave;
  const result = summary && {
    index: summary.index,
    teamNames: summary.wave.teamNames,
    imported: summary.wave.imported,
    invited: summary.coverage.invited,
    response: summary.coverage.response,
  };
  return { waveId, name, surveyName, releasedAt, trial, result };
}
