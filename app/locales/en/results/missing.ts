/** What a wave with too few answers lacks, and what can be done. `invited` is null where nobody knows. */
export const missing = {
  title: (teams: string) => `Too few answers from ${teams}`,
  tooFew: (team: string, limit: number, invited: number | null) =>
    `${team}: fewer than ${limit} answers${invited === null ? "" : `, of ${invited} invited`}.`,
  enough: (team: string, answers: number, invited: number | null) =>
    `${team}: ${answers} answers${invited === null ? "" : `, of ${invited} invited`}. Its own figures are shown, without a comparison.`,
  why: (limit: number) =>
    `A team's figures are shown from ${limit} answers on. That was promised before the launch, and nobody can change it now.`,
  todo: "What can be done",
  steps: [
    "Ask again: a new wave takes over the questions. From 90 days later on, waves are compared.",
    "Leave it open for longer, remind, and have both heads say why it matters and what became of the last answers.",
    "Look whether everybody who belongs to the team is invited.",
  ],
};
