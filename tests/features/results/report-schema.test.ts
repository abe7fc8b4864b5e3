import { expect, test } from "vitest";
import type { Release } from "#app/core/release";
import { buildReport } from "#app/core/report";
import { reportSchema } from "#app/features/results/report-schema";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf();

function year(id: number, sales: number, marketing: number, imported = false): Release {
  const answers = {
    sales: leaningResponses(set, sales, id, 0.5),
    marketing: leaningResponses(set, marketing, id + 1, -0.4),
  };
  const comments = ["a", "b", "c"].map((body) => ({ team: "sales" as const, question: "OE3", body }));
  const facts = { id: `${id}`, closedOn: `${id}-03-31`, imported, ...(imported ? { invited: null } : {}) };
  return releaseOf(answers, set, facts, comments);
}

/** Large, with a small team, with a hidden team, near unanimity, imported. */
const agreed = releaseOf({
  sales: leaningResponses(set, 30, 1).map((ratings) => ratings.map(() => 1)),
  marketing: leaningResponses(set, 12, 2),
});
const releases = [year(2022, 40, 30), year(2023, 25, 8), year(2024, 30, 3), agreed, year(2026, 38, 22, true)];

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
  const report = JSON.parse(JSON.stringify(buildReport({ release: agreed })));
  expect(reportSchema.safeParse({ ...report, rows: [] }).success).toBe(false);
  report.statements[0].teams.sales.people = [1];
  expect(reportSchema.safeParse(report).success).toBe(false);
});
