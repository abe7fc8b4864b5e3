import type { headline as english } from "../../en/results/headline";
import { claims } from "../claims";
import { points } from "../points";
import { higherSays, subjects } from "./result-words";

/** A subject before a colon, where its case and gender do not matter. */
const topic = (subject: string) => `${subject.charAt(0).toUpperCase()}${subject.slice(1)}:`;

/** Findings as sentences. `fine` is the team that is content, `low` the less favourable one. */
export const headline: typeof english = {
  eyebrow: "Das wichtigste Ergebnis",
  more: "Auch wissenswert",
  higherSays: higherSays,
  quoted: (statement) => `„${statement}“`,
  subjects: subjects,
  owns: (team) => (/[sßxz]$/i.test(team) ? `${team}’` : `${team}s`),
  claims: claims,
  believes: (fine, unhappy, claim, high, low, seen) =>
    `${fine} meint, dass ${claim} (${high}); ${unhappy} stimmt dem nicht zu (${low}).${seen}`,
  doesNotSee: (fine) => ` ${fine} sieht es nicht.`,
  knows: (fine) => ` ${fine} weiß das und sieht es anders.`,
  notClear: (fine) => ` Es ist nicht klar, ob ${fine} das weiß.`,
  hidden: (teams) => `Aus ${teams} haben zu wenige Personen für einen Vergleich geantwortet.`,
  denial: (fine, unhappy, subject, high, low) =>
    `${topic(subject)} ${fine} liegt bei ${high}, ${unhappy} bei ${low}. ${fine} sieht es nicht.`,
  knownDispute: (fine, unhappy, subject, high, low) =>
    `${topic(subject)} ${fine} liegt bei ${high}, ${unhappy} bei ${low}. ${fine} weiß, dass ${unhappy} unzufrieden ist, und sieht es anders.`,
  denialKind: (fine, unhappy, subject, high, low) =>
    `${topic(subject)} ${fine} ist zufrieden (${high}), ${unhappy} nicht (${low}).`,
  unclear: (fine, unhappy, subject, high, low) =>
    `${topic(subject)} ${fine} liegt bei ${high}, ${unhappy} bei ${low}. Es ist nicht klar, ob ${fine} das weiß.`,
  seesProblem: (low, high, subject, lower, higher, says) =>
    `${topic(subject)} ${low} sieht ein Problem (${lower}), ${high} ${says} (${higher}).`,
  bothLeanLow: (low, high, subject, lower, higher) =>
    `${topic(subject)} Beide Teams liegen eher niedrig, ${low} stärker (${lower}) als ${high} (${higher}).`,
  sharedPain: (subject, sales, marketing) =>
    `${topic(subject)} Beide Teams sind unzufrieden, ${sales} und ${marketing}.`,
  differentDegree: (low, high, subject, lower, higher) =>
    `${topic(subject)} ${low} urteilt weniger positiv (${lower}) als ${high} (${higher}).`,
  split: (team, subject) =>
    `${topic(subject)} ${team} ist gespalten. Mindestens ein Drittel stimmt zu, mindestens ein Drittel lehnt ab.`,
  bothSplit: (subject) =>
    `${topic(subject)} Beide Teams sind gespalten. In jedem stimmt mindestens ein Drittel zu, und mindestens ein Drittel lehnt ab.`,
  alignedStrength: (subject, sales, marketing) =>
    `${topic(subject)} Beide Teams sind zufrieden, ${sales} und ${marketing}.`,
  narrowed: (subject, moved, wave, range) =>
    `${topic(subject)} Die Lücke ist seit ${wave} um ${points(moved)} kleiner geworden (${range}).`,
  widened: (subject, moved, wave, range) =>
    `${topic(subject)} Die Lücke ist seit ${wave} um ${points(moved)} größer geworden (${range}).`,
  indexImproved: (moved, wave, range) =>
    `Der Index ist seit ${wave} um ${points(moved)} gestiegen (${range}).`,
  indexWorsened: (moved, wave, range) =>
    `Der Index ist seit ${wave} um ${points(moved)} gefallen (${range}).`,
  blindSpot: (team, subject, share, range) =>
    `${topic(subject)} ${share} % von ${team} (${range} %) können dazu nichts sagen.`,
  unjudged: (unjudged) =>
    unjudged === 1
      ? "Eine Aussage ließ sich nicht beurteilen: zu wenige Antworten."
      : `${unjudged} Aussagen ließen sich nicht beurteilen: zu wenige Antworten.`,
  nothing: (detectable) =>
    detectable === null
      ? "Keine Lücke zwischen den Teams, die gezeigt werden darf, hebt sich vom Zufall ab."
      : `Keine Lücke zwischen den Teams, die gezeigt werden darf, hebt sich vom Zufall ab. Bei diesen Antwortzahlen wäre in einer Dimension eine Lücke von etwa ${detectable} Punkten zu sehen gewesen.`,
};
