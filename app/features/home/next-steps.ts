import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { type ByTeam, type Role, TEAMS, type Team } from "#app/core/vocabulary";

export type StepName = "people" | "questions" | "leads" | "launch";
export type NextStep = { name: StepName; done: boolean; to: string };

/** What stands between a new organization and its first answers; nothing once a wave was launched. */
export function listNextSteps(stand: {
  role: Role;
  people: ByTeam<number>;
  surveyIds: string[];
  waves: { phase: string }[];
  members: { role: Role; team: Team | null }[];
}): NextStep[] {
  const { role, people, surveyIds, waves, members } = stand;
  const launched = waves.some(({ phase }) => phase !== "draft" && phase !== "cancelled");
  if (role === "viewer" || launched) return [];
  const heads = new Set(members.filter((member) => member.role === "lead").map(({ team }) => team));
  const survey = surveyIds[0] === undefined ? "/app/surveys" : `/app/surveys/${surveyIds[0]}`;
  const steps: (NextStep & { for: Role[] })[] = [
    {
      name: "people",
      done: TEAMS.every((team) => people[team] >= DEFAULT_THRESHOLDS.answers),
      to: "/app/people",
      for: ["owner", "lead"],
    },
    { name: "questions", done: surveyIds.length > 0, to: survey, for: ["owner", "lead"] },
    { name: "leads", done: heads.has("sales") && heads.has("marketing"), to: "/app/members", for: ["owner"] },
    { name: "launch", done: false, to: survey, for: ["owner", "lead"] },
  ];
  return steps.filter((step) => step.for.includes(role)).map(({ name, done, to }) => ({ name, done, to }));
}
