import { expect, test } from "vitest";
import type { Question } from "#app/core/questions/set";
import { rankFindings } from "#app/core/report/findings";
import type { Rating } from "#app/core/vocabulary";
import { releaseOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const set = questionSetOf();

/** People around a level (1 to 5, as a fair statement would have it), one answer up and down. */
function around(people: number, level: (question: Question) => number) {
  return responsesOf(set, people, (question, at): Rating => {
    const answer = Math.min(5, Math.max(1, level(question) + ((at % 3) - 1)));
    return question.reverse ? 6 - answer : Math.min(answer, question.answers.length);
  });
}

function rank(sales: (question: Question) => number, marketing: (question: Question) => number) {
  return rankFindings(releaseOf({ sales: around(36, sales), marketing: around(24, marketing) }), null, 20);
}

test("rankFindings puts denial before gaps, and says nothing of a subject twice", () => {
  const findings = rank(
    ({ dimension }) => (dimension === "TR" ? 2 : 3),
    ({ dimension, companionOf }) => (dimension === "TR" || companionOf?.startsWith("TR") ? 4 : 3),
  );
  expect(findings[0]).toMatchObject({ kind: "denial", team: "marketing", subject: { type: "statement" } });
  const gaps = findings.filter((finding) => finding.kind === "gap");
  expect(gaps[0]).toMatchObject({ label: "sales_sees_a_problem", subject: { type: "dimension", key: "TR" } });
  const said = findings.flatMap((finding) => ("subject" in finding ? [finding.subject.key] : []));
  expect(said.filter((key) => key.startsWith("TR")).sort()).toEqual(["TR", "TR1", "TR2", "TR3", "TR4"]);
});

test("rankFindings names what both teams suffer from when they agree on it", () => {
  const level = ({ dimension }: Question) => (dimension === "DH" ? 2 : 3);
  const [first] = rank(level, level);
  expect(first).toMatchObject({
    kind: "gap",
    label: "shared_pain",
    subject: { type: "dimension", key: "DH" },
  });
});

test("rankFindings says that nothing stands out when the teams are in the middle together", () => {
  const findings = rank(
    () => 3,
    () => 3,
  );
  expect(findings).toEqual([{ kind: "nothing_flagged", detectable: 20, unjudged: 0 }]);
});

test("rankFindings speaks of hidden teams only when nothing can be compared", () => {
  const alone = releaseOf({ sales: around(30, () => 3), marketing: around(3, () => 3) });
  expect(rankFindings(alone, null, null)[0]).toEqual({ kind: "hidden", teams: ["marketing"] });
  const nobody = releaseOf({ sales: [], marketing: [] });
  expect(rankFindings(nobody, null, null)).toEqual([{ kind: "hidden", teams: ["sales", "marketing"] }]);
});

test("rankFindings mentions what a team cannot say", () => {
  const unsure = around(24, () => 3).map((ratings, at) => {
    const index = set.pages.flatMap((page) => page.questions).find(({ key }) => key === "MC3")?.index ?? 0;
    return ratings.map((rating, column) => (column === index && at % 3 === 0 ? -1 : rating));
  });
  const findings = rankFindings(releaseOf({ sales: around(30, () => 3), marketing: unsure }), null, 20);
  expect(findings[1]).toMatchObject({ kind: "blind_spot", key: "MC3", team: "marketing" });
});
