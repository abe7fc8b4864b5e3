import type { SharedPageWords } from "../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave}: resultaten bij ${organization}`,
  heading: (sales, marketing) => `Hoe ${sales} en ${marketing} elkaar zien: de resultaten`,
  lead: (organization, sales, marketing, wave) =>
    `Iedereen in ${sales} en ${marketing} bij ${organization} is gevraagd in “${wave}”. De cijfers op deze pagina zijn die welke de leiding ziet.`,
  oneAddress:
    "Deze pagina heeft één adres voor iedereen die gevraagd is. Ze plaatst geen cookie, en Parallax houdt niet bij wie haar opent.",
  answered: (team, answers, invited) => `${team}: ${answers} van ${invited} hebben geantwoord`,
  answeredOnly: (team, answers) => `${team}: ${answers} hebben geantwoord`,
  hidden: (team) => `${team}: te weinig mensen hebben geantwoord, daarom wordt van dit team niets getoond`,
  low: "Van een team heeft minder dan de helft geantwoord. De anderen denken er misschien anders over.",
  custodyServer:
    "In deze enquête had de server de sleutel. Wie hem beheert, had antwoorden vóór de sluiting kunnen openen.",
  trial: "Dit was een proef: wie hem opzette, kon de mails lezen.",
  how: {
    title: "Hoe u dit leest",
    scores: "Scores gaan van 0 tot 100. Meer is beter.",
    range: "Achter elk verschil staat het bereik waarin het hoogstwaarschijnlijk ligt.",
    certainty:
      "Een duidelijk of waarschijnlijk verschil onderscheidt zich van toeval. Een open verschil kan toeval zijn.",
    least: (people) =>
      `Antwoorden van minder dan ${people} mensen worden nooit getoond, niet hier en niet aan de leiding.`,
  },
  topics: "Per onderwerp",
  statements: "Stelling voor stelling",
  difference: (points, range, certainty) => `Verschil: ${points} punten (${range}), ${certainty}`,
  differenceRange: (range, certainty) => `Verschil: ${range} punten, ${certainty}`,
  noDifference: "Hier zijn de teams niet te vergelijken.",
  certainty: { clear: "duidelijk", likely: "waarschijnlijk", open: "open" },
  range: (low, high) => `${low} tot ${high}`,
  between: (low, high) => `tussen ${low} en ${high}`,
  orMore: (score) => `${score} of meer`,
  orLess: (score) => `${score} of minder`,
  few: "te weinig antwoorden",
  reversed: "Omgekeerd gevraagd: een hoge score betekent dat men het er niet mee eens is.",
  next: {
    title: "Hoe het verdergaat",
    none: "De leiding van beide teams heeft nog niets afgesproken. Zodra dat gebeurt, staat het hier.",
    due: (day) => `Te doen vóór of op ${day}`,
    done: "Gedaan",
  },
  agreements: {
    title: "Wat de twee teams hebben afgesproken",
    since: (signed, review) =>
      `Ondertekend door de leiding van beide teams, van kracht sinds ${signed}. Op ${review} bekijken zij het opnieuw.`,
  },
  more: "Wat er over uw antwoorden te weten is en wat niet",
  languages: "Deze pagina lezen in het",
  missing: {
    title: "Hier is niets te lezen",
    text: "Misschien zijn de resultaten verwijderd, of is het adres niet volledig. Open de link in de mail nog eens, of vraag het degene die u de enquête stuurde.",
  },
};
