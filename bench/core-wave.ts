import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { listParts } from "#app/features/waves/launch/manifest";
import type { Platform } from "#app/platform/platform.server";
import type { Json } from "#app/protocol/encoding";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";

/** An open wave of the core form with the real booth, and an invitation for each of its people. */
export async function openCoreWave(platform: Platform, people: number): Promise<OpenWave> {
  const set = questionSetOf({ form: "core" });
  return openTestWave(platform, {
    sales: Math.ceil(people / 2),
    marketing: Math.floor(people / 2),
    questionSet: set as unknown as Json,
    changes: {
      bundles: { booth: await storeBoothBundle(platform.db), holder: "" },
      parts: listParts(set),
    },
  });
}
