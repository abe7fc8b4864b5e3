import { expect, test } from "vitest";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { computeReminderTimes, newPlan, suggestWaveName } from "#app/features/waves/wave/plan";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";

test("a new plan reminds everyone twice, with the default thresholds and nothing confirmed", () => {
  expect(parsePlan(newPlan())).toEqual({
    reminders: { to: "everyone", days: [4, 9] },
    thresholds: DEFAULT_THRESHOLDS,
    slicings: [],
    custodyConfirmed: false,
    target: { index: null, dimensions: {} },
  });
});

test("parsePlan reads a plan that was stored before there were targets", () => {
  const { target: _target, ...older } = newPlan();
  expect(parsePlan(older).target).toEqual({ index: null, dimensions: {} });
  expect(() => parsePlan({ ...newPlan(), target: { index: 101, dimensions: {} } })).toThrow();
});

test("parsePlan refuses a fourth reminder and an unknown policy", () => {
  const plan = newPlan();
  expect(() => parsePlan({ ...plan, reminders: { to: "everyone", days: [1, 2, 3, 4] } })).toThrow();
  expect(() => parsePlan({ ...plan, reminders: { to: "managers", days: [] } })).toThrow();
});

test("computeReminderTimes gives mornings after the opening and drops those past the close", () => {
  const dates = { opensAt: new Date("2026-03-26T13:00:00Z"), closesAt: new Date("2026-04-04T16:00:00Z") };
  const times = computeReminderTimes({ to: "everyone", days: [4, 9, 10] }, dates, "Europe/Berlin");
  expect(times.map((time) => time.toISOString())).toEqual([
    "2026-03-30T07:00:00.000Z",
    "2026-04-04T07:00:00.000Z",
  ]);
});

test("suggestWaveName counts the last year in a name up, or takes the current one", () => {
  expect(suggestWaveName(null, 2026)).toBe("2026");
  expect(suggestWaveName("2026", 2030)).toBe("2027");
  expect(suggestWaveName("Spring 2026, second try", 2030)).toBe("Spring 2027, second try");
  expect(suggestWaveName("2025 to 2026", 2030)).toBe("2025 to 2027");
  expect(suggestWaveName("Pilot", 2026)).toBe("2026");
  expect(suggestWaveName("Room 120265", 2026)).toBe("2026");
});
