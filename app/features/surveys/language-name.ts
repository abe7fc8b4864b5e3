import { getWords } from "#app/locales/spoken";

/** A language by its name in the language of the page: "German". */
export function nameLanguage(tag: string): string {
  return new Intl.DisplayNames(getWords().language.tag, { type: "language" }).of(tag) ?? tag;
}
