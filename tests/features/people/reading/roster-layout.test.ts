import { expect, test } from "vitest";
import { chooseRosterColumns, findRosterHeadings } from "#app/features/people/reading/roster-layout";

const NAMES = { sales: "Sales", marketing: "Marketing" };

/** The places of the columns under these headings; rows of cells below them decide where several fit. */
function columnsOf(headings: string, ...rows: string[]) {
  const sample = rows.map((row, at) => ({ line: at + 2, cells: row.split(",") }));
  const chosen = chooseRosterColumns(headings.split(","), 1, sample, NAMES);
  if (!chosen.ok) return chosen.problem;
  const { names, email, team, language } = chosen.layout;
  return [names.map(({ at }) => at), email.at, team.at, language?.at ?? null];
}

test("chooseRosterColumns knows the headings of four languages, whatever their case and accents", () => {
  const plain = [[0], 1, 2, 3];
  expect(columnsOf("Name,Email,Team,Language")).toEqual(plain);
  expect(columnsOf(" FULL NAME ,e-mail address,Department,locale")).toEqual(plain);
  expect(columnsOf("Mitarbeiter,E-Mail-Adresse,Abteilung,Sprache")).toEqual(plain);
  expect(columnsOf("Nom complet,Adresse électronique,ÉQUIPE,Langue")).toEqual(plain);
  expect(columnsOf("Nombre completo,Correo electrónico,Equipo,Idioma")).toEqual(plain);
});

test("chooseRosterColumns puts a name together from two columns, also where one is just called name", () => {
  const halves = [[0, 1], 2, 3, null];
  expect(columnsOf("First name,Last name,Email,Team")).toEqual(halves);
  expect(columnsOf("Vorname,Name,E-Mail,Team")).toEqual(halves);
  expect(columnsOf("Prénom,Nom,Courriel,Service")).toEqual(halves);
  expect(columnsOf("Nombre,Apellidos,Correo,Área")).toEqual(halves);
  expect(columnsOf("Nom,Email,Team")).toEqual([[0], 1, 2, null]);
  expect(columnsOf("First name,Last name,Display name,Email,Team")).toEqual([[0, 1], 3, 4, null]);
});

test("chooseRosterColumns takes the column in which most cells name a team, then department before team before division", () => {
  expect(columnsOf("name,email,department,team")).toEqual([[0], 1, 2, null]);
  expect(columnsOf("name,email,division,department")).toEqual([[0], 1, 3, null]);
  expect(columnsOf("name,email,department,team", "A,a@x.example,DACH,Field Sales")).toEqual([
    [0],
    1,
    3,
    null,
  ]);
  expect(columnsOf("Nom,Email,Fonction,Service", "A,a@x.example,Sales Manager,Ventes")).toEqual([
    [0],
    1,
    3,
    null,
  ]);
});

test("chooseRosterColumns takes the address column with most addresses, and a username only where it holds them", () => {
  expect(columnsOf("name,email,work email,team", "A,,a@x.example,Sales")).toEqual([[0], 2, 3, null]);
  expect(columnsOf("name,username,team", "A,a@x.example,Sales")).toEqual([[0], 1, 2, null]);
  expect(columnsOf("name,username,team", "A,ada,Sales")).toEqual({
    kind: "missing_column",
    fields: ["email"],
    line: 1,
  });
});

test("chooseRosterColumns reads names in brackets and drops what stands behind a heading", () => {
  expect(
    columnsOf("Name [displayName] Required,User name [userPrincipalName] Required,Department [department]"),
  ).toEqual([[0], 1, 2, null]);
  expect(
    columnsOf("First Name [Required],Last Name [Required],Email Address [Required],Department [READ ONLY]"),
  ).toEqual([[0, 1], 2, 3, null]);
});

test("chooseRosterColumns names what is missing", () => {
  expect(columnsOf("name,phone")).toEqual({ kind: "missing_column", fields: ["email", "team"], line: 1 });
  expect(columnsOf("email,team,first name")).toEqual({ kind: "missing_column", fields: ["name"], line: 1 });
});

test("findRosterHeadings finds the first row with an address column and one more field", () => {
  const rows = [
    "All Active Workers",
    "Email,2026-11-01",
    "Worker,Email - Primary Work,Cost Center - Name",
    "Ada,a@x.example,Sales",
  ];
  expect(findRosterHeadings(rows.map((row, at) => ({ line: at + 1, cells: row.split(",") })))).toBe(2);
  expect(findRosterHeadings([{ line: 1, cells: ["Ann", "ann@acme.example", "Sales"] }])).toBe(-1);
});
