import { plural } from "../plural";
import type { RespondentWords } from "../words";

const show = (count: number) => count.toLocaleString("it");

/** Mails to the people who are asked, in Italian. */
export const mail: RespondentWords["mail"] = {
  language: { lang: "it", dir: "ltr" },
  greeting: (name) => (name === "" ? "Buongiorno," : `Buongiorno ${name},`),
  invitation: {
    subject: (organization, sales, marketing) =>
      `${organization}: come lavorano insieme ${sales} e ${marketing}?`,
    opening: (organization, sales, marketing) =>
      `${organization} pone a tutte le persone di ${sales} e ${marketing} le stesse domande su come i due team si capiscono e lavorano insieme. Ci interessa sapere come la vede Lei.`,
    duration: (minutes) =>
      `Tempo richiesto: circa ${plural("it", minutes, { one: "1 minuto", other: `${show(minutes)} minuti` })}.`,
    closing: (date) => `Termine per rispondere: ${date}.`,
    button: "Apri il sondaggio",
  },
  reminder: {
    subject: (subject) => `Promemoria: ${subject}`,
    everyone:
      "Questo promemoria va a tutte le persone interpellate, perché nessuno verifica chi ha risposto. Se ha già risposto, grazie: ignori pure questo messaggio.",
    unclaimed:
      "Riceve questo promemoria perché con il Suo link non è stata ancora presa alcuna scheda. A nessuno tra chi usa il prodotto viene mostrato chi lo riceve; chi gestisce il server o il server di posta potrebbe vederlo.",
    unclaimedTrial:
      "Riceve questo promemoria perché con il Suo link non è stata ancora presa alcuna scheda. Chi legge la posta in uscita vede che Lei lo riceve.",
  },
  promise: (least) =>
    `Che cosa succede alle Sue risposte: vengono sigillate nel Suo browser prima dell’invio. Nessuno tra chi usa questo prodotto può vedere che cosa ha risposto Lei, né il Suo superiore né chi ha avviato il sondaggio. Chi gestisce il server potrebbe. I risultati vengono mostrati solo per gruppi di almeno ${show(least)} persone.`,
  promiseTwoKey: (least, holders) =>
    `Che cosa succede alle Sue risposte: vengono sigillate nel Suo browser prima di essere inviate. Né il Suo responsabile né chi gestisce il server può vedere che cosa ha risposto, a meno che due di queste tre persone non collaborino: ${holders}. I risultati si mostrano solo per gruppi di almeno ${least} persone.`,
  promiseTrial: (least) =>
    `Che cosa succede alle Sue risposte: vengono sigillate nel Suo browser prima dell’invio, e i risultati vengono mostrati solo per gruppi di almeno ${show(least)} persone. Chi ha preparato questa prova può però aprire il Suo link, vedere se è stato usato e rispondere al Suo posto. E chi gestisce il server potrebbe aprire le Sue risposte.`,
  comments: (least) =>
    `Per ciò che scrive in un commento è diverso: dove hanno risposto almeno ${show(least)} persone del Suo team, i commenti si possono leggere parola per parola, senza nomi.`,
  link: "Il link è solo Suo: La preghiamo di non passarlo ad altri. Aprirlo non cambia nulla: la scheda viene presa solo quando Lei preme il pulsante nella pagina.",
  copyLink: "Se il pulsante non funziona, copi questo indirizzo nel browser:",
  trial: {
    subject: (subject) => `Prova: ${subject}`,
    notice:
      "Questa è una prova del sondaggio. Le sue e-mail possono essere lette sul server da chi l’ha preparata e da chi gestisce il server.",
  },
  test: {
    subject: (subject) => `E-mail di prova: ${subject}`,
    notice: "Questa è un’e-mail di prova, nella forma in cui le persone riceveranno la loro.",
    summary: "Il suo link non funziona: non apre alcun sondaggio, solo la pagina sull’anonimato.",
    foot: (organization) => `Ha richiesto questa e-mail con il ruolo di proprietario di ${organization}.`,
  },
  cancellation: {
    subject: (wave) => `Annullato: ${wave}`,
    summary: "Il Suo link non funziona più. Non deve fare nulla.",
    body: (organization, wave) =>
      `${organization} ha annullato il sondaggio «${wave}». Le risposte già date sono state distrutte, ancora sigillate, insieme alle chiavi che avrebbero potuto aprirle.`,
  },
  results: {
    subject: (sales, marketing) => `Risultati: come si vedono ${sales} e ${marketing}`,
    body: (organization, sales, marketing) =>
      `${organization} ha interpellato tutte le persone di ${sales} e ${marketing}. I due responsabili hanno acconsentito che tutte le persone interpellate leggano i risultati. Eccoli.`,
    link: "Il link è lo stesso per tutte le persone. Non dice chi è Lei, e nessuno viene a sapere chi lo apre.",
    button: "Leggi i risultati",
  },
  foot: (team, organization) => `Riceve questa e-mail perché fa parte del team ${team} di ${organization}.`,
  footStatus:
    "A nessuno tra chi usa il prodotto viene mostrato chi ha risposto e chi no, ma solo quante persone di ciascun team hanno risposto: di cinque in cinque mentre il sondaggio è aperto.",
};
