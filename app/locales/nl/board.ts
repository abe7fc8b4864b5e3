import type { BoardText } from "../en/board";

export const board: BoardText = {
  heading: "Nagaan of uw stembiljet is geteld",
  lead: "Bij de resultaten van een enquête hoort een lijst van alle verzegelde stembiljetten die in de stembus zaten: het bord. Uw strookje wordt er op dit apparaat mee vergeleken; er wordt niets van verzonden.",
  notYet: "Het bord van deze enquête verschijnt samen met de resultaten. Kom dan terug met uw strookje.",
  inClosedBox:
    "De enquête is gesloten en nog niet geopend. Uw verzegelde stembiljet zit in de bus die twee van de drie sleutelhouders zullen openen.",
  notInClosedBox:
    "De enquête is gesloten en uw verzegelde stembiljet zit niet in de bus. Hebt u het later gewijzigd, controleer dan het laatste strookje. Hebt u het ingetrokken, dan klopt dat. Hebt u geen van beide gedaan, dan is het weggelaten.",
  file: "Het bewaarde bestand openen",
  label: "Of strookje en code plakken zoals u ze hebt bewaard",
  go: "Nagaan",
  checking: "Het bord wordt gelezen en regel voor regel gecontroleerd …",
  wrong:
    "Hierin staat geen volledig strookje. Plak alles wat u bij het antwoorden hebt bewaard, van de eerste tot de laatste regel.",
  offline: "Het bord kon niet worden gelezen. Controleer uw verbinding en probeer het opnieuw.",
  noBoard: {
    refused: "In plaats van een bord antwoordde de server met fout {status}.",
    empty: "In plaats van een bord kwam er niets: het antwoord was leeg.",
    page: "In plaats van een bord kwam er een webpagina.",
    cut: "Wat kwam, is geen volledig bord: het breekt voor het einde af.",
    other: "Wat kwam, is geen bord, maar gegevens van een andere soort.",
    advice:
      "Uw stembiljet is met niets vergeleken, dus dit zegt er niets over. Netwerken die om aanmelding vragen, proxy’s en onderhoud kunnen de oorzaak zijn: laad deze pagina opnieuw, later of in een ander netwerk, bijvoorbeeld dat van een telefoon. Blijft het zo, bewaar dan uw strookje en laat het met een foto van deze pagina zien aan iemand die u vertrouwt en die de enquête niet uitvoert.",
  },
  again: "Een ander strookje nagaan",
  holds: "In orde:",
  fails: "Niet in orde:",
  counted: "Uw stembiljet is geteld zoals u het hebt ingeleverd",
  fits: "Alles klopt",
  stop: "Er klopt iets niet",
  listHolds:
    "Het bord is volledig: {size} verzegelde stembiljetten, elk één keer, en hun som is de gepubliceerde.",
  listBroken:
    "Het bord spreekt zichzelf tegen: de stembiljetten kloppen niet met de eigen som of met wat de enquête heeft beloofd.",
  sameManifest: "Het bord bevat de beloften die uw strookje noemt.",
  otherManifest:
    "Het bord bevat andere beloften dan uw strookje noemt. Misschien kregen verschillende mensen verschillende enquêtes te zien.",
  otherWave: "Dit strookje hoort bij een andere enquête. Open de link van die enquête om het na te gaan.",
  badReceipt:
    "Het ontvangstbewijs op dit strookje is niet door de server van deze enquête ondertekend, of er is iets aan het strookje veranderd.",
  inBox: "Uw verzegelde stembiljet staat op het bord.",
  missing:
    "Uw verzegelde stembiljet staat niet op het bord. Hebt u het later gewijzigd, neem dan het strookje van de laatste keer. Hebt u het ingetrokken, dan klopt dit. Hebt u geen van beide gedaan, dan is het weggelaten.",
  withdrawn: "Dit strookje is van een intrekking: een ingetrokken stembiljet staat niet op het bord.",
  read: "Alle {parts} delen ervan zijn geopend en gelezen.",
  unread:
    "Slechts {read} van de {parts} delen ervan zijn geopend en gelezen. Is de code van een ander stembiljet?",
  leftSealed:
    "Geen van de delen is geopend: van één team antwoordden minder mensen dan voor resultaten nodig is, en dan laten de sleutelhouders de stembiljetten van dat team verzegeld. Maar als resultaten van uw eigen team worden getoond, klopt dit niet: laat het iemand zien die u vertrouwt.",
  limits:
    "Zonder uw stembiljetcode toont dit dat uw stembiljet in de stembus zat; met de code ook dat het is gelezen. Het toont niet dat de cijfers goed uit alle stembiljetten zijn berekend, en niet dat niemand heeft gestemd in plaats van iemand die niet antwoordde.",
  tell: "Bewaar uw strookje, maak een foto van deze pagina en laat beide zien aan iemand die u vertrouwt en die de enquête niet uitvoert: de ondernemingsraad bijvoorbeeld. Laat uw stembiljetcode aan niemand zien.",
};
