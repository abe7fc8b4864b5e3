import { composePage } from "#app/features/booth/booth-html.server";
import { getHolderParts } from "#app/features/booth/bundle.server";
import type { ComposedPage } from "#app/features/booth/compose-booth.server";
import { FirstSentence } from "#app/features/booth/first-screen";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { type Language, wordsIn } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
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
  const organization = manifest?.organization ?? product.name;
  const data: HolderData = {
    ...{ mode: "booth", organization, trial: manifest?.trial ?? false, wave: waveId },
    text: { language: tag, direction, title, trial: strip },
    holder: holders.page,
  };
  const first = (
    <FirstSentence
      organization={organization}
      heading={holders.page.heading}
      sentence={holders.page.loading}
      more={booth.welcome.more}
    />
  );
  const parts = await getHolderParts(platform, manifest?.bundles.holder ?? "");
  return { html: composePage({ data, first }, parts), parts };
}
