/** The steps that an agreement ladder may have, from the lowest to the highest; words with one meaning stand between bars. */
export type AgreementWords = Record<
  "lowest" | "low" | "ratherLow" | "middle" | "ratherHigh" | "high" | "highest",
  string
>;

/** Words of agreement and of frequency (five steps) in one language. */
export type LadderWords = {
  agreement: AgreementWords[];
  frequency: readonly [string, string, string, string, string];
};

export const LADDER_WORDS: Record<string, LadderWords> = {
  en: {
    agreement: [
      {
        lowest:
          "strongly disagree|completely disagree|totally disagree|fully disagree|disagree strongly|disagree completely|definitely disagree|entirely disagree",
        low: "disagree|moderately disagree|mostly disagree|generally disagree",
        ratherLow:
          "somewhat disagree|slightly disagree|tend to disagree|partly disagree|partially disagree|rather disagree|mildly disagree|disagree somewhat|disagree slightly|disagree a little",
        middle:
          "neither agree nor disagree|neither disagree nor agree|neither agree or disagree|neutral|neither|neither nor|undecided|neither/nor",
        ratherHigh:
          "somewhat agree|slightly agree|tend to agree|partly agree|partially agree|rather agree|mildly agree|agree somewhat|agree slightly|agree a little",
        high: "agree|moderately agree|mostly agree|generally agree",
        highest:
          "strongly agree|completely agree|totally agree|fully agree|agree strongly|agree completely|definitely agree|entirely agree",
      },
    ],
    frequency: [
      "never",
      "rarely|seldom|almost never",
      "sometimes|occasionally",
      "often|frequently|usually|almost always|very often",
      "always",
    ],
  },
  de: {
    agreement: [
      {
        lowest:
          "stimme überhaupt nicht zu|stimme gar nicht zu|stimme ganz und gar nicht zu|überhaupt nicht zu|lehne voll und ganz ab|lehne stark ab|stimme absolut nicht zu",
        low: "stimme nicht zu|nicht zu|lehne ab",
        ratherLow: "stimme eher nicht zu|eher nicht zu|lehne eher ab|stimme weniger zu",
        middle:
          "teils/teils|teils teils|weder noch|neutral|unentschieden|teilweise|stimme weder zu noch nicht zu|stimme weder zu noch lehne ab|weder zustimmung noch ablehnung|stimme teils zu teils nicht zu|stimme teilweise zu|mittelmäßig",
        ratherHigh: "stimme eher zu|eher zu",
        high: "stimme zu|zu",
        highest:
          "stimme voll und ganz zu|stimme voll zu|stimme völlig zu|stimme vollkommen zu|stimme vollständig zu|stimme ganz zu|stimme sehr zu|stimme stark zu|stimme absolut zu|voll und ganz zu",
      },
      {
        lowest: "trifft überhaupt nicht zu|trifft gar nicht zu|trifft ganz und gar nicht zu",
        low: "trifft nicht zu",
        ratherLow: "trifft eher nicht zu|trifft weniger zu|trifft wenig zu",
        middle:
          "teils/teils|teils teils|weder noch|neutral|unentschieden|teilweise|trifft teilweise zu|trifft teils zu|trifft teils zu teils nicht zu",
        ratherHigh: "trifft eher zu",
        high: "trifft zu",
        highest:
          "trifft voll und ganz zu|trifft voll zu|trifft völlig zu|trifft vollkommen zu|trifft ganz zu|trifft sehr zu|trifft genau zu",
      },
    ],
    frequency: [
      "nie|niemals",
      "selten|fast nie",
      "manchmal|gelegentlich|ab und zu",
      "oft|häufig|meistens|fast immer|sehr oft",
      "immer",
    ],
  },
  fr: {
    agreement: [
      {
        lowest:
          "pas du tout d'accord|tout à fait en désaccord|fortement en désaccord|totalement en désaccord|complètement en désaccord|entièrement en désaccord",
        low: "pas d'accord|en désaccord",
        ratherLow:
          "plutôt pas d'accord|plutôt en désaccord|partiellement en désaccord|un peu en désaccord|peu d'accord",
        middle:
          "ni d'accord ni pas d'accord|ni d'accord ni en désaccord|ni en accord ni en désaccord|neutre|ni l'un ni l'autre|indécis|sans opinion tranchée|moyennement d'accord",
        ratherHigh: "plutôt d'accord|plutôt en accord|partiellement d'accord|un peu d'accord|assez d'accord",
        high: "d'accord|en accord",
        highest:
          "tout à fait d'accord|fortement d'accord|totalement d'accord|complètement d'accord|entièrement d'accord|fortement en accord|tout à fait en accord|très d'accord",
      },
    ],
    frequency: [
      "jamais",
      "rarement|presque jamais",
      "parfois|quelquefois|de temps en temps",
      "souvent|fréquemment|presque toujours|très souvent",
      "toujours",
    ],
  },
  es: {
    agreement: [
      {
        lowest:
          "totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo|fuertemente en desacuerdo|nada de acuerdo",
        low: "en desacuerdo|bastante en desacuerdo",
        ratherLow:
          "algo en desacuerdo|ligeramente en desacuerdo|parcialmente en desacuerdo|más bien en desacuerdo|un poco en desacuerdo|poco de acuerdo",
        middle:
          "ni de acuerdo ni en desacuerdo|ni en acuerdo ni en desacuerdo|ni en desacuerdo ni de acuerdo|neutral|neutro|indiferente|indeciso",
        ratherHigh:
          "algo de acuerdo|ligeramente de acuerdo|parcialmente de acuerdo|más bien de acuerdo|un poco de acuerdo",
        high: "de acuerdo|bastante de acuerdo",
        highest: "totalmente de acuerdo|muy de acuerdo|completamente de acuerdo|fuertemente de acuerdo",
      },
    ],
    frequency: [
      "nunca",
      "rara vez|raramente|casi nunca|pocas veces",
      "a veces|algunas veces|ocasionalmente",
      "a menudo|frecuentemente|con frecuencia|muchas veces|casi siempre",
      "siempre",
    ],
  },
  pt: {
    agreement: [
      {
        lowest:
          "discordo totalmente|discordo completamente|discordo fortemente|discordo plenamente|discordo muito",
        low: "discordo",
        ratherLow:
          "discordo parcialmente|discordo em parte|discordo ligeiramente|discordo um pouco|discordo pouco",
        middle: "não concordo nem discordo|nem concordo nem discordo|neutro|indiferente|indeciso",
        ratherHigh:
          "concordo parcialmente|concordo em parte|concordo ligeiramente|concordo um pouco|concordo pouco",
        high: "concordo",
        highest:
          "concordo totalmente|concordo completamente|concordo fortemente|concordo plenamente|concordo muito",
      },
    ],
    frequency: [
      "nunca",
      "raramente|quase nunca|poucas vezes",
      "às vezes|por vezes|algumas vezes|ocasionalmente",
      "frequentemente|muitas vezes|com frequência|quase sempre",
      "sempre",
    ],
  },
  nl: {
    agreement: [
      {
        lowest:
          "helemaal mee oneens|zeer mee oneens|sterk mee oneens|volledig mee oneens|helemaal oneens|zeer oneens|volledig oneens|sterk oneens|helemaal niet mee eens",
        low: "mee oneens|oneens|niet mee eens",
        ratherLow: "enigszins mee oneens|een beetje mee oneens|beetje oneens|enigszins oneens|eerder oneens",
        middle:
          "niet mee eens niet mee oneens|niet mee eens/niet mee oneens|noch mee eens noch mee oneens|niet eens niet oneens|noch eens noch oneens|neutraal|mee eens noch mee oneens",
        ratherHigh: "enigszins mee eens|een beetje mee eens|beetje eens|enigszins eens|eerder eens",
        high: "mee eens|eens",
        highest:
          "helemaal mee eens|zeer mee eens|sterk mee eens|volledig mee eens|helemaal eens|zeer eens|volledig eens|sterk eens",
      },
    ],
    frequency: ["nooit", "zelden|bijna nooit", "soms|af en toe", "vaak|meestal|bijna altijd", "altijd"],
  },
  it: {
    agreement: [
      {
        lowest:
          "fortemente in disaccordo|completamente in disaccordo|totalmente in disaccordo|del tutto in disaccordo|per niente d'accordo|per nulla d'accordo|molto in disaccordo",
        low: "in disaccordo|non d'accordo|non sono d'accordo",
        ratherLow:
          "parzialmente in disaccordo|abbastanza in disaccordo|piuttosto in disaccordo|leggermente in disaccordo|poco d'accordo",
        middle:
          "né d'accordo né in disaccordo|né in accordo né in disaccordo|né d'accordo né contrario|neutrale|neutro|indifferente|indeciso",
        ratherHigh: "parzialmente d'accordo|abbastanza d'accordo|piuttosto d'accordo|leggermente d'accordo",
        high: "d'accordo|sono d'accordo",
        highest:
          "fortemente d'accordo|completamente d'accordo|totalmente d'accordo|del tutto d'accordo|pienamente d'accordo|molto d'accordo",
      },
    ],
    frequency: [
      "mai",
      "raramente|quasi mai",
      "qualche volta|a volte|talvolta",
      "spesso|frequentemente|quasi sempre",
      "sempre",
    ],
  },
};
