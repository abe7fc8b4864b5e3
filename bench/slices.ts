/**
 * What slices cost: passing a company of 500 with two slicings of six through the gate with all of R2, R4 and R5, beside
 * counting it alone. Goal: the audit in 1 s.
 * Run: npm run bench -- slices (BENCH_PEOPLE=500 sets the size)
 */

import { countCells } from "#app/core/gate/cells";
import { countAtoms, publicSlices } from "#app/core/gate/slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { byTeam } from "#app/core/vocabulary";
import { questionSetOf, responsesOf, seededRandom } from "#tests/helpers/responses";
import { printTable } from "./clock";

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 500);
const ROUNDS = 5;
const GOAL_SECONDS = 1;

const set = questionSetOf({ form: "full" });
const random = seededRandom(3);
const values = ["a", "b", "c", "d", "e", "f"];
const slicings = [
  { key: "first", values },
  { key: "second", values },
];
const half = Math.ceil(PEOPLE / 2);
const responses = byTeam(() =>
  responsesOf(set, half, ({ answers }) =>
    random() < 0.05 ? null : 1 + Math.floor(random() * answers.length),
  ),
);
const choose = () => (random() < 0.1 ? null : Math.floor(random() ** 1.5 * values.length));
const choices = byTeam(() => Array.from({ length: half }, () => [choose(), choose()]));

const seconds = (work: () => unknown) => {
  const took = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...took);
};
const atoms = countAtoms(responses, choices, slicings, set);
const counted = seconds(() => countCells(responses, set));
const grouped = seconds(() => countAtoms(responses, choices, slicings, set));
const audited = seconds(() => publicSlices(atoms, set, DEFAULT_THRESHOLDS));
printTable(`${PEOPLE} people, two slicings of six values`, [
  ["", "s", "goal s", ""],
  ["counting both teams (the floor)", counted.toFixed(3), "", ""],
  ["counting by atom", grouped.toFixed(3), "", ""],
  ["the audit", audited.toFixed(3), GOAL_SECONDS, audited <= GOAL_SECONDS ? "reached" : "MISSED"],
]);
