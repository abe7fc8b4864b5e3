import { expect, test } from "vitest";
import { addLocalDays, formatLocalTime, parseLocalTime } from "#app/features/waves/wave/local-time";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
];

test("parseLocalTime is undone by formatLocalTime in every zone, at every hour of a year", () => {
  for (const timeZone of zones) {
    for (let hour = 0; hour < 366 * 24; hour += 53) {
      const date = new Date(Date.UTC(2026, 0, 1, hour));
      const text = formatLocalTime(date, timeZone);
      const back = parseLocalTime(text, timeZone);
      expect(back && formatLocalTime(back, timeZone)).toBe(text);
    }
  }
});

test("parseLocalTime knows summer from winter", () => {
  expect(parseLocalTime("2026-03-20T18:00", "Europe/Berlin")?.toISOString()).toBe("2026-03-20T17:00:00.000Z");
  expect(parseLocalTime("2026-07-20T18:00", "Europe/Berlin")?.toISOString()).toBe("2026-07-20T16:00:00.000Z");
});

test("parseLocalTime takes an hour that does not exist as the next one, and a doubled hour as its first time", () => {
  expect(parseLocalTime("2026-03-29T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(parseLocalTime("2026-10-25T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("parseLocalTime refuses what is no date and time", () => {
  for (const text of [
    "",
    "2026-02-30T10:00",
    "2026-13-01T10:00",
    "2026-03-20",
    "2026-03-20T25:00",
    "20.3.2026",
  ])
    expect(parseLocalTime(text, "UTC")).toBeNull();
});

test("addLocalDays counts calendar days, also across a change of clocks", () => {
  const friday = new Date("2026-03-27T22:30:00Z");
  expect(addLocalDays(friday, 3, "09:00", "Europe/Berlin").toISOString()).toBe("2026-03-30T07:00:00.000Z");
  expect(addLocalDays(friday, 0, "09:00", "Europe/Berlin").toISOString()).toBe("2026-03-27T08:00:00.000Z");
  expect(addLocalDays(new Date("2026-12-31T12:00:00Z"), 1, "09:00", "UTC").toISOString()).toBe(
    "2027-01-01T09:00:00.000Z",
  );
});
