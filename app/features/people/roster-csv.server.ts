import { stringify } from "csv-stringify/sync";
import type { ByTeam } from "#app/core/vocabulary";
import { guardFormula } from "#app/features/files/formula-guard";
import type { Person } from "./roster.server";

/** A roster as a file that its import reads back: the same people, teams and languages. */
export function writeRosterCsv(people: readonly Person[], teamNames: ByTeam<string>): string {
  const rows = people
    .map(({ name, email, team, locale }) => [name, email, teamNames[team], locale ?? ""].map(guardFormula))
    .sort(([one = ""], [other = ""]) => one.localeCompare(other));
  return stringify([["name", "email", "team", "language"], ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}
