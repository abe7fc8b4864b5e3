import { type ByTeam, TEAMS, type Team } from "../vocabulary";
import { foldWord, splitWords } from "./fold";

/** Words for the two teams in en, de, fr, es, pt, it and nl. */
const TEAM_WORDS: ByTeam<string[]> = {
  sales:
    "sales vertrieb verkauf ventes vente commercial commerciale commerciaux ventas venta comercial comerciales vendas vendite verkoop".split(
      " ",
    ),
  marketing: "marketing mktg mkt mktng mercadotecnia mercadeo marketingul".split(" "),
};

const TAILS = [
  "team",
  "steam",
  "abteilung",
  "sabteilung",
  "department",
  "s",
  "afdeling",
  "innendienst",
  "aussendienst",
];

/**
 * The team that a value names, to be proposed to a person: by the organization's own names first, then by whole words
 * after splitting where no letter stands. Words of both teams in one value name none.
 * @example proposeTeam("Field Sales", { sales: "Sales", marketing: "Marketing" }) // "sales"
 */
export function proposeTeam(value: string, names: ByTeam<string>): Team | null {
  const whole = foldWord(value);
  if (whole === "") return null;
  for (const team of TEAMS) if (whole === foldWord(names[team])) return team;
  const words = splitWords(value);
  const named = TEAMS.filter((team) => words.some((word) => isTeamWord(word, team)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function isTeamWord(word: string, team: Team): boolean {
  return TEAM_WORDS[team].some(
    (known) => word === known || (word.startsWith(known) && TAILS.includes(word.slice(known.length))),
  );
}

/** A value as it is compared with one that a person chose: neither case nor blanks count. */
export function foldValue(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}
