/** Words for where an index or a score lies. */
export const bands = {
  names: { low: "low", middling: "middling", good: "good" },
  between: (lowest: string, highest: string) => `between ${lowest} and ${highest}`,
  source: (poor: string, good: string) =>
    `Under ${poor} is low, from ${good} on good: Parallax's own cut points, on a scale where 50 is “neither agree nor disagree”. They say nothing of how others do; a norm that you import does.`,
};
