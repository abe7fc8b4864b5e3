import type { BoardText } from "../en/board";

export const board: BoardText = {
  heading: "Verificare che la Sua scheda sia stata contata",
  lead: "Con i risultati di un sondaggio si pubblica l’elenco di tutte le schede sigillate che erano nell’urna: la bacheca. Il Suo tagliando viene confrontato con essa su questo dispositivo; nulla viene inviato.",
  notYet:
    "La bacheca di questo sondaggio si pubblica insieme ai risultati. Torni allora con il Suo tagliando.",
  inClosedBox:
    "Il sondaggio è chiuso e non ancora aperto. La Sua scheda sigillata è nell’urna che due delle tre persone con la chiave apriranno.",
  notInClosedBox:
    "Il sondaggio è chiuso e la Sua scheda sigillata non è nell’urna. Se l’ha cambiata dopo, controlli l’ultimo tagliando. Se l’ha ritirata, è giusto così. Altrimenti è stata tralasciata.",
  file: "Aprire il file salvato",
  label: "Oppure incollare tagliando e codice come li ha conservati",
  go: "Verificare",
  checking: "Lettura della bacheca e verifica di ogni riga…",
  wrong:
    "Qui non c’è un tagliando completo. Incolli tutto ciò che ha salvato quando ha risposto, dalla prima riga all’ultima.",
  offline: "Non è stato possibile leggere la bacheca. Controlli la connessione e riprovi.",
  noBoard: {
    refused: "Al posto di una bacheca il server ha risposto con l’errore {status}.",
    empty: "Al posto di una bacheca non è arrivato nulla: la risposta era vuota.",
    page: "Al posto di una bacheca è arrivata una pagina web.",
    cut: "Ciò che è arrivato non è una bacheca completa: si interrompe prima della fine.",
    other: "Ciò che è arrivato non è una bacheca, ma dati di altro tipo.",
    advice:
      "La Sua scheda non è stata confrontata con nulla, quindi questo non dice nulla di essa. La causa possono essere reti che chiedono un accesso, proxy o lavori di manutenzione: ricarichi questa pagina, più tardi o in un’altra rete, per esempio quella di un telefono. Se resta così, conservi il tagliando e lo mostri, con una foto di questa pagina, a una persona di fiducia che non gestisce il sondaggio.",
  },
  again: "Verificare un altro tagliando",
  holds: "In ordine:",
  fails: "Non in ordine:",
  counted: "La Sua scheda è stata contata così come l’ha depositata",
  fits: "Tutto torna",
  stop: "Qualcosa non torna",
  listHolds:
    "La bacheca è completa: {size} schede sigillate, ciascuna una volta, e la loro somma è quella pubblicata.",
  listBroken:
    "La bacheca si contraddice: le sue schede non corrispondono alla sua somma o a ciò che il sondaggio ha promesso.",
  sameManifest: "La bacheca contiene le promesse che il Suo tagliando nomina.",
  otherManifest:
    "La bacheca contiene promesse diverse da quelle che il Suo tagliando nomina. Forse a persone diverse sono stati mostrati sondaggi diversi.",
  otherWave: "Questo tagliando è di un altro sondaggio. Apra il link di quello per verificarlo.",
  badReceipt:
    "La ricevuta su questo tagliando non è stata firmata dal server di questo sondaggio, o qualcosa vi è stato modificato.",
  inBox: "La Sua scheda sigillata è nella bacheca.",
  missing:
    "La Sua scheda sigillata non è nella bacheca. Se l’ha cambiata in seguito, verifichi il tagliando dell’ultima volta. Se l’ha ritirata, è giusto così. Altrimenti è stata lasciata fuori.",
  withdrawn: "Questo tagliando è di un ritiro: una scheda ritirata non è nella bacheca.",
  read: "Tutte le sue {parts} parti sono state aperte e lette.",
  unread: "Solo {read} delle sue {parts} parti sono state aperte e lette. Il codice è di un’altra scheda?",
  leftSealed:
    "Nessuna delle sue parti è stata aperta: di un team hanno risposto meno persone di quante ne servono per i risultati, e allora chi ha la chiave lascia sigillate le schede di quel team. Ma se sono mostrati risultati del Suo stesso team, qualcosa non torna: lo mostri a qualcuno di cui si fida.",
  limits:
    "Senza il codice della scheda questo mostra che la Sua scheda era nell’urna; con il codice anche che è stata letta. Non mostra che le cifre siano state calcolate bene da tutte le schede, né che nessuno abbia votato al posto di chi non ha risposto.",
  tell: "Conservi il tagliando, fotografi questa pagina e mostri entrambi a una persona di fiducia che non gestisce il sondaggio: la rappresentanza sindacale, per esempio. Non mostri a nessuno il codice della scheda.",
};
