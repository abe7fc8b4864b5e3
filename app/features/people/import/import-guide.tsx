import type { ByTeam, Team } from "#app/core/vocabulary";
import { FileGuide } from "#app/features/files/file-guide";
import { getWords } from "#app/locales/spoken";

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
  const words = getWords().people.file;
  return (
    <FileGuide
      needs={[...words.needs, words.teams(teamNames.sales, teamNames.marketing), words.anyForm]}
      sample={sampleRoster(teamNames).replaceAll("\r", "").trim()}
      download={
        <a className="small" href="/app/people/import/example.csv" download>
          {words.template}
        </a>
      }
    />
  );
}
