import { expect, test } from "vitest";
import { countBurst, createPace } from "#app/features/invitations/pace";

const never = new AbortController().signal;

test("a pace lets one minute's mails leave at once and the next one wait", async () => {
  let now = 0;
  const pace = createPace(
    () => 3_600_000,
    () => now,
  );
  for (let turn = 0; turn < 60_000; turn++) await pace.take(never);
  const started = performance.now();
  expect(await pace.take(never)).toBe(true);
  expect(performance.now() - started).toBeGreaterThanOrEqual(0.5);
  now += 60_000;
  for (let turn = 0; turn < 59_990; turn++) await pace.take(never);
});

test("a pace never saves up more than one minute's mails", async () => {
  let now = 0;
  const pace = createPace(
    () => 60,
    () => now,
  );
  now += 86_400_000;
  expect(await pace.take(never)).toBe(true);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 30);
  expect(await pace.take(stop.signal)).toBe(false);
});

test("a turn that was given back can be taken again", async () => {
  const pace = createPace(
    () => 60,
    () => 0,
  );
  await pace.take(never);
  pace.giveBack();
  expect(await pace.take(never)).toBe(true);
});

test("countBurst is a minute's worth, and never nothing", () => {
  expect(countBurst(15_000)).toBe(250);
  expect(countBurst(60)).toBe(1);
  expect(countBurst(1)).toBe(1);
});

test("a pace whose share halves lets half as many leave from then on", async () => {
  let now = 0;
  let perHour = 7_200;
  const pace = createPace(
    () => perHour,
    () => now,
  );
  for (let turn = 0; turn < 120; turn++) await pace.take(never);
  perHour = 3_600;
  now += 60_000;
  const started = performance.now();
  for (let turn = 0; turn < 60; turn++) await pace.take(never);
  expect(performance.now() - started).toBeLessThan(500);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 30);
  expect(await pace.take(stop.signal)).toBe(false);
});
