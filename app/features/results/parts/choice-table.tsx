import type { ChoiceFigures } from "#app/core/release/choices";
import type { Report, ReportChoice } from "#app/core/report/report";
import { SHOULD_NOT_BE_SPLIT, TEAMS, type Team } from "#app/core/vocabulary";
import { sayShare } from "#app/features/results/words/figures";
import { listAnswers, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { TeamHeadings } from "./team-legend";

const BAR = 120;

/** The answers to a choice, side by side, with small bars. */
export function ChoiceTable({
  report,
  choice,
}: {
  report: Pick<Report, "wave" | "languages">;
  choice: ReportChoice;
}) {
  const words = getWords().results.facts;
  const answers = listAnswers(report, choice);
  const shares = TEAMS.flatMap((team) => answers.map((_, at) => shareOf(choice.teams[team], at) ?? 0));
  const largest = Math.max(...shares);
  return (
    <>
      {TEAMS.map((team) => {
        const note = sayHidden(choice.teams[team], answers, choice, report);
        return note === null ? null : (
          <p key={team} className="small soft">
            {report.wave.teamNames[team]}: {note}
          </p>
        );
      })}
      {TEAMS.some((team) => choice.teams[team].state === "counts") ? (
        <TableScroll>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.answer}</th>
                <TeamHeadings report={report} />
              </tr>
            </thead>
            <tbody>
              {answers.map((answer, at) => (
                <tr key={answer}>
                  <th scope="row">{answer}</th>
                  {TEAMS.map((team) => (
                    <ShareCell
                      key={team}
                      team={team}
                      share={shareOf(choice.teams[team], at)}
                      largest={largest}
                    />
                  ))}
                </tr>
              ))}
              {choice.notSplit && choice.share ? (
                <tr>
                  <th scope="row">{textOf(report, choice.notSplit)}</th>
                  {TEAMS.map((team) => (
                    <ShareCell
                      key={team}
                      team={team}
                      share={choice.share?.notSplit[team]?.share ?? null}
                      largest={largest}
                    />
                  ))}
                </tr>
              ) : null}
              <tr className="soft">
                <th scope="row">{words.dontKnow}</th>
                {TEAMS.map((team) => {
                  const figures = choice.teams[team];
                  const share = figures.state === "counts" ? figures.dontKnow.share : null;
                  return <ShareCell key={team} team={team} share={share} largest={largest} />;
                })}
              </tr>
            </tbody>
          </table>
        </TableScroll>
      ) : null}
    </>
  );
}

/** A bar is as long as its share of the largest one in the table. */
function ShareCell(props: { team: Team; share: number | null; largest: number }) {
  const { team, share, largest } = props;
  if (share === null) return <td className="number">{getWords().results.none}</td>;
  return (
    <td className="number">
      <span className="share">
        <svg className={`share-bar ${team}`} width={BAR} height="10" aria-hidden="true">
          <rect width={Math.round(BAR * Math.min(1, share / (largest || 1)))} height="10" rx="2" />
        </svg>
        <span className="share-percent">{getWords().results.percent(sayShare(share))}</span>
      </span>
    </td>
  );
}

function shareOf(figures: ChoiceFigures, at: number): number | null {
  return figures.state === "counts" ? (figures.answers[at]?.share ?? null) : null;
}

function sayHidden(
  figures: ChoiceFigures,
  answers: string[],
  choice: ReportChoice,
  report: Pick<Report, "languages">,
): string | null {
  if (figures.state === "counts") return null;
  if (figures.state === "withheld") return getWords().results.withheld[figures.reason];
  const [answer] = figures.bucket;
  const name =
    answer === SHOULD_NOT_BE_SPLIT && choice.notSplit
      ? textOf(report, choice.notSplit)
      : (answers[(answer ?? 0) - 1] ?? "");
  return getWords().results.facts.alike(name, figures.atLeast);
}
