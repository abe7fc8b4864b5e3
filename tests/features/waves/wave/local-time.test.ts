import { expect, test } from "vitest";
import { addLocalDays, formatLocalMoment, readLocalTime } from "#app/features/waves/wave/local-time";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
];

/** One of the moments that a text means, as an instant. */
function read(text: string, timeZone: string, turn: "first" | "second" = "first"): string | null {
  const found = readLocalTime(text, timeZone);
  if (found.kind === "twice") return found[turn].toISOString();
  return found.kind === "once" ? found.at.toISOString() : null;
}

test("readLocalTime gives back every moment of a year that formatLocalMoment shows, in every zone", () => {
  for (const timeZone of zones) {
    for (let half = 0; half < 366 * 48; half += 97) {
      const date = new Date(Date.UTC(2026, 0, 1, 0, 30 * half));
      const { text, turn } = formatLocalMoment(date, timeZone);
      expect(read(text, timeZone, turn ?? undefined)).toBe(date.toISOString());
    }
  }
});

test("readLocalTime knows summer from winter", () => {
  expect(read("2026-03-20T18:00", "Europe/Berlin")).toBe("2026-03-20T17:00:00.000Z");
  expect(read("2026-07-20T18:00", "Europe/Berlin")).toBe("2026-07-20T16:00:00.000Z");
});

test("readLocalTime tells a time that comes twice apart, and the minutes before and after it", () => {
  for (const [text, timeZone, first, second] of [
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
    ["2026-11-01T01:00", "America/New_York", "2026-11-01T05:00:00.000Z", "2026-11-01T06:00:00.000Z"],
    ["2026-04-05T01:30", "Australia/Lord_Howe", "2026-04-04T14:30:00.000Z", "2026-04-04T15:00:00.000Z"],
  ] as const) {
    expect(readLocalTime(text, timeZone)).toEqual({
      kind: "twice",
      first: new Date(first),
      second: new Date(second),
    });
    expect(formatLocalMoment(new Date(first), timeZone)).toEqual({ text, turn: "first" });
    expect(formatLocalMoment(new Date(second), timeZone)).toEqual({ text, turn: "second" });
  }
  expect(readLocalTime("2026-10-25T01:59", "Europe/Berlin").kind).toBe("once");
  expect(readLocalTime("2026-10-25T02:00", "Europe/Berlin").kind).toBe("twice");
  expect(readLocalTime("2026-10-25T02:59", "Europe/Berlin").kind).toBe("twice");
  expect(readLocalTime("2026-10-25T03:00", "Europe/Berlin").kind).toBe("once");
});

test("readLocalTime says that the clocks skip a time, or a whole day", () => {
  expect(readLocalTime("2026-03-29T02:30", "Europe/Berlin")).toEqual({
    kind: "skipped",
    at: new Date("2026-03-29T01:30:00Z"),
  });
  expect(readLocalTime("2026-03-29T01:59", "Europe/Berlin").kind).toBe("once");
  expect(readLocalTime("2026-03-29T03:00", "Europe/Berlin").kind).toBe("once");
  expect(readLocalTime("2011-12-30T12:00", "Pacific/Apia").kind).toBe("skipped");
});

test("readLocalTime refuses a year that nobody means, and reads the first and the last that may be typed", () => {
  for (const text of ["0000-01-01T00:00", "0026-03-20T18:00", "0999-12-31T23:59", "12027-01-01T10:00"])
    for (const timeZone of zones) expect(readLocalTime(text, timeZone)).toEqual({ kind: "year" });
  for (const timeZone of zones)
    for (const text of ["1000-01-01T00:00", "1850-06-01T12:00", "9999-12-31T23:59"])
      expect(["once", "skipped"]).toContain(readLocalTime(text, timeZone).kind);
});

test("readLocalTime refuses what is no date and time", () => {
  for (const text of [
    "",
    "2026-02-30T10:00",
    "2026-13-01T10:00",
    "2026-03-20",
    "2026-03-20T25:00",
    "20.3.2026",
  ])
    expect(readLocalTime(text, "UTC")).toEqual({ kind: "none" });
});

test("addLocalDays counts calendar days, also across a change of clocks", () => {
  const friday = new Date("2026-03-27T22:30:00Z");
  expect(addLocalDays(friday, 3, "09:00", "Europe/Berlin").toISOString()).toBe("2026-03-30T07:00:00.000Z");
  expect(addLocalDays(friday, 0, "09:00", "Europe/Berlin").toISOString()).toBe("2026-03-27T08:00:00.000Z");
  expect(addLocalDays(new Date("2026-12-31T12:00:00Z"), 1, "09:00", "UTC").toISOString()).toBe(
    "2027-01-01T09:00:00.000Z",
  );
});
