import type { Report } from "#app/core/report/report";
import type { Distribution, ReportQuestion } from "#app/core/report/rows";
import { TEAMS } from "#app/core/vocabulary";
import { sayShare } from "#app/features/results/words/figures";
import { listAnswers, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { DivergingBars } from "#app/ui/charts/diverging-bars";
import { TeamHeading } from "./team-legend";

/** How both teams' answers are spread, where the counts may be shown. */
export function AnswerSpread(props: {
  report: Pick<Report, "wave" | "languages">;
  question: ReportQuestion;
  centred: boolean;
  finding?: string;
}) {
  const { report, question } = props;
  const names = report.wave.teamNames;
  const shown = TEAMS.filter((team) => question.distribution[team] !== null);
  const answers = listAnswers(report, question);
  return (
    <>
      <CoarseNotes report={report} question={question} answers={answers} />
      {shown.length === 0 && props.finding ? <p>{props.finding}</p> : null}
      {shown.length === 0 ? null : (
        <DivergingBars
          data={{
            bars: shown.map((team) => ({
              name: names[team],
              counts: question.distribution[team]?.counts ?? [],
            })),
            answers,
            centred: props.centred,
          }}
          finding={props.finding ?? saySpread(report, question)}
          label={getWords().results.statements.chart(textOf(report, question.text))}
          table={<AnswerTable report={report} question={question} answers={answers} />}
        />
      )}
    </>
  );
}

function CoarseNotes(props: { report: Pick<Report, "wave">; question: ReportQuestion; answers: string[] }) {
  const { report, question, answers } = props;
  return TEAMS.map((team) => {
    const figures = question.teams[team];
    if (figures.state !== "coarse") return null;
    const bucket = figures.bucket.map((answer) => answers[answer - 1] ?? "").join(" / ");
    return (
      <p key={team} className="small soft">
        {report.wave.teamNames[team]}: {getWords().results.roundedAlike(bucket, figures.atLeast)}
      </p>
    );
  });
}

function saySpread(report: Pick<Report, "wave">, { teams }: ReportQuestion): string {
  const names = report.wave.teamNames;
  const { sales, marketing } = teams;
  const words = getWords().results.statements;
  if (sales.state !== "counts" || marketing.state !== "counts") return words.oneSpread;
  if (!sales.favourable || !marketing.favourable) return words.bothSpread;
  return words.spread(
    names.sales,
    names.marketing,
    sayShare(sales.favourable.share),
    sayShare(marketing.favourable.share),
  );
}

/** Rows are answers, columns teams: people and their share. */
function AnswerTable(props: { report: Pick<Report, "wave">; question: ReportQuestion; answers: string[] }) {
  const { report, question, answers } = props;
  const words = getWords().results.statements;
  const shown = TEAMS.flatMap((team) => {
    const distribution = question.distribution[team];
    return distribution === null ? [] : [{ team, distribution }];
  });
  const beside: [string, (distribution: Distribution) => number][] = [
    [words.dontKnow, ({ dontKnow }) => dontKnow],
    [words.notApplicable, ({ notApplicable }) => notApplicable],
    [words.skipped, ({ skipped }) => skipped],
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.answer}</th>
          {shown.map(({ team }) => (
            <TeamHeading key={team} report={report} team={team} />
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, at) => (
          <tr key={answer}>
            <th scope="row">{answer}</th>
            {shown.map(({ team, distribution }) => (
              <td key={team} className="number">
                {getWords().results.percent(sayShare((distribution.counts[at] ?? 0) / distribution.n))}{" "}
                <span className="soft">({distribution.counts[at] ?? 0})</span>
              </td>
            ))}
          </tr>
        ))}
        {beside
          .filter(([, read]) => shown.some(({ distribution }) => read(distribution) > 0))
          .map(([name, read]) => (
            <tr key={name} className="soft">
              <th scope="row">{name}</th>
              {shown.map(({ team, distribution }) => (
                <td key={team} className="number">
                  {read(distribution)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
