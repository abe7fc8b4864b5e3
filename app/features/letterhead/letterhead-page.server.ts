import { createHash } from "node:crypto";
import { isLanguage, LANGUAGES, type Language, respondentWords } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { getLanguage, speak } from "#app/locales/spoken.server";
import type { Db } from "#db/client.server";
import { PREVIEWED, type Previewed } from "./letter-preview";
import { getLetterhead, type WholeLetterhead } from "./letterhead.server";
import { describeColour } from "./letterhead-form.server";

/** Which mail is asked for; whatever is unknown is the first of its kind. */
export function readAskedLetter(asked: URLSearchParams): { letter: Language; kind: Previewed } {
  const tag = asked.get("letter") ?? "";
  const kind = PREVIEWED.find((one) => one === asked.get("kind")) ?? "invitation";
  return { letter: isLanguage(tag) ? tag : getLanguage(), kind };
}

export async function loadLetterheadPage(db: Db, organizationId: string, asked: URLSearchParams) {
  const stored = await getLetterhead(db, organizationId);
  const { letter, kind } = readAskedLetter(asked);
  return {
    languages: LANGUAGES.map((tag) => ({
      tag,
      name: respondentWords(tag).language.name,
      own: stored.words[tag] !== undefined,
    })),
    letter: { tag: letter, dir: respondentWords(letter).mail.language.dir },
    kind,
    usualGreeting: speak(letter, () => getWords().mail.greeting("…")),
    words: stored.words[letter] ?? null,
    colour: stored.colour === null ? null : describeColour(stored.colour),
    logo: stored.logo === null ? null : { width: stored.logo.width, height: stored.logo.height },
    version: hashLetterhead(stored),
  };
}

/** Changes with the letterhead, so that frames are loaded anew. */
function hashLetterhead({ colour, logo, words }: WholeLetterhead): string {
  const hash = createHash("sha256").update(JSON.stringify([colour, words]));
  return hash
    .update(logo?.bytes ?? new Uint8Array())
    .digest("hex")
    .slice(0, 12);
}
