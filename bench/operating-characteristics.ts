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
import { normalTail } from "#app/core/statistics/special-functions";
import { seededRandom } from "#tests/helpers/responses";
import { printTable } from "./clock";

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
  truth("both 70: aligned strength", 7, hump(70), hump(70), "aligned_strength", "28 67 82 95 98"),
  truth("both 38: shared pain", 6, hump(38), hump(38), "shared_pain", "22 61 79 96 100"),
  truth("both 50", 5, hump(50), hump(50), "middling", "- - - - -"),
  truth(
    "70 v 40: only one sees a problem",
    3,
    hump(70),
    hump(40),
    "marketing_sees_a_problem",
    "17 62 80 96 99",
  ),
  truth("65 v 45: the same", 4, hump(65), hump(45), "marketing_sees_a_problem", "6 27 41 67 86"),
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
      (some, s) => `${share(some, [each], ({ label }) => label === each.label)} (${each.stated[s]})`,
    ),
  ]),
  [
    "both 50, wrongly one sees a problem",
    ...waves.map((some, s) => {
      const wrong = share(some, EQUAL.slice(2), ({ label }) => label.endsWith("_sees_a_problem"));
      return `${wrong} (${["<1", "2", "2", "2", "2"][s]})`;
    }),
  ],
]);

printTable("Denial: likely for a truth of 70 v 40, and false alarms when the teams are equal, in %", [
  ["", ...sizes],
  [
    "70 v 40, likely",
    ...waves.map((some, s) => {
      const caught = share(some, TRUTHS.slice(3, 4), ({ denial }) => isLikelyDenial(denial));
      return `${caught} (${[15, 58, 74, 83, 94][s]})`;
    }),
  ],
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

/** Shares of five answers from a clipped normal distribution, shifted so that the mean score is exact. */
function hump(mean: number, sd = 25): number[] {
  let centre = mean;
  for (let step = 0; ; step++) {
    const below = [12.5, 37.5, 62.5, 87.5].map((cut) => normalTail((centre - cut) / sd));
    const shares = [...below, 1].map((upTo, k) => upTo - (below[k - 1] ?? 0));
    const found = shares.reduce((sum, part, k) => sum + 25 * k * part, 0);
    if (Math.abs(found - mean) < 1e-9 || step === 200) return shares;
    centre += mean - found;
  }
}

function simulateWave(statements: readonly Truth[], sales: number, marketing: number): QuestionGap[] {
  return computeGaps(
    statements.map((each, i) => ({
      key: String(i),
      scale: AGREEMENT_SCALE,
      counts: { sales: drawTeam(each.sales, sales), marketing: drawTeam(each.marketing, marketing) },
    })),
  );
}

function drawTeam(shares: readonly number[], people: number): number[] {
  const counts = shares.map(() => 0);
  for (let person = 0; person < people; person++) {
    let rest = random();
    let answer = 0;
    while (answer < shares.length - 1 && rest >= (shares[answer] ?? 0)) rest -= shares[answer++] ?? 0;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
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
      const { summary, favourable, unfavourable } = scoreQuestion(drawTeam(shares, people), AGREEMENT_SCALE);
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
    if (scoreQuestion(drawTeam(shares, people), AGREEMENT_SCALE).split) split++;
  return (split / 40).toFixed(0);
}
