import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { SelectField } from "#app/ui/forms";
import { TableScroll } from "#app/ui/table-scroll";
import type { RosterFacts } from "../roster-file.server";
import type { ImportPreview } from "./import-preview";
import { ALL_STATUS, CHOICE_FIELDS } from "./posted-choices";

type Part = { preview: ImportPreview; teamNames: ByTeam<string> };

/** How the file is read, in three steps: its columns, the values of its teams, who is left out. All of it can be changed. */
export function ImportChoices({ preview, teamNames }: Part) {
  const words = getWords().people.choices;
  const { facts, linesAside } = preview;
  return (
    <section className="card stack" aria-labelledby="reading">
      <div className="stack-tight">
        <h2 id="reading">{words.title}</h2>
        <p className="soft">{words.lead}</p>
        {facts.sheet === null || facts.otherSheets.length === 0 ? null : (
          <p className="small break">{getWords().files.sheet(facts.sheet, facts.otherSheets)}</p>
        )}
        {linesAside === 0 ? null : (
          <p className="small">
            {words.aside(
              facts.putAside.map(({ line }) => line),
              linesAside,
            )}
          </p>
        )}
      </div>
      <ColumnChoices facts={facts} />
      <TeamChoices preview={preview} teamNames={teamNames} />
      <StatusChoice preview={preview} />
      <EncodingChoice preview={preview} />
      <div>
        <button type="submit" name="act" value="read" className="quiet">
          {words.again}
        </button>
      </div>
    </section>
  );
}

function ColumnChoices({ facts }: { facts: RosterFacts }) {
  const words = getWords().people.choices;
  const { places, statusPlaces, headings } = facts;
  const columns = headings.map((heading, at) => ({
    value: String(at),
    label: heading === "" ? words.unnamed(at + 1) : heading,
  }));
  const none = { value: "", label: words.noColumn };
  const value = (at: number | null) => (at === null ? "" : String(at));
  const several = { value: ALL_STATUS, label: words.allStatus(statusPlaces.length) };
  const status = places.status.length > 1 ? ALL_STATUS : value(places.status[0] ?? null);
  const single = (["email", "name", "last", "team", "language"] as const).map((field) => {
    const needed = field !== "last" && field !== "language";
    return { field, at: value(places[field]), options: needed ? columns : [none, ...columns] };
  });
  const states = [none, ...(statusPlaces.length > 1 ? [several] : []), ...columns];
  const fields = [...single, { field: "status" as const, at: status, options: states }];
  return (
    <fieldset className="choice-step">
      <legend>{words.columns}</legend>
      <div className="choice-columns">
        {fields.map(({ field, at, options }) => (
          <SelectField
            key={field}
            label={words[field]}
            name={CHOICE_FIELDS[field]}
            options={options}
            defaultValue={at}
          />
        ))}
      </div>
    </fieldset>
  );
}

function TeamChoices({ preview, teamNames }: Part) {
  const words = getWords().people.choices;
  const { number } = getWords().people;
  const { teams } = preview.facts;
  return (
    <fieldset className="choice-step">
      <legend>{words.teams}</legend>
      <p className="soft small">{words.teamsLead}</p>
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.teamsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.value}</th>
              <th scope="col" className="number">
                {words.rows}
              </th>
              <th scope="col">{words.standsFor}</th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ value, n, as }, at) => (
              <tr key={value}>
                <th scope="row" className="break">
                  {value === "" ? words.blank : value}
                </th>
                <td className="number">{number(n)}</td>
                <td>
                  <TeamSelect at={at} value={value} as={as} teamNames={teamNames} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {preview.moreTeams > 0 ? <p className="small">{words.moreValues(preview.moreTeams)}</p> : null}
    </fieldset>
  );
}

function TeamSelect(props: { at: number; value: string; as: Team | null; teamNames: ByTeam<string> }) {
  const words = getWords().people.choices;
  return (
    <select
      name={CHOICE_FIELDS.value(props.at)}
      defaultValue={props.as ?? "notAsked"}
      aria-label={words.valueLabel(props.value === "" ? words.blank : props.value)}
    >
      {TEAMS.map((team) => (
        <option key={team} value={team}>
          {props.teamNames[team]}
        </option>
      ))}
      <option value="notAsked">{words.notAsked}</option>
    </select>
  );
}

function StatusChoice({ preview: { facts, reading } }: { preview: ImportPreview }) {
  const words = getWords().people.choices;
  if (facts.markedInactive === 0) return null;
  return (
    <fieldset className="choice-step">
      <legend>{words.inactive}</legend>
      <SelectField
        label={words.marked(facts.markedInactive, facts.inactiveWords)}
        name={CHOICE_FIELDS.inactive}
        options={[
          { value: "out", label: words.leaveOut },
          { value: "in", label: words.askToo },
        ]}
        defaultValue={reading.leavesOutInactive ? "out" : "in"}
      />
    </fieldset>
  );
}

/** Two words both ways, where the bytes leave it open how letters are meant. */
function EncodingChoice({ preview: { facts, reading } }: { preview: ImportPreview }) {
  const words = getWords().people.choices;
  const { doubt } = facts;
  if (doubt === null) return null;
  const list = (side: "read" | "windows") => doubt.examples.map((example) => example[side]).join(", ");
  return (
    <fieldset className="choice-step">
      <legend>{words.letters}</legend>
      <SelectField
        label={words.spelled}
        name={CHOICE_FIELDS.encoding}
        options={[
          { value: "proposed", label: `${list("read")} (${doubt.as})` },
          { value: "windows", label: `${list("windows")} (Windows)` },
        ]}
        defaultValue={reading.windows ? "windows" : "proposed"}
      />
    </fieldset>
  );
}
