import { expect, test } from "vitest";
import { mergeDecisions, NO_VALUES } from "#app/features/people/roster-choices";
import { readRoster } from "#app/features/people/roster-file.server";

const teams = { sales: "Sales", marketing: "Marketing" };
const proposed = {
  places: null,
  values: NO_VALUES,
  leavesOutInactive: true,
  windows: false,
  today: "2026-03-02",
};

test("readRoster reads the columns, values and people that somebody chose", async () => {
  const text = [
    "Name,Private,Work,Squad,Lang,State,Until",
    "Ann,ann@home.example,ann@acme.example,Growth,de,Active,",
    "Ben,ben@home.example,ben@acme.example,Hunters,en,Suspended,",
    "Cy,cy@home.example,cy@acme.example,Office,fr,Active,2026-01-31",
  ].join("\n");
  const places = { email: 2, name: 0, last: null, team: 3, language: 4, status: [5, 6] };
  const values = { sales: ["hunters"], marketing: ["growth"], notAsked: [] };
  const headed = text.replace("Private", "E-mail").replace("Squad", "Team");
  const file = await readRoster(headed, teams, { ...proposed, places, values });
  if (!file.ok) throw new Error(file.problem.kind);
  expect(file.entries).toEqual([
    { name: "Ann", email: "ann@acme.example", team: "marketing", locale: "de", lines: [2] },
  ]);
  expect(file.facts).toMatchObject({ places, notAsked: 1, markedInactive: 1, inactiveWords: ["Suspended"] });
  const asked = await readRoster(headed, teams, { ...proposed, places, values, leavesOutInactive: false });
  expect(asked.ok && asked.entries.map(({ email }) => email)).toEqual([
    "ann@acme.example",
    "ben@acme.example",
  ]);
});

test("readRoster takes a column that nobody knows for the team where its values name both, a job title never", async () => {
  const list = (heading: string) =>
    `Name,E-mail,${heading}\nAnn,ann@acme.example,Field Sales\nBen,ben@acme.example,Marketing Ops\n`;
  const file = await readRoster(list("Squad"), teams, proposed);
  expect(file.ok && file.entries.map(({ team }) => team)).toEqual(["sales", "marketing"]);
  expect(await readRoster(list("Position"), teams, proposed)).toEqual({
    ok: false,
    problem: { kind: "missing_column", fields: ["team"] },
  });
});

test("mergeDecisions keeps what was decided last, and what other files said of other values", () => {
  const before = { sales: ["hunters", "field"], marketing: ["growth"], notAsked: [] };
  const now = { sales: [], marketing: ["hunters"], notAsked: ["office"] };
  expect(mergeDecisions(before, now)).toEqual({
    sales: ["field"],
    marketing: ["hunters", "growth"],
    notAsked: ["office"],
  });
});

test("readRoster says which column marks somebody where the cell says only yes or no", async () => {
  const text =
    "Name,E-mail,Team,accountEnabled\nAnn,ann@acme.example,Sales,FALSE\nBen,ben@acme.example,Sales,TRUE\n";
  const file = await readRoster(text, teams, proposed);
  expect(file.ok && file.facts.inactiveWords).toEqual(["accountEnabled: FALSE"]);
});
