import { expect, test } from "vitest";
import { countDaysLeft } from "#app/features/home/days-left";
import { listWaitingWaves } from "#app/features/home/waiting-waves";
import type { HomeWave } from "#app/features/home/wave-rows";

function wave(name: string, phase: HomeWave["phase"]): HomeWave {
  return {
    id: name,
    name,
    phase,
    opensAt: null,
    closesAt: null,
    releasedAt: null,
    trial: false,
    imported: false,
  };
}

test("listWaitingWaves names everything under way, the furthest first, and nothing that is done", () => {
  const waves = [
    wave("2029", "cancelled"),
    wave("2028", "draft"),
    wave("2027", "scheduled"),
    wave("2026", "open"),
    wave("2025", "closed"),
    wave("2024", "released"),
  ];
  expect(listWaitingWaves(waves).map(({ name }) => name)).toEqual(["2026", "2025", "2027", "2028"]);
  expect(listWaitingWaves(waves.slice(-1))).toEqual([]);
});

test("countDaysLeft counts the days of the organization's calendar, not hours", () => {
  const closes = new Date("2026-03-10T17:00:00Z");
  expect(countDaysLeft(new Date("2026-03-07T23:30:00Z"), closes, "UTC")).toBe(3);
  expect(countDaysLeft(new Date("2026-03-07T23:30:00Z"), closes, "Europe/Berlin")).toBe(2);
  expect(countDaysLeft(new Date("2026-03-10T01:00:00Z"), closes, "UTC")).toBe(0);
  expect(countDaysLeft(new Date("2026-03-12T01:00:00Z"), closes, "UTC")).toBe(0);
  // over the night in which the clocks of Berlin change
  expect(
    countDaysLeft(new Date("2026-03-28T12:00:00Z"), new Date("2026-03-30T12:00:00Z"), "Europe/Berlin"),
  ).toBe(2);
});
