import { DEMO_OWNER, foundDemo } from "#app/features/demo/installation.server";
import { warmClaims } from "#app/features/invitations/warm-up.server";
import { forgetKeys } from "#app/features/unsealing/forget-keys.server";
import { listLostKeys, sayLostKey } from "#app/features/waves/wave/lost-keys.server";
import { getWords } from "#app/locales/spoken";
import { checkKeyMarks } from "#app/platform/key-marks.server";
import type { Platform } from "#app/platform/platform.server";

/** What is done once before the server listens. Returns the sentence that a person should read, or null. */
export async function prepareInstallation(platform: Platform): Promise<string | null> {
  await checkKeyMarks(platform);
  await forgetKeys(platform);
  for (const lost of await listLostKeys(platform))
    platform.log.error(sayLostKey(lost), { wave: lost.waveId });
  await warmClaims(platform).catch(() => platform.log.warn("the keys of open waves could not be read", {}));
  if (!platform.env.PARALLAX_DEMO || !(await foundDemo(platform))) return null;
  return getWords().demo.signIn(DEMO_OWNER.email, DEMO_OWNER.password);
}
