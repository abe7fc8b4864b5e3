/**
 * What a team that is content with a statement believes, after "believes that". `self` is for the team that the
 * statement is about. Reversed statements are turned round.
 */
export const claims: Record<string, { claim: string; self?: string }> = {
  PU1: {
    claim: "Marketing understands the sales process",
    self: "it understands the sales process",
  },
  PU2: {
    claim: "Sales understands the marketing process",
    self: "it understands the marketing process",
  },
  PU3: {
    claim: "people in Marketing regularly listen in on sales conversations",
    self: "its people regularly listen in on sales conversations",
  },
  GM1: { claim: "both teams are held to the same revenue goal" },
  GM2: { claim: "the two teams' metrics support each other" },
  GM3: { claim: "both teams work from the same pipeline numbers" },
  GM4: { claim: "the teams do not compete for credit" },
  DH1: { claim: "both teams mean the same thing by a qualified lead" },
  DH2: { claim: "it is clear who owns a prospect at each stage" },
  DH3: {
    claim: "the leads Marketing hands over are worth the time",
    self: "the leads it hands over are worth the time",
  },
  CF1: {
    claim: "Sales follows up on leads as quickly as agreed",
    self: "it follows up on leads as quickly as agreed",
  },
  CF2: { claim: "Marketing delivers what it commits to", self: "it delivers what it commits to" },
  CF3: {
    claim: "Sales tells Marketing what became of its leads",
    self: "it reports back what became of leads",
  },
  CM3: { claim: "meetings end with clear next steps" },
  CM4: { claim: "Marketing shares its plans early enough", self: "it shares its plans early enough" },
  CM5: {
    claim: "Sales shares changed priorities early enough",
    self: "it shares changed priorities early enough",
  },
  MC1: { claim: "salespeople use the prepared messaging" },
  MC2: { claim: "the prepared messaging works with customers" },
  MC3: { claim: "salespeople quickly find the content they need" },
  TR1: { claim: "Sales respects Marketing's work", self: "it respects Marketing's work" },
  TR2: { claim: "Marketing respects Sales' work", self: "it respects Sales' work" },
  TR3: { claim: "problems can be raised openly" },
  TR4: { claim: "missed targets do not end in blame" },
  CU1: { claim: "both teams have the same picture of the target buyer" },
  CU2: { claim: "joint work follows the steps customers take" },
  CU3: { claim: "customers hear one story from both teams" },
  LD1: { claim: "the heads of both teams act as one" },
  LD2: { claim: "top leadership sets goals that bring the teams together" },
  OV1: { claim: "the teams work well together" },
};
