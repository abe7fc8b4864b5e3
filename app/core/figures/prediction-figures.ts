import type { Report } from "#app/core/report/report";
import { type Figure, figureOf } from "./figure";
import { showDifferenceInterval, showNumber } from "./shown";

/** What each leader expected, and how far the released score lies from it where it is shown. */
export function listPredictionFigures({ predictions }: Pick<Report, "predictions">): Figure[] {
  return predictions.flatMap(({ name, scores }) => {
    const against = { kind: "prediction" as const, name, date: null };
    return scores.flatMap((one) => {
      const { dimension, team, expected } = one;
      const said = figureOf("predictions", dimension, "expected", showNumber(expected), { team, against });
      if (one.withheld) {
        const shown = { as: "withheld" as const, reason: one.reason };
        return [said, figureOf("predictions", dimension, "expected_difference", shown, { team, against })];
      }
      const interval = one.interval && showDifferenceInterval(one.interval);
      const { certainty } = one;
      const rest = { team, against, interval, certainty };
      return [
        said,
        figureOf("predictions", dimension, "expected_difference", showNumber(one.difference), rest),
      ];
    });
  });
}
