import { eq } from "drizzle-orm";
import { composePage } from "#app/features/booth/booth-html.server";
import { getHolderParts } from "#app/features/booth/bundle.server";
import type { ComposedPage } from "#app/features/booth/compose-booth.server";
import { FirstSentence } from "#app/features/booth/first-screen";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { type Language, wordsIn } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { organization, wave } from "#db/schema";
import { findWave } from "#db/wave-directory.server";
import { isWave } from "#db/wave-scope";
import type { HolderData } from "./page/holder-data";

/** The page of key holders. From the launch on its script is the one that the manifest names. */
export async function composeHolderPage(
  platform: Platform,
  waveId: string,
  language: Language,
): Promise<ComposedPage> {
  const { booth, holders, product } = wordsIn(language);
  const launched = await getLaunchedWave(platform, waveId);
  const manifest = launched?.pinned.manifest;
  const { language: tag, direction, title, trial: strip } = booth;
  const name = manifest?.organization ?? (await nameWhoAsks(platform.db, waveId)) ?? product.name;
  const data: HolderData = {
    ...{ mode: "booth", organization: name, trial: manifest?.trial ?? false, wave: waveId },
    text: { language: tag, direction, title, trial: strip },
    holder: holders.page,
  };
  const first = (
    <FirstSentence
      organization={name}
      heading={holders.page.heading}
      sentence={holders.page.loading}
      more={booth.welcome.more}
    />
  );
  const parts = await getHolderParts(platform, manifest?.bundles.holder ?? "");
  return { html: composePage({ data, first }, parts), parts };
}

/** Before the launch an organization is called what it is called now; null where there is no such wave. */
async function nameWhoAsks(db: Db, waveId: string): Promise<string | null> {
  const id = await findWave(db, waveId);
  if (id === null) return null;
  const [found] = await db
    .select({ name: organization.name })
    .from(wave)
    .innerJoin(organization, eq(organization.id, wave.organizationId))
    .where(isWave(id));
  return found?.name ?? null;
}
