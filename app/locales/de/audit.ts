import type { Words } from "../words";

type Detail = { readonly [key: string]: unknown };

const text = (value: unknown) => (typeof value === "string" ? value : String(value ?? ""));
const list = (detail: Detail) =>
  Object.entries(detail)
    .map(
      ([key, value]) =>
        `${NAMES[key] ?? key}: ${typeof value === "object" ? JSON.stringify(value) : text(value)}`,
    )
    .join(", ");

/** What changed in an organization or in the thresholds of a draft. */
const NAMES: Record<string, string> = {
  name: "Name",
  timeZone: "Zeitzone",
  salesName: "Name des Vertriebs",
  marketingName: "Name des Marketings",
  answers: "Antworten für einen Wert",
  counts: "Antworten für eine Verteilung",
  commentResponses: "Antworten für Kommentare",
  comments: "Kommentare",
};

/** By which second factor somebody signed in. */
const SECOND: Record<string, string> = {
  app: " und einem Code der App",
  recovery: " und einem Wiederherstellungscode",
};

/** The audit log in words: one sentence for every kind of event, after the name of who did it. */
export const audit: Words["audit"] = {
  title: "Protokoll",
  lead: "Was Mitglieder und das System getan haben, der Reihe nach. Nichts, was die Befragten tun, steht je hier.",
  intact: (count) =>
    count === 1
      ? "Das Protokoll ist unversehrt: Sein einziges Ereignis trägt die richtige Prüfsumme."
      : `Das Protokoll ist unversehrt: Jedes seiner ${count} Ereignisse trägt die Prüfsumme des vorigen.`,
  broken: (seq) =>
    `Das Protokoll wurde am Produkt vorbei geändert: Ereignis ${seq} fehlt oder passt nicht zu seiner Prüfsumme. Sagen Sie es den Personen, die diesen Server betreiben.`,
  head: "Neueste Prüfsumme",
  headHint:
    "Notieren Sie sie: Solange spätere Protokolle sie noch enthalten, wurde davor nichts geändert oder abgeschnitten.",
  caption: "Ereignisse, das neueste zuerst",
  system: "Parallax",
  older: "Ältere Ereignisse",
  newest: "Zurück zu den neuesten",
  empty: "Noch ist nichts geschehen.",
  other: (kind, detail) =>
    `${kind.replaceAll(/[._-]/g, " ")}${Object.keys(detail).length > 0 ? ` (${list(detail)})` : ""}`,
  kinds: {
    "organization.founded": (detail) =>
      detail.apart
        ? `hat die Organisation ${text(detail.name)} angelegt, mit ${text(detail.owner)} als künftigem erstem Owner`
        : `hat ${text(detail.name)} eingerichtet`,
    "installation.given": (detail) => `lässt auch ${text(detail.name)} diese Installation betreiben`,
    "installation.taken": (detail) => `lässt ${text(detail.name)} diese Installation nicht mehr betreiben`,
    "organization.removed": (detail) => `hat die Organisation ${text(detail.name)} entfernt`,
    "organization.changed": (detail) => `hat die Organisation geändert (${list(detail)})`,
    "member.signed-in": (detail) =>
      `hat sich mit ${detail.method === "link" ? "einem Link per Mail" : "Passwort"}${SECOND[text(detail.factor ?? "")] ?? ""} angemeldet`,
    "member.invited": (detail) => `hat ${text(detail.email)} eingeladen (${place(detail)})`,
    "member.invitation-withdrawn": (detail) => `hat die Einladung an ${text(detail.email)} zurückgezogen`,
    "member.joined": (detail) =>
      detail.runsInstallation
        ? `ist beigetreten (${place(detail)}) und betreibt die Installation, in der diese Organisation ist`
        : `ist beigetreten (${place(detail)})`,
    "member.role-changed": (detail) => `hat die Rolle von ${text(detail.name)} geändert: ${place(detail)}`,
    "member.removed": (detail) => `hat ${text(detail.name)} entfernt (${place(detail)})`,
    "member.password-changed": () => "hat das eigene Passwort geändert",
    "member.factor-set-up": () => "hat den eigenen zweiten Faktor eingerichtet",
    "member.factor-switched-off": () => "hat den eigenen zweiten Faktor ausgeschaltet",
    "member.factor-codes-drawn": () => "hat neue Wiederherstellungscodes erzeugt",
    "member.factor-code-used": (detail) =>
      `hat einen Wiederherstellungscode benutzt (noch ${text(detail.left)})`,
    "member.factor-removed": (detail) => `hat den zweiten Faktor von ${text(detail.name)} entfernt`,
    "organization.factor-required": () => "verlangt von Ownern und Leitungen ab jetzt einen zweiten Faktor",
    "organization.factor-optional": () => "verlangt von Ownern und Leitungen keinen zweiten Faktor mehr",
    "token.made": (detail) =>
      `hat das Token ${named(detail)} für Programme erstellt${detail.endsOn ? `, bis ${text(detail.endsOn)}` : ""}`,
    "token.revoked": (detail) => `hat das Token ${named(detail)} widerrufen`,
    "action.proposed": (detail) =>
      `hat die gemeinsame Maßnahme „${text(detail.action)}“ vorgeschlagen, fällig ${text(detail.dueOn)}, verantwortlich ${text(detail.sales)} und ${text(detail.marketing)}`,
    "action.changed": (detail) =>
      `hat die gemeinsame Maßnahme „${text(detail.action)}“ geändert, nun fällig ${text(detail.dueOn)}, verantwortlich ${text(detail.sales)} und ${text(detail.marketing)}`,
    "action.confirmed": (detail) =>
      `hat die gemeinsame Maßnahme „${text(detail.action)}“ für ${text(detail.team)} bestätigt${detail.agreed ? "; damit ist sie vereinbart" : ""}`,
    "action.ended": (detail) =>
      detail.status === "done"
        ? `hat die gemeinsame Maßnahme „${text(detail.action)}“ als erledigt vermerkt`
        : `hat die gemeinsame Maßnahme „${text(detail.action)}“ fallen gelassen`,
    "action.reopened": (detail) => `hat die gemeinsame Maßnahme „${text(detail.action)}“ wieder aufgenommen`,
    "agreement.written": (detail) =>
      `hat Fassung ${text(detail.version)} der Vereinbarung „${text(detail.agreement)}“ geschrieben, Durchsicht am ${text(detail.reviewOn)}`,
    "agreement.signed": (detail) =>
      `hat Fassung ${text(detail.version)} der Vereinbarung „${text(detail.agreement)}“ für ${text(detail.team)} unterschrieben${detail.inForce ? "; damit gilt sie" : ""}`,
    "agreement.withdrawn": (detail) => `hat die Vereinbarung „${text(detail.agreement)}“ zurückgezogen`,
    "wave.created": (detail) => `hat die Welle ${named(detail)} als Entwurf angelegt`,
    "wave.changed": (detail) => sayDraftChange(detail),
    "wave.deleted": (detail) => `hat den Entwurf ${named(detail)} gelöscht`,
    "wave.removed": (detail) => `hat die Welle ${named(detail)} mit allem dazu entfernt`,
    "wave.launched": (detail) => `hat die Welle ${named(detail)} gestartet`,
    "wave.started": (detail) => `hat die Welle ${named(detail)} für Antworten geöffnet`,
    "wave.extended": (detail) => `hat die Welle ${named(detail)} bis ${text(detail.to)} verlängert`,
    "wave.reminded": (detail) => `hat Erinnerung ${text(detail.round)} der Welle ${named(detail)} gesendet`,
    "wave.unsealed": sayUnsealed,
    "wave.holders-named": (detail) =>
      `hat die Schlüsselpersonen der Welle ${named(detail)} benannt: ${Array.isArray(detail.holders) ? detail.holders.join(", ") : ""}`,
    "wave.holders-written": (detail) =>
      `hat Schlüsselpersonen der Welle ${named(detail)} noch einmal angeschrieben: ${Array.isArray(detail.holders) ? detail.holders.join(", ") : ""}`,
    "wave.holders-dismissed": (detail) =>
      `hat den Schlüssel der Welle ${named(detail)} wieder dem Server überlassen`,
    "wave.strays-removed": (detail) =>
      `hat aus der Urne der Welle ${named(detail)} entfernt, was niemand abgegeben hat: Zeilen, die jemand an der Urne vorbei in die Datenbank geschrieben hat (${text(detail.rows)})`,
    "wave.turn-taken": (detail) =>
      `hat festgehalten, dass ${text(detail.holder)} den eigenen Schritt als Schlüsselperson der Welle ${named(detail)} getan hat`,
    /** As it was called when the first logs were written: a chain of hashes cannot be rewritten. */
    "wave.opened": sayUnsealed,
    "wave.released": (detail) => `hat die Ergebnisse der Welle ${named(detail)} freigegeben`,
    "wave.imported": (detail) =>
      `hat die frühere Welle ${named(detail)} importiert, die am ${text(detail.day)} endete`,
    "sharing.viewers": (detail) => `hat die Ergebnisse der Welle ${named(detail)} Betrachtenden gezeigt`,
    "sharing.word-given": (detail) =>
      `hat für ${text(detail.team)} zugestimmt, dass alle Gefragten die Ergebnisse der Welle ${named(detail)} lesen dürfen`,
    "sharing.word-taken": (detail) =>
      `hat für ${text(detail.team)} die Zustimmung zurückgenommen, dass alle Gefragten die Ergebnisse der Welle ${named(detail)} lesen dürfen`,
    "sharing.everybody": (detail) =>
      `hat die Ergebnisse der Welle ${named(detail)} für alle Gefragten geöffnet, weil beide Seiten zugestimmt hatten`,
    "read-link.made": (detail) =>
      `hat den Leselink „${text(detail.label)}“ zu den Ergebnissen der Welle ${named(detail)} gemacht, gültig bis ${text(detail.endsOn)}`,
    "read-link.revoked": (detail) =>
      `hat den Leselink „${text(detail.label)}“ zu den Ergebnissen der Welle ${named(detail)} widerrufen`,
    "wave.closed-early": (detail) => `hat die Welle ${named(detail)} vorzeitig geschlossen`,
    "wave.closed": (detail) => `hat die Welle ${named(detail)} zum Termin geschlossen`,
    "wave.cancelled": (detail) =>
      `hat die Welle ${named(detail)} abgebrochen und ihre Urne und Schlüssel vernichtet`,
    "prediction.typed": (detail: Detail) =>
      `hat eine Vorhersage zur Welle ${named(detail)} eingetragen, versiegelt bis zur Freigabe`,
    "prediction.withdrawn": (detail: Detail) =>
      `hat eine Vorhersage zur Welle ${named(detail)} zurückgenommen`,
    "wave.trend-leave-said": (detail: Detail) =>
      `hat zugestimmt, die Welle ${named(detail)} aus dem Verlauf zu nehmen: ${text(detail.reason)}`,
    "wave.trend-return-said": (detail: Detail) =>
      `hat zugestimmt, die Welle ${named(detail)} wieder in den Verlauf aufzunehmen`,
    "wave.left-trend": (detail: Detail) =>
      `hat die Welle ${named(detail)} gemeinsam mit der anderen Seite aus dem Verlauf genommen: ${text(detail.reason)}`,
    "wave.returned-to-trend": (detail: Detail) =>
      `hat die Welle ${named(detail)} gemeinsam mit der anderen Seite wieder in den Verlauf aufgenommen`,
    "wave.trend-word-withdrawn": (detail: Detail) =>
      `hat das Wort zur Welle ${named(detail)} im Verlauf zurückgenommen`,
    "invitation.sent-again": () => "hat ungewisse Mails noch einmal gesendet",
    "invitation.address-corrected": (detail) => `hat die Mailadresse von ${text(detail.name)} korrigiert`,
    "people.imported": (detail) => `hat Personen aus einer Datei importiert (${counts(detail)})`,
    "company-file.imported": (detail) =>
      `hat die Datei eines anderen Unternehmens für ${text(detail.year)} genommen (${text(detail.statements)} Aussagen)`,
    "company-file.pooled": (detail) =>
      `hat den Vergleich für ${text(detail.year)} aus den Dateien von ${text(detail.companies)} Unternehmen gebildet`,
    "company-file.removed": (detail) =>
      `hat die Dateien anderer Unternehmen für ${text(detail.year)} entfernt`,
    "norm.imported": (detail) =>
      `hat Normen importiert: ${text(detail.norms)} von ${Array.isArray(detail.sources) ? detail.sources.map(text).join(", ") : ""}`,
    "norm.removed": (detail) =>
      `hat Normen entfernt: ${text(detail.norms)} von ${text(detail.source)}, ${text(detail.date)}`,
    "person.added": (detail) => `hat in ${text(detail.team)} eine Person hinzugefügt`,
    "person.edited": (detail) =>
      `hat eine Person bearbeitet${detail.moved ? ", das Team geändert" : ""}${detail.address ? ", die Adresse geändert" : ""}`,
    "person.removed": (detail) => `hat in ${text(detail.team)} eine Person entfernt`,
    "letterhead.changed": (detail) => sayLetterhead(detail),
    "mail.settings-changed": (detail) =>
      `hat den Mailserver auf ${text(detail.host)}, Port ${text(detail.port)}, als ${text(detail.sender)} festgelegt`,
    "mail.settings-removed": (detail) => `hat den Mailserver ${text(detail.host)} entfernt`,
    "member.renewed": (detail) => `hat das Konto von ${text(detail.name)} neu beginnen lassen`,
    "language.checked": (detail) => `hat die Sprache ${text(detail.language)} als geprüft vermerkt`,
    "language.check-withdrawn": (detail) =>
      `hat den Vermerk zurückgenommen, dass die Sprache ${text(detail.language)} geprüft ist`,
    "survey.created": (detail) =>
      `hat die Umfrage ${named(detail)} angelegt (${FORMS[text(detail.form)] ?? text(detail.form)})`,
    "survey.removed": (detail) =>
      `hat die Umfrage ${named(detail)} mit ${detail.waves === 1 ? "ihrer Welle" : `ihren ${text(detail.waves)} Wellen`} entfernt`,
    "survey.renamed": (detail) => `hat eine Umfrage in ${named(detail)} umbenannt`,
    "survey.questions-changed": (detail) => {
      const say = QUESTION_CHANGES[text(detail.change)] ?? ((key: string) => `${key} geändert`);
      return `hat in der Umfrage ${named(detail)} ${say(text(detail.key ?? "die Fragen"))}`;
    },
  },
};

const FORMS: Record<string, string> = { core: "Kurzform", full: "Langform" };

const COUNTED: Record<string, string> = {
  added: "hinzugefügt",
  changed: "geändert",
  moved: "ins andere Team gewechselt",
  removed: "entfernt",
};

const counts = ({ leftOut, ...done }: Detail) =>
  [...Object.entries(done), ["Zeilen ausgelassen", leftOut] as const]
    .filter(([, count]) => Number(count) > 0)
    .map(([what, count]) => `${count} ${COUNTED[what] ?? what}`)
    .join(", ");

const QUESTION_CHANGES: Record<string, (key: string) => string> = {
  on: (key) => `${key} eingeschaltet`,
  off: (key) => `${key} ausgeschaltet`,
  move: (key) => `${key} verschoben`,
  reword: (key) => `${key} umformuliert`,
  use_version: (key) => `für ${key} einen früheren Wortlaut übernommen`,
  restore: (key) => `für ${key} den Standardwortlaut übernommen`,
  add: (key) => `die eigene Frage ${key} hinzugefügt`,
  edit: (key) => `${key} bearbeitet`,
  remove: (key) => `${key} entfernt`,
  form: () => "die Form der Fragen geändert",
  languages: () => "die Sprachen geändert",
};

const named = (detail: Detail) => `„${text(detail.name)}“`;

function sayDraftChange(detail: Detail): string {
  if (detail.custodyConfirmed)
    return `hat für den Entwurf ${named(detail)} bestätigt, dass der Server den Schlüssel hat`;
  if ("closesAt" in detail) return `hat die Termine des Entwurfs ${named(detail)} festgelegt`;
  if ("reminders" in detail) return `hat die Erinnerungen des Entwurfs ${named(detail)} festgelegt`;
  if ("target" in detail) {
    const aims = sayAims(detail.target);
    return aims === ""
      ? `hat den Zielwert des Entwurfs ${named(detail)} entfernt`
      : `hat den Zielwert des Entwurfs ${named(detail)} auf ${aims} gesetzt`;
  }
  if ("thresholds" in detail)
    return `hat die Schwellen des Entwurfs ${named(detail)} eingestellt (${list(detail.thresholds as Detail)})`;
  if ("slicings" in detail) {
    const asked = (detail.slicings as { key: string }[]).map(({ key }) => key).join(", ");
    return asked === ""
      ? `lässt die Befragten des Entwurfs ${named(detail)} nichts über sich selbst fragen`
      : `lässt die Befragten des Entwurfs ${named(detail)} nach sich selbst fragen: ${asked}`;
  }
  return `hat den Entwurf ${named(detail)} umbenannt`;
}

/** A target as the log holds it: for the index alone in older events. */
function sayAims(target: unknown): string {
  if (typeof target !== "object" || target === null) return text(target);
  const { index, dimensions } = target as { index: number | null; dimensions: Record<string, number> };
  const aims = Object.entries(dimensions).map(([dimension, aim]) => `${dimension} ${aim}`);
  return [...(index === null ? [] : [text(index)]), ...aims].join(", ");
}

function place(detail: Detail): string {
  if (detail.role === "owner" && detail.team) return `Owner und Leitung ${text(detail.team)}`;
  if (detail.role === "lead") return `Leitung ${text(detail.team)}`;
  if (detail.role === "owner") return "Owner";
  return detail.role === "viewer" ? "Lesezugang" : text(detail.role);
}

function sayUnsealed(detail: Detail): string {
  return `hat die Urne der Welle ${named(detail)} entsiegelt und ihre Schlüssel vernichtet`;
}

function sayLetterhead({ what, language, colour, removed }: Detail): string {
  if (what === "words") return `hat die eigenen Worte der Organisation in Mails geändert (${text(language)})`;
  if (what === "logo") return removed ? "hat das Logo entfernt" : "hat das Logo geändert";
  return colour
    ? `hat für Mails und Dateien die Farbe ${text(colour)} gewählt`
    : "hat die Farbe der Organisation entfernt";
}
