import { listOpenQuestions, listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import { type ByTeam, byTeam, TEAMS, type Team, type Withheld } from "#app/core/vocabulary";
import type { CountedCells } from "./cells";
import { type JointFigures, NO_JOINT_FIGURES } from "./joint-figures";
import { type PublicCell, publicCell } from "./public-cells";
import { type GivenShares, type PublicShare, publicShare } from "./public-shares";
import { type CountedAtoms, type PublicSlicing, publicSlices } from "./slices";
import { requireStrictThresholds, type Thresholds } from "./thresholds";

/**
 * The one gate (R0): `countCells → publicCells → buildRelease`. Nothing behind it sees an answer sheet, and
 * whatever a screen, an export or an interface shows is computed from the object it gives.
 *
 * Built here: R1 (five answers), R3 (combined figures need both teams; applied by the release), R8 (small
 * cells), R9 (counts from ten, near unanimity), R10 (comments), R12 (no joint answers), and of waves that ask about
 * slices R2, R4 and R5 (one audit over all cells of a question).
 */
export type PublicCells = {
  readonly thresholds: Thresholds;
  /** Responses per team; a team below R1 is hidden with its n. */
  readonly responses: ByTeam<PublicCount>;
  /** By question key. The order is that of the question set, not of this object (jsonb keeps none). */
  readonly cells: Readonly<Record<string, ByTeam<PublicCell>>>;
  /** Of a wave that was imported as percentages; its cells hold nothing. */
  readonly shares?: Readonly<Record<string, ByTeam<PublicShare>>>;
  /** Of a wave that asks people about slices. */
  readonly slices?: readonly PublicSlicing[];
  readonly comments: readonly PublicComments[];
  readonly joint: JointFigures;
};

export type PublicCount =
  | { readonly withheld: true; readonly reason: Withheld }
  | { readonly withheld: false; readonly n: number };

/** One comment as it was torn off from its ballot. */
export type Comment = {
  readonly team: Team;
  readonly question: string;
  readonly body: string;
};

/** The comments of one team to one open question. */
export type PublicComments = { readonly question: string; readonly team: Team } & (
  | { readonly withheld: true; readonly reason: Withheld }
  | { readonly withheld: false; readonly count: number; readonly bodies: readonly string[] }
);

/** What the tally of a wave knows before the gate. */
export type Tally = {
  readonly counted: CountedCells;
  /** Of a wave that asks people about slices. */
  readonly atoms?: CountedAtoms | undefined;
  readonly joint: JointFigures;
  readonly comments: readonly Comment[];
};

/**
 * Passes a tally through the gate.
 *
 * @throws RangeError when a threshold is below its default, or a question of the set was not counted: it fails closed
 */
export function publicCells(tally: Tally, set: QuestionSet, thresholds: Thresholds): PublicCells {
  requireStrictThresholds(thresholds);
  const { counted, atoms } = tally;
  const cells = listRatedQuestions(set).map((question) => {
    const pair = counted.cells[question.key];
    if (pair === undefined) throw new RangeError(`The answers to ${question.key} were not counted.`);
    return [question.key, byTeam((team) => publicCell(pair[team], question.kind, thresholds))] as const;
  });
  return {
    thresholds,
    responses: byTeam((team) => publicCount(counted.responses[team], thresholds)),
    cells: Object.fromEntries(cells),
    ...(atoms === undefined ? {} : { slices: publicSlices(atoms, set, thresholds) }),
    comments: publicComments(tally, set, thresholds),
    joint: TEAMS.some((team) => counted.responses[team] < thresholds.answers)
      ? NO_JOINT_FIGURES
      : tally.joint,
  };
}

/** The same for counts of answers that somebody else tallied: how many people took part is not known of them. */
export function publicCounts(
  cells: CountedCells["cells"],
  set: QuestionSet,
  thresholds: Thresholds,
): PublicCells {
  const counted = { responses: byTeam(() => 0), cells };
  const open = publicCells({ counted, joint: NO_JOINT_FIGURES, comments: [] }, set, thresholds);
  return { ...open, responses: byTeam(() => ({ withheld: true, reason: "not_in_file" })) };
}

/** Passes percentages through the gate: they give shares, and no cell with answers. */
export function publicShares(
  given: Readonly<Record<string, ByTeam<GivenShares | null>>>,
  set: QuestionSet,
  thresholds: Thresholds,
): PublicCells {
  const nothing = { counts: [0, 0, 0, 0, 0], notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0 };
  const keys = Object.keys(given);
  const open = publicCounts(
    Object.fromEntries(keys.map((key) => [key, byTeam(() => nothing)])),
    set,
    thresholds,
  );
  const hidden = { state: "withheld", reason: "not_in_file" } as const;
  const shareOf = (key: string, team: Team) => publicShare(given[key]?.[team] ?? null, thresholds);
  return {
    ...open,
    cells: Object.fromEntries(Object.keys(open.cells).map((key) => [key, byTeam(() => hidden)])),
    comments: [],
    shares: Object.fromEntries(keys.map((key) => [key, byTeam((team) => shareOf(key, team))])),
  };
}

function publicCount(n: number, thresholds: Thresholds): PublicCount {
  return n < thresholds.answers ? { withheld: true, reason: "too_few_answers" } : { withheld: false, n };
}

/** R10. Sorted by their text, so that the order in which they came is not merely shuffled but gone. */
function publicComments(tally: Tally, set: QuestionSet, thresholds: Thresholds): PublicComments[] {
  return listOpenQuestions(set).flatMap((question) =>
    TEAMS.map((team): PublicComments => {
      const place = { question: question.key, team };
      if (tally.counted.responses[team] < thresholds.commentResponses) {
        return { ...place, withheld: true, reason: "too_few_answers" };
      }
      const bodies = tally.comments
        .filter((comment) => comment.team === team && comment.question === question.key)
        .map((comment) => comment.body)
        .filter((body) => body.trim() !== "")
        .sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
      if (bodies.length < thresholds.comments)
        return { ...place, withheld: true, reason: "too_few_comments" };
      return { ...place, withheld: false, count: bodies.length, bodies };
    }),
  );
}
