import { foldWord } from "#app/core/files/fold";
import { unguardFormula } from "#app/features/files/formula-guard";

const LANGUAGE_WORDS: Record<string, string> = {
  en: "english englisch anglais inglés inglês inglese engels الإنجليزية",
  de: "german deutsch allemand alemán alemão tedesco duits الألمانية",
  fr: "french französisch français francés francês francese frans الفرنسية",
  es: "spanish spanisch espagnol español castellano espanhol spagnolo spaans الإسبانية",
  pt: "portuguese portugiesisch portugais portugués português portoghese portugees البرتغالية",
  it: "italian italienisch italien italiano italiaans الإيطالية",
  nl: "dutch niederländisch holländisch néerlandais neerlandés holandés neerlandês holandês olandese nederlands الهولندية",
  ar: "arabic arabisch arabe árabe arabo العربية",
};
const languages = new Map(
  Object.entries(LANGUAGE_WORDS).flatMap(([tag, names]) =>
    [tag, ...names.split(" ")].map((name) => [foldWord(name), tag] as const),
  ),
);
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The BCP 47 tag of a cell ("de", "pt-BR", "Deutsch"), or null when it names no language. */
export function readLanguage(cell: string): string | null {
  const named = languages.get(foldWord(cell));
  if (named !== undefined) return named;
  try {
    const [tag] = Intl.getCanonicalLocales(cell.trim().replaceAll("_", "-"));
    return tag !== undefined && languageNames.of(tag) !== undefined ? tag : null;
  } catch {
    return null;
  }
}

/** A name on one line; null when it holds characters that have no place in one (line breaks, direction marks). */
export function readName(cell: string): string | null {
  const name = unguardFormula(cell)
    .normalize("NFC")
    .replaceAll(/[\p{Zs}\t\u200b\ufeff]+/gu, " ")
    .trim();
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name) ? null : name;
}
