import { Link } from "@remix-run/react";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { tabPath } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { TextArea } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { ActionFigures } from "./action-figures.server";
import type { ActionNote, ActionOwner, JointAction } from "./actions.server";
import { GapMoved } from "./gap-moved";
import { sayDueDay } from "./say-day";
import { StatusTag } from "./status-tag";

type Reader = { userId: string; team: Team | null; mayAct: boolean };

type Props = {
  action: JointAction;
  figures: ActionFigures | null;
  notes: ActionNote[];
  reader: Reader;
  teams: ByTeam<string>;
  timeZone: string;
  today: string;
  typed: Record<string, string>;
  problems: Record<string, string>;
};

/** One action: what it says, who stands for it, whether its gap moved, and what was noted. */
export function ActionView({ action, figures, notes, reader, teams, timeZone, today, ...form }: Props) {
  const words = getWords().actions;
  const former = getWords().auth.formerMember;
  const open = action.status === "proposed" || action.status === "agreed";
  const day = (moment: Date) => formatDate(moment, timeZone);
  return (
    <>
      <section className="card stack">
        <div className="spread">
          <StatusTag action={action} today={today} />
          <span>{words.dueOn(sayDueDay(action.dueOn))}</span>
        </div>
        <dl className="meanings">
          <div>
            <dt>{words.page.about}</dt>
            <dd className="break">
              <Link to={subjectPath(action)}>{figures?.subject ?? action.aboutKey}</Link>
            </dd>
          </div>
          <div>
            <dt>{words.page.difference}</dt>
            <dd className="break lines">{action.difference}</dd>
          </div>
          <div>
            <dt>{words.page.target}</dt>
            <dd>{action.target === null ? words.page.noTarget : words.page.targetAt(action.target)}</dd>
          </div>
        </dl>
        <p className="soft small">
          {words.page.proposedBy(action.createdByName ?? former, day(action.createdAt))}
          {action.status === "proposed" ? null : (
            <span className="row-note">
              {words.page.by(
                words.statuses[action.status],
                action.statusByName ?? former,
                day(action.statusAt),
              )}
            </span>
          )}
        </p>
      </section>
      <section className="stack-tight" aria-labelledby="owners-title">
        <h2 id="owners-title">{words.page.owners}</h2>
        <ul className="rows">
          {TEAMS.map((team) => (
            <OwnerRow
              key={team}
              owner={action.owners[team]}
              team={teams[team]}
              reader={reader}
              open={open}
              day={day}
            />
          ))}
        </ul>
      </section>
      {figures === null ? null : <GapMoved figures={figures} target={action.target} />}
      {reader.mayAct ? <Decisions action={action} open={open} /> : null}
      <Notes notes={notes} mayAct={reader.mayAct} day={day} {...form} />
    </>
  );
}

/** Where the results show what an action is about. */
function subjectPath({ waveId, aboutType, aboutKey }: JointAction): string {
  if (aboutType === "dimension") return tabPath(waveId, "dimensions");
  return `${tabPath(waveId, "statements")}#statement-${aboutKey}`;
}

function OwnerRow(props: {
  owner: ActionOwner;
  team: string;
  reader: Reader;
  open: boolean;
  day: (moment: Date) => string;
}) {
  const words = getWords().actions.page;
  const { owner, team, reader, open, day } = props;
  const own = owner.userId === reader.userId && owner.team === reader.team;
  const state = owner.confirmedAt === null ? words.waiting : words.confirmed(day(owner.confirmedAt));
  return (
    <li>
      <div className="grow">
        <p className="break">
          <strong>{owner.name}</strong> <span className="soft">({team})</span>
        </p>
        <p className="soft small">{owner.confirmedAt === null && !owner.heads ? words.gone(team) : state}</p>
      </div>
      {!open || owner.confirmedAt !== null || !owner.heads ? null : own && reader.mayAct ? (
        <PostForm preventScrollReset className="stack-tight">
          <button type="submit" name="act" value="confirm">
            {words.confirm(team)}
          </button>
          <span className="hint">{words.confirmHint}</span>
        </PostForm>
      ) : (
        <span className="soft small">{words.onlyTheir(owner.name, team)}</span>
      )}
    </li>
  );
}

function Decisions({ action, open }: { action: JointAction; open: boolean }) {
  const words = getWords().actions.page;
  return (
    <section className="stack-tight" aria-labelledby="decide-title">
      <h2 id="decide-title">{words.decide}</h2>
      {open ? (
        <div className="row">
          {action.status === "agreed" ? <ActButton act="done" label={words.done} /> : null}
          <Link className="button quiet" to={`/app/actions/${action.id}/edit`}>
            {words.edit}
          </Link>
          <ActButton act="drop" label={words.drop} quiet />
          <a className="button quiet" href={`/app/actions/calendar.ics?action=${action.id}`} download>
            {words.inCalendar}
          </a>
        </div>
      ) : (
        <div>
          <ActButton act="reopen" label={words.reopen} quiet />
        </div>
      )}
      {open ? <p className="hint">{words.dropHint}</p> : null}
    </section>
  );
}

function ActButton({ act, label, quiet = false }: { act: string; label: string; quiet?: boolean }) {
  return (
    <PostForm preventScrollReset>
      <button type="submit" name="act" value={act} className={quiet ? "quiet" : undefined}>
        {label}
      </button>
    </PostForm>
  );
}

function Notes(props: {
  notes: ActionNote[];
  mayAct: boolean;
  day: (moment: Date) => string;
  typed: Record<string, string>;
  problems: Record<string, string>;
}) {
  const words = getWords().actions.page;
  const { notes, mayAct, day, typed, problems } = props;
  return (
    <section className="stack" aria-labelledby="notes-title">
      <h2 id="notes-title">{words.notes}</h2>
      {notes.length === 0 ? <p className="soft">{words.noNotes}</p> : null}
      {notes.length === 0 ? null : (
        <ul className="rows">
          {notes.map((note) => (
            <li key={note.id}>
              <p className="grow break lines">{note.body}</p>
              <span className="soft small">
                {note.name}, {day(note.createdAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayAct ? (
        <PostForm className="stack form" noValidate key={notes.length}>
          <TextArea
            label={words.note}
            name="body"
            defaultValue={typed.body}
            problem={problems.body}
            maxLength={2000}
            required
          />
          <div>
            <button type="submit" name="act" value="note" className="quiet">
              {words.addNote}
            </button>
          </div>
        </PostForm>
      ) : null}
    </section>
  );
}
