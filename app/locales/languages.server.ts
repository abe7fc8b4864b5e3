import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { nl } from "./nl";
import { pt } from "./pt";
import type { NamedLanguage, RespondentWords, Words } from "./words";

/** The languages in which people answer. A new one is a folder and its line here. */
const RESPONDENT_WORDS = { en, de, fr, es, pt, it, nl, ar } satisfies Record<string, RespondentWords>;

/** The languages of the members' screens, whole. */
const MEMBER_WORDS = { en, de } satisfies Record<string, Words>;

export type Language = keyof typeof RESPONDENT_WORDS;
export type MemberLanguage = keyof typeof MEMBER_WORDS;

export const LANGUAGES = Object.keys(RESPONDENT_WORDS) as Language[];
export const MEMBER_LANGUAGES = Object.keys(MEMBER_WORDS) as MemberLanguage[];
export const FIRST_LANGUAGE: Language = "en";

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(RESPONDENT_WORDS, tag);
}

export function isMemberLanguage(tag: string): tag is MemberLanguage {
  return Object.hasOwn(MEMBER_WORDS, tag);
}

/** What people who answer read, in this language. */
export function respondentWords(language: Language): RespondentWords {
  return RESPONDENT_WORDS[language];
}

/** Languages by their own names, for a choice between them. */
export function listLanguages(languages: readonly Language[]): NamedLanguage[] {
  return languages.map((tag) => ({ tag, name: respondentWords(tag).language.name }));
}

/** All words; where a language has only what people who answer read, the rest is English. */
export function wordsIn(language: Language): Words {
  return isMemberLanguage(language) ? MEMBER_WORDS[language] : { ...en, ...respondentWords(language) };
}

/** The first of these tags that is offered, else English. */
export function preferLanguage<Tag extends Language>(
  wanted: readonly string[],
  offered: readonly Tag[],
): Language {
  const found = wanted.map((tag) => findLanguage(tag, offered)).find((tag) => tag !== null);
  return found ?? FIRST_LANGUAGE;
}

/** The language that a tag or the tag of its region names ("de-AT" is German); null where there is none. */
export function findLanguage<Tag extends Language>(tag: string, offered: readonly Tag[]): Tag | null {
  const [primary = ""] = tag.trim().toLowerCase().split(/[-_]/);
  return offered.find((language) => language === primary) ?? null;
}
