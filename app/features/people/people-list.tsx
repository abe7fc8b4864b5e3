import { Link } from "@remix-run/react";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import type { Person } from "./roster.server";

/** One page of the roster; a name opens the person. */
export function PeopleList({ people, teamNames }: { people: Person[]; teamNames: ByTeam<string> }) {
  const words = getWords().people;
  return (
    <ul className="rows people" aria-label={words.caption}>
      {people.map((person) => (
        <li key={person.id}>
          <span className="grow named">
            <Link to={`/app/people/${person.id}`} className="break">
              {person.name}
            </Link>
            <span className="soft small break">{person.email}</span>
          </span>
          <span className="person-team">
            <TeamMark team={person.team} /> {teamNames[person.team]}
          </span>
          <span className="person-language soft">
            {person.locale === null ? null : (words.form.languages[person.locale] ?? person.locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
