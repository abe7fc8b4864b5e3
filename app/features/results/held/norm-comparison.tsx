import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import {
  sayDifference,
  sayDifferenceRange,
  sayPoints,
  sayShare,
  sayShareDifferenceRange,
  saySharePoints,
} from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import { noteCertainty } from "./held-rows";

/** Both teams against the norms for one question; nothing where there is no norm for it. */
export function NormComparison({
  report,
  benchmarks,
}: {
  report: Pick<Report, "wave">;
  benchmarks: readonly Benchmark[];
}) {
  const words = getWords().benchmarks.results;
  const norms = benchmarks.filter(({ kind }) => kind === "norm");
  const groups = new Map<string, Benchmark[]>();
  for (const norm of norms) {
    const id = JSON.stringify([norm.name, norm.date, norm.measure]);
    groups.set(id, [...(groups.get(id) ?? []), norm]);
  }
  if (norms.length === 0) return null;
  return (
    <div className="stack">
      {[...groups].map(([id, group]) => (
        <div key={id} className="team-figures">
          <NormFigure group={group} />
          {TEAMS.flatMap((team) => group.filter((norm) => norm.team === team)).map((norm) => (
            <Difference key={norm.team} report={report} norm={norm} />
          ))}
        </div>
      ))}
      <p className="small soft">{words.explained}</p>
    </div>
  );
}

function NormFigure({ group: [norm] }: { group: readonly Benchmark[] }) {
  const words = getWords().benchmarks.results;
  if (norm === undefined) return null;
  const { pool } = norm;
  return (
    <div>
      <p className="eyebrow break">{words.norm(norm.name, norm.date ?? "")}</p>
      <p className="number">
        <strong>{sayFigure(norm, norm.value)}</strong>{" "}
        <span className="soft">{norm.measure === "favourable" ? words.favourable : words.score}</span>
      </p>
      {pool === null ? null : (
        <p className="small soft">
          {words.pool(
            pool.organizations,
            getWords().results.range(sayFigure(norm, pool.lower), sayFigure(norm, pool.upper)),
          )}
        </p>
      )}
    </div>
  );
}

/** A team less the norm, with its interval or the reason why there is none. */
function Difference({ report, norm }: { report: Pick<Report, "wave">; norm: Benchmark }) {
  const words = getWords().benchmarks.results;
  const { team, interval, certainty, pool } = norm;
  const share = norm.measure === "favourable";
  return (
    <div>
      <p className="eyebrow">
        {team === null ? null : (
          <>
            <TeamMark team={team} /> {words.against(report.wave.teamNames[team])}
          </>
        )}
      </p>
      <p className="number">
        <strong>{share ? saySharePoints(norm.difference) : sayDifference(norm.difference)}</strong>{" "}
        {interval === null ? null : (
          <span className="soft">
            {share ? sayShareDifferenceRange(interval) : sayDifferenceRange(interval)}
            {noteCertainty(certainty)}
          </span>
        )}
      </p>
      {interval === null ? <p className="small soft">{words.noInterval}</p> : null}
      {pool === null || pool.rank === null ? null : (
        <p className="small soft">{words.rank(sayShare(pool.rank))}</p>
      )}
    </div>
  );
}

function sayFigure({ measure }: Benchmark, figure: number): string {
  return measure === "favourable" ? getWords().results.percent(sayShare(figure)) : sayPoints(figure);
}
