import type { RespondentWords } from "../words";

/** The booth's sentences in Dutch. */
export const booth: RespondentWords["booth"] = {
  language: "nl",
  direction: "ltr",
  languages: "Taal",
  title: "{organization} vraagt",
  next: "Volgende",
  back: "Terug",
  retry: "Opnieuw proberen",
  copy: "Kopiëren",
  copied: "Gekopieerd",
  copyFailed: "Selecteer de tekst en kopieer die met de hand.",
  trial: "Dit is een proef: de uitnodigingen zijn op de server te lezen.",
  welcome: {
    heading: "Hoe zien {sales} en {marketing} elkaar?",
    lead: "{organization} stelt iedereen in {teams} dezelfde vragen en vergelijkt de antwoorden van de twee teams.",
    you: "U krijgt deze vragen als lid van {team}.",
    core: "Het kost ongeveer vier minuten.",
    full: "Het kost acht tot negen minuten.",
    skip: "U mag elke vraag overslaan en ‘Weet ik niet’ antwoorden.",
    closes: "U kunt antwoorden tot {date}.",
    device: "Tot u ze verzendt, staan uw antwoorden alleen op dit apparaat.",
    promiseServer:
      "Niemand die dit product gebruikt, kan zien wat u hebt geantwoord. Wie de server beheert, zou dat kunnen.",
    promiseTrial:
      "Dit is een proef. Wie die heeft opgezet, kan uw link openen, zien of die is gebruikt en in uw plaats antwoorden. Wat u zelf inlevert, kan niemand zien die dit product gebruikt; wie de server beheert, zou dat kunnen.",
    promiseTwoKey:
      "Uw leidinggevende kan niet zien wat u hebt geantwoord, en wie deze server beheert evenmin, tenzij twee van deze drie mensen meewerken: {holders}.",
    known: "Wat kan men over mij weten?",
    knownNoTitle:
      "Uw leidinggevende, de hoofden van beide teams en ieder ander die dit product gebruikt, kunnen niet zien:",
    knownNo: [
      "Welke antwoorden van u zijn: op uw stembiljet staat geen naam en resultaten worden alleen getoond voor groepen van minstens {answers}.",
      "Wanneer, waarvandaan of op welk apparaat u antwoordde: het product bewaart daar niets van.",
    ],
    knownNoStatus:
      "Of u hebt geantwoord. Alleen als iedereen in uw team dat deed, blijkt het uit het aantal antwoorden.",
    knownYesTitle: "Zij kunnen zien:",
    knownYes: [
      "Hoeveel mensen van elk team hebben geantwoord: in stappen van vijf zolang de enquête open is, en precies in de resultaten van een team die worden getoond. Zo valt ook af te leiden hoeveel mensen een vraag oversloegen of het niet wisten.",
      "Na de enquête, wat in opmerkingen is geschreven, woord voor woord en zonder namen, zodra minstens {comments} mensen van uw team hebben geantwoord: voor leden die inloggen.",
    ],
    knownTrial: "Of uw link is gebruikt: dit is een proef, dus wie die heeft opgezet, kan uw link openen.",
    knownServerTitle: "Wie de server beheert en het geheugen of de schijf kan lezen, zou kunnen zien:",
    knownServer: [
      "Dat met uw uitnodiging een stembiljet is opgehaald, tot de enquête sluit; dan wordt dit gewist. Uit sporen van de database zelf vaak ook wanneer dat was, dat u het inleverde en welk verzegeld stembiljet van u is.",
    ],
    knownServerKey:
      "Uw antwoorden, door tijdens de enquête stembiljetten te openen en aan die sporen te koppelen: in deze enquête heeft de server de sleutel. Na de sluiting worden stembiljetten en sleutel vernietigd.",
    knownServerKeyInDatabase:
      "Uw antwoorden, door tijdens de enquête stembiljetten te openen en aan die sporen te koppelen: in deze enquête heeft de server de sleutel. Na de sluiting worden stembiljetten en sleutel vernietigd, maar een eerder gemaakte kopie van de database zou ze met het geheim van de server nog kunnen openen.",
    more: "Hoe dit werkt, en waartegen het niet beschermt",
    words: "De twaalf woorden van deze enquête vergelijken",
    wordsHelp:
      "Zijn in uw bedrijf twaalf woorden voor deze enquête bekendgemaakt, dan moeten deze daaraan gelijk zijn. Andere woorden betekenen dat u een andere enquête ziet dan uw collega’s: antwoord dan niet en vertel het hun.",
    wordsWait: "De woorden worden berekend…",
    wordsFailed: "De woordenlijst kon niet worden geladen.",
    begin: "Beginnen",
    later: "Nu mijn stembiljet ophalen, later antwoorden",
    haveCode: "Ik heb al een stembiljetcode",
    draft: "Uw onvoltooide antwoorden staan nog op dit apparaat.",
    resume: "Verdergaan",
    discard: "Van dit apparaat verwijderen",
  },
  later: {
    heading: "Later of op een ander apparaat antwoorden",
    body: "Uw stembiljet is opgehaald. Open uw link op dit apparaat opnieuw wanneer u wilt: uw antwoorden tot nu toe blijven bewaard. Open de link op een ander apparaat en voer daar deze stembiljetcode in; niet verzonden antwoorden blijven hier.",
    bodyOpen:
      "Uw stembiljet is opgehaald, maar deze browser bewaart geen antwoorden. Om later of op een ander apparaat verder te gaan, opent u daar uw link en voert u deze stembiljetcode in.",
    label: "Uw stembiljetcode",
    warning:
      "Uw stembiljet is niet aan uw naam gekoppeld: niemand kan de code voor u opzoeken, en er is geen tweede.",
    secret: "Laat de code aan niemand zien.",
    go: "Nu verder antwoorden",
    shared: "Is dit een gedeelde computer? Noteer eerst de code en",
    wipe: "verwijder alles van dit apparaat",
  },
  enter: {
    heading: "Voer uw stembiljetcode in",
    body: "Met de code kunt u hier antwoorden met een stembiljet dat u elders hebt opgehaald, wijzigen wat u hebt verzonden, of het intrekken. Niemand kan u uw eerdere antwoorden tonen: een wijziging begint opnieuw, en alleen het laatste stembiljet telt.",
    label: "Stembiljetcode",
    hint: "32 letters en cijfers. Spaties en streepjes maken niet uit.",
    wrong: "Dit is geen stembiljetcode: een teken ontbreekt of is verkeerd getypt.",
    other:
      "Deze code opent niet het stembiljet van deze link. Misschien hoort die bij een andere enquête of persoon.",
    go: "Verder met mijn stembiljet",
    withdraw: "Mijn stembiljet intrekken",
  },
  withdraw: {
    heading: "Uw stembiljet intrekken?",
    body: "Wat u hebt verzonden, telt dan niet mee. Met uw code kunt u opnieuw antwoorden tot de enquête sluit.",
    go: "Intrekken",
    sending: "Uw stembiljet wordt ingetrokken…",
    done: "Uw stembiljet is ingetrokken",
    gone: "Niets van wat u hebt verzonden, telt mee.",
    again: "Met uw stembiljetcode kunt u opnieuw antwoorden tot de enquête sluit.",
    answer: "Nu opnieuw antwoorden",
  },
  answered: {
    heading: "U hebt geantwoord",
    body: "Uw stembiljet zit in de stembus en uw antwoorden staan niet meer op dit apparaat. Met uw stembiljetcode kunt u het wijzigen of intrekken tot de enquête sluit.",
    go: "Met mijn code wijzigen of intrekken",
  },
  removed: {
    heading: "Uw antwoorden zijn verwijderd",
    body: "Er staat niets meer van op dit apparaat. U kunt deze pagina sluiten.",
  },
  overtaken: {
    heading: "U bent in een ander venster verdergegaan",
    body: "Uw antwoorden zijn in een ander tabblad of venster gewijzigd of verzonden. Dit venster is gestopt, zodat niets wordt overschreven.",
    go: "Het nieuwere openen",
  },
  questions: {
    progress: "Pagina {page} van {pages}",
    saved: "Uw antwoorden blijven op dit apparaat tot u ze verzendt.",
    notSaved: "Deze browser bewaart niets: sluit u deze pagina, dan bent u uw antwoorden kwijt.",
    later: "Later of op een ander apparaat antwoorden",
    asOthers: "Antwoord nu zoals de meeste mensen in {team} zouden doen",
    whose: "De kijk van {team}, niet die van u",
    others: "het andere team",
    clear: "Dit antwoord wissen",
    companionHint: "Een schatting is genoeg.",
    optional: "Optioneel",
    counter: "{count} van 500 tekens",
    nameHint:
      "Dit noemt misschien iemand. Beide teams lezen opmerkingen: beschrijf liever wat er gebeurt dan wie.",
    toReview: "Mijn antwoorden nalezen",
  },
  review: {
    heading: "Lees uw antwoorden na",
    lead: "Er heeft nog niets dit apparaat verlaten.",
    skipped: "Overgeslagen",
    change: "Wijzigen",
    changePage: "Wijzigen: {title}",
    answered: "Vragen beantwoord: {count} van {total}",
    empty:
      "U hebt niets beantwoord: dit zou een leeg stembiljet zijn. Het telt als deelname, en in geen resultaat.",
    tooLong: "Uw opmerkingen zijn samen te lang. Kort er een in.",
    cast: "Mijn stembiljet verzegelen en inleveren",
    castEmpty: "Mijn lege stembiljet verzegelen en inleveren",
    after: "Zit uw stembiljet in de stembus, dan worden uw antwoorden van dit apparaat verwijderd.",
  },
  cast: {
    sealing: "Uw stembiljet wordt verzegeld…",
    casting: "Uw stembiljet wordt ingeleverd…",
    waitingHeading: "Uw stembiljet is verzegeld, maar zit nog niet in de stembus",
    waiting: "De verbinding is mislukt. Uw verzegelde stembiljet wordt verzonden zodra die er is.",
    busy: "De stembus is bezet. Uw verzegelde stembiljet wordt zo opnieuw verzonden.",
    waitingKept:
      "Het wordt op dit apparaat bewaard: laat deze pagina open, of open uw link later opnieuw op dit apparaat. Laat een privévenster open.",
    waitingOpen: "Deze browser bewaart niets: laat deze pagina open tot het stembiljet in de stembus zit.",
    retry: "Nu verzenden",
    edit: "Terug naar mijn antwoorden",
  },
  done: {
    heading: "Uw stembiljet zit in de stembus",
    thanks: "Dank u wel. Uw antwoorden zijn van dit apparaat verwijderd.",
    next: "Na sluiting van de enquête krijgen de hoofden van beide teams op hetzelfde moment dezelfde resultaten.",
    close: "U kunt deze pagina sluiten.",
    keep: "Als u zich misschien nog bedenkt",
    keepHelp:
      "Met uw stembiljetcode wijzigt u dit stembiljet of trekt u het in tot de enquête sluit, op elk apparaat. Het strookje is het ondertekende ontvangstbewijs van de server ervoor. Laat beide aan niemand zien.",
    change: "Opnieuw antwoorden",
    withdraw: "Mijn stembiljet intrekken",
    shared: "Dit is een gedeelde computer: laat hier niets achter",
    save: "Strookje en code opslaan",
    show: "Strookje en code tonen",
    slip: "Uw verzegelde stembiljet zit in de stembus. Dit strookje bevat geen antwoorden. Laat het en uw stembiljetcode aan niemand zien.",
    slipLabel: "Uw strookje",
    file: "parallax-slip.txt",
    code: "Uw stembiljetcode",
  },
  trouble: {
    heading: {
      link: "Deze link is niet volledig",
      stop: "Antwoord alstublieft niet",
      support: "Antwoorden is op deze pagina niet veilig",
      closed: "Deze enquête is gesloten",
      used: "Deze link is al gebruikt",
      offline: "Geen verbinding",
      other: "Dat is niet gelukt",
    },
    unknown:
      "Deze uitnodiging is ongeldig of vervangen door een nieuwere. Gebruik de link in de laatste e-mail die u kreeg.",
    other_wave:
      "Deze uitnodiging hoort bij een andere enquête. Gebruik de link in de laatste e-mail die u kreeg.",
    used: "Als u hebt geantwoord, dank u wel: met de code kunt u uw stembiljet wijzigen of intrekken. Hebt u het opgehaald maar niet verzonden, ga dan verder op dat apparaat, of hier met de code. Hebt u geen van beide gedaan, meld het dan aan de afzender van de uitnodiging: iemand heeft uw link gebruikt.",
    replaced: "Deze link is vervangen door een nieuwere. Gebruik de link in de laatste e-mail die u kreeg.",
    not_open: "Deze enquête is nog niet open. Kom later terug met dezelfde link.",
    ended: "Deze enquête is gesloten en neemt geen antwoorden meer aan.",
    cancelled: "Deze enquête is afgelast. Antwoorden die al waren gegeven, zijn vernietigd, nog verzegeld.",
    closed:
      "Deze enquête sloot voordat uw stembiljet de stembus bereikte. Uw antwoorden zijn niet geteld en niemand heeft ze gezien.",
    closedWipe: "Mijn antwoorden van dit apparaat verwijderen",
    closedDraft: "Antwoorden die nooit zijn verzonden, staan nog op dit apparaat.",
    mismatch:
      "Wat de server stuurde, klopt niet met wat die iedereen heeft beloofd. Misschien probeert iemand uw stembiljet van andere te onderscheiden. Er is niets van u verzonden. Laat deze pagina zien aan wie de enquête uitvoert.",
    insecure:
      "Het stemhokje werkt alleen via een beveiligde verbinding (https). Meld dit aan wie de enquête uitvoert.",
    offline: "De server is onbereikbaar. Controleer uw verbinding en probeer het opnieuw.",
    too_many: "Te veel pogingen. Wacht een paar minuten en probeer het opnieuw.",
    malformed: "De server begreep dit verzoek niet. Open uw link opnieuw.",
    outdated: "Er zit al een nieuwere versie van uw stembiljet in de stembus.",
    storage: "Deze browser bewaart niets voor deze pagina: sluit u die, dan bent u uw antwoorden kwijt.",
    unexpected: "De server kon dit nu niet aannemen. Er is niets verloren: probeer het zo opnieuw.",
    notFound: "Op dit adres is geen enquête. Misschien is die verwijderd, of is de link onvolledig.",
  },
};

export const paste: RespondentWords["paste"] = {
  heading: booth.trouble.heading.link,
  lead: "Mailprogramma’s breken soms links af. Kopieer de hele uitnodigingsmail, of de hele link erin, en plak die hier. De tekst wordt op dit apparaat gelezen en nergens heen gestuurd.",
  label: "De link uit uw uitnodiging, of de hele e-mail",
  go: "Het stemhokje openen",
  wrong:
    "Dit is geen link naar deze enquête. Lijkt het er wel op, dan ontbreekt er een deel: kopieer de hele e-mail en plak die.",
  opaque:
    "Dit adres is gemaakt door de mailbeveiliging van uw bedrijf en bevat uw link niet. Open het vanuit de e-mail, of vraag een nieuwe link.",
  other: "Dit is een uitnodiging voor een andere enquête.",
  otherGo: "Die enquête openen",
};

export const waiting: RespondentWords["waiting"] = {
  loading: "Het stemhokje wordt geopend…",
  noScript:
    "Het stemhokje verzegelt uw antwoorden op uw eigen apparaat voordat ze het verlaten, en heeft daarvoor JavaScript nodig. Sta dat toe voor deze pagina, of open uw link in een andere browser.",
};

export const preview: RespondentWords["preview"] = {
  strip: "Voorbeeld: er wordt niets opgehaald of opgeslagen",
  heading: "Einde van het voorbeeld",
  body: "Hier wordt het stembiljet van een deelnemer verzegeld en ingeleverd, en kan een strookje worden bewaard. In het voorbeeld is niets verzonden.",
  again: "Opnieuw beginnen",
};

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou: RespondentWords["aboutYou"] = {
  heading: "Over u",
  lead: "Hier hoeft u niets aan te geven. Wat u aangeeft, wordt met uw antwoorden verzegeld. Een groep wordt alleen getoond waar minstens {least} mensen eruit een vraag hebben beantwoord. Twee van deze vragen worden nooit gecombineerd, en geen ervan staat ooit naast een opmerking.",
  nothing: "Zeg ik liever niet",
  known:
    "Hoe groepen binnen uw team hebben geantwoord, naar wat mensen op de laatste pagina over zichzelf aangeven: alleen groepen met minstens {slices} antwoorden, en nooit twee van die vragen gecombineerd. U hoeft daar niets aan te geven.",
};
