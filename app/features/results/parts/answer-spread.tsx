import { traitsOf } from "#app/core/questions/kinds";
import type { Report } from "#app/core/report/report";
import type { Distribution, ReportQuestion } from "#app/core/report/rows";
import { TEAMS } from "#app/core/vocabulary";
import { answerChart, sayAnswers } from "#app/features/results/charts/answer-chart";
import { picturePath } from "#app/features/results/tabs";
import { sayShare } from "#app/features/results/words/figures";
import { listAnswers } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { TeamHeading } from "./team-legend";

/** How both teams' answers are spread, where the counts may be shown. */
export function AnswerSpread(props: {
  report: Pick<Report, "wave" | "languages">;
  question: ReportQuestion;
  centred: boolean;
}) {
  const { report, question } = props;
  const answers = listAnswers(report, question);
  const chart = answerChart(report, question, { centred: props.centred });
  const finding = sayAnswers(report, question);
  return (
    <>
      <CoarseNotes report={report} question={question} answers={answers} />
      {chart === null ? (
        traitsOf(question).shownAs === "frequency" && finding !== "" ? (
          <p>{finding}</p>
        ) : null
      ) : (
        <ChartFigure
          chart={chart}
          table={<AnswerTable report={report} question={question} answers={answers} />}
          picture={picturePath(report.wave.id, chart.id)}
          legendElsewhere
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
