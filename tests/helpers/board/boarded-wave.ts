import { eq } from "drizzle-orm";
import type { QuestionSet } from "#app/core/questions/set";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { listParts } from "#app/features/waves/launch/manifest";
import type { Platform } from "#app/platform/platform.server";
import type { Json } from "#app/protocol/encoding";
import { exportScalar } from "#app/protocol/hpke";
import { SERVER_PARTY } from "#app/protocol/manifest";
import type { Slip } from "#app/protocol/receipt";
import { layerKey, wave } from "#db/schema";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { routeFetch } from "#tests/helpers/booth/booth-ends";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";

/** What a person saved after answering. */
export type Kept = { slip: Slip; code: string };

/** A wave that people answered through the booth's own doors and that was released, with what each of them kept. */
export async function createBoardedWave(
  platform: Platform,
  people: { sales: number; marketing: number },
): Promise<{ open: OpenWave; kept: Kept[] }> {
  const set: QuestionSet = questionSetOf({ form: "core" });
  const open = await openTestWave(platform, {
    ...people,
    questionSet: set as unknown as Json,
    changes: { parts: listParts(set) },
  });
  const kept: Kept[] = [];
  const { fetch } = routeFetch(platform);
  for (const { url } of open.links) {
    const result = await answerSurvey({ fetch }, url, ({ manifest }) => ({
      ratings: (manifest.parts[0]?.questions ?? []).map(() => 3),
      slices: [],
      comments: manifest.parts.slice(1).map(() => ""),
    }));
    if (!result.ok) throw new Error(`A ballot was not cast: ${result.reason}.`);
    kept.push(result);
  }
  await closeAndRelease(platform, open);
  return { open, kept };
}

async function closeAndRelease(platform: Platform, open: OpenWave): Promise<void> {
  const { db, keys } = platform;
  const { organizationId, waveId, parties } = open;
  const pair = parties.get(SERVER_PARTY);
  if (pair === undefined) throw new Error("The wave has no server key.");
  const wrappedPrivate = keys.wrap(waveId, "layer", await exportScalar(pair));
  await db.insert(layerKey).values({ organizationId, waveId, publicJwk: {}, wrappedPrivate });
  await db.update(wave).set({ state: "closed", closedAt: platform.now() }).where(eq(wave.id, waveId));
  await finishWave(platform, open);
}
