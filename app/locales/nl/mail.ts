import type { RespondentWords } from "../words";

/** Mails to the people who are asked, in Dutch. */
export const mail: RespondentWords["mail"] = {
  language: { lang: "nl", dir: "ltr" },
  greeting: (name) => (name === "" ? "Goedendag," : `Goedendag ${name},`),
  invitation: {
    subject: (organization, sales, marketing) =>
      `Hoe werken ${sales} en ${marketing} samen bij ${organization}?`,
    opening: (organization, sales, marketing) =>
      `${organization} stelt iedereen in ${sales} en ${marketing} dezelfde vragen over hoe de twee teams elkaar begrijpen en samenwerken. We horen graag hoe u dat ziet.`,
    duration: (minutes) => `Het kost ongeveer ${minutes} minuten.`,
    closing: (date) => `U kunt antwoorden tot ${date}.`,
    button: "De enquête openen",
  },
  reminder: {
    subject: (subject) => `Herinnering: ${subject}`,
    everyone:
      "Deze herinnering gaat naar iedereen die is gevraagd, omdat niemand nagaat wie heeft geantwoord. Hebt u dat al gedaan, dank u wel; u kunt dit bericht dan negeren.",
    unclaimed:
      "U krijgt deze herinnering omdat met uw link nog geen stembiljet is opgehaald. Aan niemand die het product gebruikt, wordt getoond wie die krijgt; wie de server of de mailserver beheert, zou het kunnen zien.",
    unclaimedTrial:
      "U krijgt deze herinnering omdat met uw link nog geen stembiljet is opgehaald. Wie het postvak UIT leest, ziet dat u die krijgt.",
  },
  promise: (least) =>
    `Wat er met uw antwoorden gebeurt: ze worden in uw browser verzegeld voordat ze worden verzonden. Niemand die dit product gebruikt, kan zien wat u hebt geantwoord, ook uw leidinggevende niet en ook niet wie de enquête heeft gestart. Wie de server beheert, zou dat kunnen. Resultaten worden alleen getoond voor groepen van minstens ${least} mensen.`,
  promiseTwoKey: (least, holders) =>
    `Wat er met uw antwoorden gebeurt: ze worden in uw browser verzegeld voordat ze worden verzonden. Noch uw leidinggevende noch wie de server beheert, kan zien wat u hebt geantwoord, tenzij twee van deze drie mensen helpen: ${holders}. Resultaten worden alleen getoond voor groepen van minstens ${least} mensen.`,
  promiseTrial: (least) =>
    `Wat er met uw antwoorden gebeurt: ze worden in uw browser verzegeld voordat ze worden verzonden, en resultaten worden alleen getoond voor groepen van minstens ${least} mensen. Maar wie deze proef heeft opgezet, kan uw link openen, zien of die is gebruikt en in uw plaats antwoorden. En wie de server beheert, zou kunnen openen wat u hebt geantwoord.`,
  comments: (least) =>
    `Wat u in een opmerking schrijft, is iets anders: waar minstens ${least} mensen van uw team hebben geantwoord, kunnen opmerkingen woord voor woord worden gelezen, zonder namen.`,
  link: "De link is alleen voor u; geef hem alstublieft niet door. Hem openen verandert niets: uw stembiljet wordt pas opgehaald als u op de knop op de pagina drukt.",
  copyLink: "Werkt de knop niet, kopieer dan dit adres naar uw browser:",
  trial: {
    subject: (subject) => `Proef: ${subject}`,
    notice:
      "Dit is een proef van de enquête. De e-mails ervan zijn op de server te lezen, door wie de proef heeft opgezet en door wie de server beheert.",
  },
  test: {
    subject: (subject) => `Proefmail: ${subject}`,
    notice: "Dit is een proefmail, in de vorm waarin mensen de hunne krijgen.",
    summary: "De link erin werkt niet: hij opent geen enquête, alleen de pagina over anonimiteit.",
    foot: (organization) => `U hebt als eigenaar van ${organization} om deze e-mail gevraagd.`,
  },
  cancellation: {
    subject: (wave) => `Afgelast: ${wave}`,
    summary: "Uw link werkt niet meer. U hoeft niets te doen.",
    body: (organization, wave) =>
      `${organization} heeft de enquête ‘${wave}’ afgelast. Antwoorden die al waren gegeven, zijn vernietigd, nog verzegeld, samen met de sleutels die ze hadden kunnen openen.`,
  },
  results: {
    subject: (sales, marketing) => `Resultaten: hoe ${sales} en ${marketing} elkaar zien`,
    body: (organization, sales, marketing) =>
      `${organization} heeft iedereen in ${sales} en ${marketing} gevraagd. Beide hoofden zijn het erover eens dat iedereen die gevraagd is de resultaten mag lezen. Hier zijn ze.`,
    link: "De link is voor iedereen dezelfde. Hij zegt niet wie u bent, en niemand krijgt te horen wie hem opent.",
    button: "Resultaten lezen",
  },
  foot: (team, organization) => `U krijgt deze e-mail omdat u bij ${organization} in ${team} werkt.`,
  footStatus:
    "Aan niemand die het product gebruikt, wordt getoond wie wel en wie niet heeft geantwoord, alleen hoeveel mensen van elk team: in stappen van vijf zolang de enquête open is.",
};
