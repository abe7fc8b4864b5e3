import type { claims as english } from "../en/claims";

/** What a content team believes, after "meint, dass". `Sales` and `Marketing` stand for the teams' names. */
export const claims: typeof english = {
  PU1: {
    claim: "Marketing den Vertriebsprozess versteht",
    self: "das eigene Team den Vertriebsprozess versteht",
  },
  PU2: {
    claim: "Sales den Marketingprozess versteht",
    self: "das eigene Team den Marketingprozess versteht",
  },
  PU3: {
    claim: "Mitarbeitende in Marketing regelmäßig bei Verkaufsgesprächen zuhören",
    self: "Mitarbeitende des eigenen Teams regelmäßig bei Verkaufsgesprächen zuhören",
  },
  GM1: { claim: "beide Teams am selben Umsatzziel gemessen werden" },
  GM2: { claim: "die Kennzahlen der beiden Teams einander unterstützen" },
  GM3: { claim: "beide Teams mit denselben Pipeline-Zahlen arbeiten" },
  GM4: { claim: "die Teams nicht darum streiten, wem der Erfolg zusteht" },
  DH1: { claim: "beide Teams unter einem qualifizierten Lead dasselbe verstehen" },
  DH2: { claim: "in jeder Phase klar ist, wer für einen Interessenten zuständig ist" },
  DH3: {
    claim: "die Leads, die Marketing übergibt, die Zeit wert sind",
    self: "die Leads, die das eigene Team übergibt, die Zeit wert sind",
  },
  CF1: {
    claim: "Sales Leads so schnell bearbeitet wie vereinbart",
    self: "das eigene Team Leads so schnell bearbeitet wie vereinbart",
  },
  CF2: {
    claim: "Marketing liefert, was es zusagt",
    self: "das eigene Team liefert, was es zusagt",
  },
  CF3: {
    claim: "Sales an Marketing zurückmeldet, was aus den Leads geworden ist",
    self: "das eigene Team zurückmeldet, was aus Leads geworden ist",
  },
  CM3: { claim: "Besprechungen mit klaren nächsten Schritten enden" },
  CM4: {
    claim: "Marketing früh genug über Pläne informiert",
    self: "das eigene Team früh genug über Pläne informiert",
  },
  CM5: {
    claim: "Sales früh genug über geänderte Prioritäten informiert",
    self: "das eigene Team früh genug über geänderte Prioritäten informiert",
  },
  MC1: { claim: "Vertriebsmitarbeitende die erarbeiteten Botschaften verwenden" },
  MC2: { claim: "die erarbeiteten Botschaften bei Kundinnen und Kunden funktionieren" },
  MC3: { claim: "Vertriebsmitarbeitende schnell die Inhalte finden, die sie brauchen" },
  TR1: {
    claim: "Sales die Arbeit von Marketing respektiert",
    self: "das eigene Team die Arbeit von Marketing respektiert",
  },
  TR2: {
    claim: "Marketing die Arbeit von Sales respektiert",
    self: "das eigene Team die Arbeit von Sales respektiert",
  },
  TR3: { claim: "Probleme offen angesprochen werden können" },
  TR4: { claim: "verfehlte Ziele nicht zu Schuldzuweisungen führen" },
  CU1: { claim: "beide Teams dasselbe Bild der Zielkundschaft haben" },
  CU2: { claim: "die gemeinsame Arbeit den Schritten der Kundschaft beim Kauf folgt" },
  CU3: { claim: "Kundinnen und Kunden von beiden Teams dasselbe hören" },
  LD1: { claim: "die Leitungen der beiden Teams als ein Team handeln" },
  LD2: { claim: "die oberste Führung Ziele setzt, die die Teams zusammenbringen" },
  OV1: { claim: "die Teams gut zusammenarbeiten" },
};
