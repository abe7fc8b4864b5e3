import type { RespondentWords } from "../words";

/** The one-page sheet for works councils and privacy officers, in Dutch. */
export const sheet: RespondentWords["sheet"] = {
  title: "Informatie voor ondernemingsraden en functionarissen gegevensbescherming",
  lead: "Wat deze enquête vraagt, wat wordt verwerkt, wie wat kan zien en wat blijft. Eén pagina, voor in het dossier.",
  ofWave: (organization, name) => `Enquête ‘${name}’ van ${organization}`,
  pdf: "Dit blad als PDF",
  back: "Wat men over uw antwoorden kan weten, uitgebreid",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "Wie de server beheert, heeft bij deze vorm van sleutelbewaring de sleutel. Zolang de enquête loopt, zou die persoon stembiljetten kunnen openen en aan sporen van de database kunnen koppelen. Die persoon moet te vertrouwen zijn of door afspraken gebonden.",
    "two-key":
      "Wie de server beheert, kan stembiljetten niet openen: drie sleutelhouders hebben sleutels die de server mist, en twee van hen, genoemd in het openbare bestand van de enquête, moeten na de sluiting helpen. Zij zien geen antwoord. Twee van hen samen met wie de server beheert, zouden stembiljetten kunnen openen en koppelen.",
  },
  sections: (operator) => [
    {
      title: "Doel",
      points: [
        "Iedereen in twee teams krijgt dezelfde vragen over hoe de teams samenwerken. De antwoorden van de teams worden als groepen vergeleken, en met die van eerdere jaren.",
        "Van niemand worden prestaties of gedrag beoordeeld. Deelname is vrijwillig, elke vraag mag worden overgeslagen, en aan niemand die het product gebruikt, wordt getoond wie heeft deelgenomen.",
      ],
    },
    {
      title: "Wat wordt verwerkt",
      points: [
        "Van elke uitgenodigde persoon: naam, e-mailadres, team en, indien opgegeven, taal; of een uitnodiging is verzonden; tot de enquête sluit, dat die is gebruikt.",
        "Van elk stembiljet: de verzegelde antwoorden, het team, een handtekening die op niemands naam staat. Er wordt geen adres, geen apparaat, geen tijd en geen cookie bij opgeslagen.",
        "Het stembiljet wordt opgehaald met een blinde handtekening (RFC 9474): de server ondertekent het zonder het te zien, zodat uit de registratie van de server niet blijkt van wie het is.",
        "Als de enquête erom vraagt: een of twee dingen die mensen in het verzegelde stembiljet vrijwillig over zichzelf aangeven. Groepen daarnaar worden getoond vanaf tien antwoorden, nooit twee gecombineerd.",
      ],
    },
    {
      title: "Wie wat kan zien",
      points: [
        "De werkgever, leidinggevenden en iedereen die inlogt: groepsresultaten na de enquête, en hoeveel mensen van elk team hebben deelgenomen. Nooit afzonderlijke antwoorden.",
        operator,
        "Bij een proef zonder mailserver kan wie die heeft opgezet, de links openen.",
      ],
    },
    {
      title: "Bescherming van kleine groepen",
      points: [
        "Minder dan vijf antwoorden in een team: er wordt niets getoond. Vijf tot negen: alleen een afgeronde score. Tien en meer: aantallen per antwoord. Waar bijna iedereen hetzelfde zegt: alleen een bereik.",
        "Opmerkingen worden woord voor woord getoond, alleen waar minstens tien mensen van een team hebben geantwoord, en alleen aan mensen die inloggen.",
        "Tussen twee enquêtes die dezelfde mensen dezelfde vraag stellen, zitten minstens 90 dagen, en drempels kunnen worden verhoogd, maar na de start van een enquête nooit verlaagd.",
      ],
    },
    {
      title: "Wat blijft, en hoe lang",
      points: [
        "Geopende antwoorden worden nooit opgeslagen: ze worden in het geheugen geteld. Na sluiting van de enquête worden stembiljetten en sleutels verwijderd.",
        "Wat blijft, is één resultaat voor groepen, de getoonde opmerkingen en de lijst van mensen, tot een eigenaar er iemand uit verwijdert.",
        "Back-ups die zijn gemaakt toen een enquête open was, bevatten verzegelde stembiljetten tot ze worden verwijderd.",
      ],
    },
    {
      title: "Hoe het te controleren is",
      points: [
        "Elke enquête heeft een openbaar bestand dat de vragen, sleutels en drempels vastlegt, en twaalf woorden die iedereen kan vergelijken.",
        "De broncode van het product is open, en elke uitspraak op dit blad is erin na te lezen.",
      ],
    },
  ],
};
