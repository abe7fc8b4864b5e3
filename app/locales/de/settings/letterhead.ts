import type { Words } from "../../words";

/** Eigene Worte, Farbe und Logo der Organisation. */
export const letterhead: Words["organizations"]["letterhead"] = {
  title: "Briefkopf",
  lead: "Ihre eigenen Worte in Einladungen und Erinnerungen, Ihre Farbe und Ihr Logo. Was hier steht, geht in die Mails der Wellen, die ab jetzt gestartet werden; eine Welle behält, womit sie gestartet wurde.",
  words: {
    title: "Ihre eigenen Worte",
    lead: "Sie stehen neben den Sätzen des Produkts: wer fragt, was mit den Antworten geschieht, der Link. Die lassen sich nicht ändern, weil man sich auf sie verlassen können muss. Reiner Text; eine neue Zeile beginnt einen neuen Absatz.",
    language: "Sprache der Mails",
    same: "Worte des Produkts",
    own: "Ihre Worte",
    greeting: "Anrede",
    greetingHint: (place, usual) =>
      `Aus ${place} wird der Name der Person. Leer, oder wo kein Name bekannt ist: „${usual}“`,
    invitation: "In der Einladung, nach der Anrede",
    reminder: "In Erinnerungen, nach dem Satz, der sagt, wer sie bekommt",
    signature: "Unterschrift, am Ende von beiden",
    count: (count, most) => `${count} von höchstens ${most} Zeichen.`,
    submit: "Diese Worte speichern",
    saved: (language) => `Ihre Worte auf ${language} sind gespeichert.`,
    removed: (language) => `Mails auf ${language} haben nur die Worte des Produkts.`,
    preview: "So wird es aussehen",
    previewLead:
      "Wie gespeichert, mit üblichen Daten und Zahlen. Der Link darin führt nirgendwohin. Mailprogramme unterscheiden sich: Eine Testmail von der Seite eines Entwurfs zeigt Ihres.",
    kinds: { invitation: "Einladung", reminder: "Erinnerung" },
    desk: (kind) => `${kind} am Schreibtisch`,
    phone: (kind) => `${kind} auf dem Telefon`,
    samplePerson: "Robin Müller",
  },
  problems: {
    long: (count, most) => `Das sind ${count} Zeichen. Höchstens ${most} sind möglich.`,
    lines: (count, most) =>
      most === 1
        ? "Hier ist nur eine Zeile Platz. Schreiben Sie den Rest anderswohin."
        : `Das sind ${count} Zeilen, möglich sind ${most}.`,
    link: (found) =>
      `Mailprogramme würden aus „${found}“ einen Link machen. Der einzige Link in diesen Mails ist der eigene der Person, damit niemand überlegen muss, welcher gemeint ist. Nennen Sie eine Person, oder sagen Sie, wo man fragen kann. Fehlt nur das Leerzeichen nach einem Punkt, dann ergänzen Sie es.`,
    markup: (found) =>
      `„${found}“ stünde genau so in der Mail: Sie nimmt reinen Text, kein HTML. Lassen Sie es weg.`,
    place: (found, part) =>
      part === "greeting"
        ? `„${found}“ wird nicht ausgefüllt, nur {name}.`
        : `„${found}“ wird nicht ausgefüllt. Der Name gehört in die Anrede, als {name}.`,
  },
  colour: {
    title: "Farbe",
    lead: "Ein Band über den Mails. Ihr Link und ihr Knopf behalten Farben, die auch dort lesbar bleiben, wo Programme Mails dunkel machen.",
    field: "Farbe, als #rrggbb",
    fieldHint: "Aus Ihren Gestaltungsregeln, zum Beispiel #2447b8. Leer: keine.",
    invalid:
      "Das ist keine Farbe. Schreiben Sie # und sechs Ziffern von 0 bis 9 und a bis f, zum Beispiel #2447b8.",
    weak: (colour, ratio, nearest) =>
      `${colour} hat auf Weiß einen Kontrast von ${ratio} : 1; Text braucht 4,5 : 1. Der nächste Ton, der das hat, ist ${nearest}.`,
    take: (nearest) => `${nearest} nehmen`,
    submit: "Farbe speichern",
    saved: (light, lightRatio, dark, darkRatio) =>
      `Gespeichert. ${light} hat ${lightRatio} : 1 auf Weiß. In dunklen Mails steht dafür ${dark}, mit ${darkRatio} : 1.`,
    removed: "Es gibt jetzt keine eigene Farbe.",
    now: (light, lightRatio, dark, darkRatio) =>
      `${light}, mit ${lightRatio} : 1 auf Weiß; in dunklen Mails ${dark}, mit ${darkRatio} : 1.`,
    swatch: "Die Farbe auf Hell und auf Dunkel",
  },
  logo: {
    title: "Logo",
    lead: "PNG oder JPEG, höchstens 1 MB. Es wird neu gezeichnet, damit nichts außer seinen Bildpunkten bleibt, steht überall auf Weiß und ist Teil jeder Mail: Beim Öffnen wird nichts nachgeladen.",
    file: "Datei",
    submit: "Logo speichern",
    saved: "Das Logo ist gespeichert.",
    remove: "Logo entfernen",
    removed: "Es gibt jetzt kein Logo.",
    none: "Wählen Sie zuerst eine Datei.",
    alt: (organization) => `Logo von ${organization}`,
    large: (megabytes) =>
      `Diese Datei hat ${megabytes} MB. Ein Logo darf höchstens 1 MB haben: Exportieren Sie es kleiner.`,
    pixels: (width, height) =>
      `Dieses Bild hat ${width} × ${height} Bildpunkte. Exportieren Sie es kleiner: 800 × 400 genügen.`,
    tiny: "Dieses Bild hat auf einer Seite weniger als 16 Bildpunkte. Nehmen Sie ein größeres.",
    svg: "Das ist ein SVG. Es kann Programme enthalten und etwas nachladen, und die meisten Mailprogramme zeigen es nicht. Exportieren Sie es als PNG.",
    noImage: "Diese Datei ist weder PNG noch JPEG, was auch ihr Name sagt. Exportieren Sie das Logo als PNG.",
    broken:
      "Diese Datei beginnt wie ein Bild, lässt sich aber nicht bis zum Ende lesen. Exportieren Sie sie noch einmal.",
  },
};
