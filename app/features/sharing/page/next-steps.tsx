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
            <li key={id} className="row">
              <h3 dir="auto">{title}</h3>
              <p className="typed" dir="auto">
                {difference}
              </p>
              <p className="soft">{done ? next.done : next.due(sayDay(spoken, dueOn))}</p>
            </li>
          ))}
        </ul>
      </section>
      {agreements.length === 0 ? null : (
        <section aria-labelledby="agreements">
          <h2 id="agreements">{register.title}</h2>
          <ul className="rows">
            {agreements.map(({ id, title, body, since, reviewOn }) => (
              <li key={id} className="row">
                <h3 dir="auto">{title}</h3>
                <p className="typed" dir="auto">
                  {body}
                </p>
                <p className="soft">{register.since(sayDay(spoken, since), sayDay(spoken, reviewOn))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A calendar day has no time zone. */
function sayDay({ language }: Spoken, day: string): string {
  const tag = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
