import type { suggestions as english } from "../../en/actions/suggestions";

export const suggestions: typeof english = {
  revenue_target: {
    title: "Ein Umsatzziel für beide Teams",
    difference:
      "Beide Leitungen tragen dieselbe Umsatzzahl in ihren Zielen und berichten in derselben Besprechung darüber. Darunter behält jedes Team seine eigenen Kennzahlen.",
  },
  lead_definition: {
    title: "Eine schriftliche Definition des qualifizierten Leads",
    difference:
      "Beide Teams nutzen eine schriftliche Definition, erprobt an den letzten dreißig Leads. Leads, die ihr nicht entsprechen, werden nicht übergeben.",
  },
  service_levels: {
    title: "Zusagen in beide Richtungen, jedes Quartal angesehen",
    difference:
      "Eine Seite sagt, wie viele Leads welcher Güte jeden Monat kommen und wie schnell jeder bearbeitet wird. Beide Leitungen sehen sich jedes Quartal die Zahlen an und ändern die Seite gemeinsam.",
  },
  forecast_call: {
    title: "{marketing} ist in der wöchentlichen Forecast-Runde dabei",
    difference:
      "Jemand aus {marketing} ist in jeder Forecast-Runde, hört, welche Abschlüsse stocken und warum, und berichtet dem Team am selben Tag.",
  },
  demo_days: {
    title: "Demo-Tage: Jedes Team zeigt dem anderen seine Arbeit",
    difference:
      "Einmal im Monat zeigt ein Team dem anderen eine halbe Stunde lang, woran es arbeitet: eine Kampagne vor dem Start, eine echte Vorführung, wie Kunden sie sehen.",
  },
  dashboard: {
    title: "Ein Dashboard, mit dem beide Teams arbeiten",
    difference:
      "Pipeline, Leads und Bearbeitung stehen an einer Stelle mit einer Quelle. Besprechungen beginnen damit, und andere Zahlen gelten dort nicht.",
  },
  tested_message: {
    title: "Neue Botschaften werden erst in echten Gesprächen erprobt",
    difference:
      "Bevor eine Botschaft an alle geht, nutzen sie drei Leute aus {sales} in je fünf Gesprächen. Was nicht funktioniert hat, wird vorher geändert.",
  },
  lead_loop: {
    title: "Jeder Lead kommt mit einem Ergebnis zurück",
    difference:
      "Zu jedem übergebenen Lead wird innerhalb von zwei Wochen eines von fünf Ergebnissen festgehalten. Beide Teams lesen die Liste jeden Monat gemeinsam.",
  },
  meetings_with_owners: {
    title: "Gemeinsame Besprechungen enden mit Namen und Terminen",
    difference:
      "Jede gemeinsame Besprechung schließt mit einer Liste: wer macht was bis wann. Die nächste beginnt mit dieser Liste.",
  },
  ride_along: {
    title: "Alle in {marketing} begleiten ein Verkaufsgespräch",
    difference:
      "Alle in {marketing} hören jedes Quartal bei einem echten Verkaufsgespräch zu und schreiben drei Sätze in den Worten des Kunden auf.",
  },
  ceo_access: {
    title: "Beide Leitungen haben denselben Zugang zur Geschäftsführung",
    difference:
      "Die beiden Leitungen treffen die Geschäftsführung gemeinsam, gleich oft und mit einer Tagesordnung; über Pläne eines Teams wird nicht in einer Besprechung mit nur einer von ihnen entschieden.",
  },
  heads_routine: {
    title: "Die beiden Leitungen halten jede Woche eine feste Stunde frei",
    difference:
      "Die beiden Leitungen treffen sich jede Woche zu einer festen Stunde, klären, worin ihre Teams uneins sind, und sagen beiden Teams das Ergebnis in denselben Worten.",
  },
};
