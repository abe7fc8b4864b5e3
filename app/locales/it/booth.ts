import type { RespondentWords } from "../words";

/** The booth's sentences in Italian, kept short: they travel to phones. */
export const booth: RespondentWords["booth"] = {
  language: "it",
  direction: "ltr",
  languages: "Lingua",
  title: "Sondaggio di {organization}",
  next: "Avanti",
  back: "Indietro",
  retry: "Riprova",
  copy: "Copia",
  copied: "Copiato",
  copyFailed: "Selezioni il testo e lo copi a mano.",
  trial: "Questa è una prova: i suoi inviti si possono leggere sul server.",
  welcome: {
    heading: "Come si vedono a vicenda {sales} e {marketing}?",
    lead: "{organization} pone le stesse domande a tutte le persone di {teams} e confronta le risposte dei due team.",
    you: "Risponde in quanto parte del team {team}.",
    core: "Richiede circa quattro minuti.",
    full: "Richiede da otto a nove minuti.",
    skip: "Può saltare qualsiasi domanda e scegliere «Non so».",
    closes: "Può rispondere fino a {date}.",
    device: "Finché non le invia, le Sue risposte restano solo su questo dispositivo.",
    promiseServer:
      "Nessuno tra chi usa questo prodotto può vedere che cosa ha risposto Lei. Chi gestisce il server potrebbe.",
    promiseTrial:
      "Questa è una prova. Chi l’ha preparata può aprire il Suo link, vedere se è stato usato e rispondere al Suo posto. Ciò che Lei depone di persona nell’urna non può vederlo nessuno tra chi usa questo prodotto; chi gestisce il server potrebbe.",
    promiseTwoKey:
      "Il Suo superiore non può vedere che cosa ha risposto Lei, e nemmeno chi gestisce questo server, a meno che non aiutino due di queste tre persone: {holders}.",
    known: "Che cosa si può sapere di me?",
    knownNoTitle:
      "Il Suo superiore, i responsabili dei due team e chiunque altro usi questo prodotto non possono vedere:",
    knownNo: [
      "Quali risposte sono Sue: la scheda non porta nomi e i risultati si mostrano solo per gruppi di almeno {answers}.",
      "Quando ha risposto, da dove o con quale dispositivo: il prodotto non ne conserva nulla.",
    ],
    knownNoStatus:
      "Se ha risposto. Solo quando lo hanno fatto tutti nel Suo team, il numero di risposte lo rivela.",
    knownYesTitle: "Possono vedere:",
    knownYes: [
      "Quante persone di ciascun team hanno risposto: di cinque in cinque mentre il sondaggio è aperto, e con esattezza nei risultati mostrati di un team. Si può quindi sapere anche quante hanno saltato una domanda o non sapevano.",
      "Dopo il sondaggio, ciò che è scritto nei commenti, parola per parola e senza nomi, quando hanno risposto almeno {comments} persone del Suo team: per i membri che effettuano l’accesso.",
    ],
    knownTrial: "Se il Suo link è stato usato: questa è una prova, quindi chi l’ha preparata può aprirlo.",
    knownServerTitle: "Chi gestisce il server e può leggerne la memoria o il disco potrebbe vedere:",
    knownServer: [
      "Che il Suo invito è servito a prendere una scheda, fino alla chiusura del sondaggio; poi si cancella. Dalle tracce proprie del database, spesso anche quando è avvenuto, che Lei l’ha deposta e quale scheda sigillata è la Sua.",
    ],
    knownServerKey:
      "Le Sue risposte, aprendo le schede durante il sondaggio e collegandole a quelle tracce: in questo sondaggio il server ha la chiave. Dopo la chiusura schede e chiave vengono distrutte.",
    knownServerKeyInDatabase:
      "Le Sue risposte, aprendo le schede durante il sondaggio e collegandole a quelle tracce: in questo sondaggio il server ha la chiave. Dopo la chiusura schede e chiave vengono distrutte, ma una copia del database fatta prima, con il segreto del server, potrebbe ancora aprirle.",
    more: "Come funziona, e da che cosa non protegge",
    words: "Confronta le dodici parole di questo sondaggio",
    wordsHelp:
      "Se nella Sua azienda sono state pubblicate dodici parole per questo sondaggio, devono essere queste. Parole diverse significano che Le è stato mostrato un sondaggio diverso da quello dei colleghi: in tal caso non risponda, e li avvisi.",
    wordsWait: "Calcolo delle parole …",
    wordsFailed: "Impossibile caricare l’elenco delle parole.",
    begin: "Inizia",
    later: "Prendi ora la mia scheda, rispondi più tardi",
    haveCode: "Ho già un codice della scheda",
    draft: "Le Sue risposte incomplete sono ancora su questo dispositivo.",
    resume: "Continua",
    discard: "Rimuovile da questo dispositivo",
  },
  later: {
    heading: "Rispondere più tardi, o su un altro dispositivo",
    body: "La scheda è presa. Riapra il Suo link su questo dispositivo quando vuole: le risposte date finora sono conservate. Su un altro dispositivo, apra lì il link e inserisca questo codice della scheda; le risposte non inviate restano qui.",
    bodyOpen:
      "La scheda è presa, ma questo browser non conserva le risposte. Per continuare più tardi o su un altro dispositivo, apra lì il Suo link e inserisca questo codice della scheda.",
    label: "Codice della Sua scheda",
    warning:
      "La scheda non è legata al Suo nome: nessuno può recuperare il codice per Lei e non ne esiste un secondo.",
    secret: "Non lo mostri a nessuno.",
    go: "Continua ora a rispondere",
    shared: "È un computer condiviso? Annoti prima il codice, poi",
    wipe: "rimuova tutto da questo dispositivo",
  },
  enter: {
    heading: "Inserisca il codice della scheda",
    body: "Con il codice può rispondere qui con una scheda presa altrove, modificare ciò che ha inviato o ritirarlo. Nessuno può mostrarLe le risposte precedenti: una modifica riparte da zero e conta solo l’ultima scheda.",
    label: "Codice della scheda",
    hint: "32 tra lettere e cifre. Spazi e trattini non contano.",
    wrong: "Questo non è un codice della scheda: un carattere manca o è sbagliato.",
    other:
      "Questo codice non apre la scheda di questo link. Forse è di un altro sondaggio o di un’altra persona.",
    go: "Continua con la mia scheda",
    withdraw: "Ritira la mia scheda",
  },
  withdraw: {
    heading: "Ritirare la scheda?",
    body: "Ciò che ha inviato non sarà conteggiato. Può rispondere di nuovo con il codice fino alla chiusura del sondaggio.",
    go: "Ritira",
    sending: "Ritiro della scheda …",
    done: "La Sua scheda è ritirata",
    gone: "Nulla di ciò che ha inviato sarà conteggiato.",
    again: "Con il codice della scheda può rispondere di nuovo fino alla chiusura del sondaggio.",
    answer: "Rispondi di nuovo ora",
  },
  answered: {
    heading: "Ha risposto",
    body: "La Sua scheda è nell’urna e le risposte non sono più su questo dispositivo. Può modificarla o ritirarla con il codice della scheda fino alla chiusura del sondaggio.",
    go: "Modifica o ritira con il mio codice",
  },
  removed: {
    heading: "Le Sue risposte sono state rimosse",
    body: "Su questo dispositivo non ne resta nulla. Può chiudere questa pagina.",
  },
  overtaken: {
    heading: "Ha continuato in un’altra finestra",
    body: "Le Sue risposte sono state modificate o inviate in un altro tab o in un’altra finestra. Questa si è fermata per non sovrascrivere nulla.",
    go: "Apri la più recente",
  },
  questions: {
    progress: "Pagina {page} di {pages}",
    saved: "Le Sue risposte restano su questo dispositivo finché non le invia.",
    notSaved: "Questo browser non conserva nulla: chiudendo questa pagina perde le risposte.",
    later: "Rispondi più tardi o su un altro dispositivo",
    asOthers: "Ora risponda come farebbe la maggior parte delle persone in {team}",
    whose: "Opinione di {team}, non Sua",
    others: "quell’altro team",
    clear: "Cancella questa risposta",
    companionHint: "Basta la Sua stima migliore.",
    optional: "Facoltativo",
    counter: "{count} di 500 caratteri",
    nameHint:
      "Qui forse si nomina qualcuno. I commenti li leggono entrambi i team: descriva che cosa succede, non chi.",
    toReview: "Rivedi le mie risposte",
  },
  review: {
    heading: "Riveda le Sue risposte",
    lead: "Nulla ha ancora lasciato questo dispositivo.",
    skipped: "Saltata",
    change: "Modifica",
    changePage: "Modifica: {title}",
    answered: "Risposte date: {count} su {total}",
    empty:
      "Non ha risposto a nulla: sarebbe una scheda vuota. Vale come partecipazione e non entra in alcun risultato.",
    tooLong: "I commenti sono troppo lunghi nel complesso. Ne accorci uno.",
    cast: "Sigilla e deponi la mia scheda nell’urna",
    castEmpty: "Sigilla e deponi la mia scheda vuota nell’urna",
    after: "Quando la scheda è nell’urna, le risposte vengono rimosse da questo dispositivo.",
  },
  cast: {
    sealing: "La scheda viene sigillata …",
    casting: "La scheda viene deposta nell’urna …",
    waitingHeading: "La scheda è sigillata, ma non ancora nell’urna",
    waiting: "La connessione non è riuscita. La scheda sigillata parte appena ce n’è una.",
    busy: "L’urna è occupata. La scheda sigillata viene inviata di nuovo tra un attimo.",
    waitingKept:
      "È conservata su questo dispositivo: lasci aperta questa pagina, o riapra più tardi il Suo link su questo dispositivo. Se la finestra è privata, la lasci aperta.",
    waitingOpen:
      "Questo browser non conserva nulla: lasci aperta questa pagina finché la scheda non è nell’urna.",
    retry: "Invia ora",
    edit: "Torna alle mie risposte",
  },
  done: {
    heading: "La Sua scheda è nell’urna",
    thanks: "Grazie. Le Sue risposte sono state rimosse da questo dispositivo.",
    next: "Dopo la chiusura del sondaggio, i responsabili dei due team ricevono gli stessi risultati nello stesso momento.",
    close: "Può chiudere questa pagina.",
    keep: "Se in seguito volesse cambiare idea",
    keepHelp:
      "Il codice della scheda permette di modificarla o ritirarla fino alla chiusura del sondaggio, da qualsiasi dispositivo. Il tagliando ne è la ricevuta firmata dal server. Non li mostri a nessuno.",
    change: "Rispondi di nuovo",
    withdraw: "Ritira la mia scheda",
    shared: "È un computer condiviso: non lasciare nulla qui",
    save: "Salva tagliando e codice",
    show: "Mostra tagliando e codice",
    slip: "La Sua scheda sigillata è nell’urna. Questo tagliando non contiene risposte. Non lo mostri a nessuno, e nemmeno il codice della scheda.",
    slipLabel: "Il Suo tagliando",
    file: "parallax-slip.txt",
    code: "Codice della Sua scheda",
  },
  trouble: {
    heading: {
      link: "Questo link non è completo",
      stop: "La preghiamo di non rispondere",
      support: "Rispondere su questa pagina non è sicuro",
      closed: "Questo sondaggio è chiuso",
      used: "Questo link è stato usato",
      offline: "Nessuna connessione",
      other: "Non ha funzionato",
    },
    unknown:
      "Questo invito non è valido o è stato sostituito da uno più recente. Usi il link nell’ultima e-mail ricevuta.",
    other_wave: "Questo invito è di un altro sondaggio. Usi il link nell’ultima e-mail ricevuta.",
    used: "Se ha risposto, grazie: può modificare o ritirare la scheda con il suo codice. Se l’ha presa ma non inviata, continui su quel dispositivo, o qui con il codice. Se non ha fatto né l’uno né l’altro, avvisi chi ha inviato l’invito: qualcuno ha usato il Suo link.",
    replaced: "Questo link è stato sostituito da uno più recente. Usi il link nell’ultima e-mail ricevuta.",
    not_open: "Questo sondaggio non è ancora aperto. Torni più tardi con lo stesso link.",
    ended: "Questo sondaggio è chiuso e non accetta più risposte.",
    cancelled:
      "Questo sondaggio è stato annullato. Le risposte già date sono state distrutte, ancora sigillate.",
    closed:
      "Il sondaggio si è chiuso prima che la scheda arrivasse nell’urna. Le Sue risposte non sono state conteggiate e nessuno le ha viste.",
    closedWipe: "Rimuovi le mie risposte da questo dispositivo",
    closedDraft: "Su questo dispositivo sono ancora conservate risposte mai inviate.",
    mismatch:
      "Ciò che il server ha inviato non corrisponde a ciò che ha promesso a tutti. Forse qualcuno cerca di distinguere la Sua scheda dalle altre. Nulla di Suo è stato inviato. Mostri questa pagina a chi gestisce il sondaggio.",
    insecure: "La cabina funziona solo con una connessione sicura (https). Avvisi chi gestisce il sondaggio.",
    offline: "Server non raggiungibile. Controlli la connessione e riprovi.",
    too_many: "Troppi tentativi. Attenda qualche minuto e riprovi.",
    malformed: "Il server non ha capito questa richiesta. Apra di nuovo il Suo link.",
    outdated: "Nell’urna c’è già una versione più recente della Sua scheda.",
    storage: "Questo browser non conserva nulla per questa pagina: se la chiude, perde le risposte.",
    unexpected: "Il server ora non può accettarlo. Nulla è andato perso: riprovi tra un attimo.",
    notFound:
      "A questo indirizzo non c’è alcun sondaggio. Forse è stato rimosso, oppure il link è incompleto.",
  },
};

export const paste: RespondentWords["paste"] = {
  heading: booth.trouble.heading.link,
  lead: "A volte i programmi di posta spezzano i link. Copi l’intera e-mail di invito, o l’intero link che contiene, e lo incolli qui. Viene letto su questo dispositivo e non inviato da nessuna parte.",
  label: "Il link del Suo invito, o l’intera e-mail",
  go: "Apri la cabina",
  wrong:
    "Questo non è un link a questo sondaggio. Se lo sembra, ne manca una parte: copi l’intera e-mail e incolli quella.",
  opaque:
    "Questo indirizzo è stato creato dalla protezione della posta della Sua azienda e non contiene il Suo link. Lo apra dall’e-mail o ne chieda uno nuovo.",
  other: "Questo è un invito a un altro sondaggio.",
  otherGo: "Apri quel sondaggio",
};

export const waiting: RespondentWords["waiting"] = {
  loading: "Apertura della cabina …",
  noScript:
    "La cabina sigilla le Sue risposte sul Suo dispositivo prima che lo lascino, e per questo serve JavaScript. Lo consenta per questa pagina o apra il link in un altro browser.",
};

export const preview: RespondentWords["preview"] = {
  strip: "Anteprima: nulla viene preso o salvato",
  heading: "Fine dell’anteprima",
  body: "Qui la scheda di chi risponde viene sigillata e deposta nell’urna, e si può conservare un tagliando. Nell’anteprima non è stato inviato nulla.",
  again: "Ricomincia",
};

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou: RespondentWords["aboutYou"] = {
  heading: "Su di Lei",
  lead: "Qui può non indicare nulla. Ciò che indica viene sigillato con le Sue risposte. Un gruppo è mostrato solo dove almeno {least} persone che ne fanno parte hanno risposto a una domanda. Due di queste domande non vengono mai combinate, e nessuna compare mai accanto a un commento.",
  nothing: "Preferisco non indicarlo",
  known:
    "Come hanno risposto gruppi all’interno del Suo team, secondo ciò che ciascuno indica di sé nell’ultima pagina: solo gruppi di almeno {slices} risposte, e mai due di queste domande combinate. Lì può non indicare nulla.",
};
