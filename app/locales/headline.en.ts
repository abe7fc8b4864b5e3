import { claimsEn } from "./claims.en";
import { subjectsEn } from "./result-words.en";

/** Findings as sentences. `fine` is the team that is content, `low` the less favourable one. */
export const headlineEn = {
  eyebrow: "The most important finding",
  more: "Also worth knowing",
  tentative: "tentative",
  quoted: (statement: string) => `“${statement}”`,
  subjects: subjectsEn,
  owns: (team: string) => (team.endsWith("s") ? `${team}'` : `${team}'s`),
  claims: claimsEn,
  /** `seen` is one of the three below, or nothing. */
  believes: (fine: string, unhappy: string, claim: string, high: string, low: string, seen: string) =>
    `${fine} believes that ${claim} (${high} of 100); ${unhappy} disagrees (${low}).${seen}`,
  doesNotSee: (fine: string) => ` ${fine} does not see it.`,
  knows: (fine: string) => ` ${fine} knows that, and sees it differently.`,
  hidden: (teams: string) => `Too few people in ${teams} answered for a comparison.`,
  denial: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} puts ${subject} at ${high} of 100, ${unhappy} at ${low}. ${fine} does not see it.`,
  knownDispute: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} puts ${subject} at ${high} of 100, ${unhappy} at ${low}. ${fine} knows that ${unhappy} is unhappy, and sees it differently.`,
  denialKind: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} is content with ${subject} (${high} of 100), ${unhappy} is not (${low}).`,
  seesProblem: (low: string, high: string, subject: string, lower: string, higher: string) =>
    `${low} sees a problem in ${subject} (${lower} of 100) that ${high} does not (${higher}).`,
  sharedPain: (subject: string, sales: string, marketing: string) =>
    `Both teams are unhappy with ${subject}: ${sales} and ${marketing} of 100.`,
  differentDegree: (low: string, high: string, subject: string, lower: string, higher: string) =>
    `${low} is less positive about ${subject} (${lower} of 100) than ${high} (${higher}).`,
  split: (team: string, subject: string) =>
    `${team} is split over ${subject}: at least a third agree and at least a third disagree.`,
  bothSplit: (subject: string) =>
    `Both teams are split over ${subject}: in each at least a third agree and at least a third disagree.`,
  alignedStrength: (subject: string, sales: string, marketing: string) =>
    `Both teams are happy with ${subject}: ${sales} and ${marketing} of 100.`,
  narrowed: (subject: string, points: string, wave: string, range: string) =>
    `The gap in ${subject} narrowed by ${points} points since ${wave} (${range}).`,
  widened: (subject: string, points: string, wave: string, range: string) =>
    `The gap in ${subject} widened by ${points} points since ${wave} (${range}).`,
  indexImproved: (points: string, wave: string, range: string) =>
    `The index rose by ${points} points since ${wave} (${range}).`,
  indexWorsened: (points: string, wave: string, range: string) =>
    `The index fell by ${points} points since ${wave} (${range}).`,
  blindSpot: (team: string, subject: string, share: string, range: string) =>
    `${share} % of ${team} (${range} %) cannot say anything about ${subject}.`,
  nothing: (points: string | null) =>
    points === null
      ? "No gap between the teams stands out from chance."
      : `No gap between the teams stands out from chance. With these numbers of answers a dimension's gap of about ${points} points would have been seen.`,
};
