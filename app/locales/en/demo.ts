/** The demo company. */
export const demo = {
  organization: "Halden Instruments (demo)",
  owner: "Demo Owner",
  survey: "Sales and Marketing alignment",
  norm: "Made-up norm",
  title: "Demo company",
  lead: "Three yearly waves of a made-up company, to see what results look like before anybody is asked. Its answers were invented by a program and went through the same rules as real ones.",
  apart:
    "It is an organization of its own: nothing in it touches your people, surveys or results, and every page of it says that it is demo data.",
  load: "Load the demo company",
  open: "Look at the demo company",
  results: "Its newest results",
  leave: "Back to your organization",
  remove: "Remove the demo company",
  removeHint: "Everything made in it is deleted. You can load it again at any time.",
  here: "You are in the demo company now.",
  removed: "The demo company was removed.",
  alone:
    "This installation was started as a demo and holds nothing else. To begin with your own company, start it without --demo.",
  signInHere: (email: string, password: string) =>
    `This installation shows a made-up company. Look around as ${email} with the password ${password}`,
  signIn: (email: string, password: string) =>
    `The demo company is loaded: sign in with ${email} and the password ${password}`,
};
