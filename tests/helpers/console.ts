import { afterEach, beforeEach, expect, vi } from "vitest";

/* Whatever complains on console.error fails the test it happened in. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls.map((call) => call.join(" "));
  vi.restoreAllMocks();
  expect(complaints, "console.error was called").toEqual([]);
});
