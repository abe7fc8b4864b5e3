import { expect, test } from "vitest";
import type { Release } from "#app/core/release/release";
import { buildReport, type ReportInput } from "#app/core/report/report";
import { buildReportOnce } from "#app/features/results/built-reports.server";
import { everyKindOfRelease, leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });

function yearOf(year: number): Release {
  const closedOn = `${year}-03-20`;
  const responses = {
    sales: leaningResponses(set, 20, year, 0.3),
    marketing: leaningResponses(set, 15, year, -0.2),
  };
  return releaseOf(responses, set, {
    id: `wave-${year}`,
    name: String(year),
    closedOn,
    releasedOn: closedOn,
  });
}

test("buildReportOnce gives what buildReport gives, the same object as long as everything that goes in is the same", () => {
  const [release, ...earlier] = [2026, 2025, 2024].map(yearOf) as [Release, ...Release[]];
  const input: ReportInput = {
    release,
    earlier,
    baseline: "wave-2024",
    target: null,
    norms: [],
    takenOut: [],
  };
  const first = buildReportOnce(input);
  expect(first).toEqual(buildReport(input));
  expect(buildReportOnce({ ...input, earlier: [...earlier] })).toBe(first);
  const others: Partial<ReportInput>[] = [
    { release: yearOf(2026) },
    { earlier: earlier.slice(0, 1) },
    { earlier: [...earlier].reverse().map((one) => ({ ...one })) },
    { baseline: "wave-2025" },
    { target: { index: 70, dimensions: {} } },
    { takenOut: [{ id: "wave-2024", because: "A trial.", by: ["Ada"] }] },
  ];
  for (const change of others) {
    const changed = buildReportOnce({ ...input, ...change });
    expect(changed).not.toBe(first);
    expect(changed).toEqual(buildReport({ ...input, ...change }));
  }
});

test("buildReportOnce lets go of what was not asked for longest", () => {
  const [release] = everyKindOfRelease();
  const first = buildReportOnce({ release, baseline: "0" });
  for (let at = 1; at < 20; at++) buildReportOnce({ release, baseline: String(at) });
  expect(buildReportOnce({ release, baseline: "0" })).toBe(first);
  for (let at = 1; at <= 20; at++) buildReportOnce({ release, baseline: String(at) });
  expect(buildReportOnce({ release, baseline: "0" })).not.toBe(first);
});
