import type { Role, Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";

type TeamNames = { salesName: string; marketingName: string };

const PLACES = [
  { role: "owner", team: null },
  { role: "lead", team: "sales" },
  { role: "lead", team: "marketing" },
  { role: "owner", team: "sales" },
  { role: "owner", team: "marketing" },
  { role: "viewer", team: null },
] as const satisfies { role: Role; team: Team | null }[];

/** A role in words, with the name the team has here. */
export function describeRole(place: { role: Role; team: Team | null }, names: TeamNames): string {
  const words = getWords().auth.roles;
  if (place.role === "viewer") return words.viewer;
  if (place.team === null) return words.owner;
  const team = place.team === "sales" ? names.salesName : names.marketingName;
  return place.role === "lead" ? words.lead(team) : words.ownerHeading(team);
}

/** What a select offers and a form sends: a role, with the team that a lead or an owner heads. */
export function placeOptions(names: TeamNames): { value: string; label: string }[] {
  return PLACES.map((place) => ({ value: encodePlace(place), label: describeRole(place, names) }));
}

export function encodePlace(place: { role: Role; team: Team | null }): string {
  return place.team === null ? place.role : `${place.role}-${place.team}`;
}

export function decodePlace(value: string): { role: Role; team: Team | null } | null {
  return PLACES.find((place) => encodePlace(place) === value) ?? null;
}
