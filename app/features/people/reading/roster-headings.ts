import { foldWord } from "#app/core/files/fold";

export const FOUND_FIELDS = [
  "email",
  "principal",
  "username",
  "name",
  "first",
  "last",
  "half",
  "team",
  "language",
  "status",
] as const;
export type FoundField = (typeof FOUND_FIELDS)[number];

/* English, German, French, Spanish. Words of a line further down stand behind those above. */
const WORDS: Record<FoundField, string[]> = {
  email: [
    "email e-mail mail",
    `mail-address e-mail-address e-mail-addresses work-email work-email-address business-email business-email-address
    primary-email primary-email-address company-email corporate-email office-email email-primary-work email-work
    work-contact-work-email work-contact-email primarysmtpaddress primary-smtp-address smtp-address emailaddress
    e-mail-1-value email-1-value email-id mailadresse mail-adresse
    adresse-mail adresse-e-mail adresse-électronique e-mail-adresse e-mail-geschäftlich geschäftliche-e-mail
    dienstliche-e-mail email-professionnel e-mail-professionnel adresse-e-mail-professionnelle courriel
    correo correo-electrónico correo-corporativo dirección-de-correo dirección-de-correo-electrónico`,
  ],
  principal: ["user-principal-name userprincipalname upn benutzerprinzipalname"],
  username: [
    "username user-name login login-name user-id userid benutzername nom-d'utilisateur nombre-de-usuario sign-in-name",
  ],
  name: [
    `name-surname full-name fullname display-name displayname person-name employee-name employee-full-name worker
    worker-name payroll-name preferred-full-name legal-name legal-full-name last-name-first-name
    voller-name vollständiger-name anzeigename mitarbeiter mitarbeiterin mitarbeitername nachname-vorname nom-complet
    nom-et-prénom nom-prénom prénom-et-nom nombre-completo nombre-y-apellidos apellidos-y-nombre`,
    "employee member user contact",
  ],
  first: [
    "first-name first given-name givenname forename preferred-first-name legal-first-name vorname rufname prénom primer-nombre nombre-de-pila",
  ],
  last: [
    `last-name last surname family-name legal-last-name nachname familienname zuname nom-de-famille apellido apellidos
    primer-apellido`,
  ],
  half: ["name nom nombre"],
  team: [
    `department dept department-name organization-department home-department-description home-department
    organization-1-department abteilung département departamento service`,
    "team main-team team-name primary-team équipe equipo",
    `division division-name bereich área area direction`,
    `business-unit unit function group business-function org-unit org-unit-path organizational-unit gruppe groupe grupo
    teams unidad unidad-de-negocio organisationseinheit`,
    "cost-center-name cost-centre-name cost-center-description cost-center cost-centre kostenstelle",
    "supervisory-organization",
  ],
  language: [
    `language lang locale preferred-language work-language user-language sprache bevorzugte-sprache korrespondenzsprache
    langue langue-préférée idioma lengua idioma-preferido`,
  ],
  status: [
    `status active isactive is-active accountenabled account-enabled block-credential lifecycle-status position-status
    employment-status employee-status worker-status user-status account-status usertype user-type termination-date
    end-date leave-date date-of-leaving last-day-of-work aktiv austrittsdatum statut actif estado activo date-de-sortie`,
  ],
};

const RANKS = new Map<string, { field: FoundField; rank: number }>();
for (const field of FOUND_FIELDS)
  WORDS[field].forEach((line, rank) => {
    for (const word of line.split(/\s+/).map(foldWord))
      if (!RANKS.has(word)) RANKS.set(word, { field, rank });
  });

const JOB_TITLES = new Set(
  `title job-title position position-title role headline occupation job job-name fonction poste intitulé-de-poste puesto
  cargo funktion stelle stellenbezeichnung position-id about`
    .split(/\s+/)
    .map(foldWord),
);

/** What people do names words of teams, and no team: a marketing analyst may sit in Finance. */
export function isJobTitle(heading: string): boolean {
  return JOB_TITLES.has(foldWord(heading));
}

/** What a heading names, and how well; null for a heading that no roster needs. */
export function readRosterHeading(heading: string): { field: FoundField; rank: number; word: string } | null {
  for (const word of listHeadingWords(heading)) {
    const found = RANKS.get(word);
    if (found !== undefined) return { ...found, word };
  }
  return null;
}

/**
 * A heading in the ways in which it may be known: by a name in brackets (`User name [userPrincipalName] Required`), and
 * without a bracket behind it (`Status [READ ONLY]`).
 */
function listHeadingWords(heading: string): string[] {
  const text = heading.replaceAll(/[\s\u00a0]+/g, " ").trim();
  const bracket = /\[([^\]]+)\]/.exec(text)?.[1];
  const plain = text
    .replaceAll(/\[[^\]]*\]/g, " ")
    .replace(/[\s*:]*\b(REQUIRED|Required|READ ONLY|UPLOAD ONLY)\s*$/, "")
    .replace(/\s*\([^)]*\)\s*$/, "");
  return [...(bracket === undefined ? [] : [bracket]), plain, text]
    .map(foldWord)
    .filter((word) => word !== "");
}
