import { z } from "zod";
import { byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { addDays } from "./days";
import type { ActionText, OwnersProblem } from "./propose-action.server";

const LONGEST_TITLE = 120;
const LONGEST_DIFFERENCE = 2_000;
const MOST_DAYS = 3_653;

const words = () => getWords().actions.errors;

const line = (most: number, problem: () => string) =>
  z
    .string({ error: problem })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, { error: problem }).max(most, { error: problem }));

/** A title stands on one line wherever it is listed. */
const title = z
  .string({ error: () => words().name })
  .transform((text) => text.replaceAll(/\s+/g, " "))
  .pipe(line(LONGEST_TITLE, () => words().name));

/** What is typed into the form of an action; owners are looked up afterwards. */
export const actionFields = {
  title,
  difference: line(LONGEST_DIFFERENCE, () => words().difference),
  dueOn: z.iso.date({ error: () => words().dueOn }),
  target: z.preprocess(
    (typed) => (typeof typed === "string" ? typed.trim() : typed),
    z.union(
      [
        z.literal("").transform(() => null),
        z
          .string()
          .regex(/^\d{1,3}$/)
          .transform(Number)
          .pipe(z.number().max(100)),
      ],
      { error: () => words().target },
    ),
  ),
  ownerSales: z.string().default(""),
  ownerMarketing: z.string().default(""),
};

type Typed = {
  title: string;
  difference: string;
  dueOn: string;
  target: number | null;
  ownerSales: string;
  ownerMarketing: string;
};

export function readActionText({ ownerSales, ownerMarketing, ...said }: Typed): ActionText {
  const { title, difference, dueOn, target } = said;
  return { title, difference, dueOn, target, owners: { sales: ownerSales, marketing: ownerMarketing } };
}

/** What is wrong with the day; null where nothing is. A day that an action had already may lie in the past. */
export function findDayProblem(dueOn: string, today: string, before: string | null): string | null {
  if (dueOn > addDays(today, MOST_DAYS)) return before === null ? words().dueOn : words().dueOnKept;
  if (dueOn < today && dueOn !== before) return words().dueOn;
  return null;
}

/** The sentences beside the fields of the owners. */
export function sayOwnerProblems(
  problems: Partial<Record<Team, OwnersProblem>>,
  teams: Record<Team, string>,
): Record<string, string> {
  const fields = byTeam((team) => (team === "sales" ? "ownerSales" : "ownerMarketing"));
  const other = byTeam((team) => (team === "sales" ? teams.marketing : teams.sales));
  return Object.fromEntries(
    TEAMS.flatMap((team) => {
      const problem = problems[team];
      if (problem === undefined) return [];
      const said =
        problem === "one_side" ? words().oneSide(other[team], teams[team]) : words().owner(teams[team]);
      return [[fields[team], said]];
    }),
  );
}
