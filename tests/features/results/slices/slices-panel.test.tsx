import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SliceCell } from "#app/core/gate/audit-slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { describeSlices } from "#app/core/report/slices";
import { SlicesPanel } from "#app/features/results/slices/slices-panel";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });
const counts: SliceCell = {
  ...{ state: "counts", n: 12, counts: [2, 2, 3, 3, 2] },
  ...{ notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0 },
};
const coarse: SliceCell = { state: "coarse", n: 11, bucket: [4, 5], atLeast: 80 };

test("a slice near unanimity is shown, and nobody is told that it is not", () => {
  const slicing = {
    key: "Where do you work?",
    values: [
      { value: "Here", cells: { PU1: { sales: counts, marketing: counts } } },
      { value: "There", cells: { PU1: { sales: coarse, marketing: counts } } },
    ],
  };
  const page = renderToStaticMarkup(
    <SlicesPanel
      report={{
        wave: { teamNames: { sales: "Sales", marketing: "Marketing" } } as never,
        languages: ["en"],
        thresholds: DEFAULT_THRESHOLDS,
        slices: describeSlices([slicing], set),
      }}
    />,
  );
  const [, row = ""] = /<th scope="row">[^<]*<\/th>(.*?)<\/tr>/.exec(page) ?? [];
  expect(row).toContain("11");
  expect(row).toContain("Fewer than two slices with a score of their own");
  expect(page).not.toContain("Fewer than two slices shown");
});
