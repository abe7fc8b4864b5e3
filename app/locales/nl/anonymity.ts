import type { RespondentWords } from "../words";

/** The page on anonymity in Dutch: it promises exactly what the English one does. */
export const anonymity: RespondentWords["anonymity"] = {
  title: "Wat men over uw antwoorden kan weten",
  custody: {
    server: {
      lead: "Kort gezegd: niemand die dit product gebruikt, kan zien wat u hebt geantwoord. Wie de server beheert, zou dat kunnen. Op deze pagina staat wat dat betekent, en wat er niet onder valt.",
      operator:
        "Wie de server beheert: tot de enquête sluit, of met uw uitnodiging een stembiljet is opgehaald. Aan sporen die elke database bewaart, valt vaak ook te zien welk verzegeld stembiljet het is geworden, en dus dat het is ingeleverd. En omdat in deze enquête de server de sleutel heeft, zou die persoon stembiljetten vóór de sluitingsdatum kunnen openen en zo te weten komen wat u hebt geantwoord.",
      thief:
        "Iemand die na de enquête de database steelt: groepsresultaten, gepubliceerde opmerkingen en de lijst van uitgenodigde mensen. Een kopie die is gemaakt toen de enquête open was, bevat ook de verzegelde stembiljetten en wie er toen een had opgehaald; niemand kan ze openen, tenzij in die tijd ook de sleutel is gekopieerd: die ligt in een eigen map, buiten de database en de back-ups ervan.",
      limit:
        "In deze enquête heeft de server de sleutel. Wie de server beheert, zou antwoorden vóór de sluitingsdatum kunnen openen en ze kunnen koppelen aan het moment van binnenkomst en aan de uitnodiging waarvan ze komen. Wie alleen het product gebruikt, kan dat niet.",
    },
    "two-key": {
      lead: "Kort antwoord: noch uw leidinggevende noch wie de server beheert, kan zien wat u hebt geantwoord, tenzij twee van de drie sleutelhouders helpen. Deze pagina zegt wat dat betekent en wat het niet dekt.",
      operator:
        "Wie de server beheert: tot de enquête sluit, of met uw uitnodiging een stembiljet is genomen. Uit sporen die elke database bewaart, vaak ook welk verzegeld stembiljet daaruit is ontstaan, en dus dat het is ingeleverd. Niet wat erop staat: drie sleutelhouders hebben sleutels die de server mist, en twee van hen schudden de stembiljetten voordat de server zijn eigen zegel opent. Sleutelhouders zien geen antwoord.",
      thief:
        "Wie de database na de enquête steelt: groepsresultaten, gepubliceerde opmerkingen en de lijst van uitgenodigde mensen. Een kopie die tijdens de enquête is gemaakt, bevat ook de verzegelde stembiljetten en wie er tot dan toe een had genomen; niemand kan ze openen zonder de kaarten van twee sleutelhouders en de eigen sleutel van de server, die aan het eind wordt vernietigd.",
      limit:
        "Twee sleutelhouders samen met wie de server beheert, zouden stembiljetten kunnen openen en volgen aan het moment van binnenkomst en de uitnodiging waar ze vandaan komen. Eén alleen, de server alleen of één met de server kan dat niet.",
    },
  },
  way: {
    title: "De weg van een stembiljet",
    server: {
      steps: [
        "Verzegeld op uw apparaat",
        "Wacht in de stembus tot het eind",
        "In het geheugen geopend en geteld",
      ],
      text: "Een antwoord wordt op uw eigen apparaat verzegeld en ligt verzegeld in de stembus tot de enquête sluit. Dan wordt het in het geheugen van de server geopend, geschud en geteld. Niets wat geopend is, wordt ooit opgeschreven.",
    },
    "two-key": {
      steps: [
        "Driemaal verzegeld op uw apparaat",
        "Eerste sleutelhouder schudt",
        "Tweede sleutelhouder schudt",
        "De server opent de rest en telt",
      ],
      text: "Een antwoord wordt op uw eigen apparaat driemaal verzegeld. Na de sluiting haalt een sleutelhouder de buitenste zegels eraf en schudt, een tweede doet hetzelfde, en de server opent wat overblijft: hij ziet antwoorden en kan niet zeggen van wie ze zijn. Sleutelhouders zien geen enkel antwoord.",
    },
  },
  leadTrial:
    "Kort gezegd: deze enquête is een proef, dus wie die heeft opgezet, kan de links van de uitgenodigde mensen openen, zien of een link is gebruikt en in iemands plaats antwoorden. Wat iemand in het stemhokje heeft verzegeld, wordt aan niemand getoond die dit product gebruikt. Wie de server beheert, zou het kunnen lezen.",
  ofWave: (organization, name) => `Over de enquête ‘${name}’ van ${organization}`,
  sections: ({ operator, thief, limit }) => [
    {
      title: "Wat er met uw antwoorden gebeurt",
      points: [
        "Uw uitnodiging wordt ingeruild voor een stembiljet zonder naam. De server ondertekent het stembiljet zonder het te zien, zoals men door een gesloten envelop met carbonpapier heen ondertekent. Later kan de server zien dat een stembiljet echt is, maar niet van wie het is.",
        "U antwoordt op uw eigen apparaat. Niets verlaat het voordat u uw stembiljet inlevert; onvoltooide antwoorden worden op het apparaat bewaard en verwijderd zodra het stembiljet in de stembus zit.",
        "Uw apparaat verzegelt het stembiljet voordat het wordt verzonden. Elk verzegeld stembiljet van een enquête heeft precies dezelfde lengte, hoeveel u ook hebt geschreven.",
        "Het verzegelde stembiljet gaat in een stembus die uw uitnodiging noch uw naam kent: er wordt geen cookie, geen adres en geen tijd bij opgeslagen. Het eigen logboek van de database noteert het moment van elke wijziging, zoals alle databases doen; wie de server beheert, kan dat lezen.",
        "Na sluiting van de enquête worden de stembiljetten in het geheugen van de server geopend, worden beoordelingen en opmerkingen van elkaar gescheiden en in willekeurige volgorde gezet, en wordt daar geteld. Geen enkel geopend stembiljet wordt ooit vastgelegd. In één stap wordt het resultaat opgeslagen, de sleutel vernietigd die de stembiljetten kon openen, en de lijst van wie een stembiljet heeft opgehaald gewist en in willekeurige volgorde opnieuw geschreven; daarna worden de verzegelde stembiljetten verwijderd.",
        "Wat wordt opgeslagen, is één resultaat, één keer berekend, alleen voor groepen, en de opmerkingen die mogen worden getoond. Het verandert nooit, en iedereen die het mag zien, ziet hetzelfde.",
      ],
    },
    {
      title: "Wie wat kan zien",
      points: [
        "Uw leidinggevende, de hoofden van Sales en Marketing en iedereen die inlogt: de gepubliceerde resultaten van groepen. Niet uw antwoorden, niet wanneer u antwoordde en, behalve bij een proef, niet of u dat deed, tenzij uit het aantal antwoorden blijkt dat iedereen in uw team heeft geantwoord.",
        "Uw collega’s: hetzelfde, zodra de resultaten met hen zijn gedeeld.",
        operator,
        "Wie de mailserver beheert: dat er een e-mail naar u is gegaan, en wanneer.",
        thief,
        "Het netwerk of het apparaatbeheer van uw werkgever: dat u het stemhokje hebt bezocht. Gebruik een ander apparaat en netwerk als dat voor u van belang is; uw link werkt overal.",
      ],
    },
    {
      title: "Hoe kleine groepen worden beschermd",
      points: [
        "Minder dan vijf antwoorden op een vraag in een team: er wordt niets over getoond.",
        "Vijf tot negen antwoorden: alleen een score, afgerond op vijf en aan beide uiteinden van de schaal afgekapt (‘75 of meer’). Geen verdeling en geen percentage. Hoeveel mensen geen beoordeling gaven, valt toch af te leiden: het is het verschil tussen de antwoorden van het team en die op de vraag. Daarin zitten degenen die de vraag oversloegen, die ‘Weet ik niet’ antwoordden en voor wie ze niet van toepassing is, allemaal samen.",
        "Tien of meer: hoeveel mensen elk antwoord kozen, of geen, en hoeveel ‘Weet ik niet’ antwoordden. Tenzij bijna iedereen hetzelfde koos: dan alleen ‘minstens zoveel procent’, en in plaats van een score het bereik dat dan overblijft.",
        "Deze regels voorkomen dat iemand met zekerheid een antwoord afleidt uit wat is gepubliceerd. Ze voorkomen niet dat mensen goed raden: waar bijna een heel team hetzelfde zegt, hebt u dat hoogstwaarschijnlijk ook gezegd. En wie enkele antwoorden kent, om te beginnen de eigen, weet meer dan de anderen: twee collega’s die elkaar hun antwoorden vertellen, kunnen in enkele gevallen van zeer kleine groepen zeker weten aan welke kant van een vraag de anderen staan.",
        "Een enquête kan u een of twee dingen over uzelf vragen, bijvoorbeeld waar u werkt. U hoeft niets aan te geven, en niets ervan komt uit de lijst van genodigden. Van zo’n groep wordt alleen iets getoond waar minstens tien mensen eruit hebben geantwoord, waar wat ze van het team overlaat niemand of minstens tien is, en waar uit alles wat getoond wordt geen kleinere groep te berekenen is. Twee van zulke vragen worden nooit gecombineerd, en opmerkingen dragen ze nooit. Grenzen zijn toch te raden: beter naarmate er meer wordt getoond. Negen anderen die hetzelfde over zichzelf aangeven als u en elkaar hun antwoorden vertellen, kunnen het uwe berekenen.",
        "Opmerkingen: alleen waar minstens tien mensen van het team hebben geantwoord en minstens drie van hen iets hebben geschreven. Ze worden woord voor woord getoond, gesorteerd op hun tekst zodat er niets van de volgorde van binnenkomst overblijft, zonder verband met beoordelingen of met elkaar. Een opmerking kan u verraden door wat erin staat.",
        "Zolang de enquête open is, ziet niemand een resultaat, alleen hoeveel stembiljetten van elk team in de stembus zitten, naar beneden afgerond op een veelvoud van vijf en elke 24 uur geteld. Een ingeleverd stembiljet blijft tot de sluiting meetellen, ook als het wordt gewijzigd of ingetrokken.",
        "Tussen twee enquêtes die meer dan vier van dezelfde mensen van een team eenzelfde vraag stellen, zitten minstens 90 dagen. Dat maakt het moeilijker om het ene resultaat van het andere af te trekken en te zien wat degenen zeiden die er maar één hebben beantwoord. Het maakt het niet onmogelijk.",
        "Herinneringen gaan in willekeurige volgorde weg, en aan niemand die het product gebruikt, wordt getoond aan wie of aan hoeveel mensen. Waar ze alleen gaan naar mensen die geen stembiljet hebben opgehaald, kan wie de server of de mailserver beheert, zien wie dat zijn; de vastgelegde gegevens van een enquête vermelden welke soort die heeft.",
      ],
    },
    {
      title: "Waartegen dit niet beschermt",
      points: [
        limit,
        "Waar geen mailserver is ingesteld, is een enquête een proef: de e-mails ervan liggen in een postvak UIT op de server. Wie het product heeft opgezet, kan ze daar lezen, een link openen, zien of die is gebruikt en in iemands plaats antwoorden. Een proef meldt dat in de e-mails en in het stemhokje.",
        "Een server die u een gemanipuleerde pagina stuurt, zou kunnen zien wat u typt. De pagina is één klein script waarvan de vingerafdruk bij de start van de enquête vastligt, dus dit valt te ontdekken, maar niet vanaf de pagina zelf.",
        "Wie de server beheert, zou stembiljetten kunnen toevoegen, maar in totaal niet meer dan er mensen zijn uitgenodigd. Voor elk zou een uitnodiging nodig zijn: de betrokkene merkt dan dat er al een stembiljet is opgehaald.",
        "Iemand met toegang tot uw mailbox kan uw link eerder gebruiken dan u. U zou dat merken: uw eigen link zou melden dat er al een stembiljet is opgehaald.",
        "Uw strookje samen met uw stembiljetcode bewijst anderen welk verzegeld stembiljet van u is. Houd beide voor uzelf.",
        "Bij de ingebouwde database zijn er geen aparte databaseaccounts voor de lijst van mensen en voor de stembus: wie de bestanden ervan kan lezen, kan beide lezen, maar niet wat verzegeld is.",
      ],
    },
    {
      title: "Hoe u het kunt controleren",
      points: [
        "Elke enquête wordt beschreven door één openbaar bestand, het manifest: de sleutels, de vragen, de drempels en hoeveel mensen zijn uitgenodigd. Uw browser weigert verder te gaan als iets daar niet mee klopt.",
        "De twaalf woorden in het stemhokje zijn de vingerafdruk van dat bestand. Zien uw collega’s dezelfde woorden, dan hebt u allemaal dezelfde enquête en dezelfde sleutels gekregen.",
        "Het strookje dat u krijgt, is het ondertekende ontvangstbewijs van de server voor uw verzegelde stembiljet. Het bevat geen antwoorden.",
        "Als de resultaten er zijn, leidt de link van uw uitnodiging naar het bord: de lijst van alle verzegelde stembiljetten die in de stembus zaten. Vergeleken met uw strookje, op uw eigen apparaat, toont het of uw stembiljet is geteld.",
        "Het product is open: wat hier staat, is in de broncode na te lezen.",
      ],
    },
  ],
  facts: {
    title: "Vastgelegd bij de start van deze enquête",
    custody: "Wie de sleutel heeft",
    custodyServer: "De server",
    custodyServerDatabase:
      "De server, en daarna een kopie van zijn database van voor de sluiting, samen met het geheim van de server",
    custodyTwoKey: "Twee van drie mensen samen",
    invited: "Uitgenodigd",
    invitedOf: (team, count) => `${team}: ${count.toLocaleString("nl")}`,
    thresholds: "Minimumaantal antwoorden voordat iets over een vraag wordt getoond",
    comments: "Minimumaantal mensen van een team voordat opmerkingen worden getoond",
    slices: "Gevraagd over uzelf",
    noSlices: "Niets",
    slicesFrom: (asked, least) => `${asked}; getoond vanaf ${least} antwoorden`,
    commentReaders: "Wie opmerkingen mag lezen",
    commentReadersMembers:
      "Alleen mensen van de organisatie die inloggen, nooit wie een pagina opent zonder in te loggen",
    reminders: "Herinneringen",
    remindersEveryone: "Aan iedereen, zodat ze niets zeggen over wie heeft geantwoord",
    remindersUnclaimed: "Alleen aan wie de uitnodiging nog niet heeft gebruikt",
    trial:
      "Dit is een proef: de links zijn op de server te lezen, door wie de proef heeft opgezet en door wie de server beheert.",
    words: "Twaalf woorden",
    wordsNote: "Vergelijk ze met de woorden die uw eigen browser in het stemhokje berekent.",
    manifest: "Het manifest van deze enquête",
  },
};
