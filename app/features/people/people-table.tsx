import { Link } from "@remix-run/react";
import type { ByTeam } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { TeamMark } from "#app/ui/charts/team-mark";
import type { Person } from "./roster.server";

const words = en.people;

/** One page of the roster; a name opens the person. */
export function PeopleTable({ people, teamNames }: { people: Person[]; teamNames: ByTeam<string> }) {
  return (
    <div className="table-scroll">
      <table className="people">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.team}</th>
            <th scope="col" className="wide-only">
              {words.language}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span className="named">
                  <Link to={`/app/people/${person.id}`} className="break">
                    {person.name}
                  </Link>
                  <span className="soft small break">{person.email}</span>
                </span>
              </th>
              <td>
                <TeamMark team={person.team} /> {teamNames[person.team]}
              </td>
              <td className="wide-only soft">
                {person.locale === null
                  ? words.noLanguage
                  : (words.form.languages[person.locale] ?? person.locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
