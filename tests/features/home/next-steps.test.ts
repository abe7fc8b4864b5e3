import { expect, test } from "vitest";
import { listNextSteps } from "#app/features/home/next-steps";

const nothing = { people: { sales: 0, marketing: 0 }, surveyIds: [], waves: [], members: [] };

test("listNextSteps asks an owner for everything, a lead not for invitations, a viewer for nothing", () => {
  const names = (role: "owner" | "lead" | "viewer") =>
    listNextSteps({ ...nothing, role }).map(({ name }) => name);
  expect(names("owner")).toEqual(["people", "questions", "leads", "launch"]);
  expect(names("lead")).toEqual(["people", "questions", "launch"]);
  expect(names("viewer")).toEqual([]);
});

test("listNextSteps ticks people off when both teams can be asked, questions with a survey, leads when both have a head", () => {
  const done = (stand: Partial<Parameters<typeof listNextSteps>[0]>) =>
    listNextSteps({ ...nothing, role: "owner", ...stand })
      .filter((step) => step.done)
      .map(({ name }) => name);
  expect(done({})).toEqual([]);
  expect(done({ people: { sales: 38, marketing: 4 } })).toEqual([]);
  expect(done({ people: { sales: 38, marketing: 5 } })).toEqual(["people"]);
  expect(done({ surveyIds: ["a"] })).toEqual(["questions"]);
  const sales = { role: "lead" as const, team: "sales" as const };
  expect(done({ members: [sales, sales, { role: "owner", team: null }] })).toEqual([]);
  expect(done({ members: [sales, { role: "lead", team: "marketing" }] })).toEqual(["leads"]);
});

test("listNextSteps leads to the survey there is, and ends with the first launch", () => {
  const stand = { ...nothing, role: "owner" as const, surveyIds: ["a", "b"] };
  const steps = listNextSteps({ ...stand, waves: [{ phase: "draft" }, { phase: "cancelled" }] });
  expect(steps.find(({ name }) => name === "launch")?.to).toBe("/app/surveys/a");
  for (const phase of ["scheduled", "open", "closed", "unsealed", "released"]) {
    expect(listNextSteps({ ...stand, waves: [{ phase }] }), phase).toEqual([]);
  }
});
