import {
  type FileColumns,
  foldHeadings,
  listIgnored,
  namesField,
  placeFields,
} from "#app/features/files/columns";
import type { HeadingProblem } from "#app/features/files/problems";

const ROSTER_FIELDS = ["name", "first", "last", "email", "team", "language"] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export type RosterColumns = FileColumns<RosterField>;

/* English, German, French, Spanish. The first word of a list wins over its synonyms. */
const WORDS: Record<RosterField, string> = {
  name: `name full-name display-name person-name employee-name voller-name vollständiger-name
    anzeigename mitarbeiter mitarbeiterin nom-complet nom-et-prénom prénom-et-nom nombre-completo
    nombre-y-apellidos apellidos-y-nombre`,
  first: "first-name first given-name forename vorname rufname prénom primer-nombre nombre-de-pila",
  last: `last-name last surname family-name nachname familienname zuname nom-de-famille apellido apellidos
    primer-apellido`,
  email: `email mail e-mail-address mail-address work-email work-email-address business-email primary-email
    company-email mailadresse mail-adresse adresse-mail adresse-e-mail
    adresse-électronique e-mail-adresse email-professionnel adresse-e-mail-professionnelle courriel correo
    correo-electrónico dirección-de-correo dirección-de-correo-electrónico`,
  team: `team department dept function group division unit business-unit org-unit abteilung gruppe bereich
    équipe service département groupe fonction equipo departamento área grupo`,
  language: `language lang locale preferred-language sprache bevorzugte-sprache korrespondenzsprache langue
    langue-préférée idioma lengua idioma-preferido`,
};

/** "Name" beside "Vorname", "nom" beside "prénom", "nombre" beside "apellidos": half a name. */
const HALF_NAMES = ["name", "nom", "nombre"];

const words = foldHeadings(ROSTER_FIELDS, WORDS);

export function isRosterHeading(word: string): boolean {
  return HALF_NAMES.includes(word) || namesField(words, word);
}

export function readRosterColumns(
  cells: readonly string[],
): { ok: true; columns: RosterColumns } | { ok: false; problem: HeadingProblem<RosterField> } {
  const placed = placeFields(cells, words, { isHeading: isRosterHeading, plainWins: true });
  if (!placed.ok) return placed;
  const { headers, folded, at } = placed;
  pairNames(at, folded);
  const missing = (["email", "team"] as const).filter((field) => at[field] === undefined);
  const nameless = at.name === undefined && (at.first === undefined || at.last === undefined);
  if (missing.length > 0 || nameless) {
    return {
      ok: false,
      problem: { kind: "missing_column", fields: [...(nameless ? ["name" as const] : []), ...missing] },
    };
  }
  return { ok: true, columns: { headers, at, ignored: listIgnored(headers, at) } };
}

/** Decides what "Name", "nom" and "nombre" mean: half a name beside the other half, else the whole. */
function pairNames(at: RosterColumns["at"], folded: readonly string[]): void {
  const half = folded.findIndex((word) => HALF_NAMES.includes(word));
  if (at.first !== undefined && at.last !== undefined) delete at.name;
  else if (half >= 0 && (at.name === undefined || at.name === half)) {
    delete at.name;
    if (at.first !== undefined) at.last = half;
    else if (at.last !== undefined) at.first = half;
    else at.name = half;
  }
  if (at.name !== undefined) {
    delete at.first;
    delete at.last;
  }
}
