import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatDeadline } from "#app/ui/dates";

test("formatDate says the day of the organization's time zone", () => {
  expect(formatDate(new Date("2026-03-02T23:30:00Z"), "UTC")).toBe("2 March 2026");
  expect(formatDate(new Date("2026-03-02T23:30:00Z"), "Europe/Berlin")).toBe("3 March 2026");
});

test("formatDateTime follows summer time and takes the text a loader sent", () => {
  expect(formatDateTime("2026-07-01T12:05:00.000Z", "Europe/Berlin")).toBe("1 July 2026, 14:05");
  expect(formatDateTime("2026-01-01T00:05:00.000Z", "America/New_York")).toBe("31 December 2025, 19:05");
});

test("formatDeadline names the weekday and the zone that its hour is meant in", () => {
  const close = new Date("2026-12-04T23:30:00Z");
  const cases = {
    "Europe/Berlin": "Saturday 5 December 2026, 00:30 (Europe/Berlin, UTC+1)",
    "America/New_York": "Friday 4 December 2026, 18:30 (America/New_York, UTC-5)",
    "Asia/Kolkata": "Saturday 5 December 2026, 05:00 (Asia/Kolkata, UTC+5:30)",
    UTC: "Friday 4 December 2026, 23:30 (UTC)",
  };
  for (const [zone, said] of Object.entries(cases)) expect(formatDeadline(close, zone)).toBe(said);
  expect(formatDeadline("2026-07-01T12:05:00.000Z", "Europe/Berlin")).toBe(
    "Wednesday 1 July 2026, 14:05 (Europe/Berlin, UTC+2)",
  );
  expect(formatDeadline("2026-11-01T05:00:00Z", "America/New_York")).toBe(
    "Sunday 1 November 2026, 01:00 (America/New_York, UTC-4, before the clocks go back)",
  );
});

test("formatDeadline has plain letters only, in every zone", () => {
  for (const zone of Intl.supportedValuesOf("timeZone"))
    expect(formatDeadline(new Date("2026-12-04T23:30:00Z"), zone)).toMatch(
      /^\w+day \d+ December 2026, \d\d:\d\d \([\x20-\x7e]+\)$/,
    );
});

test("formatDateTime says which of two times is meant where the clocks are set back, and nothing elsewhere", () => {
  const at = (iso: string, timeZone: string) => formatDateTime(new Date(iso), timeZone);
  expect(at("2026-10-25T00:30:00Z", "Europe/Berlin")).toBe(
    "25 October 2026, 02:30 (UTC+2, before the clocks go back)",
  );
  expect(at("2026-10-25T01:30:00Z", "Europe/Berlin")).toBe(
    "25 October 2026, 02:30 (UTC+1, after the clocks went back)",
  );
  expect(at("2026-10-25T02:00:00Z", "Europe/Berlin")).toBe("25 October 2026, 03:00");
  expect(at("2026-04-04T15:00:00Z", "Australia/Lord_Howe")).toBe(
    "5 April 2026, 01:30 (UTC+10:30, after the clocks went back)",
  );
  expect(at("2026-11-01T05:00:00Z", "America/New_York")).toBe(
    "1 November 2026, 01:00 (UTC−4, before the clocks go back)",
  );
});
