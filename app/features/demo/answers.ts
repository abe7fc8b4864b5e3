import type { Comment } from "#app/core/gate/gate";
import type { BankKey } from "#app/core/questions/bank";
import { traitsOf } from "#app/core/questions/kinds";
import {
  listOpenQuestions,
  listRatedQuestions,
  type Question,
  type QuestionSet,
} from "#app/core/questions/set";
import {
  type ByTeam,
  byTeam,
  DONT_KNOW,
  NOT_APPLICABLE,
  type Rating,
  SHOULD_NOT_BE_SPLIT,
  TEAMS,
  type Team,
} from "#app/core/vocabulary";
import { DEMO_COMMENTS } from "./comments";
import { createRandom, type Random } from "./random";
import {
  ESTIMATE_LEVELS,
  FACTS,
  NO_AGREEMENT,
  NOT_SPLIT,
  PEOPLE,
  SPLIT,
  STATEMENT_LEVELS,
  UNKNOWING,
} from "./story";

export type DemoAnswers = { responses: ByTeam<Rating[][]>; comments: Comment[] };

/** The first seed whose three waves tell the whole story (tests/features/demo/answers.test.ts says which). */
const SEED = 25;
/** Spread of people around their team, and of one person's answers, in answer steps. */
const BETWEEN_PEOPLE = 0.55;
const WITHIN_PERSON = 0.72;
const SKIPPED = 0.015;
const UNKNOWING_ELSEWHERE = 0.03;

/** The made-up answers of one wave of the demo company: always the same ones. `wave` is 0, 1 or 2. */
export function inventAnswers(set: QuestionSet, wave: number): DemoAnswers {
  const random = createRandom(SEED + 1000 * wave);
  const answer = (team: Team) =>
    Array.from({ length: PEOPLE.answered[team][wave] ?? 0 }, () => answerAll(set, team, wave, random));
  const responses = byTeam((team) => answer(team));
  return { responses, comments: TEAMS.flatMap((team) => inventComments(set, team, wave, random)) };
}

function answerAll(set: QuestionSet, team: Team, wave: number, random: Random): Rating[] {
  const mood = random.normal() * BETWEEN_PEOPLE;
  const camp = random.next() < 0.5 ? 1 : -1;
  return listRatedQuestions(set).map((question) => answerOne(question, team, wave, { mood, camp }, random));
}

type Person = { mood: number; camp: number };

function answerOne(question: Question, team: Team, wave: number, person: Person, random: Random): Rating {
  if (random.next() < SKIPPED) return null;
  const other = answerBesideScale(question, team, wave, random);
  if (other !== null) return other;
  switch (traitsOf(question).shownAs) {
    case "statement":
      return answerStatement(question, team, wave, person, random);
    case "frequency":
    case "choice":
      return answerFact(question, team, wave, random);
    case "comments":
      return null;
  }
}

function answerStatement(
  question: Question,
  team: Team,
  wave: number,
  { mood, camp }: Person,
  random: Random,
): Rating {
  const statement = (question.companionOf ?? question.key) as BankKey;
  const levels = (question.companionOf === null ? STATEMENT_LEVELS : ESTIMATE_LEVELS)[statement];
  const level = levels?.[team][wave] ?? 50;
  const isTorn = question.key === SPLIT.key && team === SPLIT.team && wave >= SPLIT.from;
  const middle = isTorn ? 3 + 1.7 * camp : 1 + level / 25 + mood;
  const step = Math.round(middle + random.normal() * (isTorn ? 0.4 : WITHIN_PERSON));
  const favourable = Math.min(5, Math.max(1, step));
  return question.reverse ? 6 - favourable : favourable;
}

function answerBesideScale(question: Question, team: Team, wave: number, random: Random): Rating {
  const draw = random.next();
  const unknowing = UNKNOWING[question.key as BankKey]?.[team] ?? UNKNOWING_ELSEWHERE;
  if (question.dontKnow !== null && draw < unknowing) return DONT_KNOW;
  const isOwn = question.companionOf === null;
  const without = isOwn ? (NO_AGREEMENT[team][wave] ?? 0) : 0;
  if (question.notApplicable !== null && isOwn && draw < unknowing + without) return NOT_APPLICABLE;
  const undivided = NOT_SPLIT[team][wave] ?? 0;
  if (question.notSplit !== null && draw < unknowing + undivided) return SHOULD_NOT_BE_SPLIT;
  return null;
}

function answerFact(question: Question, team: Team, wave: number, random: Random): Rating {
  const weights = FACTS[question.key as keyof typeof FACTS]?.[team][wave];
  return 1 + random.pick(weights ?? question.answers.map(() => 1));
}

/** Most of what a team has to say in every wave, a part of it each time. */
function inventComments(set: QuestionSet, team: Team, wave: number, random: Random): Comment[] {
  return listOpenQuestions(set).flatMap((question) => {
    const bodies = DEMO_COMMENTS[question.key]?.[team] ?? [];
    return bodies
      .filter((_, at) => (at + wave) % 3 !== 0 || random.next() < 0.4)
      .map((body) => ({ team, question: question.key, body }));
  });
}
