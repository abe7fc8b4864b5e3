import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { type HomeWave, WaveRows } from "./wave-rows";

/** A survey with its waves, newest first, and where to go on with each. */
export function SurveyCard(props: {
  survey: { id: string; name: string; demo: boolean };
  waves: HomeWave[];
  timeZone: string;
  mayPrepare: boolean;
}) {
  const words = getWords().home;
  const { survey, waves } = props;
  const released = waves.filter(({ phase }) => phase === "released").length;
  return (
    <section className="stack-tight">
      <div className="spread">
        <h3>
          {survey.name} {survey.demo ? <span className="tag warn">{words.demo}</span> : null}
        </h3>
        <div className="row small">
          {released > 1 ? <Link to={`/app/surveys/${survey.id}/trend`}>{words.trend}</Link> : null}
          {props.mayPrepare ? <Link to={`/app/surveys/${survey.id}`}>{words.openSurvey}</Link> : null}
        </div>
      </div>
      {waves.length === 0 ? (
        <p className="card soft">{words.noWaves}</p>
      ) : (
        <WaveRows waves={waves} timeZone={props.timeZone} />
      )}
    </section>
  );
}
