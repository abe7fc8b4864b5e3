/** Choosing what results and trend are held against. */
export const choice = {
  label: "Held against",
  show: "Show",
  options: {
    none: () => "nothing",
    baseline: (wave: string) => `baseline ${wave}`,
    target: () => "your target",
    norm: (source: string, date: string) => `${source}, ${date}`,
  },
  problems: {
    unknown: "The benchmark in this address is not one of yours: it may have been removed.",
    no_baseline: "There is no earlier wave here that could be the baseline.",
    no_target: "No target was typed before this wave was launched.",
    no_match:
      "Nothing on these pages can be held against this benchmark: no statement was asked in its very wording, or too few answered.",
  },
  instead: {
    none: () => "The figures are held against nothing.",
    baseline: (wave: string) => `The figures are held against the baseline ${wave}.`,
    target: () => "The figures are held against your target.",
    norm: (source: string) => `The figures are held against ${source}.`,
  },
};
