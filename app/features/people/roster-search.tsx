import { Form, Link } from "@remix-run/react";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";

/** What is looked for on the roster: words of a name or address, and a team. */
export function RosterSearch(props: { text: string; team: string; teamNames: ByTeam<string> }) {
  const words = getWords().people;
  const { text, team, teamNames } = props;
  return (
    <Form method="get" className="search" role="search" key={`${text} ${team}`}>
      <input
        type="search"
        name="q"
        defaultValue={text}
        aria-label={words.search}
        placeholder={words.search}
      />
      <select name="team" defaultValue={team} aria-label={words.team}>
        <option value="">{words.bothTeams}</option>
        <option value="sales">{words.teamPicked(teamNames.sales)}</option>
        <option value="marketing">{words.teamPicked(teamNames.marketing)}</option>
      </select>
      <button type="submit" className="quiet">
        {words.show}
      </button>
      {text !== "" || team !== "" ? <Link to="/app/people">{words.clear}</Link> : null}
    </Form>
  );
}
