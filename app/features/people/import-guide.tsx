import type { ByTeam, Team } from "#app/core/vocabulary";
import { en } from "#app/locales/en";

const words = en.people.file;

/** A roster of three people as a file, in the words of this organization. */
export function sampleRoster(teamNames: ByTeam<string>): string {
  const cell = (team: Team) => (/^[\p{L}\p{N}][^",\r\n]*$/u.test(teamNames[team]) ? teamNames[team] : team);
  return [
    "name,email,team,language",
    `Ada Okafor,ada.okafor@example.com,${cell("sales")},en`,
    `Luis Ortega,luis.ortega@example.com,${cell("sales")},es`,
    `Marie Dubois,marie.dubois@example.com,${cell("marketing")},fr`,
    "",
  ].join("\r\n");
}

/** What a file has to look like. */
export function ImportGuide({ teamNames }: { teamNames: ByTeam<string> }) {
  return (
    <aside className="stack">
      <h2>{words.needsTitle}</h2>
      <ul className="stack-tight">
        {words.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
        <li>{words.teams(teamNames.sales, teamNames.marketing)}</li>
        <li>{words.anyForm}</li>
      </ul>
      <div className="stack-tight">
        <h3>{words.example}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
        <pre className="sample small" tabIndex={0}>
          {sampleRoster(teamNames).replaceAll("\r", "").trim()}
        </pre>
        <a className="small" href="/app/people/import/example.csv" download>
          {words.template}
        </a>
      </div>
    </aside>
  );
}
