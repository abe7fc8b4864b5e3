import { expect, test } from "vitest";
import { findTimeZone, listTimeZones, matchTimeZone } from "#app/features/organization/time-zones";

const now = new Date("2026-06-01T00:00:00Z");

test("listTimeZones names every zone once, by its present name, and all of them can be shown", () => {
  const zones = listTimeZones();
  expect(zones[0]).toBe("UTC");
  expect(new Set(zones).size).toBe(zones.length);
  for (const zone of ["Asia/Kolkata", "Europe/Kyiv", "America/Nuuk", "Asia/Ho_Chi_Minh", "Europe/Berlin"])
    expect(zones).toContain(zone);
  for (const zone of ["Asia/Calcutta", "Europe/Kiev", "America/Godthab"]) expect(zones).not.toContain(zone);
  for (const zone of zones) expect(findTimeZone(zone)).toBe(zone);
});

test("listTimeZones has the zone that is stored, which may be one that is not offered", () => {
  expect(listTimeZones()).not.toContain("Etc/GMT+5");
  expect(listTimeZones("Etc/GMT+5")).toContain("Etc/GMT+5");
  expect(listTimeZones("Asia/Calcutta")).toEqual(listTimeZones());
});

test("findTimeZone knows a zone under its old names, its aliases and in any case", () => {
  for (const [name, zone] of [
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["US/Pacific", "America/Los_Angeles"],
    ["europe/berlin", "Europe/Berlin"],
    ["Etc/UTC", "UTC"],
    ["GMT", "UTC"],
    ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ])
    expect(findTimeZone(name ?? "")).toBe(zone);
  for (const none of ["", "Mars/Olympus", "Etc/Unknown", "+05:30", "2026"])
    expect(findTimeZone(none)).toBeNull();
});

test("matchTimeZone takes a zone that the server does not know for one with the same clocks, nearby first", () => {
  const known = listTimeZones();
  expect(matchTimeZone("Asia/Calcutta", known, now)).toBe("Asia/Kolkata");
  expect(matchTimeZone("US/Pacific", known, now)).toBe("America/Los_Angeles");
  const without = known.filter((zone) => zone !== "Europe/Kyiv");
  expect(matchTimeZone("Europe/Kyiv", without, now)).toBe("Europe/Athens");
  expect(
    matchTimeZone("Europe/Kyiv", ["UTC", "Europe/Berlin", "Africa/Cairo", "Asia/Tokyo"], now),
  ).toBeNull();
  expect(matchTimeZone("Europe/Kyiv", ["UTC", "Asia/Nicosia"], now)).toBe("Asia/Nicosia");
  expect(matchTimeZone("Mars/Olympus", known, now)).toBeNull();
});
