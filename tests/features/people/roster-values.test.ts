import { expect, test } from "vitest";
import { readLanguage, readName } from "#app/features/people/roster-values";

test("readLanguage takes tags and names, and nothing else", () => {
  expect(readLanguage("de")).toBe("de");
  expect(readLanguage("Deutsch")).toBe("de");
  expect(readLanguage("Español")).toBe("es");
  expect(["Niederländisch", "italiano", "Português", "العربية"].map(readLanguage)).toEqual([
    "nl",
    "it",
    "pt",
    "ar",
  ]);
  expect(readLanguage("fr_CA")).toBe("fr-CA");
  expect(readLanguage("PT-br")).toBe("pt-BR");
  for (const word of ["", "klingon", "x", "de; drop", "constructor"])
    expect(readLanguage(word), word).toBe(null);
});

test("readName tidies spaces and refuses line breaks, control characters and direction marks", () => {
  expect(readName("  Ana\u00a0 María   Ruiz ")).toBe("Ana María Ruiz");
  expect(readName("Zoe\u0308")).toBe("Zoë");
  expect(readName("Ann\r\nBcc: all@acme.example")).toBe(null);
  expect(readName("Ann\u0007")).toBe(null);
  expect(readName("Ann \u202elave")).toBe(null);
  expect(readName("Ann\u2028B")).toBe(null);
});
