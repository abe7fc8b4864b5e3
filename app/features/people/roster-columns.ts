import type { FileProblem } from "./roster-problems";

export const ROSTER_FIELDS = ["name", "first", "last", "email", "team", "language"] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Where each field stands in a row. `headers` are the file's own words. */
export type RosterColumns = {
  headers: string[];
  at: Partial<Record<RosterField, number>>;
  ignored: string[];
};

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

const words = new Map<RosterField, string[]>(
  ROSTER_FIELDS.map((field) => [field, WORDS[field].split(/\s+/).map(foldWord)]),
);

/** A heading or a value as it is compared: letters and digits only, no accents, no case. */
export function foldWord(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The delimiter of a header line: the one that uncovers most known headings (folded words), then most columns. */
export function findDelimiter(line: string, isHeading: (word: string) => boolean = isKnown): string {
  const score = (delimiter: string) => {
    const cells = line.split(delimiter).map(foldWord);
    return cells.filter(isHeading).length * 1000 + Math.min(cells.length, 999);
  };
  return [",", ";", "\t"].reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best));
}

export function readColumns(
  cells: readonly string[],
): { ok: true; columns: RosterColumns } | { ok: false; problem: FileProblem } {
  const headers = cells.map((cell) => cell.trim());
  const folded = headers.map(foldWord);
  if (!folded.some(isKnown)) return { ok: false, problem: { kind: "no_header" } };
  const twice = folded.findIndex((word, at) => word !== "" && folded.indexOf(word) < at);
  if (twice >= 0) return { ok: false, problem: { kind: "duplicate_column", header: headers[twice] ?? "" } };

  const at: RosterColumns["at"] = {};
  for (const field of ROSTER_FIELDS) {
    const places = placesOf(field, folded);
    const [place] = places;
    if (places.length > 1) {
      const named = places.map((one) => headers[one] ?? "");
      return { ok: false, problem: { kind: "ambiguous_column", field, headers: named } };
    }
    if (place !== undefined) at[field] = place;
  }
  pairNames(at, folded);
  const missing = (["email", "team"] as const).filter((field) => at[field] === undefined);
  const nameless = at.name === undefined && (at.first === undefined || at.last === undefined);
  if (missing.length > 0 || nameless) {
    return {
      ok: false,
      problem: { kind: "missing_column", fields: [...(nameless ? ["name" as const] : []), ...missing] },
    };
  }
  const read = new Set(Object.values(at));
  const ignored = headers.filter((header, place) => header !== "" && !read.has(place));
  return { ok: true, columns: { headers, at, ignored } };
}

/** The columns that may be this field: the canonical word alone where it stands, else every synonym. */
function placesOf(field: RosterField, folded: readonly string[]): number[] {
  const known = words.get(field) ?? [];
  const canonical = folded.indexOf(known[0] ?? "");
  if (canonical >= 0) return [canonical];
  return folded.flatMap((word, place) => (known.includes(word) ? [place] : []));
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

function isKnown(word: string): boolean {
  return HALF_NAMES.includes(word) || [...words.values()].some((known) => known.includes(word));
}
