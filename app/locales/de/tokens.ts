import type { tokens as en } from "../en/tokens";

export const tokens: typeof en = {
  title: "Token für Programme",
  lead: "Mit einem Token liest ein Programm von Ihnen freigegebene Zahlen über das Netz: dieselben, die die Ergebnisseiten zeigen, und sonst nichts.",
  link: "Token für Programme",
  name: "Name",
  nameHint: "Wer es benutzt, damit Sie später wissen, welches Sie widerrufen.",
  endsOn: "Letzter Tag (falls es einen gibt)",
  endsOnHint: "Nach diesem Tag öffnet es nichts mehr. Ohne ihn gilt es, bis es widerrufen wird.",
  submit: "Token erstellen",
  made: "Das ist das Token. Kopieren Sie es jetzt: Es wird hier einmal gezeigt und nirgends aufbewahrt.",
  madeBefore:
    "Beim Klick davor wurde ein Token erstellt und in dessen Antwort gezeigt. Falls Sie es nicht gesehen haben, widerrufen Sie es und erstellen Sie ein neues.",
  listTitle: "Ihre Token",
  none: "Es gibt noch kein Token.",
  scopes: { "results:read": "liest freigegebene Zahlen" },
  until: (day) => `bis ${day}`,
  ended: "abgelaufen",
  revoked: "widerrufen",
  neverUsed: "nie benutzt",
  lastUsed: (day) => `zuletzt benutzt am ${day}`,
  revoke: "Widerrufen",
  revokedNow: (name) =>
    `Das Token ${name} ist widerrufen. Programme, die es benutzen, bekommen keine Zahlen mehr.`,
  unknown: "Dieses Token ist schon widerrufen, oder es gibt es nicht.",
  errors: {
    name: "Geben Sie dem Token einen Namen mit höchstens 60 Zeichen.",
    endsOn: "Schreiben Sie den letzten Tag als 2027-03-31, heute oder später.",
  },
  how: "Senden Sie es im Header Authorization: Bearer … an /api/v1/waves. Was es zu fragen gibt, steht in /api/v1/openapi.json.",
  problems: {
    titles: { 401: "Nicht berechtigt", 404: "Nicht gefunden", 429: "Zu viele Anfragen" },
    unauthorized:
      "Hierfür braucht es ein Token im Header „Authorization: Bearer …“. Hier ist keines, oder es ist widerrufen, abgelaufen oder war nie eines. Token erstellen die Eigentümer auf der Seite der Organisation.",
    tooMany: (minutes) =>
      `Dieses Token hat zu oft gefragt. Versuchen Sie es in ${minutes === 1 ? "1 Minute" : `${minutes} Minuten`} wieder.`,
    noWave:
      "Ihre Organisation hat keine freigegebene Welle mit dieser Kennung. Welche sie hat, zeigt /api/v1/waves.",
    unreadable:
      "Die gespeicherten Ergebnisse dieser Welle sind beschädigt, oder eine neuere Version von Parallax hat sie geschrieben. Wer den Server betreibt, kann sie zurückbringen.",
    noEarlier:
      "Im Zeitverlauf steht keine Welle vor dieser: Dafür braucht es zwei freigegebene Wellen mit Werten, eine frühere, die mindestens 90 Tage davor geschlossen und nicht aus dem Zeitverlauf genommen wurde.",
    notInTrend:
      "Im Zeitverlauf steht vor dieser Welle keine mit der Kennung aus „since“. Ohne „since“ ist es die Welle davor.",
  },
};
