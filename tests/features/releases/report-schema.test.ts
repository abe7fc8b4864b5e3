import { expect, test } from "vitest";
import { buildReport } from "#app/core/report/report";
import { reportSchema } from "#app/features/releases/report-schema";
import { everyKindOfRelease } from "#tests/helpers/releases";

const releases = everyKindOfRelease();

test("reportSchema accepts every kind of report, and nothing is lost in it", () => {
  const norm = {
    key: "OV1",
    version: 1,
    n: 300,
    score: 60,
    favourable: 0.5,
    source: "Study",
    date: "2025-01-01",
    pool: null,
  };
  for (const release of releases) {
    const earlier = releases.filter((one) => one !== release);
    const report = buildReport({
      release,
      earlier,
      target: { index: 70, dimensions: { PU: 60 } },
      norms: [norm],
    });
    const sent = JSON.parse(JSON.stringify(report));
    expect(reportSchema.parse(sent)).toEqual(sent);
  }
});

test("reportSchema refuses fields that are not described", () => {
  const report = JSON.parse(JSON.stringify(buildReport({ release: releases[0] })));
  expect(reportSchema.safeParse({ ...report, rows: [] }).success).toBe(false);
  report.statements[0].teams.sales.people = [1];
  expect(reportSchema.safeParse(report).success).toBe(false);
});
