import { FIRST_LANGUAGE, findLanguage, LANGUAGES, respondentWords } from "#app/locales/languages.server";
import type { RespondentWords } from "#app/locales/words";
import type { Platform } from "#app/platform/platform.server";
import type { BoothData, PasteData, Promised } from "./booth-data";
import { type BoothParts, composePage } from "./booth-html.server";
import { getBoothParts, getPasteParts } from "./bundle.server";
import { FirstScreen, FirstSentence } from "./first-screen";

/** A page, and the hashes of what may run and style it. */
export type ComposedPage = { html: string; parts: BoothParts };

/** The booth of a wave, or what it says once the wave takes no answers. */
export async function composeBooth(
  platform: Platform,
  data: BoothData,
  wave: { promised?: Promised; scriptHash: string; nonce?: string },
): Promise<ComposedPage> {
  const { heading, ...sentences } = data.text.trouble;
  const { organization } = data;
  const first =
    data.closed === null ? (
      <FirstScreen
        data={data}
        waiting={readWords(data.text.language).waiting}
        {...(wave.promised && { promised: wave.promised })}
      />
    ) : (
      <FirstSentence
        organization={organization}
        heading={heading.closed}
        sentence={sentences[data.closed]}
        more={data.text.welcome.more}
      />
    );
  const parts = await getBoothParts(platform, wave.scriptHash);
  return { html: composePage({ data, first }, parts, wave.nonce), parts };
}

/** The page that reads a link which a mail program or gateway broke. */
export async function composePaste({
  mode,
  organization,
  trial,
  text,
  wave,
  teams,
}: BoothData): Promise<ComposedPage> {
  const { language, direction, title, trial: strip } = text;
  const { paste } = readWords(language);
  const frame = { mode, organization, trial, text: { language, direction, title, trial: strip } };
  const data: PasteData = { ...frame, wave, teams, paste };
  const { heading, lead } = paste;
  const first = (
    <FirstSentence organization={organization} heading={heading} sentence={lead} more={text.welcome.more} />
  );
  const parts = await getPasteParts();
  return { html: composePage({ data, first }, parts), parts };
}

function readWords(language: string): RespondentWords {
  return respondentWords(findLanguage(language, LANGUAGES) ?? FIRST_LANGUAGE);
}
