import type { RespondentWords } from "../words";

/** What stands around every page, in Dutch. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "Zie waar Sales en Marketing het anders zien.",
};

export const language: RespondentWords["language"] = { tag: "nl", name: "Nederlands", direction: "ltr" };

export const frame: RespondentWords["frame"] = {
  skip: "Naar de inhoud",
  navigation: "Hoofdmenu",
  demo: "Demogegevens",
  signOut: "Uitloggen",
  account: "Account",
  wideTable: "Tabel, schuift horizontaal als die breder is dan het scherm",
};

export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}, voordat de klok teruggaat`,
  second: (offset) => `${offset}, nadat de klok is teruggezet`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "Op dit adres is niets te vinden",
    body: "Misschien is de link onvolledig, of is verwijderd waar die naar verwees.",
  },
  forbidden: {
    title: "U hebt geen toegang tot deze pagina",
    body: "Die hoort niet bij uw rol in deze organisatie. Eigenaren kunnen rollen wijzigen onder ‘Leden’.",
  },
  unexpected: {
    title: "Er is bij ons iets misgegaan",
    body: "Niets van wat u invoerde, is gebruikt. Probeer het opnieuw; gebeurt het nog eens, meld het dan aan wie deze server beheert.",
  },
  outage: {
    title: "Zo weer terug",
    body: "De database reageert op dit moment niet. Wat u hebt verzonden, is misschien niet opgeslagen: ga terug, kijk het na en verzend het opnieuw.",
  },
  home: "Naar de startpagina",
};
