import { Link } from "@remix-run/react";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import type { NextStep } from "./next-steps";

/** The way to the first answers as a list that ticks itself off. */
export function NextStepsList(props: {
  steps: NextStep[];
  people: ByTeam<number>;
  names: ByTeam<string>;
  owner: boolean;
}) {
  const words = getWords().home.steps;
  const { people, names } = props;
  return (
    <section className="stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{props.owner ? words.lead : words.leadForLead}</p>
      </div>
      <ol className="rows steps">
        {props.steps.map((step) => (
          <li key={step.name} className={step.done ? "done" : undefined}>
            <div className="grow">
              <p>
                <Link to={step.to}>{words[step.name].title}</Link>{" "}
                {step.done ? <span className="visually-hidden">({words.done})</span> : null}
              </p>
              <p className="soft small">
                {step.name === "people" ? describePeople(step, people, names) : words[step.name].todo}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function describePeople({ done }: NextStep, people: ByTeam<number>, names: ByTeam<string>): string {
  const words = getWords().home.steps;
  if (people.sales + people.marketing === 0) return words.people.todo(names.sales, names.marketing);
  const soFar = words.people.so_far(names.sales, people.sales, names.marketing, people.marketing);
  return done ? soFar : `${soFar} ${words.people.tooFew(DEFAULT_THRESHOLDS.answers)}`;
}
