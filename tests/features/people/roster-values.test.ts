import { expect, test } from "vitest";
import { readLanguage, readName, readTeam } from "#app/features/people/roster-values";

const names = { sales: "Go-to-Market", marketing: "Brand & Growth" };

test("readTeam knows the organization's own names before anything else", () => {
  expect(readTeam("go to market", names)).toBe("sales");
  expect(readTeam(" BRAND & GROWTH ", names)).toBe("marketing");
  expect(readTeam("Marketing", { sales: "Marketing", marketing: "Communications" })).toBe("sales");
});

test("readTeam knows common words for the two teams in four languages", () => {
  for (const word of [
    "sales",
    "Sales team",
    "Vertrieb",
    "Vertriebsteam",
    "VENTES",
    "équipe commerciale",
    "Equipo de ventas",
  ]) {
    expect(readTeam(word, names), word).toBe("sales");
  }
  for (const word of [
    "Marketing",
    "mktg",
    "Marketing Dept.",
    "Marketingabteilung",
    "Département Marketing",
    "mercadotecnia",
  ]) {
    expect(readTeam(word, names), word).toBe("marketing");
  }
});

test("readTeam refuses what names neither team or both", () => {
  for (const word of ["", "Finance", "Sales & Marketing", "Salesforce", "team", "0", "__proto__"]) {
    expect(readTeam(word, names), word).toBe(null);
  }
});

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
