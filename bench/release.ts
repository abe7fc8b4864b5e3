/**
 * The gate at size: countCells → publicCells → buildRelease on 100,000 responses × 41 questions, and the report
 * of five years. Goal: the release under 5 s, the report a few milliseconds.
 *
 * npx tsx bench/release.ts [responses]
 */
import { countCells } from "#app/core/gate/cells";
import { publicCells } from "#app/core/gate/gate";
import { countJointFigures } from "#app/core/gate/joint-figures";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { buildQuestionSet } from "#app/core/questions/build";
import { listRatedQuestions } from "#app/core/questions/set";
import { buildRelease, type Release } from "#app/core/release/release";
import { buildReport } from "#app/core/report/report";
import type { Rating } from "#app/core/vocabulary";
import { questions as questionsEn } from "#app/locales/en/questions";

const people = Number(process.argv[2] ?? 100_000);
const built = buildQuestionSet({ form: "full", texts: [questionsEn] });
if (!built.ok) throw new Error("The full form does not build.");
const { set } = built;
const questions = listRatedQuestions(set);

/** Answers without a random source: every person a different mixture, some skipped. */
function answer(count: number, seed: number): Rating[][] {
  return Array.from({ length: count }, (_, at) =>
    questions.map(({ answers }, column) => {
      const mixed = Math.imul(at * 41 + column + seed, 2654435761) >>> 16;
      return mixed % 19 === 0 ? null : 1 + (mixed % answers.length);
    }),
  );
}

function measure<Result>(name: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  console.log(`${name.padEnd(44)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  return result;
}

function release(responses: { sales: Rating[][]; marketing: Rating[][] }, year: number): Release {
  const joint = countJointFigures(responses, set);
  const open = publicCells(
    { counted: countCells(responses, set), joint, comments: [] },
    set,
    DEFAULT_THRESHOLDS,
  );
  return buildRelease(open, set, {
    id: `${year}`,
    name: `${year}`,
    organization: "Bench",
    teamNames: { sales: "Sales", marketing: "Marketing" },
    custody: "server",
    trial: false,
    demo: true,
    imported: false,
    invited: { sales: people, marketing: people },
    openedOn: `${year}-03-01`,
    closedOn: `${year}-03-31`,
    releasedOn: `${year}-03-31`,
  });
}

const sales = Math.round(people * 0.6);
const responses = { sales: answer(sales, 1), marketing: answer(people - sales, 7) };
console.log(`${people} responses × ${questions.length} questions`);
measure("count cells", () => countCells(responses, set));
measure("joint figures (alpha, straight lines)", () => countJointFigures(responses, set));
const whole = measure("rows to release, all of it", () => release(responses, 2026));
measure("the same again", () => release(responses, 2026));
console.log(`release: ${(JSON.stringify(whole).length / 1024).toFixed(0)} kB of JSON`);

const years = [2022, 2023, 2024, 2025].map((year) => {
  return release({ sales: answer(40, year), marketing: answer(25, year + 1) }, year);
});
measure("report of five years, first", () => buildReport({ release: whole, earlier: years }));
for (let warm = 0; warm < 50; warm++) buildReport({ release: whole, earlier: years });
measure("report of five years, warm", () => buildReport({ release: whole, earlier: years }));
measure("report of one year, warm", () => buildReport({ release: whole }));
console.log(`memory: ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB resident`);
