import { Link } from "@remix-run/react";
import type { ByTeam } from "#app/core/vocabulary";
import { agreeActionPath } from "#app/features/results/action-subject";
import { getWords } from "#app/locales/spoken";
import type { DiscussionGuide, GuideTopic } from "./guide";

/** The guide through the joint meeting, to be read from a screen or from paper. */
export function GuideView(props: {
  guide: DiscussionGuide;
  waveId: string;
  teams: ByTeam<string>;
  mayAgree: boolean;
}) {
  const words = getWords().guide;
  const { guide, waveId, teams, mayAgree } = props;
  return (
    <div className="stack-loose">
      <p className="lead">{words.lead}</p>
      <Rules title={words.before.title} rules={words.before.rules} />
      <Rules title={words.not.title} rules={words.not.rules} />
      <section className="stack" aria-labelledby="order-title">
        <h2 id="order-title">{words.order}</h2>
        <section className="card stack-tight">
          <h3>{words.opening.title}</h3>
          {guide.opening === null ? null : <p className="break">{guide.opening}</p>}
          <p>
            {guide.opening === null ? words.opening.none : words.opening.ask(teams.sales, teams.marketing)}
          </p>
        </section>
        {guide.topics.length === 0 ? <p className="card">{words.none}</p> : null}
        {guide.topics.map((topic, at) => (
          <Topic key={topic.finding} {...{ topic, waveId, mayAgree }} number={at + 1} />
        ))}
      </section>
      <Rules title={words.closing.title} rules={words.closing.rules} />
      <p className="small soft screen-only">{words.print}</p>
    </div>
  );
}

function Rules({ title, rules }: { title: string; rules: readonly string[] }) {
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}

function Topic(props: { topic: GuideTopic; number: number; waveId: string; mayAgree: boolean }) {
  const words = getWords().guide;
  const { topic, number, waveId, mayAgree } = props;
  return (
    <section className="card stack-tight guide-topic">
      <p className="eyebrow row">
        {words.topic(number)}
        {topic.certainty === null ? null : <span className="tag">{words.certainty[topic.certainty]}</span>}
      </p>
      <h3 className="break">{topic.finding}</h3>
      {topic.asked.map(({ whom, questions }) => (
        <div key={whom}>
          <p>
            <strong>{whom}</strong>
          </p>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
      {topic.suggestions.length === 0 ? null : (
        <p className="small soft">
          {words.suggestions}: {topic.suggestions.join("; ")}
        </p>
      )}
      {topic.subject === null || !mayAgree ? null : (
        <p className="screen-only">
          <Link to={agreeActionPath(waveId, topic.subject)}>
            {getWords().actions.agree}
            <span className="visually-hidden">: {topic.finding}</span>
          </Link>
        </p>
      )}
    </section>
  );
}
