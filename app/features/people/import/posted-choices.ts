import type { Team } from "#app/core/vocabulary";
import { keepDecisions, type RosterPlaces, type RosterReading, type TeamValues } from "../roster-choices";
import type { ImportPreview } from "./import-preview";

/** The fields of the form in which a file's reading is chosen. */
export const CHOICE_FIELDS = {
  email: "column-email",
  name: "column-name",
  last: "column-last",
  team: "column-team",
  language: "column-language",
  status: "column-status",
  inactive: "inactive",
  encoding: "encoding",
  value: (at: number) => `value-${at}`,
} as const;

/** All columns that say who is still there, where there are several. */
export const ALL_STATUS = "all";

export type PostedChoices =
  | { ok: true; reading: RosterReading; changed: boolean }
  | { ok: false; reason: "unknown_column" | "same_column" };

/** What a form chose, beside what it left as the dry run shows it. Values of another team column are decided anew. */
export function readPostedChoices(
  form: FormData,
  { reading, facts }: ImportPreview,
  remembered: TeamValues,
): PostedChoices {
  const places = readPlaces(form, facts);
  if (places === null) return { ok: false, reason: "unknown_column" };
  const needed = [places.email, places.team, places.name, ...(places.last === null ? [] : [places.last])];
  if (new Set(needed).size < needed.length) return { ok: false, reason: "same_column" };
  const decided = facts.teams.map(({ value, as }, at) => ({
    value,
    as: readTeam(form.get(CHOICE_FIELDS.value(at)), as),
  }));
  const values = places.team === facts.places.team ? keepDecisions(decided) : remembered;
  const chosen: RosterReading = {
    ...reading,
    places,
    values,
    leavesOutInactive: readEither(form.get(CHOICE_FIELDS.inactive), "out", reading.leavesOutInactive),
    windows: readEither(form.get(CHOICE_FIELDS.encoding), "windows", reading.windows),
  };
  const shown = { ...reading, places: facts.places, values: keepDecisions(facts.teams) };
  return { ok: true, reading: chosen, changed: describe(chosen) !== describe(shown) };
}

function readPlaces(
  form: FormData,
  { headings, places, statusPlaces }: ImportPreview["facts"],
): RosterPlaces | null {
  const read = (field: string, shown: number | null): number | null | undefined => {
    const given = form.get(field);
    if (given === null) return shown;
    if (given === "") return null;
    const at = Number(given);
    return Number.isInteger(at) && at >= 0 && at < headings.length ? at : undefined;
  };
  const email = read(CHOICE_FIELDS.email, places.email);
  const name = read(CHOICE_FIELDS.name, places.name);
  const last = read(CHOICE_FIELDS.last, places.last);
  const team = read(CHOICE_FIELDS.team, places.team);
  const language = read(CHOICE_FIELDS.language, places.language);
  const all = form.get(CHOICE_FIELDS.status) === ALL_STATUS;
  const one = all || !form.has(CHOICE_FIELDS.status) ? null : read(CHOICE_FIELDS.status, null);
  if (email == null || name == null || team == null) return null;
  if (last === undefined || language === undefined || one === undefined) return null;
  const shown = form.has(CHOICE_FIELDS.status) ? [] : places.status;
  const status = all ? statusPlaces : one === null ? shown : [one];
  return { email, name, last, team, language, status };
}

function readTeam(given: FormDataEntryValue | null, shown: Team | null): Team | null {
  if (given === null) return shown;
  return given === "sales" || given === "marketing" ? given : null;
}

function readEither(given: FormDataEntryValue | null, yes: string, shown: boolean): boolean {
  return given === null ? shown : given === yes;
}

/** Fields in an order of their own: a stored object comes back in another one. */
function describe({ places, values, leavesOutInactive, windows }: RosterReading): string {
  const sorted = [values.sales, values.marketing, values.notAsked].map((of) => [...of].sort());
  const { email, name, last, team, language, status } = places ?? {};
  const columns = [email, name, last, team, language, status];
  return JSON.stringify([columns, sorted, leavesOutInactive, windows]);
}
