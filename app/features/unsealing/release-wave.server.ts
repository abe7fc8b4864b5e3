import { eq } from "drizzle-orm";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { readSealedBallots } from "#app/features/box/sealed-ballots.server";
import { type ReadyOrder, readOpened } from "#app/features/holders/ready-order.server";
import { enqueueReleaseMails } from "#app/features/releases/release-mail.server";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { forgetAskedRoster } from "#app/features/waves/distance/asked-rosters.server";
import type { Platform } from "#app/platform/platform.server";
import { type Bytes, decodeBase64Url, encodeText } from "#app/protocol/encoding";
import { readManifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { inPlane } from "#db/planes.server";
import { board, layerKey, organization, signingKey, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import type { FrozenWave } from "./release-work.server";
import { readHandedOn } from "./sealed-pieces.server";
import { forgetStaged, lockClosedWave, type Outcome, stageOutcome } from "./stage-outcome.server";
import { unsealBox } from "./unseal-box.server";
import type { ClosedBox } from "./unseal-work.server";

/**
 * closed → released. Ballots are unsealed, tallied and passed through the gate in memory; one transaction stores what
 * may leave and destroys the keys. A process that dies before it commits has changed nothing that anybody sees, and the
 * next one begins again from the sealed box: no answer that is not public is ever on a disk (R0). Both leads and the owner can read
 * the release from that commit on, none of them before; the mail that says so is queued in it.
 */
export async function releaseWave(platform: Platform, id: WaveId, order: ReadyOrder): Promise<void> {
  const at = platform.now();
  const { box, frozen } = await readClosedWave(platform, id, at);
  const opened = order === "box" ? null : await readOpened(platform, id, order);
  const pieces =
    order === "box"
      ? readSealedBallots(platform.planes.unsealing, id, platform.engine)
      : readHandedOn(platform.planes.unsealing, id, order);
  const built = await unsealBox(platform, id, pieces, box, { ...frozen, opened });
  const left = platform.engine === "pglite" ? await stageOutcome(platform.db, id, built) : built;
  await platform.db.transaction((tx) => storeOutcome(tx, id, left, at));
}

/** What a closed wave is unsealed with, and what was frozen about it. @throws Error for any other wave */
export async function readClosedWave(
  { db, planes, keys }: Platform,
  id: WaveId,
  at: Date,
): Promise<{ box: ClosedBox; frozen: FrozenWave }> {
  const [row] = await db
    .select({ wave, organization })
    .from(wave)
    .innerJoin(organization, eq(organization.id, wave.organizationId))
    .where(isWave(id, "closed"));
  const [key] = await planes.unsealing
    .select({ wrapped: layerKey.wrappedPrivate })
    .from(layerKey)
    .where(ofWave(layerKey, id));
  if (row === undefined || key === undefined || row.wave.manifest === null)
    throw new Error("This wave has no closed box.");
  const bytes = encodeText(row.wave.manifest);
  const { manifest } = await readManifest(bytes);
  const questionSet = parseQuestionSet(row.wave.questionSet);
  const { timeZone } = row.organization;
  const teamOf = (team: Team) => manifest.teams.find(({ key }) => key === team);
  const { openedAt, closedAt } = row.wave;
  const box = {
    manifest: bytes,
    questionSet,
    scalar: keys.unwrap(id.waveId, "layer", key.wrapped) as Bytes,
    point: decodeBase64Url(manifest.sealKey),
  };
  const frozen = {
    questionSet,
    parts: manifest.parts,
    slices: manifest.slices,
    teams: manifest.teams,
    opened: null,
    thresholds: { ...DEFAULT_THRESHOLDS, ...manifest.thresholds },
    facts: {
      id: id.waveId,
      name: manifest.name,
      organization: manifest.organization,
      teamNames: byTeam((team) => teamOf(team)?.name ?? ""),
      custody: manifest.custody,
      trial: row.wave.trial,
      demo: row.wave.demo,
      imported: false,
      invited: byTeam((team) => teamOf(team)?.invited ?? 0),
      openedOn: openedAt ? calendarDay(openedAt, timeZone) : null,
      closedOn: calendarDay(closedAt ?? at, timeZone),
      releasedOn: calendarDay(at, timeZone),
    },
  };
  return { box, frozen };
}

/** The one transaction. The box cannot have changed since it was read: casts hold the wave until they are stored. */
async function storeOutcome(
  tx: Db,
  id: WaveId,
  { release, board: figures }: Outcome,
  at: Date,
): Promise<void> {
  await lockClosedWave(tx, id);
  if (figures !== null) await forgetStaged(tx, id);
  await storeRelease(tx, id, release);
  if (TEAMS.every((team) => release.public.responses[team].withheld)) await forgetAskedRoster(tx, id);
  if (figures !== null) await tx.insert(board).values({ ...id, ...figures });
  await tx.update(signingKey).set({ wrappedPrivate: null }).where(ofWave(signingKey, id));
  await inPlane(tx, "unsealing", (within) => within.delete(layerKey).where(ofWave(layerKey, id)));
  await tx.update(wave).set({ state: "released", releasedAt: at }).where(isWave(id));
  const by = { actor: "system", now: at } as const;
  await recordWaveEvent(tx, id, "wave.unsealed", {}, by);
  const auditHead = await recordWaveEvent(tx, id, "wave.released", {}, by);
  await tx.update(board).set({ auditHead }).where(ofWave(board, id));
  await enqueueReleaseMails(tx, id, at);
}

/** "2026-03-31" where the organization is. */
function calendarDay(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(date);
}
