import { expect, test } from "vitest";
import { changeLanguage } from "#app/ui/language-links";

test("changeLanguage keeps what else the address says", () => {
  const cases: [string, string, string][] = [
    ["/sign-in", "", "/sign-in?language=de"],
    ["/anonymity", "?wave=1&language=fr", "/anonymity?wave=1&language=de"],
    ["/join", "?language=en&token=a%2Bb", "/join?language=de&token=a%2Bb"],
  ];
  for (const [pathname, search, address] of cases)
    expect(changeLanguage({ pathname, search }, "de")).toBe(address);
});
