import type { QuestionGap } from "#app/core/exact/gaps";
import { isFlagged, type Label } from "#app/core/measures/classification";
import { computeCoverage } from "#app/core/measures/coverage";
import { computeDenialRate, isLikelyDenial } from "#app/core/measures/denial";
import { minimumDetectableGap } from "#app/core/measures/power";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import type { WaveAnalysis } from "./analysis";
import type { AnalyzeOptions } from "./options";
import { joinWords, sayCertainty, sayLabel, showInterval, showPoints } from "./words";

type Compared = QuestionGap & { withheld: false };

const LABELS: Label[] = [
  ...(["sales_sees_a_problem", "marketing_sees_a_problem", "shared_pain", "different_degree"] as const),
  ...(["split", "aligned_strength", "middling"] as const),
];

/** The findings of one wave in whole sentences, the most important first. */
export function listFindings(wave: WaveAnalysis, options: AnalyzeOptions, names: ByTeam<string>): string[] {
  const compared = wave.questions.filter((question): question is Compared => !question.withheld);
  return [
    ...sayIndex(wave),
    ...sayDenial(compared, names),
    ...sayLabels(compared, names),
    ...sayInconclusive(compared),
    ...sayWithheld(wave.questions, options),
    ...sayCoverage(wave, compared, options, names),
    ...sayFlags(compared),
  ];
}

function sayIndex({ index }: WaveAnalysis): string[] {
  if (!index) return [];
  return [
    `Alignment Index ${showPoints(index.index)} ${showInterval(index.interval)}: level ${showPoints(index.level)}, ` +
      `mean gap ${showPoints(index.meanGap)}. It is about the score of the less happy team.`,
  ];
}

function sayDenial(compared: readonly Compared[], names: ByTeam<string>): string[] {
  const rates = computeDenialRate(compared);
  return TEAMS.flatMap((team) => {
    const found = compared.filter(({ denial }) => denial?.team === team && isLikelyDenial(denial));
    if (!rates || found.length === 0) return [];
    const scores = found.map(({ key, sales, marketing }) => {
      const [own, other] = team === "sales" ? [sales, marketing] : [marketing, sales];
      return `${key} (${showPoints(own.score ?? 0)} against ${showPoints(other.score ?? 0)})`;
    });
    const rate = rates[team].named
      ? ` That is ${Math.round(100 * rates[team].share)} % of the questions.`
      : "";
    return [`${names[team]} is content where the other team is unhappy: ${joinWords(scores)}.${rate}`];
  });
}

function sayLabels(compared: readonly Compared[], names: ByTeam<string>): string[] {
  return LABELS.flatMap((label) => {
    const found = compared.filter((question) => question.label === label);
    const phrases = new Map<string, string[]>();
    for (const { key, teams, standings, certainty } of found) {
      const phrase = `${sayLabel({ label, teams, standings }, names)}${sayCertainty(certainty)}`;
      phrases.set(phrase, [...(phrases.get(phrase) ?? []), key]);
    }
    return [...phrases].map(([phrase, keys]) => `${capitalize(phrase)}: ${joinWords(keys)}.`);
  });
}

function sayInconclusive(compared: readonly Compared[]): string[] {
  const open = compared.filter(({ label }) => label === "inconclusive");
  if (open.length === 0) return [];
  const fewest = open.reduce((least, next) => (size(next) < size(least) ? next : least));
  const { sales, marketing } = fewest;
  const needed = Math.ceil(minimumDetectableGap(sales.n, marketing.n));
  return [
    `${open.length} of ${compared.length} cannot be told: ${joinWords(open.map(({ key }) => key))}. ` +
      `With ${sales.n} and ${marketing.n} answers a gap of ${needed} points is caught four times in five.`,
  ];
}

function sayWithheld(questions: readonly QuestionGap[], { minimum }: AnalyzeOptions): string[] {
  const withheld = questions.filter((question) => question.withheld);
  if (withheld.length === 0) return [];
  return [
    `Fewer than ${minimum} answers in a team, not compared: ${joinWords(withheld.map(({ key }) => key))}.`,
  ];
}

function sayCoverage(
  { people }: WaveAnalysis,
  compared: readonly Compared[],
  { invited }: AnalyzeOptions,
  names: ByTeam<string>,
): string[] {
  if (!invited) return [];
  const rate = (team: "sales" | "marketing") =>
    `${Math.round((100 * people[team]) / invited[team])} % of ${names[team]} (${people[team]} of ${invited[team]})`;
  const low = TEAMS.some((team) => people[team] < invited[team] / 2);
  const warning = low ? " Less than half of a team answered: nothing here is clear, at most likely." : "";
  const shaky = compared.filter(({ q, sales, marketing }) => {
    if (!isFlagged(q) || !sales.summary || !marketing.summary) return false;
    const teams = {
      sales: { summary: sales.summary, invited: invited.sales },
      marketing: { summary: marketing.summary, invited: invited.marketing },
    };
    return computeCoverage(teams).tipping.certainty === "open";
  });
  const artefact =
    shaky.length === 0
      ? ""
      : ` Could come from who answered (under 25 points from those who were silent would erase the gap): ${joinWords(shaky.map(({ key }) => key))}.`;
  return [`${rate("sales")} and ${rate("marketing")} answered.${warning}${artefact}`];
}

function sayFlags(compared: readonly Compared[]): string[] {
  const flagged = compared.filter(({ q }) => isFlagged(q));
  if (flagged.length === 0) return [];
  return [
    `The star marks q at most .10 (${flagged.length} of ${compared.length}): about one in ten such flags may be chance.`,
  ];
}

function size({ sales, marketing }: Compared): number {
  return Math.min(sales.n, marketing.n);
}

function capitalize(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
