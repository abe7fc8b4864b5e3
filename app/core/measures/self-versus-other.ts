import { type About, type ByTeam, byTeam, otherTeam, type Team } from "#app/core/vocabulary";

/** A question with both teams' scores, 0–100; null where a score is withheld. */
export type RatedQuestion = { key: string; about: About; scores: ByTeam<number | null> };

/** How one team rates itself against how the other rates it. */
export type SelfVersusOther = {
  /** mean over its questions of own − the other's rating; positive: kinder to itself than the other is */
  points: number;
  own: number;
  other: number;
  questions: { key: string; own: number; other: number; points: number }[];
};

/** A team needs at least this many questions about itself. */
const FEWEST_QUESTIONS = 2;

/**
 * Per team, over the questions about that team: own score − the other team's rating of it.
 * "Marketing rates itself 14 points kinder than Sales does." Use it for a team that sees itself as the other does not.
 * @param questions scores 0–100; questions about both teams have no part in it
 * @returns points, −100..100; null for a team with fewer than two questions that both teams scored
 * @example
 * const one = { key: "PU1", about: "marketing", scores: { sales: 40, marketing: 60 } };
 * const other = { key: "PU2", about: "marketing", scores: { sales: 50, marketing: 58 } };
 * computeSelfVersusOther([one, other]) // { sales: null, marketing: { points: 14, own: 59, other: 45 } }
 */
export function computeSelfVersusOther(questions: readonly RatedQuestion[]): ByTeam<SelfVersusOther | null> {
  return byTeam((team) => compareSelf(questions, team));
}

function compareSelf(questions: readonly RatedQuestion[], team: Team): SelfVersusOther | null {
  const compared = questions.flatMap(({ key, about, scores }) => {
    const own = scores[team];
    const other = scores[otherTeam(team)];
    return about !== team || own === null || other === null ? [] : [{ key, own, other, points: own - other }];
  });
  if (compared.length < FEWEST_QUESTIONS) return null;
  const mean = (figure: "own" | "other" | "points") =>
    compared.reduce((sum, question) => sum + question[figure], 0) / compared.length;
  return { points: mean("points"), own: mean("own"), other: mean("other"), questions: compared };
}
