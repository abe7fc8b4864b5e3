import { Link, useFetcher } from "@remix-run/react";
import { companionKey } from "#app/core/questions/choices";
import { traitsOf } from "#app/core/questions/kinds";
import { getWords } from "#app/locales/spoken";
import type { FormFailure } from "#app/platform/http.server";
import { RowForm } from "#app/ui/post-form";
import type { ListedQuestion } from "./question-list";

/** One question: switch, wording, what it is, and for owners where it stands. */
export function QuestionRow(props: {
  question: ListedQuestion;
  surveyId: string;
  lastWave: string | null;
  editable: boolean;
}) {
  const words = getWords().surveys.page;
  const { question, surveyId, editable } = props;
  const { key } = question;
  const fetcher = useFetcher<FormFailure | null>();
  const problem = fetcher.data?.errors.form;
  return (
    <li className={question.on ? "question" : "question is-off"} id={key}>
      {editable ? (
        <RowForm fetcher={fetcher}>
          <input type="hidden" name="key" value={key} />
          <Switch
            on={question.on}
            locked={question.offWith !== null}
            label={question.on ? words.switchOff(key) : words.switchOn(key)}
          />
        </RowForm>
      ) : null}
      <div className="question-body">
        <p className="break">{question.text}</p>
        {question.answers.length > 0 ? (
          <p className="soft small break">{question.answers.join(" · ")}</p>
        ) : null}
        <Facts question={question} lastWave={props.lastWave} />
        {question.companion === null || !question.on ? null : (
          <Companion question={question} editable={editable} />
        )}
        {problem ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      {editable ? (
        <div className="question-tools">
          {question.canRise || question.canSink ? (
            <RowForm fetcher={fetcher} className="movers">
              <input type="hidden" name="key" value={key} />
              <Mover act="up" possible={question.canRise} label={words.up(key)} sign="↑" />
              <Mover act="down" possible={question.canSink} label={words.down(key)} sign="↓" />
            </RowForm>
          ) : null}
          <Link to={`/app/surveys/${surveyId}/questions/${key}`} aria-label={words.editNamed(key)}>
            {words.edit}
          </Link>
        </div>
      ) : null}
    </li>
  );
}

function Switch({ on, locked, label }: { on: boolean; locked: boolean; label: string }) {
  return (
    <button
      type="submit"
      className="switch"
      name="act"
      value={on ? "off" : "on"}
      role="switch"
      aria-checked={on}
      aria-label={label}
      disabled={locked}
    >
      <span />
    </button>
  );
}

function Mover(props: { act: "up" | "down"; possible: boolean; label: string; sign: string }) {
  return (
    <button
      type="submit"
      className="quiet compact"
      name="act"
      value={props.act}
      aria-label={props.label}
      aria-disabled={props.possible ? undefined : true}
      onClick={(event) => {
        if (!props.possible) event.preventDefault();
      }}
    >
      {props.sign}
    </button>
  );
}

function Facts({ question, lastWave }: { question: ListedQuestion; lastWave: string | null }) {
  const words = getWords().surveys.page;
  const tags = [
    traitsOf(question).judged ? words.about[question.about] : words.kinds[question.kind],
    ...(question.reverse ? [words.reverse] : []),
  ];
  return (
    <p className="facts">
      <span className="mono">{question.key}</span>
      <span>{tags.join(" · ")}</span>
      <span>{words.version(question.version)}</span>
      {question.offWith === null ? null : <span className="tag">{words.offWith(question.offWith)}</span>}
      {question.own ? <span className="tag accent">{words.ownQuestion}</span> : null}
      {question.standard === null ? null : <span className="tag accent">{words.reworded}</span>}
      {question.on && lastWave !== null && question.since === "reworded" ? (
        <span className="tag warn">{words.breaks(lastWave)}</span>
      ) : null}
      {question.on && lastWave !== null && question.since === "new" ? (
        <span className="tag">{words.fresh(lastWave)}</span>
      ) : null}
    </p>
  );
}

function Companion({ question, editable }: { question: ListedQuestion; editable: boolean }) {
  const words = getWords().surveys.page;
  const fetcher = useFetcher();
  const on = question.companion === true;
  if (!editable) return on ? <p className="soft small">{words.companion}</p> : null;
  return (
    <RowForm fetcher={fetcher} className="companion">
      <input type="hidden" name="key" value={companionKey(question.key)} />
      <Switch on={on} locked={false} label={(on ? words.companionOff : words.companionOn)(question.key)} />
      <span className="soft small">{words.companion}</span>
    </RowForm>
  );
}
