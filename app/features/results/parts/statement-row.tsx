import type { Trend } from "#app/core/measures/trends";
import type { TeamFigures } from "#app/core/release/team-figures";
import type { Report } from "#app/core/report/report";
import type { ReportDimension, ReportQuestion } from "#app/core/report/rows";
import { byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { AgreeAction, AgreedInWriting } from "#app/features/results/agree-action";
import { NormComparison } from "#app/features/results/held/norm-comparison";
import { sayGapChange } from "#app/features/results/trend/trend-words";
import { isGapFlagged } from "#app/features/results/words/dimension-sentence";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayRange,
  sayScore,
  sayShare,
  sayShareDifferenceRange,
  saySharePoints,
  saySize,
  shownScore,
} from "#app/features/results/words/figures";
import { GapLabel, GapMeaning } from "#app/features/results/words/gap-label";
import { markedText, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import { AnswerSpread } from "./answer-spread";
import { DimensionLink } from "./dimension-link";

/** What a list of statements is made from. */
export type StatementReport = Pick<Report, "wave" | "languages" | "statements"> & {
  readonly dimensions: readonly Pick<ReportDimension, "dimension" | "title">[];
};

/** An earlier wave, and what became of statements since. */
export type SinceWave = { readonly name: string; readonly statements: readonly Trend[] };

/** One statement: its scores and gap on one line, everything else behind it. */
export function StatementRow(props: {
  report: StatementReport;
  statement: ReportQuestion;
  since: SinceWave | null;
  alone: boolean;
  centred: boolean;
  open: boolean;
}) {
  const { report, statement } = props;
  const dimension = report.dimensions.find((one) => one.dimension === statement.dimension);
  const words = getWords().results.statements;
  const { gap, teams } = statement;
  const shown = byTeam((team) => shownScore(teams[team]));
  const starred = gap !== null && isGapFlagged({ gap });
  return (
    <details className="statement" id={`statement-${statement.key}`} open={props.open}>
      <summary>
        <span className="statement-text break">{markedText(report, statement)}</span>
        <span className="statement-figures number">
          {TEAMS.map((team) => (
            <span key={team}>
              <TeamMark team={team} />
              <span className="visually-hidden">{report.wave.teamNames[team]}</span>{" "}
              {teams[team].state === "withheld" ? getWords().results.none : sayScore(teams[team])}
            </span>
          ))}
          <span className="statement-gap">
            <span className="visually-hidden">{getWords().results.gap}</span>
            {gap === null || gap.withheld ? getWords().results.none : sayGapPoints(gap, shown)}
            {starred ? <abbr title={getWords().results.star}> ★</abbr> : null}
            {gap === null || gap.withheld ? null : (
              <span className="small soft row-note">{sayDifferenceRange(gap.interval)}</span>
            )}
          </span>
        </span>
        <span className="statement-label">{props.alone ? null : <GapLabel report={report} gap={gap} />}</span>
      </summary>
      <div className="statement-body stack">
        <div className="stack-tight">
          {dimension ? (
            <p className="small">
              <span className="soft">{getWords().results.dimensions.column}:</span>{" "}
              <DimensionLink report={report} dimension={dimension} />
            </p>
          ) : null}
          <ChangeNote since={props.since} statement={statement} />
          <StatementNotes report={report} statement={statement} />
          <GapMeaning gap={gap} />
          <AgreedInWriting statement={statement.key} />
          <p>
            <AgreeAction
              waveId={report.wave.id}
              about={{ type: "statement", key: statement.key }}
              name={textOf(report, statement.text)}
            />
          </p>
        </div>
        <div className="team-figures">
          {TEAMS.map((team) => (
            <TeamFacts key={team} report={report} team={team} figures={teams[team]} />
          ))}
          {gap === null || gap.withheld ? null : (
            <div>
              <p className="eyebrow">{getWords().results.gap}</p>
              <p className="number">
                <strong>{sayGapPoints(gap, shown)}</strong>{" "}
                <span className="soft">{sayDifferenceRange(gap.interval)}</span>
              </p>
              {statement.effects?.favourable ? (
                <p className="small soft">
                  {words.favourableGap(
                    saySharePoints(statement.effects.favourable.value),
                    sayShareDifferenceRange(statement.effects.favourable.interval),
                  )}
                </p>
              ) : null}
              {statement.detectable === null || statement.detectable < Math.abs(gap.points) ? null : (
                <p className="small soft">{words.detectable(saySize(statement.detectable))}</p>
              )}
            </div>
          )}
        </div>
        <AnswerSpread report={report} question={statement} centred={props.centred} />
        <NormComparison report={report} benchmarks={statement.benchmarks} />
      </div>
    </details>
  );
}

function ChangeNote({ since, statement }: { since: SinceWave | null; statement: ReportQuestion }) {
  const change = since?.statements.find(({ key }) => key === statement.key);
  if (!since || !change || change.withheld) return null;
  return <p className="small soft">{getWords().results.since(since.name, sayGapChange(change.gapChange))}</p>;
}

function StatementNotes({ report, statement }: { report: Pick<Report, "wave">; statement: ReportQuestion }) {
  const words = getWords().results.statements;
  const { denial } = statement;
  const names = report.wave.teamNames;
  const say = {
    denial: words.denial,
    known_dispute: words.knownDispute,
    unclear: words.unclear,
    gap_of_denial_kind: words.denialKind,
  };
  return (
    <>
      {statement.reverse ? <p className="small soft">{words.reversed}</p> : null}
      {statement.own ? <p className="small soft">{words.own}</p> : null}
      {denial ? <p>{say[denial.kind](names[denial.team], names[otherTeam(denial.team)])}</p> : null}
    </>
  );
}

function TeamFacts({
  report,
  team,
  figures,
}: {
  report: Pick<Report, "wave">;
  team: Team;
  figures: TeamFigures;
}) {
  const words = getWords().results;
  return (
    <div>
      <p className="eyebrow">
        <TeamMark team={team} /> {report.wave.teamNames[team]}
      </p>
      {figures.state === "withheld" ? (
        <p className="soft">{words.withheld[figures.reason]}</p>
      ) : (
        <>
          <p className="number">
            <strong>{sayScore(figures)}</strong>{" "}
            {figures.score === null ? null : <span className="soft">{sayRange(figures.interval)}</span>}
          </p>
          <p className="small soft">
            {words.ofPeople(figures.n)}
            {figures.state === "counts" && figures.favourable
              ? `, ${words.statements.favourable(words.percent(sayShare(figures.favourable.share)))}`
              : ""}
          </p>
          {figures.state === "small" ? <p className="small soft">{words.roundedSmall}</p> : null}
        </>
      )}
    </div>
  );
}
