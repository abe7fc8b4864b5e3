import { expect, test } from "vitest";
import type { Finding } from "#app/core/report/findings";
import { buildReport, type Report } from "#app/core/report/report";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { nameLabel, nameStatement } from "#app/features/results/words/sentences";
import { en } from "#app/locales/en";

const releases = buildDemoWaves({ organization: "Demo", ids: ["a", "b", "c"] }, new Date("2026-03-02")).map(
  (wave) => wave.release,
);
const plain = buildReport({ release: releases[2] as never, earlier: releases.slice(0, 2) });
const report: Report = {
  ...plain,
  wave: { ...plain.wave, teamNames: { sales: "Field", marketing: "Growth" } },
};
const statement = { type: "statement", key: "PU1" } as const;
const dimension = { type: "dimension", key: "PU" } as const;
const interval = { low: -1, high: 1 };
const scores = { sales: { score: 41.4, range: null }, marketing: { score: 72.5, range: null } };
const standings = { sales: "low", marketing: "high" } as const;

test("sayFinding names who does not see it", () => {
  const denial = {
    kind: "denial",
    subject: statement,
    team: "marketing",
    scores,
    certainty: "clear",
  } as const;
  expect(sayFinding(report, { ...denial, denial: "denial" })).toBe(
    "Growth believes that it understands the sales process (73 of 100); Field disagrees (41). Growth does not see it.",
  );
  expect(sayFinding(report, { ...denial, team: "sales", denial: "known_dispute" })).toBe(
    "Field believes that Growth understands the sales process (41 of 100); Growth disagrees (73). Field knows that, and sees it differently.",
  );
  expect(sayFinding(report, { ...denial, denial: "gap_of_denial_kind" })).toMatch(/disagrees \(41\)\.$/);
});

test("sayFinding quotes a statement in the organization's own words", () => {
  const subject = { type: "statement", key: "MC2" } as const;
  const denial = { kind: "denial", subject, team: "marketing", scores, certainty: "clear" } as const;
  expect(sayFinding(report, { ...denial, denial: "denial" })).toMatch(
    /^Growth puts “The messaging .+” at 73/,
  );
  expect(sayFinding(report, { ...denial, denial: "gap_of_denial_kind" })).toContain("Growth is content with");
});

test("nameStatement and sayFinding take a wording for the organization's own from version 101 on", () => {
  const denial = { kind: "denial", subject: statement, team: "marketing", scores } as const;
  const said = (version: number) => {
    const statements = plain.statements.map((one) => (one.key === "PU1" ? { ...one, version } : one));
    const finding = { ...denial, denial: "gap_of_denial_kind", certainty: "clear" } as const;
    return [nameStatement({ ...report, statements }, "PU1"), sayFinding({ ...report, statements }, finding)];
  };
  expect(said(101)[0]).toBe("“Marketing understands how our sales process works, step by step”");
  expect(said(101)[1]).toContain("Growth is content with “Marketing understands");
  expect(said(100)).toEqual(said(1));
  expect(said(1)[0]).not.toContain("“");
  expect(said(1)[1]).toContain("Growth believes that it understands the sales process");
});

test("Every statement of the bank has a claim, and those about a team one for that team", () => {
  for (const { key, about } of plain.statements) {
    const claim = en.results.headline.claims[key];
    expect(claim?.claim, key).toBeDefined();
    if (about !== "both" && !["MC1", "MC2"].includes(key)) expect(claim?.self, key).toMatch(/\bits?\b/);
  }
});

test("sayFinding words every kind of gap with its scores", () => {
  const gap = {
    kind: "gap",
    subject: dimension,
    scores,
    points: -31,
    range: null,
    interval,
    standings,
    certainty: "clear",
  } as const;
  const said = (label: Extract<Finding, { kind: "gap" }>["label"], teams: ("sales" | "marketing")[]) =>
    sayFinding(report, { ...gap, label, teams });
  expect(said("sales_sees_a_problem", ["sales"])).toBe(
    "Field sees a problem in mutual process understanding (41 of 100), Growth does not (73 of 100).",
  );
  expect(
    sayFinding(report, {
      ...gap,
      label: "sales_sees_a_problem",
      teams: ["sales"],
      standings: { sales: "low", marketing: "divided" },
    }),
  ).toBe("Field sees a problem in mutual process understanding (41 of 100), Growth is divided (73 of 100).");
  expect(said("different_degree", ["sales"])).toBe(
    "Both teams lean low on mutual process understanding, Field more (41 of 100) than Growth (73 of 100).",
  );
  expect(said("different_degree", ["marketing"])).toBe(
    "Growth is less positive about mutual process understanding (73 of 100) than Field (41 of 100).",
  );
  expect(said("shared_pain", [])).toBe(
    "Both teams are unhappy with mutual process understanding: 41 of 100 and 73 of 100.",
  );
  expect(said("aligned_strength", [])).toContain("Both teams are happy with");
  expect(said("split", ["marketing"])).toContain("Growth is split over");
  expect(said("split", ["sales", "marketing"])).toContain("Both teams are split over");
});

test("sayFinding words changes, blind spots, hidden teams and silence", () => {
  const change = {
    kind: "gap_change",
    subject: dimension,
    from: "a",
    points: 14,
    interval,
    certainty: "likely",
  } as const;
  expect(sayFinding(report, { ...change, label: "narrowed" })).toBe(
    "The gap in mutual process understanding narrowed by 14 points since 2024 (−1 to +1).",
  );
  expect(sayFinding(report, { ...change, label: "widened", points: -9 })).toContain("widened by 9 points");
  expect(
    sayFinding(report, {
      ...{ kind: "index_change", label: "worsened", from: "b", points: -5, interval },
      certainty: "likely",
    }),
  ).toBe("The index fell by 5 points since 2025 (−1 to +1).");
  expect(
    sayFinding(report, {
      kind: "blind_spot",
      key: "MC3",
      team: "marketing",
      share: 0.456,
      interval: { low: 0.3, high: 0.6 },
    }),
  ).toBe("46 % of Growth (30 to 60 %) cannot say anything about how quickly salespeople find content.");
  expect(sayFinding(report, { kind: "hidden", teams: ["sales", "marketing"] })).toContain("Field and Growth");
  expect(sayFinding(report, { kind: "nothing_flagged", detectable: 19.6, unjudged: 0 })).toContain(
    "about 20 points",
  );
  expect(sayFinding(report, { kind: "nothing_flagged", detectable: null, unjudged: 0 })).not.toContain(
    "points",
  );
});

test("nameStatement quotes a statement whose wording is not the standard one", () => {
  expect(nameStatement(report, "MC2")).toBe(
    "“The messaging Marketing prepares works in first conversations with customers”",
  );
  expect(nameStatement(report, "MC1")).not.toContain("“");
});

test("nameLabel names the team a label speaks of", () => {
  expect(
    nameLabel(report, {
      label: "marketing_sees_a_problem",
      labelTeams: ["marketing"],
      standings: { sales: "high", marketing: "low" },
    }),
  ).toBe("Growth sees a problem, Field does not");
  expect(nameLabel(report, { label: "shared_pain", labelTeams: ["sales"], standings })).toBe(
    "Shared pain, worse for Field",
  );
  expect(nameLabel(report, { label: "shared_pain", labelTeams: [], standings })).toBe("Shared pain");
  expect(nameLabel(report, { label: "split", labelTeams: ["sales", "marketing"], standings })).toBe(
    "Both teams are split",
  );
});

test("nameStatement uses the names that the teams have, also as owners", () => {
  const named = (sales: string, marketing: string): Report => ({
    ...plain,
    wave: { ...plain.wave, teamNames: { sales, marketing } },
  });
  expect(nameStatement(named("Field", "Brands"), "TR1")).toBe("Field's respect for Brands' work");
  expect(nameStatement(named("Sales", "Marketing"), "TR2")).toBe("Marketing's respect for Sales' work");
  expect(nameStatement(named("Field", "Growth"), "MC3")).toBe("how quickly salespeople find content");
});
