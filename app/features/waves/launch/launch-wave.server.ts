import { eq } from "drizzle-orm";
import type { QuestionSet } from "#app/core/questions/set";
import type { ByTeam } from "#app/core/vocabulary";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { storeBoothBundle, storeHolderBundle } from "#app/features/booth/bundle.server";
import { getReceiptKey } from "#app/features/box/receipt-key.server";
import { putHolderMail } from "#app/features/holders/holder-queue.server";
import { listHolders } from "#app/features/holders/name-holders.server";
import { createInvitations } from "#app/features/invitations/invite-people.server";
import {
  generateSigningKeys,
  type NewSigningKey,
  storeSigningKeys,
} from "#app/features/invitations/signing-keys.server";
import { freezeLetterhead } from "#app/features/letterhead/letterhead.server";
import { getMail } from "#app/features/mail/carriers.server";
import { listPeople } from "#app/features/people/roster.server";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { recordAskedRoster } from "#app/features/waves/distance/asked-rosters.server";
import { type Checklist, getChecklist, type LineName } from "#app/features/waves/draft/checklist.server";
import { openWave } from "#app/features/waves/open/open-wave.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { enqueueWaveJobs } from "#app/features/waves/wave/wave-queue.server";
import { getWave, type Wave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { decodeText, encodeBase64Url } from "#app/protocol/encoding";
import { exportScalar, generateSealKeyPair, type SealKeyPair } from "#app/protocol/hpke";
import { encodeManifest, readManifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { inPlane } from "#db/planes.server";
import { layerKey, organization, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { composeManifest } from "./manifest";

export type LaunchResult =
  | { ok: true; opensAt: Date; scheduled: boolean }
  | { ok: false; reason: "not_ready"; missing: LineName[] }
  | Refusal;

/** The AAD under which SK is wrapped; unsealing it asks for the same. */
const LAYER_KEY = "layer";

type NewKeys = { signing: NewSigningKey[]; layer: SealKeyPair; scalar: Uint8Array; receipt: Uint8Array };

/**
 * Freezes a draft: roster, questions, rules and keys become one manifest in one transaction. The wave opens now, or
 * waits for its date. Two launches at once make one.
 */
export async function launchWave(platform: Platform, id: WaveId, by: By): Promise<LaunchResult> {
  const refusal = await findRefusal(platform, platform.db, id);
  if (refusal !== null) return refusal;
  const keys = await createKeys(platform, id);
  return platform.db.transaction(async (tx) => {
    await tx.select({ id: wave.id }).from(wave).where(isWave(id)).for("update");
    const late = await findRefusal(platform, tx, id);
    if (late !== null) return late;
    const draft = await requireDraft(tx, id);
    const opensAt = draft.opensAt !== null && draft.opensAt > by.now ? draft.opensAt : by.now;
    await freezeWave(platform, tx, id, { draft, opensAt, keys });
    const scheduled = opensAt > by.now;
    const { name, closesAt } = draft;
    await recordWaveEvent(tx, id, "wave.launched", { name, opensAt, closesAt }, by);
    if (!scheduled) await openWave(platform, tx, id, by);
    return { ok: true, opensAt, scheduled };
  });
}

/** Why a wave cannot be launched now; null when it can. */
async function findRefusal(
  platform: Platform,
  db: Db,
  id: WaveId,
): Promise<Exclude<LaunchResult, { ok: true }> | null> {
  const draft = await getWave(db, id);
  if (draft === null || draft.phase !== "draft") return refuseByState(db, id);
  const checklist = await getChecklist(platform, db, id.organizationId, draft);
  return checklist.ready ? null : { ok: false, reason: "not_ready", missing: listMissing(checklist) };
}

/** The lines of a checklist that keep a draft from being launched. */
export function listMissing({ power: _power, ready: _ready, ...lines }: Checklist): LineName[] {
  return (Object.keys(lines) as LineName[]).filter((name) => lines[name].state === "missing");
}

async function createKeys(platform: Platform, { waveId }: WaveId): Promise<NewKeys> {
  const [signing, layer, receipt] = await Promise.all([
    generateSigningKeys(),
    generateSealKeyPair(),
    getReceiptKey(platform),
  ]);
  platform.keys.createWaveKey(waveId);
  return { signing, layer, scalar: await exportScalar(layer), receipt: receipt.publicKey };
}

async function freezeWave(
  platform: Platform,
  tx: Db,
  id: WaveId,
  launch: { draft: Wave; opensAt: Date; keys: NewKeys },
): Promise<void> {
  const { organizationId, waveId } = id;
  const { draft, opensAt, keys } = launch;
  const [owner] = await tx.select().from(organization).where(eq(organization.id, organizationId));
  if (owner === undefined) throw new Error("The organization no longer exists.");
  const questionSet: QuestionSet = await getQuestionSet(tx, organizationId, draft.surveyId);
  const people = await listPeople(tx, organizationId);
  if (draft.closesAt === null) throw new Error("A wave without a closing date was launched.");
  const dates = { opensAt, closesAt: draft.closesAt };
  await recordAskedRoster(tx, platform.keys, id, { questionSet, ...dates }, people);
  const invited: ByTeam<number> = await createInvitations(tx, platform.keys, id, people);
  const credentialKeys = await storeSigningKeys(tx, platform.keys, id, keys.signing);
  await storeLayerKey(platform, tx, id, keys);
  await freezeLetterhead(tx, id);
  const boothHash = await storeBoothBundle(tx);
  const named = await listHolders(tx, id);
  const holders = named.length === 0 ? null : { named, bundle: await storeHolderBundle(tx) };
  const trial = !(await getMail(platform, organizationId, tx)).reachesPeople;
  const bytes = encodeManifest(
    await composeManifest({
      organization: owner.name,
      waveId,
      name: draft.name,
      questionSet,
      teamNames: { sales: owner.salesName, marketing: owner.marketingName },
      invited,
      credentialKeys,
      sealKey: keys.layer.point,
      receiptKey: keys.receipt,
      keptIn: platform.env.PARALLAX_KEYS,
      thresholds: draft.plan.thresholds,
      slicings: draft.plan.slicings,
      reminders: draft.plan.reminders.to,
      trial,
      boothHash,
      holders,
      opensAt,
    }),
  );
  const { hash } = await readManifest(bytes);
  await tx
    .update(wave)
    .set({
      opensAt,
      plan: { ...draft.plan, timeZone: owner.timeZone },
      questionSet,
      manifest: decodeText(bytes),
      manifestHash: hash,
      boothHash,
      invitedSales: invited.sales,
      invitedMarketing: invited.marketing,
      trial,
    })
    .where(isWave(id));
  for (const { party } of named) await putHolderMail(tx, id, party, opensAt);
  await enqueueWaveJobs(tx, id, { reminders: draft.plan.reminders, dates, timeZone: owner.timeZone });
}

async function storeLayerKey(platform: Platform, tx: Db, id: WaveId, keys: NewKeys): Promise<void> {
  const { organizationId, waveId } = id;
  const publicJwk = {
    kty: "EC",
    crv: "P-256",
    x: encodeBase64Url(keys.layer.point.slice(1, 33)),
    y: encodeBase64Url(keys.layer.point.slice(33)),
  };
  const wrappedPrivate = platform.keys.wrap(waveId, LAYER_KEY, keys.scalar);
  await inPlane(tx, "unsealing", (within) =>
    within.insert(layerKey).values({ organizationId, waveId, publicJwk, wrappedPrivate }),
  );
}

async function requireDraft(tx: Db, id: WaveId): Promise<Wave> {
  const draft = await getWave(tx, id);
  if (draft === null) throw new Error("The wave vanished while it was launched.");
  return draft;
}
