import type { Certainty } from "#app/core/measures/certainty";
import type { Release } from "#app/core/release/release";
import {
  type GapMovement,
  type GapSubject,
  type NotComparable,
  openMovementMeter,
} from "#app/core/trend/gap-movement";
import type { TrendPoint } from "#app/core/trend/series";
import { byTeam } from "#app/core/vocabulary";
import type { MemberReadership } from "#app/features/releases/readership";
import { listReleases } from "#app/features/releases/stored-release.server";
import { sayGapChange } from "#app/features/results/trend/trend-words";
import { sayDifferenceRange, sayGapPoints, shownScore } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import type { Db } from "#db/client.server";
import { nameSubjectOf } from "./subject-names";

/** A gap as it may be shown: "+31 (+18 to +44)". */
export type SaidGap = { wave: string; waveId: string; points: string; range: string };

/** What the results say beside an action: the gap it is about, then and now, and whether it moved. */
export type ActionFigures = {
  /** What it is about, in the words that the wave asked; the key where its results cannot be read. */
  subject: string;
  before: SaidGap | null;
  after: SaidGap | null;
  /** "narrowed by 14 (−25 to −3)"; null where nothing can be said. */
  moved: string | null;
  certainty: Certainty | null;
  why: NotComparable | "no_later_wave" | "unreadable" | null;
  /** Then and now on the statements that both waves have in common. */
  recomputed: boolean;
};

type About = {
  id: string;
  surveyId: string;
  waveId: string;
  aboutType: GapSubject["type"];
  aboutKey: string;
};

/**
 * The figures beside each action, by its id: from the stored releases alone, as the trend has them. Up to the wave named
 * by `until`, else up to the newest one.
 */
export async function readActionFigures(
  db: Db,
  organizationId: string,
  actions: readonly About[],
  reader: MemberReadership,
  until?: Date,
): Promise<Map<string, ActionFigures>> {
  const figures = new Map<string, ActionFigures>();
  for (const surveyId of new Set(actions.map((action) => action.surveyId))) {
    const stored = await listReleases(db, { organizationId, surveyId, reader, ...(until ? { until } : {}) });
    // a wave of percentages has no gaps in points
    const releases = stored.flatMap(({ release }) =>
      release === null || release.shares !== undefined ? [] : [release],
    );
    const measure = openMovementMeter(releases);
    for (const action of actions.filter((one) => one.surveyId === surveyId)) {
      const subject: GapSubject = { type: action.aboutType, key: action.aboutKey };
      const own = releases.find(({ wave }) => wave.id === action.waveId) ?? null;
      figures.set(action.id, describe(own, releases, subject, measure(action.waveId, subject)));
    }
  }
  return figures;
}

function describe(
  own: Release | null,
  releases: readonly Release[],
  subject: GapSubject,
  movement: GapMovement,
): ActionFigures {
  if (own === null)
    return {
      ...{ subject: subject.key, before: null, after: null, moved: null, certainty: null },
      ...{ why: "unreadable", recomputed: false },
    };
  const named = { subject: nameSubjectOf(own, subject) };
  if (movement.state !== "compared")
    return {
      ...{ ...named, before: sayOwnGap(own, subject), after: null, moved: null, certainty: null },
      ...{ why: movement.state === "no_later_wave" ? movement.state : movement.reason, recomputed: false },
    };
  const { before, after, change, recomputed } = movement;
  return {
    ...named,
    before: sayPoint(releases, before),
    after: sayPoint(releases, after),
    moved: sayMoved(change),
    certainty: change.certainty,
    why: null,
    recomputed,
  };
}

/** With its word of certainty, where nothing changed detectably too. */
function sayMoved(change: Extract<GapMovement, { state: "compared" }>["change"]): string {
  const said = sayGapChange(change);
  if (change.label !== null) return said;
  return getWords().trend.change.sure(said, getWords().results.certainty.words[change.certainty]);
}

function sayPoint(releases: readonly Release[], { wave, teams, gap }: TrendPoint): SaidGap | null {
  if (gap === null) return null;
  const name = releases.find((one) => one.wave.id === wave)?.wave.name ?? "";
  return {
    wave: name,
    waveId: wave,
    points: sayGapPoints(gap, teams),
    range: sayDifferenceRange(gap.interval),
  };
}

/** The gap as the results of the action's own wave show it. */
function sayOwnGap({ wave, questions, dimensions }: Release, { type, key }: GapSubject): SaidGap | null {
  const row =
    type === "statement"
      ? questions.find((one) => one.key === key)
      : dimensions.find((one) => one.dimension === key);
  if (row === undefined || row.gap === null || row.gap.withheld) return null;
  const scores = byTeam((team) => shownScore(row.teams[team]));
  return {
    wave: wave.name,
    waveId: wave.id,
    points: sayGapPoints(row.gap, scores),
    range: sayDifferenceRange(row.gap.interval),
  };
}
