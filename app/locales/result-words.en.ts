import type { Label } from "#app/core/measures/classification";
import type { CoorientationState } from "#app/core/measures/coorientation";
import type { Robustness } from "#app/core/measures/coverage";
import type { Withheld } from "#app/core/vocabulary";

/** What a finding is about, as the middle of a sentence: "Marketing's understanding of the sales process". */
export const subjectsEn: Record<string, string> = {
  PU1: "Marketing's understanding of the sales process",
  PU2: "Sales' understanding of the marketing process",
  PU3: "Marketing's listening in on sales conversations",
  GM1: "the shared revenue goal",
  GM2: "the fit between the two teams' metrics",
  GM3: "agreement on the pipeline numbers",
  GM4: "the sharing of credit for won deals",
  DH1: "the shared meaning of a qualified lead",
  DH2: "clear ownership of prospects at each stage",
  DH3: "the worth of Marketing's leads",
  CF1: "the speed of Sales' follow-up on leads",
  CF2: "Marketing's delivery on its commitments",
  CF3: "what Sales reports back about leads",
  CM3: "meetings that end with clear next steps",
  CM4: "how early Marketing shares its plans",
  CM5: "how early Sales shares changed priorities",
  MC1: "salespeople's use of the prepared messaging",
  MC2: "the effect of the messaging on customers",
  MC3: "how quickly salespeople find content",
  TR1: "Sales' respect for Marketing's work",
  TR2: "Marketing's respect for Sales' work",
  TR3: "openness about problems between the teams",
  TR4: "dealing with missed targets without blame",
  CU1: "the shared picture of the target buyer",
  CU2: "the fit of joint work to the customer's buying steps",
  CU3: "the one story told to customers",
  LD1: "the unity of the two heads",
  LD2: "goals from the top that bring the teams together",
  CM1: "how often the teams meet",
  CM2: "what prompts their meetings",
  GM5: "the share of pipeline that should come from marketing",
  OV1: "working well together overall",
};

/** `line` stands under the label in a table, `meaning` where there is room. */
export const labelsEn: Record<
  Label,
  { name: (team: string, other: string) => string; line: string; meaning: string }
> = {
  aligned_strength: {
    name: () => "Aligned strength",
    line: "Both at 60 or more, no large gap",
    meaning: "Both teams are at 60 or more, and a gap as large as one answer step can be ruled out.",
  },
  shared_pain: {
    name: (team) => (team === "" ? "Shared pain" : `Shared pain, worse for ${team}`),
    line: "Both under 50",
    meaning: "Both teams are under 50: they agree that this does not work.",
  },
  middling: {
    name: () => "Middling",
    line: "No large gap, neither good nor bad",
    meaning:
      "A gap as large as one answer step can be ruled out, and it is neither clearly good nor clearly bad.",
  },
  sales_sees_a_problem: {
    name: (team, other) => `${team} sees a problem, ${other} does not`,
    line: "Hardly chance, one team under 50",
    meaning: "A gap that is hardly chance, with one team under 50 and the other at 50 or more.",
  },
  marketing_sees_a_problem: {
    name: (team, other) => `${team} sees a problem, ${other} does not`,
    line: "Hardly chance, one team under 50",
    meaning: "A gap that is hardly chance, with one team under 50 and the other at 50 or more.",
  },
  different_degree: {
    name: (team) => `Different degree, ${team} less positive`,
    line: "Hardly chance, both at 50 or more",
    meaning: "A gap that is hardly chance, with both teams at 50 or more.",
  },
  split: {
    name: (team, other) => (other === "" ? "Both teams are split" : `${team} is split`),
    line: "A third agree, a third disagree",
    meaning:
      "At least a third agree and at least a third disagree within the team: the average hides two camps.",
  },
  inconclusive: {
    name: () => "Inconclusive",
    line: "Too few answers to tell",
    meaning: "Too few answers to tell a gap from agreement. This is not a sign that the teams agree.",
  },
};

export const withheldEn: Record<Withheld, string> = {
  too_few_answers: "Too few answers",
  too_few_in_other_team: "Too few answers in the other team",
  too_few_comments: "Too few comments",
  near_unanimity: "Nearly everybody answered alike",
  small_cell: "Too few answers for counts",
};

export const statesEn: Record<CoorientationState, string> = {
  consensus: "Agrees, and knows it",
  open_disagreement: "Disagrees, and knows it",
  false_consensus: "Disagrees without seeing it",
  false_conflict: "Agrees without seeing it",
};

export const robustnessEn: Record<Robustness, string> = {
  robust: "Robust",
  probably: "Probably real",
  could_be_an_artefact: "Could be an artefact of who answered",
};
