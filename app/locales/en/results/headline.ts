import { claims } from "../claims";
import { higherSays, subjects } from "./result-words";

/** Findings as sentences. `fine` is the team that is content, `low` the less favourable one. */
export const headline = {
  eyebrow: "The most important finding",
  more: "Also worth knowing",
  higherSays: higherSays,
  quoted: (statement: string) => `“${statement}”`,
  subjects: subjects,
  owns: (team: string) => (team.endsWith("s") ? `${team}'` : `${team}'s`),
  claims: claims,
  /** `seen` is one of the three below, or nothing. */
  believes: (fine: string, unhappy: string, claim: string, high: string, low: string, seen: string) =>
    `${fine} believes that ${claim} (${high}); ${unhappy} disagrees (${low}).${seen}`,
  doesNotSee: (fine: string) => ` ${fine} does not see it.`,
  knows: (fine: string) => ` ${fine} knows that, and sees it differently.`,
  notClear: (fine: string) => ` It is not clear whether ${fine} knows.`,
  hidden: (teams: string) => `Too few people in ${teams} answered for a comparison.`,
  denial: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} puts ${subject} at ${high}, ${unhappy} at ${low}. ${fine} does not see it.`,
  knownDispute: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} puts ${subject} at ${high}, ${unhappy} at ${low}. ${fine} knows that ${unhappy} is unhappy, and sees it differently.`,
  denialKind: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} is content with ${subject} (${high}), ${unhappy} is not (${low}).`,
  unclear: (fine: string, unhappy: string, subject: string, high: string, low: string) =>
    `${fine} puts ${subject} at ${high}, ${unhappy} at ${low}. It is not clear whether ${fine} knows.`,
  seesProblem: (low: string, high: string, subject: string, lower: string, higher: string, says: string) =>
    `${low} sees a problem in ${subject} (${lower}), ${high} ${says} (${higher}).`,
  bothLeanLow: (low: string, high: string, subject: string, lower: string, higher: string) =>
    `Both teams lean low on ${subject}, ${low} more (${lower}) than ${high} (${higher}).`,
  sharedPain: (subject: string, sales: string, marketing: string) =>
    `Both teams are unhappy with ${subject}: ${sales} and ${marketing}.`,
  differentDegree: (low: string, high: string, subject: string, lower: string, higher: string) =>
    `${low} is less positive about ${subject} (${lower}) than ${high} (${higher}).`,
  split: (team: string, subject: string) =>
    `${team} is split over ${subject}: at least a third agree and at least a third disagree.`,
  bothSplit: (subject: string) =>
    `Both teams are split over ${subject}: in each at least a third agree and at least a third disagree.`,
  alignedStrength: (subject: string, sales: string, marketing: string) =>
    `Both teams are happy with ${subject}: ${sales} and ${marketing}.`,
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
  unjudged: (unjudged: number) =>
    unjudged === 1
      ? "One statement could not be judged: too few answers."
      : `${unjudged} statements could not be judged: too few answers.`,
  nothing: (points: string | null) =>
    points === null
      ? "Of what may be seen, no gap between the teams stands out from chance."
      : `Of what may be seen, no gap between the teams stands out from chance. With these numbers of answers a dimension's gap of about ${points} points would have been seen.`,
};
