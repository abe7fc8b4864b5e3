import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { byTeam, otherTeam } from "#app/core/vocabulary";
import type { AskedReport, WavesReport } from "#app/features/results/page-report";
import { getWords } from "#app/locales/spoken";
import { sayDifferenceRange, sayScore, sayScoreOf100, sayShare, sayShareRange, saySize } from "./figures";
import { findClaim, joinTeams, nameStatement, nameSubject } from "./sentences";

/** What a finding is about, and the waves that it compares. */
export type FindingReport = AskedReport & Pick<Report, "dimensions"> & WavesReport;

/** A finding as one sentence. */
export function sayFinding(report: FindingReport, finding: Finding): string {
  const words = getWords().results.headline;
  const names = report.wave.teamNames;
  switch (finding.kind) {
    case "shares":
      return getWords().results.shares.finding;
    case "hidden":
      return words.hidden(joinTeams(report, finding.teams));
    case "nothing_flagged":
      return (
        words.nothing(finding.detectable === null ? null : saySize(finding.detectable)) +
        (finding.unjudged === 0 ? "" : ` ${words.unjudged(finding.unjudged)}`)
      );
    case "denial":
      return sayDenial(report, finding);
    case "gap":
      return sayGap(report, finding);
    case "gap_change": {
      const subject = nameSubject(report, finding.subject);
      const say = finding.label === "narrowed" ? words.narrowed : words.widened;
      const range = finding.interval ? sayDifferenceRange(finding.interval) : getWords().results.none;
      return say(subject, saySize(finding.points), nameWave(report, finding.from), range);
    }
    case "index_change": {
      const say = finding.label === "improved" ? words.indexImproved : words.indexWorsened;
      return say(
        saySize(finding.points),
        nameWave(report, finding.from),
        sayDifferenceRange(finding.interval),
      );
    }
    case "blind_spot": {
      const subject = nameStatement(report, finding.key);
      return words.blindSpot(
        names[finding.team],
        subject,
        sayShare(finding.share),
        sayShareRange(finding.interval),
      );
    }
  }
}

function sayDenial(report: FindingReport, finding: Extract<Finding, { kind: "denial" }>): string {
  const words = getWords().results.headline;
  const names = report.wave.teamNames;
  const unhappy = otherTeam(finding.team);
  const say = {
    denial: words.denial,
    known_dispute: words.knownDispute,
    unclear: words.unclear,
    gap_of_denial_kind: words.denialKind,
  }[finding.denial];
  const { subject, scores, team } = finding;
  const [high, low] = [sayScoreOf100(scores[team]), sayScore(scores[unhappy])];
  const claim = findClaim(report, subject, team);
  if (claim === null) return say(names[team], names[unhappy], nameSubject(report, subject), high, low);
  const seen = {
    denial: words.doesNotSee,
    known_dispute: words.knows,
    unclear: words.notClear,
    gap_of_denial_kind: () => "",
  };
  return words.believes(names[team], names[unhappy], claim, high, low, seen[finding.denial](names[team]));
}

function sayGap(report: FindingReport, finding: Extract<Finding, { kind: "gap" }>): string {
  const words = getWords().results.headline;
  const names = report.wave.teamNames;
  const subject = nameSubject(report, finding.subject);
  const { scores, teams, label } = finding;
  const scored = byTeam((team) => sayScoreOf100(scores[team]));
  if (label === "split")
    return teams.length > 1 ? words.bothSplit(subject) : words.split(joinTeams(report, teams), subject);
  if (label === "aligned_strength") return words.alignedStrength(subject, scored.sales, scored.marketing);
  const [lower] = teams;
  if (label === "shared_pain" || lower === undefined)
    return words.sharedPain(subject, scored.sales, scored.marketing);
  const higher = otherTeam(lower);
  const { standings } = finding;
  if (label !== "different_degree") {
    const says = words.higherSays[standings?.[higher] ?? "high"];
    return words.seesProblem(names[lower], names[higher], subject, scored[lower], scored[higher], says);
  }
  const say = standings?.[lower] === "low" ? words.bothLeanLow : words.differentDegree;
  return say(names[lower], names[higher], subject, scored[lower], scored[higher]);
}

/** The name of a wave of the report's trend. */
export function nameWave(report: WavesReport, id: string): string {
  return report.trend.waves.find((wave) => wave.id === id)?.name ?? "";
}
