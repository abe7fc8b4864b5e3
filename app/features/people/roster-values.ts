import type { ByTeam, Team } from "#app/core/vocabulary";
import { foldWord } from "#app/features/files/columns";

const TEAM_WORDS: ByTeam<string[]> = {
  sales: "sales vertrieb verkauf ventes vente commercial commerciale commerciaux ventas comercial".split(" "),
  marketing: "marketing mktg mkt mercadotecnia mercadeo".split(" "),
};
const GENERIC = new Set(
  "team teams dept department group abteilung equipe service departement groupe equipo departamento area de des du la el the"
    .split(" ")
    .map(foldWord),
);

/** The team a cell names: by the organization's own names first, then in the words of four languages. */
export function readTeam(cell: string, names: ByTeam<string>): Team | null {
  const whole = foldWord(cell);
  if (whole === "") return null;
  for (const team of ["sales", "marketing"] as const) if (whole === foldWord(names[team])) return team;
  const core = cell
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldWord)
    .filter((word) => word !== "" && !GENERIC.has(word))
    .join("");
  for (const team of ["sales", "marketing"] as const) {
    if (TEAM_WORDS[team].includes(core) || TEAM_WORDS[team].some((word) => isCompound(core, word)))
      return team;
  }
  return null;
}

/** "Vertriebsteam", "Marketingabteilung" */
function isCompound(text: string, word: string): boolean {
  const rest = text.startsWith(word) ? text.slice(word.length) : "";
  return ["team", "steam", "abteilung", "sabteilung", "department"].includes(rest);
}

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
  const name = cell
    .normalize("NFC")
    .replaceAll(/[\p{Zs}\t\u200b\ufeff]+/gu, " ")
    .trim();
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name) ? null : name;
}
