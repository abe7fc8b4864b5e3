import type { DimensionFigures as TeamOnDimension } from "#app/core/release/dimensions";
import { byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { sayGapChange } from "#app/features/results/trend/trend-words";
import { isGapFlagged } from "#app/features/results/words/dimension-sentence";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayRange,
  sayScore,
  shownScore,
} from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { GapLabel, GapMeaning } from "#app/features/results/words/gap-label";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import type { DimensionReport } from "./dimension-report";

/** Both teams on a dimension, how far apart they are, what that is, and what became of it. */
export function DimensionFigures({ report }: { report: DimensionReport }) {
  const words = getWords().results;
  const [dimension] = report.dimensions;
  const { gap, teams, items } = dimension;
  return (
    <div className="card stack">
      <div className="team-figures">
        {TEAMS.map((team) => (
          <TeamScore key={team} report={report} team={team} figures={teams[team]} />
        ))}
        {gap.withheld ? null : (
          <div>
            <p className="eyebrow">{words.gap}</p>
            <p className="number">
              <strong>
                {sayGapPoints(
                  gap,
                  byTeam((team) => shownScore(teams[team])),
                )}
              </strong>
              {isGapFlagged(dimension) ? <abbr title={words.star}> ★</abbr> : null}{" "}
              <span className="soft">{sayDifferenceRange(gap.interval)}</span>
            </p>
            <Since report={report} />
          </div>
        )}
        <div>
          <p className="eyebrow">{words.dimensions.label}</p>
          <GapLabel report={report} gap={gap} />
        </div>
      </div>
      <div className="stack-tight">
        <GapMeaning gap={gap} />
        <p className="small soft">{words.dimensionPage.madeOf(items.length, dimension.asked.length)}</p>
      </div>
    </div>
  );
}

function TeamScore(props: { report: DimensionReport; team: Team; figures: TeamOnDimension }) {
  const { report, team, figures } = props;
  const words = getWords().results;
  return (
    <div>
      <p className="eyebrow">
        <TeamMark team={team} /> {report.wave.teamNames[team]}
      </p>
      {figures.state === "withheld" ? (
        <p className="soft">{words.withheld[figures.reason]}</p>
      ) : (
        <p className="number">
          <strong>{sayScore(figures)}</strong>{" "}
          <span className="soft">
            {figures.score === null ? "" : sayRange(figures.interval)}
            {figures.nominal ? ` (${words.rounded})` : ""}
          </span>
        </p>
      )}
    </div>
  );
}

function Since({ report }: { report: DimensionReport }) {
  const { since } = report;
  if (since === null || since.change.withheld) return null;
  return (
    <p className="small soft">
      {getWords().results.since(nameWave(report, since.from), sayGapChange(since.change.gapChange))}
    </p>
  );
}
