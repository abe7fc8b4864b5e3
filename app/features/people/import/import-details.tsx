import type { ReactNode } from "react";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import { TableScroll } from "#app/ui/table-scroll";
import type { ImportPreview, NamedChange, NamedPerson } from "./import-preview";

/** Who is meant by the figures of a dry run: the first hundred of each kind. */
export function ImportDetails({ preview, teamNames }: { preview: ImportPreview; teamNames: ByTeam<string> }) {
  const words = getWords().people.check;
  const { counts } = preview;
  return (
    <section className="stack-tight">
      <Fold title={words.moved} all={counts.moved} shown={preview.moved.length}>
        <ChangeTable label={words.moved} changes={preview.moved} teamNames={teamNames} />
      </Fold>
      <Fold title={words.changed} all={counts.changed} shown={preview.changed.length}>
        <ChangeTable label={words.changed} changes={preview.changed} teamNames={teamNames} />
      </Fold>
      <Fold title={words.added} all={counts.added + counts.returning} shown={preview.added.length}>
        <NameTable label={words.added} people={preview.added} teamNames={teamNames} />
      </Fold>
      <Fold title={words.missing} all={counts.missing} shown={preview.missing.length}>
        <NameTable label={words.missing} people={preview.missing} teamNames={teamNames} />
      </Fold>
      {counts.merged > 0 ? (
        <details className="fold">
          <summary>{words.mergedTitle(counts.merged)}</summary>
          <p className="soft">{words.mergedLead}</p>
          <ul className="merged">
            {preview.merged.map(({ email, lines }) => (
              <li key={email} className="break">
                {email} <span className="soft">{words.onLines(lines)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Fold(props: { title: string; all: number; shown: number; children: ReactNode }) {
  const words = getWords().people.check;
  const { number } = getWords().people;
  if (props.all === 0) return null;
  return (
    <details className="fold">
      <summary>
        {props.title} <span className="soft number">{number(props.all)}</span>
      </summary>
      {props.shown < props.all ? <p className="soft">{words.firstOf(props.shown, props.all)}</p> : null}
      {props.children}
    </details>
  );
}

function NameTable(props: { label: string; people: NamedPerson[]; teamNames: ByTeam<string> }) {
  return (
    <TableScroll>
      <table>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">{getWords().people.person}</th>
            <th scope="col">{getWords().people.team}</th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => (
            <tr key={person.email}>
              <td>
                <Named person={person} />
              </td>
              <td>
                <TeamMark team={person.team} /> {props.teamNames[person.team]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function ChangeTable(props: { label: string; changes: NamedChange[]; teamNames: ByTeam<string> }) {
  const words = getWords().people.check;
  return (
    <TableScroll>
      <table>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map(({ before, after }) => (
            <tr key={after.email}>
              {[before, after].map((person, at) => (
                <td key={at === 0 ? "before" : "after"}>
                  <Named person={person} />
                  <span className="soft small">
                    <TeamMark team={person.team} /> {props.teamNames[person.team]}
                    {person.locale === null
                      ? null
                      : ` · ${getWords().people.form.languages[person.locale] ?? person.locale}`}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Named({ person }: { person: NamedPerson }) {
  return (
    <span className="named">
      <span className="break">{person.name}</span>
      <span className="soft small break">{person.email}</span>
    </span>
  );
}
