import type { RespondentWords } from "../words";

/** The one-page sheet for works councils and privacy officers, in Italian. */
export const sheet: RespondentWords["sheet"] = {
  title: "Informazioni per rappresentanze dei lavoratori e responsabili della protezione dei dati",
  lead: "Che cosa chiede questo sondaggio, che cosa viene trattato, chi può vedere che cosa e che cosa resta. Una pagina, da conservare agli atti.",
  ofWave: (organization, name) => `Sondaggio «${name}» di ${organization}`,
  pdf: "Questo foglio in PDF",
  back: "Che cosa si può sapere delle Sue risposte, in dettaglio",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "In questa forma di custodia chi gestisce il server ha la chiave. Durante il sondaggio potrebbe aprire le schede e collegarle alle tracce del database. Occorre fidarsi di questa persona o vincolarla con un accordo.",
    "two-key":
      "Chi gestisce il server non può aprire le schede: tre persone hanno chiavi che mancano al server, e due di loro, nominate nel file pubblico del sondaggio, devono collaborare dopo la chiusura. Non vedono alcuna risposta. Due di loro insieme a chi gestisce il server potrebbero aprire e collegare schede.",
  },
  sections: (operator) => [
    {
      title: "Finalità",
      points: [
        "A tutte le persone di due team vengono poste le stesse domande su come i team lavorano insieme. Le risposte dei team vengono confrontate come gruppi, e con quelle degli anni precedenti.",
        "Non vengono valutati né il rendimento né il comportamento di nessuno. La partecipazione è volontaria, ogni domanda può essere saltata e a nessuno tra chi usa il prodotto viene mostrato chi ha partecipato.",
      ],
    },
    {
      title: "Che cosa viene trattato",
      points: [
        "Di ogni persona invitata: nome, indirizzo e-mail, team e, se indicata, lingua; se un invito è stato inviato; fino alla chiusura del sondaggio, che è stato usato.",
        "Di ogni scheda: le risposte sigillate, il team, una firma che non appartiene a nessuno per nome. Con essa non vengono salvati indirizzi, dispositivi, orari né cookie.",
        "La scheda viene presa con una firma cieca (RFC 9474): il server la firma senza vederla, così che le sue registrazioni non dicono di chi è.",
        "Se il sondaggio lo chiede: una o due cose che ciascuno indica liberamente di sé nella scheda sigillata. I gruppi così formati sono mostrati da dieci risposte in su, mai due combinati.",
      ],
    },
    {
      title: "Chi può vedere che cosa",
      points: [
        "Il datore di lavoro, i superiori e chiunque effettui l’accesso: i risultati dei gruppi dopo il sondaggio e quante persone di ciascun team hanno partecipato. Mai singole risposte.",
        operator,
        "In una prova senza server di posta, chi l’ha preparata può aprire i link.",
      ],
    },
    {
      title: "Protezione dei gruppi piccoli",
      points: [
        "Meno di cinque risposte in un team: non viene mostrato nulla. Da cinque a nove: solo un punteggio arrotondato. Dieci o più: il conteggio delle risposte. Dove quasi tutti dicono la stessa cosa: solo un intervallo.",
        "I commenti vengono mostrati parola per parola, solo dove hanno risposto almeno dieci persone di un team, e solo a chi effettua l’accesso.",
        "Tra due sondaggi che pongono la stessa domanda alle stesse persone passano almeno 90 giorni, e le soglie si possono alzare, mai abbassare una volta avviato un sondaggio.",
      ],
    },
    {
      title: "Che cosa resta, e per quanto tempo",
      points: [
        "Le risposte aperte non vengono mai salvate: vengono conteggiate in memoria. Quando il sondaggio è chiuso, schede e chiavi vengono eliminate.",
        "Ciò che resta è un unico risultato per gruppi, i commenti mostrati e l’elenco delle persone, finché un proprietario non ne rimuove qualcuna.",
        "I backup fatti mentre un sondaggio era aperto contengono schede sigillate finché non vengono eliminati.",
      ],
    },
    {
      title: "Come si può verificare",
      points: [
        "Ogni sondaggio ha un file pubblico che ne fissa domande, chiavi e soglie, e dodici parole che tutti possono confrontare.",
        "Il codice sorgente del prodotto è aperto, e vi si può leggere ogni affermazione di questo foglio.",
      ],
    },
  ],
};
