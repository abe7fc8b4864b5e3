import type { RespondentWords } from "../words";

/** The page on anonymity in Italian: exactly as true as the English one. */
export const anonymity: RespondentWords["anonymity"] = {
  title: "Che cosa si può sapere delle Sue risposte",
  custody: {
    server: {
      lead: "In breve: nessuno tra chi usa questo prodotto può vedere che cosa ha risposto Lei. Chi gestisce il server potrebbe. Questa pagina spiega che cosa significa e che cosa non comprende.",
      operator:
        "Chi gestisce il server: fino alla chiusura del sondaggio, se il Suo invito è servito a prendere una scheda. Dalle tracce che ogni database conserva può spesso capire anche quale scheda sigillata ne è risultata, e quindi che è stata deposta. E, poiché in questo sondaggio il server ha la chiave, questa persona potrebbe aprire le schede prima della chiusura e sapere così che cosa ha risposto Lei.",
      thief:
        "Chi ruba il database dopo il sondaggio: i risultati dei gruppi, i commenti pubblicati e l’elenco delle persone invitate. Una copia fatta mentre il sondaggio era aperto contiene anche le schede sigillate e chi ne aveva presa una fino ad allora; nessuno può aprire le schede, a meno che in quel periodo non sia stata copiata anche la chiave: si trova in una cartella a parte, fuori dal database e dai suoi backup.",
      limit:
        "In questo sondaggio il server ha la chiave. Chi lo gestisce potrebbe aprire le risposte prima della chiusura e collegarle al momento in cui sono arrivate e all’invito da cui provengono. Chi usa soltanto il prodotto non può.",
    },
    "two-key": {
      lead: "In breve: né il Suo responsabile né chi gestisce il server può vedere che cosa ha risposto, a meno che due delle tre persone con la chiave non collaborino. Questa pagina spiega che cosa significa e che cosa non comprende.",
      operator:
        "Chi gestisce il server: fino alla chiusura del sondaggio, se il Suo invito è stato usato per prendere una scheda. Dalle tracce che ogni base di dati conserva, spesso anche quale scheda sigillata ne è nata, e quindi che è stata consegnata. Non che cosa contiene: tre persone hanno chiavi che mancano al server, e due di loro mescolano le schede prima che il server apra il proprio sigillo. Chi ha una chiave non vede alcuna risposta.",
      thief:
        "Chi ruba la base di dati dopo il sondaggio: risultati di gruppi, commenti pubblicati e l’elenco delle persone invitate. Una copia fatta mentre il sondaggio era aperto contiene anche le schede sigillate e chi ne aveva presa una fino ad allora; nessuno può aprirle senza le carte di due persone con la chiave e la chiave del server stesso, che alla fine viene distrutta.",
      limit:
        "Due persone con la chiave, insieme a chi gestisce il server, potrebbero aprire schede e seguirle in base al momento in cui sono arrivate e all’invito da cui provengono. Una sola, il server da solo o una con il server non può.",
    },
  },
  way: {
    title: "Il percorso di una scheda",
    server: {
      steps: [
        "Sigillata sul Suo dispositivo",
        "Attende nell’urna la chiusura",
        "Aperta in memoria, mescolata, contata",
      ],
      text: "Una risposta viene sigillata sul Suo dispositivo e resta sigillata nell’urna fino alla chiusura del sondaggio. Poi viene aperta nella memoria del server, mescolata e contata. Nulla di aperto viene mai scritto.",
    },
    "two-key": {
      steps: [
        "Sigillata tre volte sul dispositivo",
        "Una prima persona con chiave mescola",
        "Una seconda persona con chiave mescola",
        "Il server apre il resto e conta",
      ],
      text: "Una risposta viene sigillata tre volte sul Suo dispositivo. Dopo la chiusura una persona con chiave toglie i sigilli esterni e mescola, una seconda fa lo stesso, e il server apre ciò che resta: vede le risposte e non può dire di chi sono. Le persone con chiave non vedono alcuna risposta.",
    },
  },
  leadTrial:
    "In breve: questo sondaggio è una prova, quindi chi l’ha preparata può aprire i link delle persone invitate, vedere se un link è stato usato e rispondere al posto di qualcuno. Ciò che una persona ha sigillato nella cabina non viene mostrato a nessuno tra chi usa questo prodotto. Chi gestisce il server potrebbe leggerlo.",
  ofWave: (organization, name) => `Sul sondaggio «${name}» di ${organization}`,
  sections: ({ operator, thief, limit }) => [
    {
      title: "Che cosa succede alle Sue risposte",
      points: [
        "Il Suo invito viene scambiato con una scheda senza nome. Il server firma la scheda senza vederla, come si firma attraverso una busta sigillata che contiene carta carbone. In seguito può riconoscere che una scheda è autentica, ma non di chi è.",
        "Lei risponde sul Suo dispositivo. Nulla lo lascia finché non depone la scheda nell’urna; le risposte incomplete sono conservate sul dispositivo e rimosse quando la scheda è nell’urna.",
        "Il Suo dispositivo sigilla la scheda prima dell’invio. Tutte le schede sigillate di un sondaggio hanno esattamente la stessa lunghezza, per quanto Lei abbia scritto.",
        "La scheda sigillata va in un’urna che non conosce né il Suo invito né il Suo nome: con essa non vengono salvati cookie, indirizzi né orari. Il registro proprio del database annota il momento di ogni modifica, come fanno tutti i database; chi gestisce il server può leggerlo.",
        "Dopo la chiusura del sondaggio le schede vengono aperte nella memoria del server, le valutazioni e i commenti vengono separati e disposti in ordine casuale, e lì conteggiati. Nessuna scheda aperta viene mai scritta. In un unico passaggio il risultato viene salvato, la chiave che poteva aprire le schede viene distrutta e l’elenco di chi ha preso una scheda viene cancellato e riscritto in ordine casuale; poi le schede sigillate vengono eliminate.",
        "Ciò che viene salvato è un unico risultato, calcolato una sola volta e solo per gruppi, e i commenti che possono essere mostrati. Non cambia mai, e chiunque possa vederlo vede lo stesso.",
      ],
    },
    {
      title: "Chi può vedere che cosa",
      points: [
        "Il Suo superiore, i responsabili di Vendite e Marketing e chiunque effettui l’accesso: i risultati pubblicati dei gruppi. Non le Sue risposte, non quando ha risposto e, tranne in una prova, non se ha risposto, a meno che il numero di risposte non mostri che lo hanno fatto tutti nel Suo team.",
        "I Suoi colleghi: lo stesso, quando i risultati vengono condivisi con loro.",
        operator,
        "Chi gestisce il server di posta: che Le è stata inviata un’e-mail, e quando.",
        thief,
        "La rete o la gestione dei dispositivi del Suo datore di lavoro: che Lei ha visitato la cabina. Usi un altro dispositivo e un’altra rete se per Lei è importante; il Suo link funziona ovunque.",
      ],
    },
    {
      title: "Come sono protetti i gruppi piccoli",
      points: [
        "Meno di cinque risposte a una domanda in un team: non viene mostrato nulla al riguardo.",
        "Da cinque a nove risposte: solo un punteggio, arrotondato a multipli di cinque e troncato verso i due estremi della scala («75 o più»). Nessuna distribuzione e nessuna percentuale. Si può comunque sapere quante persone non hanno dato una valutazione: è la differenza tra le risposte del team e quelle alla domanda. Comprende, tutte insieme, chi l’ha saltata, chi ha detto «Non so» e coloro a cui la domanda non si applica.",
        "Dieci o più: quante persone hanno scelto ciascuna risposta, o nessuna, e quante hanno detto «Non so». A meno che quasi tutte abbiano scelto la stessa: allora solo «almeno il tot per cento» e, al posto di un punteggio, l’intervallo che ne resta.",
        "Queste regole impediscono a chiunque di ricavare con certezza una risposta da ciò che viene pubblicato. Non impediscono di indovinare bene: dove quasi tutto un team dice la stessa cosa, molto probabilmente l’ha detta anche Lei. E chi conosce alcune risposte, a cominciare dalle proprie, sa più degli altri: due colleghi che si dicono le loro possono, in alcuni casi di gruppi molto piccoli, sapere con certezza da che parte stanno gli altri su una domanda.",
        "Un sondaggio può chiederLe una o due cose su di Lei, per esempio dove lavora. Può non indicare nulla, e nulla di questo viene dall’elenco delle persone invitate. Di un gruppo simile si mostra qualcosa solo dove almeno dieci persone che ne fanno parte hanno risposto, dove ciò che lascia del team è nessuno o almeno dieci, e dove da tutto ciò che è mostrato non si può calcolare alcun gruppo più piccolo. Due di queste domande non vengono mai combinate, e i commenti non le portano mai. Dei limiti si possono comunque indovinare: tanto meglio quanto più si mostra. Altre nove persone che indichino di sé la stessa cosa e si dicano le loro risposte possono calcolare la Sua.",
        "Commenti: solo dove hanno risposto almeno dieci persone del team e almeno tre di loro hanno scritto qualcosa. Vengono mostrati parola per parola, ordinati secondo il testo in modo che non resti alcun ordine di arrivo, senza collegamento alle valutazioni né tra loro. Un commento può rivelare la Sua identità per ciò che dice.",
        "Mentre il sondaggio è aperto nessuno vede alcun risultato, ma solo quante schede di ciascun team sono nell’urna, arrotondate per difetto a un multiplo di cinque e contate ogni 24 ore. Una scheda deposta conta fino alla chiusura, anche se viene modificata o ritirata.",
        "Tra due sondaggi che pongono una stessa domanda a più di quattro delle stesse persone di un team passano almeno 90 giorni. Questo rende più difficile sottrarre un risultato dall’altro e vedere che cosa ha detto chi ha risposto a uno solo dei due. Non lo rende impossibile.",
        "I promemoria partono in ordine casuale, e a nessuno tra chi usa il prodotto viene mostrato a chi o a quante persone. Dove vanno solo a chi non ha preso una scheda, chi gestisce il server o il server di posta può vedere di chi si tratta; i dati di un sondaggio dicono di quale tipo sono.",
      ],
    },
    {
      title: "Da che cosa questo non protegge",
      points: [
        limit,
        "Dove non è configurato un server di posta il sondaggio è una prova: le sue e-mail restano in una cartella di posta in uscita sul server. Chi ha configurato il prodotto può leggerle lì, aprire un link, vedere se è stato usato e rispondere al posto di qualcuno. Una prova lo dichiara nelle sue e-mail e nella cabina.",
        "Un server che Le invia una pagina manipolata potrebbe vedere che cosa scrive. La pagina è un unico piccolo script la cui impronta viene fissata all’avvio del sondaggio: questo si può quindi scoprire, ma non dalla pagina stessa.",
        "Chi gestisce il server potrebbe aggiungere schede, ma in tutto non più del numero di persone invitate. Per ciascuna servirebbe un invito: la persona invitata scopre allora che una scheda è già stata presa.",
        "Chi ha accesso alla Sua casella di posta può usare il Suo link prima di Lei. Se ne accorgerebbe: il Suo stesso link direbbe che una scheda è già stata presa.",
        "Il tagliando insieme al codice della scheda dimostra ad altri quale scheda sigillata è la Sua. Tenga entrambi per sé.",
        "Con il database integrato non esistono account di database separati per l’elenco delle persone e per l’urna: chi può leggerne i file può leggere entrambi, ma non ciò che è sigillato.",
      ],
    },
    {
      title: "Come può verificarlo",
      points: [
        "Ogni sondaggio è descritto da un unico file pubblico, il suo manifesto: le chiavi, le domande, le soglie, quante persone sono state invitate. Il Suo browser si rifiuta di continuare se qualcosa non vi corrisponde.",
        "Le dodici parole nella cabina sono l’impronta di quel file. Se i Suoi colleghi vedono le stesse parole, avete ricevuto tutti lo stesso sondaggio e le stesse chiavi.",
        "Il tagliando che riceve è la ricevuta, firmata dal server, della Sua scheda sigillata. Non contiene risposte.",
        "Quando escono i risultati, il link del Suo invito porta alla bacheca: l’elenco di tutte le schede sigillate che erano nell’urna. Confrontata con il Suo tagliando sul Suo dispositivo, mostra se la Sua scheda è stata contata.",
        "Il prodotto è open source: ciò che è scritto qui si può leggere nel suo codice sorgente.",
      ],
    },
  ],
  facts: {
    title: "Fissato all’avvio di questo sondaggio",
    custody: "Chi ha la chiave",
    custodyServer: "Il server",
    custodyServerDatabase:
      "Il server e, in seguito, una copia del suo database precedente alla chiusura, con il segreto del server",
    custodyTwoKey: "Due persone su tre, insieme",
    invited: "Persone invitate",
    invitedOf: (team, count) => `${team}: ${count.toLocaleString("it")}`,
    thresholds: "Numero minimo di risposte prima che si mostri qualcosa su una domanda",
    comments: "Numero minimo di persone di un team prima che si mostrino i commenti",
    slices: "Chiesto su di Lei",
    noSlices: "Nulla",
    slicesFrom: (asked, least) => `${asked}; mostrato da ${least} risposte`,
    commentReaders: "Chi può leggere i commenti",
    commentReadersMembers:
      "Solo persone dell’organizzazione che effettuano l’accesso, mai chi apre una pagina senza accedere",
    reminders: "Promemoria",
    remindersEveryone: "A tutte le persone, perché non rivelino chi ha risposto",
    remindersUnclaimed: "Solo a chi ha un invito non ancora usato",
    trial:
      "Questa è una prova: i suoi link possono essere letti sul server da chi l’ha preparata e da chi gestisce il server.",
    words: "Dodici parole",
    wordsNote: "Le confronti con quelle che il Suo browser calcola da sé nella cabina.",
    manifest: "Il manifesto di questo sondaggio",
  },
};
