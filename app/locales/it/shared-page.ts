import type { SharedPageWords } from "../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave}: risultati in ${organization}`,
  heading: (sales, marketing) => `Come si vedono ${sales} e ${marketing}: i risultati`,
  lead: (organization, sales, marketing, wave) =>
    `Tutte le persone di ${sales} e ${marketing} in ${organization} sono state interpellate in «${wave}». Le cifre di questa pagina sono quelle che vede la direzione.`,
  oneAddress:
    "Questa pagina ha un solo indirizzo per tutte le persone interpellate. Non usa cookie e Parallax non annota chi la apre.",
  answered: (team, answers, invited) => `${team}: hanno risposto ${answers} su ${invited}`,
  answeredOnly: (team, answers) => `${team}: hanno risposto ${answers}`,
  hidden: (team) => `${team}: hanno risposto in troppo pochi, perciò di questo team non si mostra nulla`,
  low: "Ha risposto meno della metà di un team. Gli altri forse la pensano diversamente.",
  custodyServer:
    "In questo sondaggio la chiave era sul server. Chi lo gestisce avrebbe potuto aprire risposte prima della chiusura.",
  trial: "Era una prova: chi l’ha preparata poteva leggere le e-mail.",
  how: {
    title: "Come leggere questa pagina",
    scores: "I valori vanno da 0 a 100. Più alto è meglio.",
    range: "Dopo ogni differenza c’è l’intervallo in cui molto probabilmente si trova.",
    certainty: "Una differenza chiara o probabile si distingue dal caso. Una aperta può essere un caso.",
    least: (people) =>
      `Le risposte di meno di ${people} persone non vengono mai mostrate, né qui né alla direzione.`,
  },
  topics: "Per tema",
  statements: "Affermazione per affermazione",
  difference: (points, range, certainty) => `Differenza: ${points} punti (${range}), ${certainty}`,
  differenceRange: (range, certainty) => `Differenza: ${range} punti, ${certainty}`,
  noDifference: "Qui i team non si possono confrontare.",
  certainty: { clear: "chiara", likely: "probabile", open: "aperta" },
  range: (low, high) => `da ${low} a ${high}`,
  between: (low, high) => `tra ${low} e ${high}`,
  orMore: (score) => `${score} o più`,
  orLess: (score) => `${score} o meno`,
  few: "troppo poche risposte",
  reversed: "Domanda al contrario: un valore alto significa che non si è d’accordo.",
  next: {
    title: "Che cosa succede ora",
    none: "I responsabili dei due team non hanno ancora concordato nulla. Quando lo faranno, si leggerà qui.",
    due: (day) => `Da fare entro il ${day}`,
    done: "Fatto",
  },
  agreements: {
    title: "Che cosa hanno concordato i due team",
    since: (signed, review) =>
      `Firmato dai responsabili di entrambi i team, in vigore dal ${signed}. Lo riesamineranno il ${review}.`,
  },
  more: "Che cosa si può sapere delle Sue risposte e che cosa no",
  languages: "Leggi questa pagina in",
  missing: {
    title: "Qui non c’è nulla da leggere",
    text: "Forse i risultati sono stati rimossi, o l’indirizzo non è completo. Apra di nuovo il link nell’e-mail o chieda a chi Le ha inviato il sondaggio.",
  },
};
