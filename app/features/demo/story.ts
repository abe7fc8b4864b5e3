import type { BankKey } from "#app/core/questions/bank";
import type { ByTeam } from "#app/core/vocabulary";

/**
 * What the demo company thinks, wave by wave: the level of each team on each statement, 0–100, before chance.
 * Marketing believes it understands the sales process and Sales does not; over three years they come closer.
 */
type Levels = ByTeam<readonly [number, number, number]>;

const levels = (sales: Levels["sales"], marketing: Levels["marketing"]): Levels => ({ sales, marketing });

/** Statements: higher is always better, reversed ones included. */
export const STATEMENT_LEVELS: Partial<Record<BankKey, Levels>> = {
  PU1: levels([24, 32, 40], [82, 79, 75]),
  PU2: levels([48, 52, 56], [44, 47, 52]),
  PU3: levels([24, 36, 48], [60, 60, 60]),
  GM1: levels([34, 46, 58], [44, 54, 63]),
  GM2: levels([30, 37, 44], [62, 62, 64]),
  GM3: levels([32, 40, 45], [40, 44, 50]),
  GM4: levels([40, 44, 52], [36, 40, 50]),
  DH1: levels([30, 34, 38], [46, 46, 46]),
  DH2: levels([48, 52, 58], [50, 55, 60]),
  DH3: levels([32, 40, 48], [76, 74, 72]),
  CF1: levels([68, 69, 70], [34, 38, 43]),
  CF2: levels([44, 50, 58], [74, 73, 74]),
  CF3: levels([64, 64, 66], [30, 35, 40]),
  CM3: levels([46, 54, 62], [50, 58, 66]),
  CM4: levels([36, 48, 58], [62, 64, 66]),
  CM5: levels([60, 60, 62], [38, 44, 52]),
  MC1: levels([58, 60, 63], [46, 48, 49]),
  MC2: levels([40, 43, 46], [70, 70, 70]),
  MC3: levels([36, 44, 54], [60, 62, 62]),
  TR1: levels([66, 68, 70], [48, 54, 60]),
  TR2: levels([60, 62, 66], [74, 74, 76]),
  TR3: levels([58, 62, 66], [56, 54, 50]),
  TR4: levels([38, 44, 54], [34, 42, 52]),
  CU1: levels([60, 66, 74], [62, 70, 76]),
  CU2: levels([46, 48, 52], [50, 52, 54]),
  CU3: levels([44, 50, 58], [52, 56, 60]),
  LD1: levels([42, 62, 74], [46, 66, 76]),
  LD2: levels([48, 56, 62], [44, 54, 62]),
  OV1: levels([50, 56, 62], [70, 70, 72]),
};

/** What each team thinks the other answers: Marketing starts far too rosy and learns. */
export const ESTIMATE_LEVELS: Partial<Record<BankKey, Levels>> = {
  PU1: levels([66, 66, 68], [70, 66, 62]),
  PU2: levels([44, 46, 50], [62, 62, 62]),
  GM2: levels([46, 50, 56], [54, 54, 55]),
  DH1: levels([44, 44, 46], [46, 44, 44]),
  CF1: levels([52, 50, 48], [60, 64, 66]),
  CF2: levels([70, 72, 72], [62, 62, 62]),
  TR1: levels([56, 58, 60], [58, 62, 66]),
  TR2: levels([68, 70, 72], [64, 64, 66]),
  OV1: levels([58, 60, 64], [64, 62, 62]),
};

/** Who falls into two camps, from which wave on: part of Marketing does not dare to speak. */
export const SPLIT = { key: "TR3", team: "marketing", from: 2 } as const;

/** Shares of a team that cannot say. Everywhere else it is a few. */
export const UNKNOWING: Partial<Record<BankKey, ByTeam<number>>> = {
  GM2: { sales: 0.24, marketing: 0.06 },
  GM5: { sales: 0.1, marketing: 0.08 },
  PU2: { sales: 0.08, marketing: 0.05 },
  CF3: { sales: 0.05, marketing: 0.1 },
  MC3: { sales: 0.02, marketing: 0.46 },
  CM2: { sales: 0.04, marketing: 0.04 },
};

/** "No such agreement exists", by wave. */
export const NO_AGREEMENT: Levels = levels([0.34, 0.3, 0.27], [0.1, 0.08, 0.05]);

/** Weights of the answers to the facts, by wave: meetings become regular and planned. */
export const FACTS: Record<"CM1" | "CM2" | "GM5", ByTeam<readonly (readonly number[])[]>> = {
  CM1: {
    sales: [
      [14, 34, 30, 16, 6],
      [6, 22, 34, 26, 12],
      [10, 26, 34, 22, 8],
    ],
    marketing: [
      [6, 24, 36, 24, 10],
      [3, 14, 36, 30, 17],
      [2, 8, 26, 38, 26],
    ],
  },
  CM2: {
    sales: [
      [4, 6, 8, 26, 30, 18, 4, 4],
      [10, 12, 12, 24, 22, 14, 4, 2],
      [22, 18, 16, 18, 12, 10, 3, 1],
    ],
    marketing: [
      [6, 10, 20, 14, 22, 22, 4, 2],
      [14, 16, 20, 12, 16, 16, 4, 2],
      [26, 20, 22, 8, 10, 10, 3, 1],
    ],
  },
  GM5: {
    sales: [
      [4, 12, 24, 24, 14, 8, 4, 2, 1, 1],
      [3, 10, 22, 25, 16, 9, 5, 2, 1, 1],
      [2, 8, 20, 26, 18, 10, 5, 3, 1, 1],
    ],
    marketing: [
      [1, 2, 4, 8, 14, 22, 22, 14, 8, 5],
      [1, 2, 5, 10, 18, 22, 20, 12, 6, 4],
      [1, 2, 6, 12, 22, 24, 17, 9, 4, 3],
    ],
  },
};

/** Who says that pipeline should not be split by team, by wave. */
export const NOT_SPLIT: Levels = levels([0.06, 0.1, 0.16], [0.08, 0.14, 0.22]);

export const PEOPLE = { invited: { sales: 46, marketing: 32 }, answered: levels([33, 37, 40], [25, 26, 28]) };

/** The statement whose wording changed, and from which wave on. */
export const REWORDED = {
  key: "MC2",
  from: 2,
  text: "The messaging Marketing prepares works in first conversations with customers.",
} as const;

/** What leadership aimed at with the last wave. */
export const TARGET = { index: 60, dimensions: { PU: 65 } } as const;

/** Scores of a made-up norm. */
export const NORM = {
  people: 1840,
  scores: { PU1: 52, PU2: 50, PU3: 44, TR1: 58, TR2: 62, TR3: 55, TR4: 49, LD1: 61, LD2: 57, OV1: 56 },
} as const;

/** What is asked about themselves in the last wave, and how likely it is that somebody sits in the head office. */
export const WORKPLACES = {
  asked: { key: "Where do you work most of the time?", values: ["Head office", "Field"] },
  /** The mean answer from which on somebody is content. */
  content: 3.3,
  office: { sales: { content: 0.95, others: 0.15 }, marketing: { content: 0.5, others: 0.5 } },
} as const;
