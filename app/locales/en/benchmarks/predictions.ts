import { list } from "../grammar";

/** What owner and leads expect before launch, sealed until the release. */
export const predictions = {
  title: (wave: string) => `Your prediction of ${wave}`,
  lead: "What score do you expect of each team, from 0 (all disagree) to 100 (all agree)? Nobody sees it before the release, not even an owner. Then everybody who reads the results sees it beside your name. Until the launch you can change it; leave empty what you do not want to guess.",
  save: "Seal my prediction",
  saved: "Your prediction is sealed. You can change it until the launch.",
  launched:
    "The wave was launched, so predictions can no longer be changed. They are sealed until the release.",
  released: "The results are released, and the predictions stand beside them.",
  compare: "Who was surprised by what",
  said: (typed: readonly string[], waiting: readonly string[]) =>
    [
      typed.length === 0 ? "Nobody has typed a prediction." : `${list(typed)}: typed.`,
      waiting.length === 0 ? "" : `Not yet: ${list(waiting)}.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  type: "Type your prediction",
  held: {
    title: "Who was surprised by what",
    explained:
      "What owner and leads expected before the launch, beside the released score. It surprises where the 95 % interval of the difference excludes 0; a score that is withheld is not judged.",
    owner: "owner",
    lead: (team: string) => `lead of ${team}`,
    dimension: "Dimension",
    /** "expected 70, is 52 (45 to 59)" */
    said: (expected: string, shown: string, range: string) => `expected ${expected}, is ${shown} (${range})`,
    unjudged: (expected: string, reason: string) => `expected ${expected}; not judged: ${reason}`,
    higher: (points: string, range: string) => `${points} higher than expected (${range})`,
    lower: (points: string, range: string) => `${points} lower than expected (${range})`,
    same: (range: string) => `as expected, or too near to tell (${range})`,
    none: "no guess",
    surprise: (who: string, team: string, dimension: string, said: string) =>
      `${who} on ${team}, ${dimension}: ${said}.`,
    surprises: "Surprised",
  },
};
