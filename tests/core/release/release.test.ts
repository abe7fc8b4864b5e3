import { expect, test } from "vitest";
import type { PublicCells } from "#app/core/gate/gate";
import { NO_JOINT_FIGURES } from "#app/core/gate/joint-figures";
import type { GapFigures } from "#app/core/release/gaps";
import { buildRelease } from "#app/core/release/release";
import { factsOf, leaningResponses, openCells, releaseOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** Swaps the teams of everything behind the gate. */
function swapTeams(open: PublicCells): PublicCells {
  const flip = <Value>({ sales, marketing }: { sales: Value; marketing: Value }) => ({
    sales: marketing,
    marketing: sales,
  });
  const cells = Object.fromEntries(Object.entries(open.cells).map(([key, pair]) => [key, flip(pair)]));
  return { ...open, cells, responses: flip(open.responses) };
}

function gapOf(release: ReturnType<typeof buildRelease>, key: string): GapFigures {
  const gap = release.questions.find((question) => question.key === key)?.gap;
  if (!gap || gap.withheld) throw new Error(`${key} has no gap`);
  return gap;
}

test("buildRelease gives the same text for equal public cells, whoever gave which answers together", () => {
  const sales = leaningResponses(set, 24, 1, 0.5);
  const marketing = leaningResponses(set, 17, 2, -0.5);
  // Every column shuffled by itself: no answer sheet survives, all counts do.
  const torn = (people: typeof sales) =>
    people.map((ratings, at) =>
      ratings.map((_, column) => people[(at + column * 7) % people.length]?.[column] ?? null),
    );
  const joint = NO_JOINT_FIGURES;
  const first = { ...openCells({ sales, marketing }, set), joint };
  const second = { ...openCells({ sales: torn(sales), marketing: torn(marketing) }, set), joint };
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(JSON.stringify(buildRelease(second, set, factsOf()))).toBe(
    JSON.stringify(buildRelease(first, set, factsOf())),
  );
});

test("buildRelease gives the same text for small teams whose answers round to the same scores", () => {
  // 8 people: one answer apart moves a score by 3.1 points, which R8 rounds away.
  const people = (one: number) =>
    responsesOf(set, 8, ({ answers }, at) => (at === 0 ? one : (at % answers.length) + 1));
  const other = responsesOf(set, 9, ({ answers }, at) => (at % Math.min(4, answers.length)) + 1);
  const facts = { invited: { sales: 10, marketing: 10 } };
  const text = (one: number) =>
    JSON.stringify(releaseOf({ sales: people(one), marketing: other }, set, facts));
  expect(text(3)).toBe(text(2));
});

test("buildRelease does not touch what it is given and makes plain JSON without NaN", () => {
  const open = freeze(
    openCells({ sales: leaningResponses(set, 40, 3), marketing: leaningResponses(set, 6, 4) }, set),
  );
  const release = buildRelease(open, freeze(set), freeze(factsOf()));
  const walk = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    expect(value).not.toBeUndefined();
    if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) walk(inner);
  };
  walk(release);
});

test("buildRelease turns its signs when the teams change places", () => {
  const open = openCells(
    { sales: leaningResponses(set, 31, 5, 0.8), marketing: leaningResponses(set, 18, 6, -0.8) },
    set,
  );
  const forward = buildRelease(open, set, factsOf());
  const backward = buildRelease(swapTeams(open), set, factsOf());
  for (const key of ["PU1", "GM4", "OV1"]) {
    const [one, other] = [gapOf(forward, key), gapOf(backward, key)];
    expect(other.points).toBeCloseTo(-one.points, 10);
    expect(other.q).toBeCloseTo(one.q, 12);
    expect(other.interval.low).toBeCloseTo(-one.interval.high, 10);
    expect(other.label?.replace("sales", "team")).toBe(one.label?.replace("marketing", "team"));
  }
  if (forward.index.withheld || backward.index.withheld) throw new Error("the index is withheld");
  expect(backward.index.index).toBeCloseTo(forward.index.index, 10);
  expect(backward.index.interval.low).toBeCloseTo(forward.index.interval.low, 10);
});

test("buildRelease compares nothing when a team is hidden, and shows the other team alone (R3)", () => {
  const release = releaseOf({ sales: leaningResponses(set, 30, 7), marketing: leaningResponses(set, 4, 8) });
  expect(release.public.responses.marketing.withheld).toBe(true);
  expect(release.questions.every(({ gap }) => gap === null || gap.withheld)).toBe(true);
  expect(release.questions[0]).toMatchObject({ gap: { withheld: true, reason: "too_few_in_other_team" } });
  expect(release.questions[0]?.teams.sales.state).not.toBe("withheld");
  expect(release.index).toEqual({ withheld: true, reason: "too_few_answers" });
  expect(release.coorientation).toEqual([]);
  expect(release.selfViews).toEqual({ sales: null, marketing: null });
  expect(release.denialRate).toBeNull();
  expect(release.coverage.response).toBeNull();
  expect(release.choices.every(({ planned }) => planned === null || planned.difference === null)).toBe(true);
});

test("buildRelease shows of a small team its n, a rounded score and the interval of n, and nothing else (R8)", () => {
  const release = releaseOf({ sales: leaningResponses(set, 30, 9), marketing: responsesOf(set, 9, () => 4) });
  const question = release.questions.find(({ key }) => key === "PU1");
  expect(Object.keys(question?.teams.marketing ?? {})).toEqual([
    ...["state", "n", "score", "range", "interval"],
  ]);
  expect(question?.teams.marketing).toMatchObject({
    ...{ n: 9, score: 75, range: { low: 75, high: 100 } },
  });
  expect(question?.gap).toMatchObject({ withheld: false, test: "nominal" });
  expect(question?.effects).toBeNull();
  expect(release.choices.map(({ teams }) => teams.marketing)).toEqual([
    { state: "withheld", reason: "small_cell" },
    { state: "withheld", reason: "small_cell" },
  ]);
  expect(release.blindSpots.dontKnow.filter(({ team }) => team === "marketing")).toEqual([]);
  expect(release.public.joint.acquiescence.marketing).toBeNull();
});

test("buildRelease flags 70 against 40 at 8 v 8 from rounded scores alone (R8)", () => {
  const only = questionSetOf({ form: "core", off: "PU2 GM2 DH1 CF1 CF2 CM1 CM2 CM3 MC1 TR3 OV1".split(" ") });
  const people = (answers: number[]) => responsesOf(only, 8, (_, at) => answers[at] ?? null);
  // Means 3.75 and 2.625: scores 68.75 → 70 and 40.6 → 40.
  const release = releaseOf(
    { sales: people([4, 4, 4, 4, 4, 4, 3, 3]), marketing: people([2, 2, 2, 3, 3, 3, 3, 3]) },
    only,
    { invited: { sales: 8, marketing: 8 } },
  );
  const gap = gapOf(release, "PU1");
  // The limits of 40 from eight answers reach 53: a gap, and no word about who is unhappy.
  expect(gap).toMatchObject({ points: 30, label: "different_degree", certainty: "likely" });
  expect(gap.standings).toEqual({ sales: "high", marketing: "middle" });
  expect(gap.q).toBe(gap.p);
});

test("buildRelease counts the statements, not the companions and facts, as one family of comparisons", () => {
  const release = releaseOf({
    sales: leaningResponses(set, 25, 10, 0.3),
    marketing: leaningResponses(set, 25, 11),
  });
  const gaps = release.questions.flatMap(({ gap, key }) =>
    gap?.withheld === false ? [{ key, ...gap }] : [],
  );
  expect(gaps).toHaveLength(30);
  const statements = gaps.filter(({ key }) => key !== "CM1");
  const largest = Math.max(...statements.map(({ p }) => p));
  expect(Math.max(...statements.map(({ q }) => q))).toBeCloseTo(largest, 12);
  expect(gaps.find(({ key }) => key === "CM1")).toMatchObject({ label: null });
  expect(gapOf(release, "CM1").q).toBe(gapOf(release, "CM1").p);
});

test("buildRelease splits a gap into the part a team sees and the part it does not", () => {
  const release = releaseOf({
    sales: leaningResponses(set, 22, 12, 0.6),
    marketing: leaningResponses(set, 19, 13),
  });
  expect(release.coorientation).toHaveLength(18);
  const exact = release.coorientation.filter(({ own, estimate, truth }) =>
    [own, estimate, truth].every(({ range }) => range === null),
  );
  expect(exact.length).toBeGreaterThan(10);
  for (const { agreement, congruency, accuracy } of exact) {
    expect(congruency.points + accuracy.points).toBeCloseTo(agreement.points, 10);
  }
});

test("buildRelease names a denial with the companion that proves it", () => {
  const answer = (own: number, estimate: number) => (question: { key: string; companionOf: string | null }) =>
    question.companionOf === "PU1" ? estimate : question.key === "PU1" ? own : 3;
  const spread = (people: number, own: number, estimate: number) =>
    responsesOf(set, people, (question, at) => {
      const value = answer(own, estimate)(question);
      return at % 5 === 4 ? 3 : at % 5 === 3 && value !== 3 ? (value > 3 ? 5 : 1) : value;
    });
  const unaware = releaseOf({ sales: spread(20, 2, 2), marketing: spread(25, 4, 4) });
  const aware = releaseOf({ sales: spread(20, 2, 2), marketing: spread(25, 4, 2) });
  const denialOf = (release: typeof aware) => release.questions.find(({ key }) => key === "PU1")?.denial;
  expect(denialOf(unaware)).toEqual({ team: "marketing", certainty: "likely", kind: "denial" });
  expect(denialOf(aware)).toEqual({ team: "marketing", certainty: "likely", kind: "known_dispute" });
  expect(unaware.denialRate?.marketing).toMatchObject({ likely: 1, named: false });
});

test("buildRelease lowers its certainty below half of a team and refuses more answers than invitations", () => {
  const responses = {
    sales: leaningResponses(set, 30, 14, 1.5),
    marketing: leaningResponses(set, 20, 15, -1),
  };
  const certainty = (marketing: number) =>
    gapOf(releaseOf(responses, set, { invited: { sales: 40, marketing } }), "OV1").certainty;
  expect([certainty(40), certainty(41)]).toEqual(["clear", "likely"]);
  expect(() => releaseOf(responses, set, { invited: { sales: 29, marketing: 20 } })).toThrow(
    /More people answered/,
  );
});

test("buildRelease gives an imported wave without a roster everything but the coverage", () => {
  const responses = {
    sales: leaningResponses(set, 30, 16, 1.5),
    marketing: leaningResponses(set, 20, 17, -1),
  };
  const release = releaseOf(responses, set, { invited: null, imported: true });
  expect(release.coverage).toMatchObject({
    invited: null,
    response: null,
    lowResponse: null,
    dimensions: [],
  });
  expect(gapOf(release, "OV1").certainty).toBe("clear");
});
