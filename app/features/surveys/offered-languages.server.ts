import { LANGUAGES, respondentWords } from "#app/locales/languages.server";
import type { OfferedLanguage } from "./language-card";

/** Every language that a survey can be asked in, as its page lists it: the ones that are asked first, in their order. */
export function offerLanguages(asked: readonly string[], checked: readonly string[]): OfferedLanguage[] {
  const place = (tag: string) => (asked.includes(tag) ? asked.indexOf(tag) : LANGUAGES.length);
  return LANGUAGES.map((tag) => ({
    tag,
    name: respondentWords(tag).language.name,
    asked: asked.includes(tag),
    checked: checked.includes(tag),
  })).sort((one, other) => place(one.tag) - place(other.tag));
}
