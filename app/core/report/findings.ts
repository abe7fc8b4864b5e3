import type { Certainty } from "#app/core/measures/certainty";
import type { Label, Standing } from "#app/core/measures/classification";
import { type DenialKind, isLikelyDenial } from "#app/core/measures/denial";
import type { Dimension } from "#app/core/questions/bank";
import type { GapFigures, NoGap } from "#app/core/release/gaps";
import { listHiddenTeams } from "#app/core/release/hidden-teams";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Release } from "#app/core/release/release";
import type { Interval } from "#app/core/statistics/interval";
import type { WaveChanges } from "#app/core/trend/changes";
import type { ByTeam, Team } from "#app/core/vocabulary";

/** What a finding is about: a statement or a dimension, by key. */
export type Subject =
  | { readonly type: "statement"; readonly key: string }
  | { readonly type: "dimension"; readonly key: Dimension };

/**
 * One thing worth saying first, as a kind and its numbers. The sentence is made from the locale by the screen.
 * - `shares`: the wave was imported as percentages, and has no scores to say anything of
 * - `hidden`: no comparison at all, because these teams have too few answers
 * - `denial`: `team` is fine with what makes the other unhappy
 * - `gap`: a labelled gap, or an alignment
 * - `gap_change`: the gap narrowed or widened since wave `from`
 * - `index_change`: the index moved since wave `from`
 * - `blind_spot`: a team cannot say
 * - `nothing_flagged`: of what may be seen, no gap stands out from chance; `detectable` is what these team sizes would
 *   have caught, `unjudged` how many of the statements could not be judged
 */
export type Finding =
  | { readonly kind: "shares" }
  | { readonly kind: "hidden"; readonly teams: readonly Team[] }
  | {
      readonly kind: "denial";
      readonly subject: Subject;
      readonly team: Team;
      readonly denial: DenialKind;
      readonly scores: ByTeam<PublicScore>;
      readonly certainty: Certainty;
    }
  | {
      readonly kind: "gap";
      readonly subject: Subject;
      readonly label: Label;
      readonly teams: readonly Team[];
      readonly scores: ByTeam<PublicScore>;
      readonly points: number;
      readonly range: Interval | null;
      readonly interval: Interval;
      readonly standings: ByTeam<Standing> | null;
      readonly certainty: Certainty;
    }
  | {
      readonly kind: "gap_change";
      readonly subject: Subject;
      readonly label: "narrowed" | "widened";
      readonly from: string;
      readonly points: number;
      readonly interval: Interval | null;
      readonly certainty: Certainty;
    }
  | {
      readonly kind: "index_change";
      readonly label: "improved" | "worsened";
      readonly from: string;
      readonly points: number;
      readonly interval: Interval;
      readonly certainty: Certainty;
    }
  | {
      readonly kind: "blind_spot";
      readonly key: string;
      readonly team: Team;
      readonly share: number;
      readonly interval: Interval;
    }
  | { readonly kind: "nothing_flagged"; readonly detectable: number | null; readonly unjudged: number };

/** Labels in the order in which they are worth saying; the rest is left to the tables. */
const GAP_ORDER: readonly Label[] = [
  "sales_sees_a_problem",
  "marketing_sees_a_problem",
  "shared_pain",
  "different_degree",
  "split",
  "aligned_strength",
];
const DENIAL_ORDER: readonly DenialKind[] = ["denial", "gap_of_denial_kind", "unclear", "known_dispute"];

/**
 * What to say first, the most important first; never empty.
 *
 * Likely denial, then gaps (dimensions before statements, by label and size; a statement in denial is not said
 * again as a gap), then what changed since `changes.from`, blind spots, and alignments. Where no problem stands out it begins with the alignments if at least half of the
 * dimensions are aligned strengths, else with saying that nothing stands out.
 * @param changes since an earlier wave, or null
 * @param detectable the dimension gap these team sizes would have caught
 */
export function rankFindings(
  release: Release,
  changes: WaveChanges | null,
  detectable: number | null,
): Finding[] {
  if (release.shares !== undefined) return [{ kind: "shares" }];
  const denials = findDenials(release);
  const denied = new Set(denials.map(({ subject }) => subject.key));
  const gaps = [
    ...findDimensionGaps(release),
    ...findStatementGaps(release).filter(({ subject }) => !denied.has(subject.key)),
  ];
  const strengths = byLabel(gaps.filter(({ label }) => label === "aligned_strength"));
  const problems = [...denials, ...byLabel(gaps.filter(({ label }) => label !== "aligned_strength"))];
  const others: Finding[] = [
    ...(changes === null ? [] : findChanges(changes)),
    ...release.blindSpots.dontKnow.map((spot): Finding => ({ kind: "blind_spot", ...spot })),
  ];
  if (problems.length > 0) return [...problems, ...others, ...strengths];
  const compared = release.dimensions.filter(({ gap }) => !gap.withheld);
  if (compared.length === 0 && gaps.length === 0) {
    const hidden = listHiddenTeams(release.public);
    return [{ kind: "hidden", teams: hidden }, ...others];
  }
  const aligned = strengths.filter(({ subject }) => subject.type === "dimension").length;
  if (aligned > 0 && 2 * aligned >= compared.length) return [...strengths, ...others];
  const unjudged = release.questions.filter(
    ({ gap }) => gap?.withheld === true && gap.reason !== "near_unanimity",
  ).length;
  return [{ kind: "nothing_flagged", detectable, unjudged }, ...others, ...strengths];
}

/** A score as it may be shown, without the rest of the figures. */
function scoreOf({ score, range }: PublicScore): PublicScore {
  return { score, range };
}

/** Where a score lies for putting rows in an order: itself, or the middle of its range. */
export function middleOf({ score, range }: PublicScore): number {
  return range === null ? (score ?? 0) : (range.low + range.high) / 2;
}

type GapFinding = Extract<Finding, { kind: "gap" }>;
type DenialFinding = Extract<Finding, { kind: "denial" }>;

function byLabel(gaps: readonly GapFinding[]): GapFinding[] {
  const rank = ({ label, subject }: GapFinding) =>
    2 * GAP_ORDER.indexOf(label) + (subject.type === "dimension" ? 0 : 1);
  return [...gaps].sort((one, other) => rank(one) - rank(other) || weight(other) - weight(one));
}

/** Within a label the larger gap comes first; for shared pain and strengths the more extreme level. */
function weight({ label, points, scores }: GapFinding): number {
  const level = (middleOf(scores.sales) + middleOf(scores.marketing)) / 2;
  return label === "shared_pain" || label === "aligned_strength" ? Math.abs(level - 50) : Math.abs(points);
}

function findDimensionGaps(release: Release): GapFinding[] {
  return release.dimensions.flatMap(({ dimension, teams, gap }) => {
    const { sales, marketing } = teams;
    if (sales.state === "withheld" || marketing.state === "withheld") return [];
    const scores = { sales: scoreOf(sales), marketing: scoreOf(marketing) };
    return gapFinding({ type: "dimension", key: dimension }, gap, scores);
  });
}

function findStatementGaps(release: Release): GapFinding[] {
  return release.questions.flatMap(({ key, teams, gap }) => {
    const { sales, marketing } = teams;
    if (sales.state === "withheld" || marketing.state === "withheld") return [];
    const scores = { sales: scoreOf(sales), marketing: scoreOf(marketing) };
    return gapFinding({ type: "statement", key }, gap, scores);
  });
}

function gapFinding(
  subject: Subject,
  gap: GapFigures | NoGap | null,
  scores: ByTeam<PublicScore>,
): GapFinding[] {
  if (gap === null || gap.withheld || gap.label === null || !GAP_ORDER.includes(gap.label)) return [];
  const { label, labelTeams: teams, points, range, interval, standings, certainty } = gap;
  return [{ kind: "gap", subject, label, teams, scores, points, range, interval, standings, certainty }];
}

function findDenials(release: Release): DenialFinding[] {
  const found = release.questions.flatMap(({ key, teams, gap, denial }) => {
    const { sales, marketing } = teams;
    if (!isLikelyDenial(denial) || gap === null || gap.withheld) return [];
    if (sales.state === "withheld" || marketing.state === "withheld") return [];
    const scores = { sales: scoreOf(sales), marketing: scoreOf(marketing) };
    return [
      {
        key,
        team: denial.team,
        denial: denial.kind,
        scores,
        certainty: denial.certainty,
        size: Math.abs(gap.points),
      },
    ];
  });
  return found
    .sort((a, b) => DENIAL_ORDER.indexOf(a.denial) - DENIAL_ORDER.indexOf(b.denial) || b.size - a.size)
    .map(
      ({ key, size: _, ...rest }): DenialFinding => ({
        kind: "denial",
        subject: { type: "statement", key },
        ...rest,
      }),
    );
}

function findChanges({ from, dimensions, index }: WaveChanges): Finding[] {
  const gaps = dimensions.flatMap((trend): Finding[] => {
    if (trend.withheld || trend.gapChange.label === null) return [];
    const { label, points, interval, certainty } = trend.gapChange;
    const subject = { type: "dimension" as const, key: trend.key as Dimension };
    return [{ kind: "gap_change", subject, label, from, points, interval, certainty }];
  });
  if (index === null || index.label === "no_detectable_change") return gaps;
  const { label, points, interval, certainty } = index;
  return [{ kind: "index_change", label, from, points, interval, certainty }, ...gaps];
}
