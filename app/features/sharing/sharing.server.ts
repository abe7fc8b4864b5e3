import { TEAMS, type Team } from "#app/core/vocabulary";
import { formatSharedLink } from "#app/features/invitations/shared-link.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { sharedPage } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import { listSideHeads, readWords } from "./heads.server";
import { countInvited } from "./invited.server";

/** Who may read the results of a wave, and who has said what about it. */
export type Sharing = {
  viewersSince: Date | null;
  sides: { team: Team; heads: string[]; word: { name: string; givenAt: Date } | null }[];
  /** The side that whoever looks heads. */
  own: Team | null;
  asked: { invited: number; unwritten: number };
  /** The page for everybody who was asked, once it is open. */
  page: { href: string; sharedAt: Date; unwritten: number } | null;
};

/** Null before the release: until then there is nothing to share. */
export async function getSharing(platform: Platform, id: WaveId, userId: string): Promise<Sharing | null> {
  const { db } = platform;
  const wave = await getWave(db, id);
  if (wave === null || wave.phase !== "released") return null;
  const heads = await listSideHeads(db, id.organizationId);
  const words = await readWords(db, id, heads);
  const { sharedAt, unwritten } = sharedPage;
  const [page] = await db.select({ sharedAt, unwritten }).from(sharedPage).where(ofWave(sharedPage, id));
  return {
    viewersSince: wave.viewersSince,
    sides: TEAMS.map((team) => {
      const word = words[team];
      return {
        team,
        heads: heads.filter((head) => head.team === team).map(({ name }) => name),
        word: word && { name: word.name, givenAt: word.givenAt },
      };
    }),
    own: heads.find((head) => head.userId === userId)?.team ?? null,
    asked: await countInvited(db, id),
    page: page === undefined ? null : { href: formatSharedLink(platform, id.waveId, null), ...page },
  };
}
