import type { Words } from "../../words";
import { list } from "../grammar";

export const motion: Words["benchmarks"]["motion"] = {
  title: {
    out: (wave) => `${wave} aus dem Verlauf nehmen`,
    back: (wave) => `${wave} wieder in den Verlauf aufnehmen`,
  },
  lead: {
    out: "Für einen Probelauf oder eine missglückte Welle: Ihre Ergebnisse bleiben, aber kein Verlauf, keine Veränderung und kein Ausgangswert verwendet sie mehr. Dafür braucht es einen Owner und die Leitung jedes Teams, jeweils mit eigenem Wort. Für den Abstand zwischen Wellen zählt sie weiterhin.",
    back: "Die Welle ist nicht im Verlauf. Sie kehrt zurück, wenn ein Owner und die Leitung jedes Teams das sagen, jeweils mit eigenem Wort.",
  },
  open: { out: "Aus dem Verlauf nehmen", back: "Wieder in den Verlauf aufnehmen" },
  reason: "Warum",
  reasonHint:
    "Ein Satz, der im Verlauf stehen bleibt, etwa „ein Probelauf mit zehn Personen“. Höchstens 200 Zeichen.",
  because: (reason) => `Grund: ${reason}`,
  parts: {
    owner: "Owner",
    sales: (team) => `Leitung von ${team}`,
    marketing: (team) => `Leitung von ${team}`,
  },
  column: { part: "Wer", said: "Zugestimmt" },
  said: (name) => `Ja: ${name}`,
  waiting: "Noch nicht",
  say: { out: (part) => `Zustimmen als ${part}`, back: (part) => `Zustimmen als ${part}` },
  unsay: "Mein Wort zurücknehmen",
  none: "Nur ein Owner und die Leitungen der Teams können das sagen.",
  done: {
    said: "Ihr Wort ist festgehalten. Es geschieht, wenn auch die anderen zugestimmt haben.",
    out: "Die Welle ist nicht mehr im Verlauf.",
    back: "Die Welle ist wieder im Verlauf.",
    unsaid: "Ihr Wort ist zurückgenommen.",
  },
  refusals: {
    not_released: "Nur eine Welle mit freigegebenen Ergebnissen kann aus dem Verlauf genommen werden.",
    already: "Jemand war schneller: Das ist schon geschehen.",
    not_yours: "Dafür können Sie nicht sprechen: Es braucht das Mitglied, das diese Rolle hat.",
    no_reason: "Sagen Sie in einem Satz, warum, in höchstens 200 Zeichen.",
    changed:
      "Inzwischen wurde ein anderer Grund genannt. Lesen Sie ihn unten und stimmen Sie noch einmal zu, wenn Sie einverstanden sind.",
    nothing_said: "Es gibt kein Wort von Ihnen, das Sie zurücknehmen könnten.",
  },
  takenOut: (wave, by, reason) => `${wave} wurde von ${list(by)} aus dem Verlauf genommen: ${reason}`,
  ownResults: (by, reason) =>
    `Diese Welle wurde von ${list(by)} aus dem Verlauf genommen: ${reason} Sie wird mit keiner anderen Welle verglichen.`,
  waves: "Wellen dieses Verlaufs",
  wavesLead:
    "Einen Probelauf oder eine missglückte Welle können ein Owner und beide Leitungen gemeinsam aus dem Verlauf nehmen.",
};
