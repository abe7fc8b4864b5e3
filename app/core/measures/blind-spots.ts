import { reaches } from "#app/core/statistics/cut-points";
import type { Interval } from "#app/core/statistics/interval";
import { wilsonInterval } from "#app/core/statistics/wilson";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";

/** What everybody of a team who saw a question did with it. */
export type Replies = { answered: number; dontKnow: number; notApplicable: number; skipped: number };

/** A share of everybody who saw the question, with its Wilson interval. */
export type ReplyShare = { share: number; interval: Interval };

/** A team that cannot say: "I don't know" is a result of its own. */
export type BlindSpot = ReplyShare & { key: string; team: Team };

/** From this share of "I don't know" on, a question is a blind spot of the team. */
const BLIND_SPOT_SHARE = 0.3;
/** From this share of "No such agreement exists" on, in either team, that is a finding. */
const NO_AGREEMENT_SHARE = 0.2;

/**
 * The blind spots of both teams, in the order of the questions: at least 30 % say "I don't know". Use it for what a team
 * cannot say, which is a result of its own.
 * @param questions with people per reply; null for a withheld team, which has no blind spot
 * @example
 * const sales = { answered: 14, dontKnow: 6, notApplicable: 0, skipped: 0 };
 * findBlindSpots([{ key: "MC1", replies: { sales, marketing: null } }]) // [{ key: "MC1", team: "sales", share: 0.3 }]
 */
export function findBlindSpots(
  questions: readonly { key: string; replies: ByTeam<Replies | null> }[],
): BlindSpot[] {
  return questions.flatMap(({ key, replies }) => findShares(key, replies, "dontKnow", BLIND_SPOT_SHARE));
}

/**
 * The teams in which a fifth or more say that what the question asks about does not exist. Use it for CF1, where
 * "No such agreement exists" is an answer.
 * @param replies people per reply; null for a withheld team
 * @example
 * const marketing = { answered: 8, dontKnow: 0, notApplicable: 2, skipped: 0 };
 * findMissingAgreement("CF1", { sales: null, marketing }) // [{ key: "CF1", team: "marketing", share: 0.2 }]
 */
export function findMissingAgreement(key: string, replies: ByTeam<Replies | null>): BlindSpot[] {
  return findShares(key, replies, "notApplicable", NO_AGREEMENT_SHARE);
}

/**
 * Share of one reply, 0..1, among everybody who saw the question, with its Wilson interval. Use it for the replies that
 * are no answer on the scale.
 * @returns null when nobody saw it
 * @example replyShare({ answered: 12, dontKnow: 4, notApplicable: 0, skipped: 0 }, "dontKnow") // { share: 0.25 }
 */
export function replyShare(replies: Replies, reply: keyof Replies): ReplyShare | null {
  const seen = replies.answered + replies.dontKnow + replies.notApplicable + replies.skipped;
  if (seen === 0) return null;
  const share = replies[reply] / seen;
  const interval = wilsonInterval(share, seen);
  return interval && { share, interval };
}

function findShares(
  key: string,
  replies: ByTeam<Replies | null>,
  reply: "dontKnow" | "notApplicable",
  from: number,
): BlindSpot[] {
  return TEAMS.flatMap((team) => {
    const found = replies[team] && replyShare(replies[team], reply);
    return found && reaches(found.share, from) ? [{ key, team, ...found }] : [];
  });
}
