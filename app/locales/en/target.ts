import { number } from "./grammar";

const points = (value: number) => number(Math.round(value));

/** What leadership aims at before a wave. */
export const target = {
  title: "Target and predictions",
  none: "No target. You may type what you aim at, for the Alignment Index and for single dimensions; it stays sealed with the plan and stands beside the result.",
  nothing: "None",
  said: (aims: string[]) => `You aim at ${aims.join("; ")}.`,
  index: (aim: number) => `an Alignment Index of ${number(aim)}`,
  dimension: (title: string, aim: number) => `${number(aim)} in ${title.toLowerCase()}`,
  detectable: (change: number) =>
    `With these teams the index has to move by ${points(change)} points between two waves to be noticed four times in five. A target nearer than that to the last result cannot be told from chance.`,
  last: (wave: string, index: number, low: number, high: number) =>
    `The last result, ${wave}: an Alignment Index of ${points(index)} (95 % interval ${points(low)} to ${points(high)}).`,
  set: "Set a target",
  field: "Alignment Index you aim at",
  hint: "0 to 100, about the score of the less happy team. Leave it empty for none. It cannot be changed after launch.",
  dimensions: "Dimensions",
  dimensionsHint: "The score that both teams should reach, 0 to 100. Leave empty what you set no target for.",
  dimensionDetectable: (change: number) =>
    `A team has to move by about ${points(change)} points in a dimension to be noticed four times in five.`,
  invalid: "A whole number from 0 to 100, or nothing.",
};
