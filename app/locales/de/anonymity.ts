import type { RespondentWords } from "../words";

/** The page on anonymity, in plain words. */
export const anonymity: RespondentWords["anonymity"] = {
  title: "Was man über Ihre Antworten wissen kann",
  custody: {
    server: {
      lead: "Kurz gesagt: Niemand, der dieses Produkt nutzt, kann sehen, was Sie geantwortet haben. Wer den Server betreibt, könnte es. Diese Seite sagt, was das bedeutet und was es nicht abdeckt.",
      operator:
        "Wer den Server betreibt: bis die Umfrage endet, ob mit Ihrer Einladung ein Stimmzettel geholt wurde. Aus Spuren, die jede Datenbank behält, lässt sich oft auch erkennen, welcher versiegelte Stimmzettel daraus geworden ist, und damit, dass er abgegeben wurde. Und weil in dieser Umfrage der Server den Schlüssel hat, könnte diese Person Stimmzettel vor dem Schluss öffnen und so erfahren, was Sie geantwortet haben.",
      thief:
        "Wer die Datenbank nach der Umfrage stiehlt: Gruppenergebnisse, veröffentlichte Kommentare und die Liste der Eingeladenen. Eine Kopie, die während der Umfrage gemacht wurde, enthält auch die versiegelten Stimmzettel und wer bis dahin einen geholt hatte; niemand kann sie öffnen, es sei denn, in dieser Zeit wurde auch der Schlüssel kopiert: Er liegt in einem eigenen Ordner, außerhalb der Datenbank und ihrer Sicherungen.",
      limit:
        "In dieser Umfrage hat der Server den Schlüssel. Wer ihn betreibt, könnte Antworten vor dem Schluss öffnen und mit dem Zeitpunkt ihres Eingangs und mit der Einladung abgleichen, von der sie stammen. Wer das Produkt nur nutzt, kann das nicht.",
    },
    "two-key": {
      lead: "Kurz gesagt: Weder Ihre Führungskraft noch wer den Server betreibt kann sehen, was Sie geantwortet haben, außer zwei von drei Schlüsselpersonen helfen. Diese Seite sagt, was das bedeutet und was es nicht abdeckt.",
      operator:
        "Wer den Server betreibt: bis die Umfrage endet, ob mit Ihrer Einladung ein Stimmzettel geholt wurde. Aus Spuren, die jede Datenbank behält, lässt sich oft auch erkennen, welcher versiegelte Stimmzettel daraus wurde, und damit, dass er abgegeben wurde. Nicht, was darauf steht: Drei Schlüsselpersonen haben Schlüssel, die dem Server fehlen, und zwei von ihnen mischen die Stimmzettel, bevor der Server sein eigenes Siegel öffnet. Schlüsselpersonen sehen keine Antwort.",
      thief:
        "Wer die Datenbank nach der Umfrage stiehlt: Gruppenergebnisse, veröffentlichte Kommentare und die Liste der Eingeladenen. Eine Kopie, die während der Umfrage gemacht wurde, enthält auch die versiegelten Stimmzettel und wer bis dahin einen geholt hatte; öffnen kann sie niemand ohne die Karten zweier Schlüsselpersonen und den eigenen Schlüssel des Servers, der am Ende vernichtet wird.",
      limit:
        "Zwei Schlüsselpersonen gemeinsam mit dem, der den Server betreibt, könnten Stimmzettel öffnen und über den Zeitpunkt ihres Eingangs und die Einladung zurückverfolgen. Eine allein, der Server allein oder eine mit dem Server kann es nicht.",
    },
  },
  way: {
    title: "Der Weg eines Stimmzettels",
    server: {
      steps: [
        "Auf Ihrem Gerät versiegelt",
        "Wartet bis zum Schluss in der Urne",
        "Im Speicher geöffnet und gezählt",
      ],
      text: "Eine Antwort wird auf Ihrem eigenen Gerät versiegelt und liegt versiegelt in der Urne, bis die Umfrage schließt. Dann wird sie im Arbeitsspeicher des Servers geöffnet, gemischt und gezählt. Nichts Geöffnetes wird je aufgeschrieben.",
    },
    "two-key": {
      steps: [
        "Dreifach auf Ihrem Gerät versiegelt",
        "Erste Schlüsselperson mischt",
        "Zweite Schlüsselperson mischt",
        "Der Server öffnet den Rest und zählt",
      ],
      text: "Eine Antwort wird auf Ihrem eigenen Gerät dreifach versiegelt. Nach dem Schluss nimmt eine Schlüsselperson die äußeren Siegel ab und mischt, eine zweite tut dasselbe, und der Server öffnet, was übrig ist: Er sieht Antworten und kann nicht sagen, von wem. Schlüsselpersonen sehen überhaupt keine Antwort.",
    },
  },
  leadTrial:
    "Kurz gesagt: Diese Umfrage ist ein Probelauf. Wer ihn eingerichtet hat, kann also die Links der Eingeladenen öffnen, sehen, ob ein Link benutzt wurde, und an Stelle einer anderen Person antworten. Was jemand in der Kabine versiegelt hat, wird niemandem gezeigt, der dieses Produkt nutzt. Wer den Server betreibt, könnte es lesen.",
  ofWave: (organization, name) => `Zur Umfrage „${name}“ von ${organization}`,
  sections: ({ operator, thief, limit }) => [
    {
      title: "Was mit Ihren Antworten geschieht",
      points: [
        "Ihre Einladung wird gegen einen Stimmzettel getauscht, auf dem kein Name steht. Der Server signiert den Stimmzettel, ohne ihn zu sehen, so wie man durch einen verschlossenen Umschlag mit Kohlepapier unterschreibt. Später kann er erkennen, dass ein Stimmzettel echt ist, aber nicht, von wem er ist.",
        "Sie antworten auf Ihrem eigenen Gerät. Nichts verlässt es, bevor Sie Ihren Stimmzettel abgeben; begonnene Antworten bleiben auf dem Gerät und werden entfernt, wenn der Stimmzettel in der Urne liegt.",
        "Ihr Gerät versiegelt den Stimmzettel, bevor er gesendet wird. Alle versiegelten Stimmzettel einer Umfrage haben genau dieselbe Länge, gleich wie viel Sie geschrieben haben.",
        "Der versiegelte Stimmzettel kommt in eine Urne, die weder Ihre Einladung noch Ihren Namen kennt: Kein Cookie, keine Adresse, keine Zeit wird mit ihm gespeichert. Das eigene Protokoll der Datenbank hält den Zeitpunkt jeder Änderung fest, wie bei allen Datenbanken; wer den Server betreibt, kann es lesen.",
        "Nach dem Ende der Umfrage werden die Stimmzettel im Arbeitsspeicher des Servers geöffnet, Bewertungen und Kommentare voneinander getrennt und in eine zufällige Reihenfolge gebracht und dort ausgezählt. Kein geöffneter Stimmzettel wird je gespeichert. In einem Schritt wird das Ergebnis gespeichert, der Schlüssel vernichtet, der die Stimmzettel öffnen konnte, und die Liste, wer einen Stimmzettel geholt hat, gelöscht und in zufälliger Reihenfolge neu geschrieben; danach werden die versiegelten Stimmzettel gelöscht.",
        "Gespeichert bleiben ein einziges Ergebnis, einmal berechnet, nur für Gruppen, und die Kommentare, die gezeigt werden dürfen. Es ändert sich nie, und alle, die es sehen dürfen, sehen dasselbe.",
      ],
    },
    {
      title: "Wer was sehen kann",
      points: [
        "Ihre Führungskraft, die Leitungen von Vertrieb und Marketing und alle, die sich anmelden: die veröffentlichten Ergebnisse von Gruppen. Nicht Ihre Antworten, nicht, wann Sie geantwortet haben, und, außer bei einem Probelauf, nicht, ob Sie es getan haben, es sei denn, die Zahl der Antworten zeigt, dass alle in Ihrem Team geantwortet haben.",
        "Ihre Kolleginnen und Kollegen: dasselbe, sobald die Ergebnisse mit ihnen geteilt werden.",
        operator,
        "Wer den Mailserver betreibt: dass eine Mail an Sie ging und wann.",
        thief,
        "Das Netzwerk oder die Geräteverwaltung Ihres Arbeitgebers: dass Sie die Kabine besucht haben. Nehmen Sie ein anderes Gerät und Netz, wenn Ihnen das wichtig ist; Ihr Link funktioniert überall.",
      ],
    },
    {
      title: "Wie kleine Gruppen geschützt sind",
      points: [
        "Weniger als fünf Antworten auf eine Frage in einem Team: Dazu wird nichts gezeigt.",
        "Fünf bis neun Antworten: nur ein Wert, auf fünf gerundet und zu beiden Enden der Skala hin abgeschnitten („75 oder mehr“). Keine Verteilung und kein Anteil. Wie viele keine Bewertung abgegeben haben, lässt sich dennoch erkennen: Es ist die Differenz zwischen den Antworten des Teams und denen auf die Frage. Sie umfasst alle zusammen, die sie übersprungen haben, die „Weiß ich nicht“ gesagt haben und auf die sie nicht zutrifft.",
        "Zehn oder mehr: wie viele Personen jede Antwort gewählt haben oder keine, und wie viele „Weiß ich nicht“ gesagt haben. Es sei denn, fast alle haben dasselbe gewählt: Dann nur „mindestens so viele Prozent“ und statt eines Werts der Bereich, der damit offen bleibt.",
        "Diese Regeln verhindern, dass jemand aus dem Veröffentlichten eine Antwort mit Sicherheit errechnet. Sie verhindern nicht, dass jemand gut rät: Wo fast alle in einem Team dasselbe sagen, haben Sie es höchstwahrscheinlich auch gesagt. Und wer einige Antworten kennt, angefangen mit der eigenen, weiß mehr als andere: Zwei Personen, die einander ihre Antworten sagen, können sich in einigen Fällen sehr kleiner Gruppen sicher sein, auf welcher Seite einer Frage die anderen stehen.",
        "Eine Umfrage kann Sie ein oder zwei Dinge über Sie selbst fragen, zum Beispiel, wo Sie arbeiten. Sie müssen nichts angeben, und nichts davon stammt aus der Liste der Eingeladenen. Von einer solchen Gruppe wird nur etwas gezeigt, wo mindestens zehn aus ihr geantwortet haben, wo sie vom Team niemanden oder mindestens zehn übrig lässt und wo sich aus allem Gezeigten keine kleinere Gruppe ausrechnen lässt. Zwei solche Fragen werden nie verbunden, und Kommentare tragen sie nie. Grenzen lassen sich trotzdem erraten: je mehr gezeigt wird, desto besser. Neun andere, die dasselbe über sich sagen wie Sie und einander ihre Antworten verraten, können Ihre ausrechnen.",
        "Kommentare: nur wo mindestens zehn Personen des Teams geantwortet und mindestens drei von ihnen etwas geschrieben haben. Sie werden im Wortlaut gezeigt, nach ihrem Text sortiert, sodass keine Reihenfolge des Eingangs bleibt, ohne Verbindung zu Bewertungen oder untereinander. Ein Kommentar kann Sie durch das verraten, was darin steht.",
        "Solange die Umfrage läuft, sieht niemand ein Ergebnis, sondern nur, wie viele Stimmzettel jedes Teams in der Urne liegen, abgerundet auf ein Vielfaches von fünf und alle 24 Stunden gezählt. Ein abgegebener Stimmzettel zählt dabei bis zum Schluss, auch wenn er geändert oder zurückgezogen wird.",
        "Zwei Umfragen, die mehr als vier derselben Personen eines Teams dieselbe Frage stellen, liegen mindestens 90 Tage auseinander. Das erschwert es, ein Ergebnis vom anderen abzuziehen und so zu sehen, was diejenigen gesagt haben, die nur eine davon beantwortet haben. Unmöglich macht es das nicht.",
        "Erinnerungen gehen in zufälliger Reihenfolge hinaus, und wer das Produkt nutzt, bekommt nicht gezeigt, an wen oder an wie viele. Gehen sie nur an Personen, die keinen Stimmzettel geholt haben, kann sehen, wer das ist, wer den Server oder den Mailserver betreibt; welche Art eine Umfrage hat, steht bei ihren Angaben.",
      ],
    },
    {
      title: "Wovor dies nicht schützt",
      points: [
        limit,
        "Wo kein Mailserver eingerichtet ist, ist eine Umfrage ein Probelauf: Ihre Mails liegen in einem Postausgang auf dem Server. Wer das Produkt eingerichtet hat, kann sie dort lesen, einen Link öffnen, sehen, ob er benutzt wurde, und an Stelle einer anderen Person antworten. Ein Probelauf sagt das in seinen Mails und in der Kabine.",
        "Ein Server, der Ihnen eine manipulierte Seite schickt, könnte sehen, was Sie eingeben. Die Seite ist ein einziges kleines Skript, dessen Fingerabdruck beim Start der Umfrage festgelegt wird; das lässt sich also herausfinden, aber nicht auf der Seite selbst.",
        "Wer den Server betreibt, könnte Stimmzettel hinzufügen, aber insgesamt nicht mehr, als Personen eingeladen wurden. Jeder bräuchte eine Einladung: Deren Person stellt dann fest, dass schon ein Stimmzettel geholt wurde.",
        "Wer Zugriff auf Ihr Postfach hat, kann Ihren Link vor Ihnen benutzen. Sie würden es merken: Ihr eigener Link würde sagen, dass schon ein Stimmzettel geholt wurde.",
        "Ihr Beleg zusammen mit Ihrem Stimmcode beweist anderen, welcher versiegelte Stimmzettel Ihrer ist. Behalten Sie beides für sich.",
        "Bei der eingebetteten Datenbank gibt es keine getrennten Datenbankkonten für die Personenliste und für die Urne: Wer ihre Dateien lesen kann, kann beides lesen, nicht aber, was versiegelt ist.",
      ],
    },
    {
      title: "Wie Sie es prüfen können",
      points: [
        "Jede Umfrage ist in einer öffentlichen Datei beschrieben, ihrem Manifest: die Schlüssel, die Fragen, die Schwellen, wie viele Personen eingeladen wurden. Ihr Browser macht nicht weiter, wenn etwas nicht dazu passt.",
        "Die zwölf Wörter in der Kabine sind der Fingerabdruck dieser Datei. Sehen Ihre Kolleginnen und Kollegen dieselben Wörter, haben Sie alle dieselbe Umfrage und dieselben Schlüssel bekommen.",
        "Der Beleg, den Sie bekommen, ist die signierte Quittung des Servers für Ihren versiegelten Stimmzettel. Er enthält keine Antworten.",
        "Wenn die Ergebnisse da sind, führt der Link Ihrer Einladung zum Aushang: der Liste aller versiegelten Stimmzettel, die in der Urne lagen. Auf Ihrem eigenen Gerät mit Ihrem Beleg verglichen zeigt er, ob Ihr Stimmzettel gezählt wurde.",
        "Das Produkt ist offen: Was hier steht, lässt sich in seinem Quelltext nachlesen.",
      ],
    },
  ],
  facts: {
    title: "Festgelegt, als diese Umfrage begann",
    custody: "Wer den Schlüssel hat",
    custodyServer: "Der Server",
    custodyServerDatabase:
      "Der Server, und danach eine vor dem Ende angefertigte Kopie seiner Datenbank zusammen mit dem Geheimnis des Servers",
    custodyTwoKey: "Zwei von drei Personen gemeinsam",
    invited: "Eingeladen",
    invitedOf: (team, count) => `${team}: ${count.toLocaleString("de-DE")}`,
    thresholds: "Wenigste Antworten, ab denen etwas zu einer Frage gezeigt wird",
    comments: "Wenigste Personen eines Teams, ab denen Kommentare gezeigt werden",
    slices: "Gefragt über Sie selbst",
    noSlices: "Nichts",
    slicesFrom: (asked, least) => `${asked}; gezeigt ab ${least} Antworten`,
    commentReaders: "Wer Kommentare lesen darf",
    commentReadersMembers:
      "Nur Personen der Organisation, die sich anmelden; nie, wer eine Seite ohne Anmeldung öffnet",
    reminders: "Erinnerungen",
    remindersEveryone: "An alle, damit sie nichts darüber sagen, wer geantwortet hat",
    remindersUnclaimed: "Nur an die, deren Einladung noch nicht benutzt wurde",
    trial:
      "Dies ist ein Probelauf: Seine Links können auf dem Server gelesen werden, sowohl von den Personen, die ihn eingerichtet haben, als auch von denen, die den Server betreiben.",
    words: "Zwölf Wörter",
    wordsNote: "Vergleichen Sie sie mit den Wörtern, die Ihr eigener Browser in der Kabine berechnet.",
    manifest: "Das Manifest dieser Umfrage",
  },
};
