import type { ChangeMeasure, NotCompared, ShownChange } from "#app/core/figures/year-figure";

const count = (one: string, many: string) => (n: number) => (n === 1 ? `One ${one}` : `${n} ${many}`);
const dimensions = count("dimension", "dimensions");
const statements = count("statement", "statements");
const both = (d: number, s: number) =>
  [...(d > 0 ? [dimensions(d)] : []), ...(s > 0 ? [statements(s)] : [])].join(" and ");
const were = (d: number, s: number) => (d + s === 1 ? "was" : "were");
const are = (d: number, s: number) => (d + s === 1 ? "is" : "are");

/** The year in review: two waves beside each other, as files. */
export const year = {
  title: "Year in review",
  lead: "This wave beside an earlier one: what changed, what was agreed and what came of it.",
  of: (organization: string, before: string, after: string) => `${organization}: from ${before} to ${after}`,
  choose: "Earlier wave",
  show: "Take this one",
  option: (wave: string, closed: string, mark: string) => `${wave} (closed ${closed}${mark})`,
  imported: ", imported",
  chosen: (before: string, after: string) => `From ${before} to ${after}:`,
  unknown: "The trend has no such wave before this one. Here is the one before it instead.",
  refused: {
    no_earlier:
      "The trend has no wave before this one, so there is no year to look back on. It needs two released waves with scores: an earlier one that closed at least 90 days earlier and was not taken out of the trend.",
    not_in_trend:
      "The trend has no such wave before this one. Choose one on the page “Take it along”; waves that were taken out of the trend are not offered.",
  },
  link: "Take the year in review along",
  formats: {
    pptx: "A short deck for both teams: native charts to edit, notes to each slide.",
    pdf: "Both waves in tables to read and print; tagged, so that it can be read aloud.",
    xlsx: "A sheet for each part, numbers as numbers.",
    csv: "One table, a line for each figure. Opens everywhere.",
    json: "For programs: the same answer as the interface gives.",
  },
  measures: {
    index_released: "Index as released",
    level_released: "Level as released",
    mean_gap_released: "Mean gap as released",
    common: "Common statements",
    recomputed: "Recomputed",
    change: "Change",
    gap_change: "Change of the gap",
    status: "How it stands",
    target: "Target, at most",
    target_met: "Target met?",
  } satisfies Record<ChangeMeasure, string>,
  changes: {
    improved: "improved",
    worsened: "worsened",
    narrowed: "narrowed",
    widened: "widened",
    turned: "turned to the other side of 0",
    one_of_many: "could be chance among so many comparisons",
    no_detectable_change: "no detectable change",
  } satisfies Record<ShownChange, string>,
  verdicts: { met: "met", missed: "missed", cannot_be_told: "cannot be told" } as Record<string, string>,
  notCompared: {
    asked_differently: "Asked differently: not compared",
    not_asked_before: "Not asked in the earlier wave: not compared",
    not_asked_after: "Not asked any more: not compared",
    other_form: "The short and the full form are not compared",
    not_followed: "This question has no score that is followed over the waves",
  } satisfies Record<Exclude<NotCompared, "too_few_answers">, string>,
  agreed: {
    title: "What was agreed",
    lead: (wave: string, all: number) =>
      all === 1
        ? `One action was agreed about the results of ${wave}.`
        : `${all} actions were agreed about the results of ${wave}.`,
    met: (met: number, missed: number, unclear: number) =>
      `Targets: ${met} met, ${missed} missed, ${unclear} that cannot be told.`,
    action: (title: string, day: string) => `${title} (due ${day})`,
    statuses: { agreed: "agreed, not done yet", done: "done", dropped: "dropped" } as Record<string, string>,
  },
  headline: "What the year brought",
  indexTitle: "Index and mean gap",
  gapsTitle: "Gaps that closed, gaps that opened",
  closed: (subject: string, change: string) => `${subject}: ${change}`,
  /** Of so many dimensions that are compared. */
  moved: (all: number, narrowed: number, widened: number, wave: string) => {
    const of = all === 1 ? "Of one dimension that is compared" : `Of ${all} dimensions that are compared`;
    const count = (n: number) => (n === 0 ? "none" : `${n}`);
    return narrowed + widened === 0
      ? `${of}, the gap changed detectably in none since ${wave}.`
      : `${of}, the gap narrowed in ${count(narrowed)} and widened in ${count(widened)} since ${wave}.`;
  },
  noneMoved: "Of the dimensions and statements that are compared, no gap changed detectably.",
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  scores: "The dimensions, then and now",
  gaps: "The gaps, then and now",
  scoresOfStatements: "The statements, then and now",
  gapsOfStatements: "The gaps of the statements, then and now",
  targetTitle: "Against the target",
  limitsTitle: "What cannot be said",
  limits: {
    asked_differently: (d: number, s: number) =>
      `${both(d, s)} ${were(d, s)} asked differently and ${are(d, s)} not compared: a change could come from the words.`,
    not_asked_before: (d: number, s: number) =>
      `${both(d, s)} ${were(d, s)} not asked in the earlier wave and ${are(d, s)} not compared.`,
    not_asked_after: (d: number, s: number) =>
      `${both(d, s)} ${are(d, s)} not asked any more and ${are(d, s)} not compared.`,
    too_few_answers: (d: number, s: number) =>
      `${both(d, s)} ${are(d, s)} not shown: a team has too few answers in one of the waves.`,
    in: (wave: string, sentence: string) => `${wave}: ${sentence}`,
    rounding:
      "A change is computed before rounding, and where only a range is known from its nearest end: it can differ from the difference of the two figures that are shown.",
  },
  waves: "The two waves",
};
