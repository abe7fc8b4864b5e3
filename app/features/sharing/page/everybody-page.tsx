import type { PublicScore } from "#app/core/release/public-summary";
import type { Report } from "#app/core/report/report";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import { type Next, NextSteps } from "./next-steps";
import { pickText, type Spoken } from "./page-words";
import { ScoreRow } from "./score-row";

export type EverybodyReport = Pick<
  Report,
  "wave" | "thresholds" | "hiddenTeams" | "coverage" | "dimensions" | "statements"
>;

type Props = { report: EverybodyReport; spoken: Spoken; names: ByTeam<string> };

/** The results for everybody who was asked: who answered, how to read it, every topic and every statement. */
export function EverybodyPage({
  report,
  spoken,
  names,
  links,
  headline = [],
  next = null,
  board = null,
}: Props & {
  /** The same page in the other languages of the wave. */
  links: { tag: string; name: string; href: string; current: boolean }[];
  /** What is said first to readers of a link. */
  headline?: readonly string[];
  /** What comes of it; null where that is not part of the page. */
  next?: Next | null;
  /** What leads whoever answered to the board; null where the wave has none. */
  board?: string | null;
}) {
  const { words } = spoken;
  const { organization, name } = report.wave;
  const shown = report.hiddenTeams.length < TEAMS.length;
  return (
    <>
      <header>
        <p className="brand">{organization}</p>
        {links.length > 1 ? <Languages label={words.languages} links={links} /> : null}
      </header>
      <main>
        <h1>{words.heading(names.sales, names.marketing)}</h1>
        <p className="lead">{words.lead(organization, names.sales, names.marketing, name)}</p>
        {headline.map((sentence) => (
          <p key={sentence} className="headline">
            {sentence}
          </p>
        ))}
        <Answered {...{ report, spoken, names }} />
        <Reading {...{ report, spoken, names }} />
        {next === null ? null : <NextSteps next={next} spoken={spoken} />}
        {shown ? <Figures {...{ report, spoken, names }} /> : null}
        <footer>
          <p className="soft">{words.oneAddress}</p>
          <p>
            <a href={`/anonymity?wave=${report.wave.id}&language=${spoken.language}`}>{words.more}</a>
          </p>
          {board === null ? null : (
            <p>
              <a href={`/board/${report.wave.id}/${spoken.language}`}>{board}</a>
            </p>
          )}
        </footer>
      </main>
    </>
  );
}

function Languages(props: {
  label: string;
  links: { tag: string; name: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={props.label}>
      {props.links.map(({ tag, name, href, current }) => (
        <a key={tag} href={href} lang={tag} hrefLang={tag} aria-current={current ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function Answered({ report, spoken: { words }, names }: Props) {
  const { invited, responses, lowResponse } = report.coverage;
  const { trial, custody, demo } = report.wave;
  return (
    <section>
      {trial ? <p className="notice">{words.trial}</p> : null}
      <ul className="answered">
        {TEAMS.map((team) => {
          const answers = responses[team];
          return (
            <li key={team}>
              {answers === null
                ? words.hidden(names[team])
                : invited === null
                  ? words.answeredOnly(names[team], answers)
                  : words.answered(names[team], answers, invited[team])}
            </li>
          );
        })}
      </ul>
      {lowResponse ? <p className="notice">{words.low}</p> : null}
      {custody === "server" && !demo ? <p className="soft">{words.custodyServer}</p> : null}
    </section>
  );
}

function Reading({ report, spoken: { words } }: Props) {
  const { how } = words;
  return (
    <details>
      <summary>{how.title}</summary>
      <ul>
        <li>{how.scores}</li>
        <li>{how.range}</li>
        <li>{how.certainty}</li>
        <li>{how.least(report.thresholds.answers)}</li>
      </ul>
    </details>
  );
}

function Figures({ report, spoken, names }: Props) {
  const { words } = spoken;
  const statements = [...report.statements].sort((one, other) => one.place - other.place);
  return (
    <>
      <section aria-labelledby="topics">
        <h2 id="topics">{words.topics}</h2>
        <ul className="rows">
          {report.dimensions.map((one) => (
            <ScoreRow
              key={one.dimension}
              {...{ spoken, names }}
              title={pickText(spoken, one.title)}
              note={null}
              scores={byTeam((team) => scoreOf(one.teams[team]))}
              gap={one.gap}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="statements">
        <h2 id="statements">{words.statements}</h2>
        <ul className="rows">
          {statements.map((one) => (
            <ScoreRow
              key={one.key}
              {...{ spoken, names }}
              title={pickText(spoken, one.text)}
              note={one.reverse ? words.reversed : null}
              scores={byTeam((team) => scoreOf(one.teams[team]))}
              gap={one.gap}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function scoreOf(figures: PublicScore | { readonly state: "withheld" }): PublicScore | null {
  return "score" in figures ? { score: figures.score, range: figures.range } : null;
}
