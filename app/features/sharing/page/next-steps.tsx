import type { Spoken } from "./page-words";

/** What the heads of both teams have agreed to do, and what they have agreed on, as everybody may read it. */
export type Next = {
  actions: { id: string; title: string; difference: string; dueOn: string; done: boolean }[];
  agreements: { id: string; title: string; body: string; since: string; reviewOn: string }[];
};

export function NextSteps({ next: { actions, agreements }, spoken }: { next: Next; spoken: Spoken }) {
  const { next, agreements: register } = spoken.words;
  return (
    <>
      <section aria-labelledby="next">
        <h2 id="next">{next.title}</h2>
        {actions.length === 0 ? <p className="soft">{next.none}</p> : null}
        <ul className="rows">
          {actions.map(({ id, title, difference, dueOn, done }) => (
            <Agreed
              key={id}
              title={title}
              text={difference}
              state={done ? next.done : next.due(sayDay(spoken, dueOn))}
            />
          ))}
        </ul>
      </section>
      {agreements.length === 0 ? null : (
        <section aria-labelledby="agreements">
          <h2 id="agreements">{register.title}</h2>
          <ul className="rows">
            {agreements.map(({ id, title, body, since, reviewOn }) => (
              <Agreed
                key={id}
                title={title}
                text={body}
                state={register.since(sayDay(spoken, since), sayDay(spoken, reviewOn))}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Agreed({ title, text, state }: { title: string; text: string; state: string }) {
  return (
    <li className="row">
      <h3 dir="auto">{title}</h3>
      <p className="typed" dir="auto">
        {text}
      </p>
      <p className="soft">{state}</p>
    </li>
  );
}

/** A calendar day has no time zone. */
function sayDay({ language }: Spoken, day: string): string {
  const tag = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
