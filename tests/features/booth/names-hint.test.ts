import { expect, test } from "vitest";
import { seemsToNameSomebody } from "#app/features/booth/names-hint";

test("seemsToNameSomebody notices names, titles, addresses and mentions", () => {
  for (const comment of [
    "Ask Peter about it.",
    "It works since Anna Schmidt took over",
    "Peter Miller decides alone.",
    "Write to p.miller@example.com",
    "@peter never answers",
    "Because Mr. Jones says so",
    "Frau Weber fragt nie",
  ])
    expect(seemsToNameSomebody(comment, "en"), comment).toBe(true);
});

test("seemsToNameSomebody leaves ordinary company prose alone", () => {
  for (const comment of [
    "",
    "We measure leads, they measure revenue.",
    "Sales and Marketing meet on Monday. The CRM is the problem.",
    "I think I'm right: Marketing uses Salesforce, Sales uses Excel.",
    "NO ONE LISTENS",
    "Planning.\nReviewing.\nTalking.",
  ])
    expect(seemsToNameSomebody(comment, "en"), comment).toBe(false);
});

test("seemsToNameSomebody does not take German nouns for names, but a pair of names", () => {
  expect(seemsToNameSomebody("Wir haben ein Problem mit der Übergabe.", "de")).toBe(false);
  expect(seemsToNameSomebody("Das hat uns Peter Müller gesagt.", "de")).toBe(true);
});
