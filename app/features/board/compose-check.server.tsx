import { composePage } from "#app/features/booth/booth-html.server";
import { getCheckParts } from "#app/features/booth/bundle.server";
import type { ComposedPage } from "#app/features/booth/compose-booth.server";
import { FirstSentence } from "#app/features/booth/first-screen";
import { type Language, respondentWords } from "#app/locales/languages.server";
import type { Manifest } from "#app/protocol/manifest";
import type { BoardData } from "./board-data";

/** The page on which whoever kept a slip looks for the own ballot on the board. */
export async function composeCheck(
  { organization, wave, trial }: Manifest,
  language: Language,
): Promise<ComposedPage> {
  const { booth, board } = respondentWords(language);
  const { language: tag, direction, title, trial: strip } = booth;
  const text = { language: tag, direction, title, trial: strip };
  const data: BoardData = { mode: "booth", organization, trial, text, wave, board };
  const first = (
    <FirstSentence
      organization={organization}
      heading={board.heading}
      sentence={board.lead}
      more={booth.welcome.more}
    />
  );
  const parts = await getCheckParts();
  return { html: composePage({ data, first }, parts), parts };
}
