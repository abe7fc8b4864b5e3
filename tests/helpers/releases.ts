import { countCells } from "#app/core/gate/cells";
import { type Comment, type PublicCells, publicCells } from "#app/core/gate/gate";
import { countJointFigures } from "#app/core/gate/joint-figures";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { QuestionSet } from "#app/core/questions/set";
import { buildRelease, type Release, type WaveFacts } from "#app/core/release/release";
import type { ByTeam, Rating } from "#app/core/vocabulary";
import { questionSetOf, responsesOf, seededRandom } from "#tests/helpers/responses";

/** The facts of a wave, with what a test does not care about filled in. */
export function factsOf(facts: Partial<WaveFacts> = {}): WaveFacts {
  return {
    id: "wave-2026",
    name: "2026",
    organization: "Example",
    teamNames: { sales: "Sales", marketing: "Marketing" },
    custody: "server",
    trial: false,
    demo: false,
    imported: false,
    invited: { sales: 60, marketing: 40 },
    openedOn: "2026-03-02",
    closedOn: "2026-03-20",
    releasedOn: "2026-03-20",
    ...facts,
  };
}

/** Responses through the gate with the default thresholds. */
export function openCells(
  responses: ByTeam<Rating[][]>,
  set: QuestionSet,
  comments: Comment[] = [],
): PublicCells {
  const tally = { counted: countCells(responses, set), joint: countJointFigures(responses, set), comments };
  return publicCells(tally, set, DEFAULT_THRESHOLDS);
}

/** Responses through the gate and into a release. */
export function releaseOf(
  responses: ByTeam<Rating[][]>,
  set: QuestionSet = questionSetOf(),
  facts: Partial<WaveFacts> = {},
  comments: Comment[] = [],
): Release {
  return buildRelease(openCells(responses, set, comments), set, factsOf(facts));
}

/**
 * Made-up people whose answers lean by `lean` (−1 … 1) and hang together; some say "I don't know" or skip.
 * The same seed gives the same people.
 */
export function leaningResponses(set: QuestionSet, people: number, seed: number, lean = 0): Rating[][] {
  const random = seededRandom(seed);
  const bias = Array.from({ length: people }, () => random() - 0.5);
  return responsesOf(set, people, ({ answers, kind, dontKnow, reverse }, at) => {
    const luck = random();
    if (luck < 0.03) return null;
    if (luck < 0.08 && dontKnow !== null) return -1;
    const spot = random() * 0.8 + 0.1 + (bias[at] ?? 0) * 0.4 + (kind === "agreement" ? lean * 0.4 : 0);
    const place = Math.min(answers.length, Math.max(1, 1 + Math.floor(spot * answers.length)));
    return reverse ? answers.length + 1 - place : place;
  });
}

/** A large release, one with a small team, one with a hidden team, one near unanimity, and an imported one. */
export function everyKindOfRelease(): [Release, ...Release[]] {
  const set = questionSetOf();
  const year = (id: number, sales: number, marketing: number, imported = false) => {
    const answers = {
      sales: leaningResponses(set, sales, id, 0.5),
      marketing: leaningResponses(set, marketing, id + 1, -0.4),
    };
    const comments = ["a", "b", "c"].map((body) => ({ team: "sales" as const, question: "OE3", body }));
    const facts = { id: `${id}`, closedOn: `${id}-03-31`, imported, ...(imported ? { invited: null } : {}) };
    return releaseOf(answers, set, facts, comments);
  };
  const agreed = releaseOf({
    sales: leaningResponses(set, 30, 1).map((ratings) => ratings.map(() => 1)),
    marketing: leaningResponses(set, 12, 2),
  });
  return [year(2022, 40, 30), year(2023, 25, 8), year(2024, 30, 3), agreed, year(2026, 38, 22, true)];
}
