import type { RespondentWords } from "../words";

/** What stands around every page in Italian, and on the pages that say that there is none. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "Scoprire dove Vendite e Marketing vedono le cose diversamente.",
};

export const language: RespondentWords["language"] = { tag: "it", name: "Italiano", direction: "ltr" };

export const frame: RespondentWords["frame"] = {
  skip: "Vai al contenuto",
  navigation: "Navigazione principale",
  demo: "Dati dimostrativi",
  signOut: "Esci",
  account: "Account",
  wideTable: "Tabella, scorre in orizzontale dove è più larga dello schermo",
};

export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}, prima del ritorno all’ora solare`,
  second: (offset) => `${offset}, dopo il ritorno all’ora solare`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "A questo indirizzo non c’è nulla",
    body: "Il link potrebbe essere incompleto, oppure ciò a cui portava è stato rimosso.",
  },
  forbidden: {
    title: "Non può accedere a questa pagina",
    body: "Il Suo ruolo in questa organizzazione non la comprende. Un proprietario può cambiare i ruoli in «Membri».",
  },
  unexpected: {
    title: "Si è verificato un errore da parte nostra",
    body: "Nulla di quanto inserito è stato usato. Riprovi; se l’errore si ripete, avvisi chi gestisce questo server.",
  },
  outage: {
    title: "Torniamo tra un momento",
    body: "Al momento il database non risponde. Quanto inviato potrebbe non essere stato salvato: torni indietro, controlli e lo invii di nuovo.",
  },
  home: "Vai alla pagina iniziale",
};
