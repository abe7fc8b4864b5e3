import { Link } from "@remix-run/react";
import type { Form } from "#app/core/questions/bank";
import { getWords } from "#app/locales/spoken";
import type { SurveyLength } from "./duration";

export type SurveySummary = {
  id: string;
  name: string;
  form: Form;
  demo: boolean;
  length: SurveyLength;
  waves: string[];
};

/** The surveys of an organization, each with what it asks and its waves. */
export function SurveyList({ surveys }: { surveys: SurveySummary[] }) {
  const words = getWords().surveys;
  return (
    <ul className="plain surveys">
      {surveys.map((survey) => (
        <li key={survey.id} className="card">
          <div className="stack-tight">
            <h2 className="break">
              <Link to={`/app/surveys/${survey.id}`}>{survey.name}</Link>
            </h2>
            <p className="soft">{words.length(survey.length)}</p>
          </div>
          <div className="row">
            {survey.demo ? <span className="tag warn">{words.demo}</span> : null}
            <span className="tag">{words.form[survey.form]}</span>
            {survey.waves.map((name) => (
              <span key={name} className="tag accent">
                {name}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
