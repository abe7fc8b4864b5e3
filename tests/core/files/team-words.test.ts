import { expect, test } from "vitest";
import { proposeTeam } from "#app/core/files/team-words";

const names = { sales: "Go-to-Market", marketing: "Brand & Growth" };

test("proposeTeam knows the organization's own names before anything else", () => {
  expect(proposeTeam("go to market", names)).toBe("sales");
  expect(proposeTeam(" BRAND & GROWTH ", names)).toBe("marketing");
  expect(proposeTeam("Marketing", { sales: "Marketing", marketing: "Communications" })).toBe("sales");
});

test("proposeTeam knows common words for the two teams in seven languages", () => {
  for (const word of [
    "sales",
    "Sales team",
    "Vertrieb",
    "Vertriebsteam",
    "VENTES",
    "équipe commerciale",
    "Equipo de ventas",
    "Vendite Italia",
    "Verkoop",
    "Sales EMEA",
    "1200 - Sales",
    "Sales & Account Management",
    "/Acme/Sales",
  ]) {
    expect(proposeTeam(word, names), word).toBe("sales");
  }
  for (const word of [
    "Marketing",
    "mktg",
    "Marketing Dept.",
    "Marketingabteilung",
    "Département Marketing",
    "mercadotecnia",
  ]) {
    expect(proposeTeam(word, names), word).toBe("marketing");
  }
});

test("proposeTeam proposes nothing for what names neither team or both", () => {
  for (const word of ["", "Finance", "Sales & Marketing", "Salesforce", "team", "0", "__proto__"]) {
    expect(proposeTeam(word, names), word).toBe(null);
  }
});
