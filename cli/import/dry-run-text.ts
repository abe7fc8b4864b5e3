import type { RosterDryRun } from "#app/features/people/reading/roster-dry-run.server";
import { getWords } from "#app/locales/spoken";

const SHOWN = 40;

/** A dry run for a person at a terminal: columns, values of the team column, what is left out, what is wrong. */
export function writeDryRun(run: RosterDryRun): string {
  const words = getWords().operations.import;
  const fields = getWords().people.choices;
  const { columns, teams, people, notAsked, markedInactive, putAside, problems } = run;
  const read = (["email", "name", "team", "language"] as const).flatMap((field) => {
    const heading = columns[field];
    return heading === null ? [] : [words.column(fields[field], heading)];
  });
  if (columns.status !== null) read.push(words.column(words.status, columns.status));
  const count = (team: string) => people.filter((person) => person.team === team).length;
  return [
    ...read,
    "",
    ...shorten(teams.map(({ value, n, as }) => words.value(value, n, as))),
    "",
    words.people(people.length, count("sales"), count("marketing")),
    ...(notAsked > 0 ? [words.notAsked(notAsked)] : []),
    ...(markedInactive > 0 ? [words.inactive(markedInactive)] : []),
    ...(putAside.length > 0 ? [words.aside(putAside.length)] : []),
    ...shorten(
      problems.map(({ line, person, column, sentence }) => words.problem(line, person, column, sentence)),
    ),
    "",
  ].join("\n");
}

function shorten(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), getWords().operations.import.more(more)] : [...lines];
}
