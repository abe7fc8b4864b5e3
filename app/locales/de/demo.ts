import type { Words } from "../words";

/** The demo company. */
export const demo: Words["demo"] = {
  organization: "Halden Instruments (Demo)",
  owner: "Demo-Owner",
  survey: "Zusammenarbeit von Vertrieb und Marketing",
  norm: "Erfundene Norm",
  title: "Demo-Unternehmen",
  lead: "Drei jährliche Wellen eines erfundenen Unternehmens, um zu sehen, wie Ergebnisse aussehen, bevor jemand gefragt wird. Die Antworten hat ein Programm erfunden; sie durchliefen dieselben Regeln wie echte.",
  apart:
    "Es ist eine eigene Organisation: Nichts darin berührt Ihre Personen, Umfragen oder Ergebnisse, und jede ihrer Seiten sagt, dass es Demodaten sind.",
  load: "Demo-Unternehmen laden",
  open: "Demo-Unternehmen ansehen",
  results: "Die neuesten Ergebnisse",
  leave: "Zurück zu Ihrer Organisation",
  remove: "Demo-Unternehmen entfernen",
  removeHint: "Alles darin Angelegte wird gelöscht. Sie können es jederzeit wieder laden.",
  here: "Sie sind jetzt im Demo-Unternehmen.",
  removed: "Das Demo-Unternehmen wurde entfernt.",
  alone:
    "Diese Installation wurde als Demo gestartet und enthält sonst nichts. Um mit Ihrem eigenen Unternehmen zu beginnen, starten Sie sie ohne --demo.",
  signInHere: (email, password) =>
    `Diese Installation zeigt ein erfundenes Unternehmen. Sehen Sie sich als ${email} mit dem Passwort ${password} um`,
  signIn: (email, password) =>
    `Das Demo-Unternehmen ist geladen: Melden Sie sich an mit ${email} und dem Passwort ${password}`,
};
