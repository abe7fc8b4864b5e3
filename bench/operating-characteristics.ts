/**
 * How often the labels of docs/measurement.md are right: 600 simulated waves of 29 statements per pair of team sizes,
 * beside the tables there. Five-point answers are rounded and clipped from a normal distribution with SD 25 around the
 * true score. Run: npm run bench -- operating-characteristics
 */

import { computeGaps, type QuestionGap } from "#app/core/exact/gaps";
import { type Label, positionOf } from "#app/core/measures/classification";
import { findDenial, isLikelyDenial } from "#app/core/measures/denial";
import { AGREEMENT_SCALE } from "#app/core/measures/scale";
import { scoreQuestion } from "#app/core/measures/scores";
import { seededRandom } from "#tests/helpers/responses";
import { printTable } from "./clock";
import { drawTeam, hump } from "./drawn-answers";

const WAVES = Number(process.env.BENCH_WAVES ?? 600);
const SIZES = [
  [8, 8],
  [12, 15],
  [20, 15],
  [30, 25],
  [60, 40],
] as const;

/** Shares of the five answers in each team, what the label should be, and how often the document says it is (%). */
type Truth = {
  name: string;
  statements: number;
  sales: number[];
  marketing: number[];
  label: Label;
  stated: string[];
};

const CAMPS = [0.35, 0.12, 0.06, 0.12, 0.35];
const TRUTHS: Truth[] = [
  truth("both 70: aligned strength", 7, hump(70), hump(70), "aligned_strength", "- - - - -"),
  truth("both 38: shared pain", 6, hump(38), hump(38), "shared_pain", "- - - - -"),
  truth("both 50", 5, hump(50), hump(50), "middling", "- - - - -"),
  truth("70 v 40: only one sees a problem", 3, hump(70), hump(40), "marketing_sees_a_problem", "- - - - -"),
  truth("65 v 45: the same", 4, hump(65), hump(45), "marketing_sees_a_problem", "- - - - -"),
  truth("two camps in one team: split", 3, CAMPS, hump(50), "split", "61 78 82 90 95"),
];
const EQUAL = TRUTHS.slice(0, 3);
const STATEMENTS = TRUTHS.flatMap((each) => Array<Truth>(each.statements).fill(each));

const random = seededRandom(1);
const waves = SIZES.map(([sales, marketing]) =>
  Array.from({ length: WAVES }, () => simulateWave(STATEMENTS, sales, marketing)),
);
const sizes = SIZES.map(([sales, marketing]) => `${sales}, ${marketing}`);

printTable(`Correct labels in % of ${WAVES} waves (in brackets: the document)`, [
  ["truth", ...sizes],
  ...TRUTHS.map((each) => [
    each.name,
    ...waves.map(
      (some, s) =>
        `${share(some, [each], ({ label }) => label === each.label)}${each.stated[s] === "-" ? "" : ` (${each.stated[s]})`}`,
    ),
  ]),
  [
    "both 50, wrongly one sees a problem",
    ...waves.map((some) => {
      const wrong = share(some, EQUAL.slice(2), ({ label }) => label.endsWith("_sees_a_problem"));
      return `${wrong}`;
    }),
  ],
]);

printTable("False alarms of denial when the teams are equal, in %", [
  ["", ...sizes],
  [
    "equal teams, likely (at most 0.4)",
    ...waves.map((some) => share(some, EQUAL, ({ denial }) => isLikelyDenial(denial), 1)),
  ],
  [
    "the worst of them, both 50, likely",
    ...waves.map((some) => share(some, EQUAL.slice(2), ({ denial }) => isLikelyDenial(denial), 1)),
  ],
]);

const SMALL = [5, 8, 9, 10, 12];
printTable("Possible denial where the teams are equal, if small teams did not hide it, in %", [
  ["each team", ...SMALL.map(String)],
  ["both 38, 50 and 70 (up to 5 at 5 v 5)", ...SMALL.map((n) => possibleDenial(n, [38, 50, 70]))],
  ["the worst of them, both 50", ...SMALL.map((n) => possibleDenial(n, [50]))],
]);

const SINGLE = [8, 12, 20, 40];
printTable("Split rule in % of 4,000 teams (in brackets: the document)", [
  ["truth", ...SINGLE.map(String)],
  ["two hard camps", ...SINGLE.map((n, i) => `${splitShare(CAMPS, n)} (${[61, 77, 82, 93][i]})`)],
  ["one hump, SD 25 (at most 2)", ...SINGLE.map((n) => splitShare(hump(50, 25), n))],
  ["one hump, SD 30 (at most 5)", ...SINGLE.map((n) => splitShare(hump(50, 30), n))],
]);

function truth(
  name: string,
  statements: number,
  sales: number[],
  marketing: number[],
  label: Label,
  stated: string,
): Truth {
  return { name, statements, sales, marketing, label, stated: stated.split(" ") };
}

function simulateWave(statements: readonly Truth[], sales: number, marketing: number): QuestionGap[] {
  return computeGaps(
    statements.map((each, i) => ({
      key: String(i),
      scale: AGREEMENT_SCALE,
      counts: {
        sales: drawTeam(each.sales, sales, random),
        marketing: drawTeam(each.marketing, marketing, random),
      },
    })),
  );
}

/** Percentage of the statements with one of these truths for which something holds. */
function share(
  some: readonly QuestionGap[][],
  truths: readonly Truth[],
  holds: (question: QuestionGap & { withheld: false }) => boolean,
  digits = 0,
): string {
  const of = some.flat().filter((question) => truths.includes(STATEMENTS[Number(question.key)] as Truth));
  const found = of.filter((question) => !question.withheld && holds(question));
  return ((100 * found.length) / of.length).toFixed(digits);
}

/** How often "possible" would be said of equal teams of this size if small teams did not hide it, in %. */
function possibleDenial(people: number, means: readonly number[]): string {
  const runs = 10_000;
  let alarms = 0;
  for (const mean of means) {
    const shares = hump(mean);
    const draw = () => {
      const { summary, favourable, unfavourable } = scoreQuestion(
        drawTeam(shares, people, random),
        AGREEMENT_SCALE,
      );
      const evidence = {
        n: 10,
        position: summary === null ? ("middle" as const) : positionOf(summary),
        shares: { favourable: favourable ?? 0, unfavourable: unfavourable ?? 0 },
      };
      return { evidence, score: summary?.mean ?? 0 };
    };
    for (let run = 0; run < runs; run++) {
      const [sales, marketing] = [draw(), draw()];
      const evidence = { sales: sales.evidence, marketing: marketing.evidence };
      if (findDenial(evidence, { points: sales.score - marketing.score, q: 1, response: null })) alarms++;
    }
  }
  return ((100 * alarms) / runs / means.length).toFixed(1);
}

function splitShare(shares: readonly number[], people: number): string {
  let split = 0;
  for (let run = 0; run < 4000; run++)
    if (scoreQuestion(drawTeam(shares, people, random), AGREEMENT_SCALE).split) split++;
  return (split / 40).toFixed(0);
}
