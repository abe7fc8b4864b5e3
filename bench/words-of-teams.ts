/**
 * How often "L sees a problem" and a likely denial are said, beside the two tables of docs/measurement.md: waves of
 * one statement with SD 24, p of at most .03 standing for q of at most .10. Once from the answers themselves, as
 * `analyze` sees them, and once from what the gate lets through. Then how often the product finds a gap between two
 * teams of one distribution when one cell is nearly unanimous and the other is not: never.
 * Run: npm run bench -- words-of-teams
 */

import { computeGaps } from "#app/core/exact/gaps";
import { publicCell } from "#app/core/gate/public-cells";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { CLASSIFICATION_RULES } from "#app/core/measures/classification";
import { AGREEMENT_SCALE } from "#app/core/measures/scale";
import { releaseQuestions } from "#app/core/release/questions";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { questionSetOf, seededRandom } from "#tests/helpers/responses";
import { printTable } from "./clock";
import { drawTeam, hump } from "./drawn-answers";

const WAVES = Number(process.env.BENCH_WAVES ?? 4000);
const LEVEL = 0.03;
const SIZES = [
  { sales: 8, marketing: 8 },
  { sales: 12, marketing: 15 },
  { sales: 20, marketing: 15 },
  { sales: 30, marketing: 25 },
  { sales: 60, marketing: 40 },
];
const SD = 24;
const ONLY = "PU2 GM2 DH1 CF1 CF2 CM1 CM2 CM3 MC1 TR3 OV1".split(" ");
const set = questionSetOf({ form: "core", off: [...ONLY, "PU1:meta"] });
const rules = { ...CLASSIFICATION_RULES, falseDiscoveryRate: LEVEL };
const random = seededRandom(7);
const sizes = SIZES.map(({ sales, marketing }) => `${sales}, ${marketing}`);

type Said = { problem: boolean; denial: boolean };

const PROBLEMS: [string, number, number, string][] = [
  ["70 v 50 (a wrong word)", 70, 50, "7 9 9 10 10"],
  ["75 v 50 (a wrong word)", 75, 50, "10 9 9 10 10"],
  ["70 v 40", 70, 40, "35 55 59 78 89"],
  ["70 v 35", 70, 35, "53 80 85 97 100"],
];
const DENIALS: [string, number, number, string][] = [
  ["70 v 40", 70, 40, "32 51 54 73 87"],
  ["70 v 35", 70, 35, "48 73 79 92 98"],
  ["70 v 50 (a wrong word)", 70, 50, "7 8 8 9 9"],
];

for (const [title, say] of [
  ["from the answers", sayExactly],
  ["from what the gate lets through", sayPublicly],
] as const) {
  printTable(`“L sees a problem” in % of ${WAVES} waves, ${title} (in brackets: the document)`, [
    ["truth", ...sizes],
    ...PROBLEMS.map((row) => rowOf(row, say, ({ problem }) => problem)),
  ]);
  printTable(`Denial, likely, in % of ${WAVES} waves, ${title} (in brackets: the document)`, [
    ["truth", ...sizes],
    ...DENIALS.map((row) => rowOf(row, say, ({ denial }) => denial)),
  ]);
}

printTable("Gaps flagged between two teams of one distribution where one cell is nearly unanimous, in %", [
  ["truth", ...sizes.slice(2)],
  ...[80, 85, 90].map((mean) => [`both ${mean}`, ...SIZES.slice(2).map((people) => falseGaps(mean, people))]),
]);

function rowOf(
  [name, high, low, stated]: [string, number, number, string],
  say: (counts: ByTeam<number[]>) => Said,
  holds: (said: Said) => boolean,
): string[] {
  const shares = { sales: hump(high, SD), marketing: hump(low, SD) };
  return [
    name,
    ...SIZES.map((people, at) => {
      let found = 0;
      for (let wave = 0; wave < WAVES; wave++) {
        if (holds(say(byTeam((team) => drawTeam(shares[team], people[team], random))))) found++;
      }
      return `${((100 * found) / WAVES).toFixed(0)} (${stated.split(" ")[at]})`;
    }),
  ];
}

function sayExactly(counts: ByTeam<number[]>): Said {
  const [gap] = computeGaps([{ key: "PU1", scale: AGREEMENT_SCALE, counts }], rules);
  if (gap === undefined || gap.withheld) return { problem: false, denial: false };
  const flagged = (gap.mannWhitney?.p ?? 1) <= LEVEL;
  return { problem: gap.label === "marketing_sees_a_problem", denial: flagged && gap.denial !== null };
}

function sayPublicly(counts: ByTeam<number[]>): Said {
  const { gap, denial } = releasePair(counts);
  if (!gap || gap.withheld) return { problem: false, denial: false };
  return { problem: gap.label === "marketing_sees_a_problem", denial: gap.p <= LEVEL && denial !== null };
}

function releasePair(counts: ByTeam<number[]>) {
  const rest = { notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0 };
  const cells = {
    PU1: byTeam((team) => publicCell({ counts: counts[team], ...rest }, "agreement", DEFAULT_THRESHOLDS)),
  };
  const [question] = releaseQuestions(cells, set, { rules, response: null });
  if (question === undefined) throw new RangeError("The set has one statement.");
  return question;
}

function falseGaps(mean: number, people: ByTeam<number>): string {
  const shares = hump(mean, SD);
  let mixed = 0;
  let flagged = 0;
  for (let wave = 0; wave < WAVES; wave++) {
    const { gap, teams } = releasePair(byTeam((team) => drawTeam(shares, people[team], random)));
    if ((teams.sales.state === "coarse") === (teams.marketing.state === "coarse")) continue;
    mixed++;
    if (gap && !gap.withheld && gap.p <= 0.1 && Math.abs(gap.points) >= rules.smallestGap) flagged++;
  }
  return `${((100 * flagged) / Math.max(1, mixed)).toFixed(1)} of ${mixed} (0)`;
}
