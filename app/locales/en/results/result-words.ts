import type { Certainty } from "#app/core/measures/certainty";
import type { Label, Standing } from "#app/core/measures/classification";
import type { CoorientationState } from "#app/core/measures/coorientation";
import type { Withheld } from "#app/core/vocabulary";

/** What a finding is about, as the middle of a sentence: "Marketing's understanding of the sales process". */
export const subjects: Record<string, string> = {
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
export const labels: Record<
  Label,
  { name: (team: string, other: string, standing: Standing) => string; line: string; meaning: string }
> = {
  aligned_strength: {
    name: () => "Aligned strength",
    line: "Both agree, no large gap",
    meaning:
      "Both teams are at 60 or more with their intervals above 50, and a gap as large as one answer step can be ruled out.",
  },
  shared_pain: {
    name: (team) => (team === "" ? "Shared pain" : `Shared pain, worse for ${team}`),
    line: "Both unhappy",
    meaning: "Both teams are under 50 with their whole intervals: they agree that this does not work.",
  },
  middling: {
    name: () => "Middling",
    line: "No large gap, neither good nor bad",
    meaning:
      "A gap as large as one answer step can be ruled out, and it is neither clearly good nor clearly bad.",
  },
  sales_sees_a_problem: {
    name: (team, other, standing) => `${team} sees a problem, ${other} ${higherSays[standing]}`,
    line: "A gap, one team unhappy",
    meaning:
      "A gap that stands out from chance, with one team under 50 by its whole interval. The other does not see it (60 or more, interval above 50), is divided, or is not convinced.",
  },
  marketing_sees_a_problem: {
    name: (team, other, standing) => `${team} sees a problem, ${other} ${higherSays[standing]}`,
    line: "A gap, one team unhappy",
    meaning:
      "A gap that stands out from chance, with one team under 50 by its whole interval. The other does not see it (60 or more, interval above 50), is divided, or is not convinced.",
  },
  different_degree: {
    name: (team, _, standing) =>
      standing === "low"
        ? `Different degree: both lean low, ${team} more`
        : `Different degree, ${team} less positive`,
    line: "A gap, and no more claimed",
    meaning:
      "A gap that stands out from chance; nothing is claimed about who is unhappy, because an interval reaches over 50 or neither team is.",
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

export const withheld: Record<Withheld, string> = {
  too_few_answers: "Too few answers",
  too_few_in_other_team: "Too few answers in the other team",
  too_few_comments: "Too few comments",
  near_unanimity: "In both teams nearly all answer alike; a difference inside is not shown",
  small_cell: "Too few answers for counts",
  small_slice: "Too few answers in this group",
  team_without_counts: "The team’s own counts are not shown",
  protects_others: "Hidden so that nothing can be told about a smaller group",
  not_in_file: "Not in the imported file",
};

export const states: Record<CoorientationState, string> = {
  consensus: "Agrees, and knows it",
  open_disagreement: "Disagrees, and knows it",
  false_consensus: "Disagrees without seeing it",
  false_conflict: "Agrees without seeing it",
};

/** The three words of certainty, the same on every page. */
export const certainty: { words: Record<Certainty, string>; meanings: Record<Certainty, string> } = {
  words: { clear: "clear", likely: "likely", open: "open" },
  meanings: {
    clear:
      "Clear: it stands out from chance, with at least 15 answers in each team (20 for a split) and at least half of each team answering.",
    likely: "Likely: it stands out from chance, but from few answers or from fewer than half of a team.",
    open: "Open: nothing is claimed; it may be chance.",
  },
};

/** A gap against those who were silent. */
export const verdicts: Record<Certainty, string> = {
  clear: "Clear",
  likely: "Likely",
  open: "Open: could come from who answered",
};

/** What the higher team says where the lower one sees a problem. */
export const higherSays: Record<Standing, string> = {
  high: "does not",
  middle: "is not convinced",
  divided: "is divided",
  low: "leans low too",
};
