import { getWords } from "#app/locales/spoken";
import type { QuestionGroup } from "./question-list";
import { QuestionRow } from "./question-row";

/** All questions of a survey under the titles of their pages. */
export function QuestionGroups(props: {
  groups: QuestionGroup[];
  surveyId: string;
  lastWave: string | null;
  editable: boolean;
}) {
  const words = getWords().surveys.page;
  return (
    <div className="stack">
      {props.groups.map((group) => (
        <section key={group.id} className="question-group">
          <div className="spread">
            <h3>{group.title}</h3>
            <span className="soft small number nowrap">
              {words.asked(group.questions.filter((question) => question.on).length, group.questions.length)}
            </span>
          </div>
          <ul className="plain">
            {group.questions.map((question) => (
              <QuestionRow
                key={question.key}
                question={question}
                surveyId={props.surveyId}
                lastWave={props.lastWave}
                editable={props.editable}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
