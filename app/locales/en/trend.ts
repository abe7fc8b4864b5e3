import type { ChangeLabel } from "#app/core/measures/trends";

const changes: Record<Exclude<ChangeLabel, "no_detectable_change">, string> = {
  improved: "improved",
  worsened: "worsened",
};

/** A survey over the years. */
export const trend = {
  title: "Over the years",
  results: (wave: string) => `Results ${wave}`,
  lead: (waves: number) =>
    `${waves} waves side by side. Nobody's answers are linked between the years, so the tests here are careful ones: a real change has to be a little larger to show.`,
  one: {
    title: "One wave so far",
    body: "With the second wave you see here what changed, and whether the gaps closed. A year apart is usual; at least 90 days are needed.",
    leftOut:
      "The waves before closed less than 90 days earlier, so nothing is compared with them: with so little time between, a change could be traced to single people.",
  },
  none: {
    title: "No results yet",
    body: "The first released wave becomes the baseline that later ones are held against.",
  },
  baseline: {
    label: "Compare with",
    show: "Compare",
    option: (wave: string, closed: string) => `${wave} (closed ${closed})`,
  },
  leftOut: {
    too_close: (wave: string) => `${wave} is left out: it closed less than 90 days before the wave after it.`,
    too_few_answers: (wave: string) =>
      `${wave} is left out: too few people answered for anything of it to be shown.`,
    no_scores: (wave: string) =>
      `${wave} is in no line of scores: it was imported as percentages, which give favourable shares alone.`,
  },
  /** Where more or less of a figure is public than in the wave before. */
  states: {
    small: "few answers: rounded",
    counts: "counted",
    coarse: "nearly all alike: a range",
    mean: "partly rounded",
  },
  index: {
    title: "Alignment index",
    improved: (points: string, wave: string, range: string) =>
      `The index rose by ${points} points since ${wave} (${range}).`,
    worsened: (points: string, wave: string, range: string) =>
      `The index fell by ${points} points since ${wave} (${range}).`,
    same: (wave: string, half: string) => `No detectable change of the index since ${wave} (±${half}).`,
    none: "The index cannot be compared between these waves.",
    one: "One wave has an index so far.",
    noWave: "No wave has an index yet: it needs at least half of the dimensions from both teams.",
    chart: "The Alignment Index of every wave with its interval.",
    name: "Index",
    asReleased: (figure: string) => `as released: ${figure}`,
  },
  gaps: {
    title: "The gaps, then and now",
    explained: (then: string, now: string) =>
      `The gap of every dimension in ${then} and in ${now}, on the statements that both waves asked. Nearer to 0 is closer together. A change inside the ± behind “no detectable change” cannot be told from chance.`,
    chart: (then: string, now: string) => `The gap in every dimension in ${then} and ${now}.`,
    finding: (narrowed: number, widened: number, wave: string) => {
      const count = (n: number) => (n === 1 ? "One gap" : `${n} gaps`);
      if (narrowed === 0 && widened === 0)
        return `Of the gaps that may be seen, none changed detectably since ${wave}.`;
      if (widened === 0) return `${count(narrowed)} narrowed since ${wave}, none widened.`;
      if (narrowed === 0) return `${count(widened)} widened since ${wave}, none narrowed.`;
      return `${count(narrowed)} narrowed since ${wave}, ${widened} widened.`;
    },
    positive: (sales: string, marketing: string) =>
      `Left of 0 ${marketing} is more favourable, right of 0 ${sales} is.`,
    star: "★ the gap narrowed or widened.",
    inWave: (wave: string) => `Gap ${wave}`,
    change: "Change of the gap",
  },
  /** Both teams in the only wave there is. */
  now: (sales: string, salesRange: string, marketing: string, marketingRange: string) =>
    `${sales} (${salesRange}), ${marketing} (${marketingRange}).`,
  dimensions: {
    title: "Dimensions",
    explained:
      "Both teams in every wave. The bands are 95 % intervals: asked again on another day, the score would most likely lie inside.",
    chart: (dimension: string, sales: string, marketing: string) =>
      `${dimension}: ${sales} and ${marketing} over the waves.`,
    column: "Dimension",
  },
  norms: {
    title: "Statements with a norm",
    explained:
      "Both teams in every wave, and the dotted line is what others said. Single statements are noisy: look at the intervals.",
    chart: (statement: string, sales: string, marketing: string) =>
      `“${statement}”: ${sales} and ${marketing} over the waves, against the norm.`,
  },
  statements: {
    title: "Statements",
    explained:
      "What changed in single statements since the baseline. With fewer than 40 answers in a team, rely on the dimensions and the index.",
    column: "Statement",
    table: "All statements as a table",
  },
  change: {
    team: (team: string, word: string, points: string, range: string) =>
      `${team} ${word} by ${points} (${range})`,
    words: changes,
    none: (half: string) => `no detectable change (±${half})`,
    oneOfMany: "could be chance among so many comparisons",
    narrowed: (points: string, range: string) => `narrowed by ${points} (${range})`,
    widened: (points: string, range: string) => `widened by ${points} (${range})`,
    turned: "turned to the other side of 0",
    gap: (change: string) => `Gap: ${change}.`,
    sure: (change: string, certainty: string) =>
      `${change.replace(/\.$/, "")}: ${certainty}${change.endsWith(".") ? "." : ""}`,
  },
  wave: "Wave",
  gap: "Gap",
  broken: "new wording",
  brokenNote: "The line breaks where what was asked changed: before and after are not comparable.",
  recomputed: (waves: string) =>
    `Recomputed for ${waves}: only the statements that all waves asked, so the figure differs from the one released then.`,
  match: {
    title: "What was asked differently",
    broken: "New wording, so the line begins anew",
    added: "New",
    removed: "No longer asked",
    none: "All statements were asked in the same words.",
  },
};
