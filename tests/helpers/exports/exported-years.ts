import type { QuestionChoices } from "#app/core/questions/choices";
import type { WaveFacts } from "#app/core/release/release";
import { type AgreedAction, buildYear, type Year } from "#app/core/report/year";
import type { ByTeam, Rating } from "#app/core/vocabulary";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import { norms, releaseOfPeople, target } from "./exported-waves";

/** What was agreed: about a dimension and a statement with targets, one without, and about what is not followed. */
export const AGREED: readonly AgreedAction[] = [
  {
    ...{ id: "a", subject: { type: "dimension", key: "PU" }, title: "=Ride along once a month" },
    ...{ dueOn: "2025-06-30", status: "done", target: 15 },
  },
  {
    ...{ id: "b", subject: { type: "statement", key: "DH1" }, title: "One definition of a lead" },
    ...{ dueOn: "2025-09-30", status: "agreed", target: 5 },
  },
  {
    ...{ id: "c", subject: { type: "statement", key: "TR1" }, title: "A joint day each quarter" },
    ...{ dueOn: "2025-12-31", status: "dropped", target: null },
  },
  {
    ...{ id: "d", subject: { type: "statement", key: "CM1" }, title: "Meet each week" },
    ...{ dueOn: "2025-05-31", status: "done", target: 20 },
  },
];

type Side = {
  people?: ByTeam<number>;
  lean?: ByTeam<number>;
  seed?: number;
  rate?: (at: number) => Rating;
  facts?: Partial<WaveFacts>;
  asked?: Partial<QuestionChoices>;
};

const EARLIER = {
  ...{ id: "v", name: "@SUM(2025)", openedOn: "2025-03-01", closedOn: "2025-03-31" },
  releasedOn: "2025-03-31",
};

/** A year of made-up people, teams of unequal size. */
export function yearOfPeople(before: Side = {}, after: Side = {}): Year {
  const release = ({ people = { sales: 38, marketing: 23 }, ...rest }: Side, facts: Partial<WaveFacts>) =>
    releaseOfPeople(people, { ...rest, facts: { ...facts, ...rest.facts } });
  return buildYear({
    before: release({ lean: { sales: 0.7, marketing: -0.6 }, ...before }, EARLIER),
    after: release({ lean: { sales: 0.4, marketing: 0.2 }, ...after }, {}),
    ...{ target, norms, agreed: AGREED },
  });
}

/** What the files of a year are made of. */
export function materialOf(year: Year): YearMaterial {
  return { year, unread: { before: 0, after: 2 }, brand: { colour: null, logo: null } };
}

const rate = (at: number) => (at === 0 ? 2 : 5);

/** Years of every kind: with changes, of few answers, imported, near unanimity, asked differently, of the demo. */
export function everyKindOfYear(): Record<string, Year> {
  const wording = { TR1: { version: 101, text: { en: "Sales values what Marketing does." } } };
  const [, second, third] = buildDemoWaves(
    { organization: "Demo", ids: ["a", "b", "c"] },
    new Date("2026-03-02"),
  );
  if (!second || !third) throw new Error("The demo has three waves.");
  return {
    changed: yearOfPeople(),
    "few, then many": yearOfPeople({ people: { sales: 12, marketing: 7 } }),
    "too few before": yearOfPeople({ people: { sales: 30, marketing: 4 } }),
    "too few now": yearOfPeople({}, { people: { sales: 3, marketing: 30 } }),
    imported: yearOfPeople({ facts: { imported: true, invited: null, openedOn: null } }),
    unanimous: yearOfPeople(
      { people: { sales: 20, marketing: 16 }, rate },
      { people: { sales: 24, marketing: 15 }, rate },
    ),
    "asked differently": yearOfPeople(
      { asked: { off: ["LD1", "LD2"] } },
      { asked: { wording, off: ["CU1", "CU2", "CU3"] } },
    ),
    "another form": yearOfPeople({ asked: { form: "core" } }),
    demo: buildYear({
      ...{ before: second.release, after: third.release, target, norms, agreed: AGREED },
    }),
  };
}
