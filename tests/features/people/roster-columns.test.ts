import { expect, test } from "vitest";
import { readRosterColumns } from "#app/features/people/roster-columns";

function columnsOf(header: string) {
  const read = readRosterColumns(header.split(","));
  return read.ok ? read.columns.at : read.problem;
}

test("readRosterColumns knows the headings of four languages, whatever their case and accents", () => {
  const plain = { name: 0, email: 1, team: 2, language: 3 };
  expect(columnsOf("Name,Email,Team,Language")).toEqual(plain);
  expect(columnsOf(" FULL NAME ,e-mail address,Department,locale")).toEqual(plain);
  expect(columnsOf("Mitarbeiter,E-Mail-Adresse,Abteilung,Sprache")).toEqual(plain);
  expect(columnsOf("Nom complet,Adresse électronique,ÉQUIPE,Langue")).toEqual(plain);
  expect(columnsOf("Nombre completo,Correo electrónico,Equipo,Idioma")).toEqual(plain);
});

test("readRosterColumns puts a name together from two columns, also where one is just called name", () => {
  const halves = { first: 0, last: 1, email: 2, team: 3 };
  expect(columnsOf("First name,Last name,Email,Team")).toEqual(halves);
  expect(columnsOf("Vorname,Name,E-Mail,Team")).toEqual(halves);
  expect(columnsOf("Prénom,Nom,Courriel,Service")).toEqual(halves);
  expect(columnsOf("Nombre,Apellidos,Correo,Área")).toEqual(halves);
  expect(columnsOf("Nom,Email,Team")).toEqual({ name: 0, email: 1, team: 2 });
  expect(columnsOf("Nombre,Email,Team")).toEqual({ name: 0, email: 1, team: 2 });
  expect(columnsOf("First name,Last name,Display name,Email,Team")).toEqual({
    first: 0,
    last: 1,
    email: 3,
    team: 4,
  });
});

test("readRosterColumns prefers the plain word and ignores its synonym, and refuses to guess between two synonyms", () => {
  expect(columnsOf("name,email,department,team")).toEqual({ name: 0, email: 1, team: 3 });
  expect(columnsOf("name,email,department,division")).toEqual({
    kind: "ambiguous_column",
    field: "team",
    headers: ["department", "division"],
  });
});

test("readRosterColumns names what is missing", () => {
  expect(columnsOf("name,phone")).toEqual({ kind: "missing_column", fields: ["email", "team"] });
  expect(columnsOf("email,team,first name")).toEqual({ kind: "missing_column", fields: ["name"] });
  expect(columnsOf("Ann,ann@acme.example,Sales")).toEqual({ kind: "no_header" });
});

test("readRosterColumns refuses a heading that stands twice, also in another spelling", () => {
  expect(columnsOf("name,email,team,E-Mail")).toEqual({ kind: "duplicate_column", header: "E-Mail" });
  expect(columnsOf("name,email,team,phone,phone")).toEqual({ kind: "duplicate_column", header: "phone" });
  expect(columnsOf("name,email,team,,")).toEqual({ name: 0, email: 1, team: 2 });
});

test("readRosterColumns ignores other columns, __proto__ and constructor among them", () => {
  const read = readRosterColumns(["__proto__", "name", "constructor", "email", "team"]);
  expect(read.ok && read.columns.ignored).toEqual(["__proto__", "constructor"]);
  expect(read.ok && read.columns.at).toEqual({ name: 1, email: 3, team: 4 });
});
