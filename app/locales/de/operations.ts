import type { Words } from "../words";
import { number } from "./grammar";

export const operations: Words["operations"] = {
  doctor: {
    help: `parallax doctor [--metrics URL [--token TOKEN]]

Sieht sich Einstellungen, Datenbank und Schlüssel dieser Installation an und sagt, was nicht in Ordnung ist. Ändert
nichts als das Schema, das es wie ein Start auf den Stand dieser Version bringt. Endet mit 0, wenn alles gut ist, sonst mit 1.

  --metrics URL   liest auch die Messwerte eines laufenden Prozesses, zum Beispiel von http://127.0.0.1:3000
  --token TOKEN   dessen METRICS_TOKEN; ohne ihn wird der aus der Umgebung gesandt
`,
    closed: "Die Installation lässt sich nicht öffnen.",
    answers: {
      pglite: "Die Datenbank ist die eingebettete und antwortet.",
      postgresql: "Die Datenbank ist PostgreSQL und antwortet.",
    },
    address: (url) => `Browser können unter ${url} Stimmzettel versiegeln.`,
    noAddress: (url) =>
      `Browser versiegeln unter ${url} keinen Stimmzettel: Setzen Sie BASE_URL auf eine https-Adresse.`,
    mail: "Ein Mailserver ist eingestellt.",
    noMail:
      "Kein Mailserver ist eingestellt: Befragungen sind Probeläufe, und Mails früherer echter Befragungen warten.",
    keys: "Die Schlüssel aller Befragungen, die einen brauchen, sind da.",
    pooler:
      "Vor PostgreSQL steht ein Verbindungs-Pooler: Zeitgrenzen reisen mit jeder Transaktion mit, und nichts wird vorbereitet.",
    planes: {
      separate: "Keine Rolle dieses Prozesses liest Menschen und Stimmzettel zugleich.",
      owner:
        "Der Prozess meldet sich als Eigentümer der Tabellen an, sodass eine Anmeldung Menschen und versiegelte Stimmzettel liest: `parallax planes` trennt sie. Wo die Datenbank niemanden Rollen anlegen lässt, bleibt es so.",
      mixed: (role) =>
        `${role} darf Menschen und Stimmzettel zugleich lesen: Führen Sie \`parallax planes\` mit der DATABASE_URL des Eigentümers der Tabellen aus.`,
      incomplete: (role) =>
        `Die Anmeldung dieses Prozesses darf nicht als ${role} arbeiten: Führen Sie \`parallax planes --office NAME\` mit ihrem Namen aus.`,
    },
    box: {
      here: "Dies ist nur eine Urne: Sie nimmt Stimmzettel an, zeigt die Aushänge und sonst nichts.",
      key: {
        same: "Sie unterschreibt ihre Belege mit dem Belegschlüssel dieser Installation.",
        no_installation: "Es gibt noch keine Installation dieser Version, zu der sie gehört.",
        other_key:
          "RECEIPT_KEY ist nicht der Schlüssel dieser Installation, kein Beleg dieser Urne würde gelten: Setzen Sie ihn auf das, was `parallax box-key` auf dem Server der Seiten ausgibt.",
      },
      people:
        "Die Anmeldung dieser Urne darf lesen, wer eingeladen ist: Geben Sie ihr eine, für die `parallax planes --box NAME` gelaufen ist.",
      reached: (origin) =>
        `Die Urne unter ${origin} gehört zu dieser Installation und zeigt dasselbe Manifest.`,
    },
    commitTimes:
      "track_commit_timestamp ist eingeschaltet: Es bewahrt den Zeitpunkt jedes Stimmzettels. Keine Befragung lässt sich starten.",
    archive:
      "archive_mode ist eingeschaltet: Archivierte Protokolle enthalten versiegelte Stimmzettel und die Zeitpunkte, zu denen sie kamen.",
    standbys: (count) =>
      `${count === 1 ? "Ein Standby oder Empfänger liest" : `${count} Standbys oder Empfänger lesen`} das Änderungsprotokoll: Jeder hält versiegelte Stimmzettel und die Zeitpunkte, zu denen sie kamen.`,
    slots: (names) =>
      `Die Replikations-Slots ${names} bewahren das Änderungsprotokoll mit den Zeitpunkten, zu denen Stimmzettel kamen, solange niemand es liest. Löschen Sie, was niemand braucht.`,
    statements: (value) =>
      `log_statement ist ${value}: Das Protokoll der Datenbank wiederholt, was gespeichert wird, und wann.`,
    durations: (name) =>
      `${name} ist gesetzt: Das Protokoll der Datenbank wiederholt Anweisungen mit ihren Zeitpunkten. Schalten Sie es für diese Datenbank aus.`,
    verbosity:
      "log_error_verbosity ist nicht terse: Wenn eine Zeile nicht gespeichert werden kann, wiederholt das Protokoll der Datenbank die Zeile. Setzen Sie es für diese Datenbank auf terse.",
    errors: (value) =>
      `log_min_error_statement ist ${value}: Das Protokoll der Datenbank wiederholt Anweisungen, die scheitern. Setzen Sie es für diese Datenbank auf panic.`,
    parameters:
      "log_parameter_max_length_on_error ist gesetzt: Die Werte einer Anweisung, die scheitert, werden ins Protokoll geschrieben.",
    explain: "auto_explain ist geladen: Es schreibt langsame Anweisungen mitsamt ihren Werten ins Protokoll.",
    counted:
      "pg_stat_statements ist geladen: Wer es jede Sekunde liest, sieht, wann jemand sein Stimmrecht abholt oder abstimmt. Lassen Sie es weg, oder lassen Sie es niemanden lesen, während eine Befragung offen ist.",
    libraries: (names) =>
      `PostgreSQL lädt ${names}: Finden Sie heraus, was sie von Anweisungen und ihren Zeitpunkten bewahren.`,
    connections: (needed, there) =>
      `Alle Prozesse zusammen dürfen ${needed} Verbindungen öffnen, und PostgreSQL hat ${there} für sie: Erhöhen Sie max_connections, oder stellen Sie PgBouncer dazwischen.`,
    quiet:
      "PostgreSQL bewahrt nichts von Anweisungen und ihren Zeitpunkten außer seinem eigenen Änderungsprotokoll.",
    metrics: {
      unreachable: (url) => `Die Messwerte unter ${url} lassen sich nicht lesen: Dort antwortet niemand.`,
      refused: (url, status) =>
        `Die Messwerte unter ${url} lassen sich nicht lesen: Die Antwort war ${status}. ${status === 401 ? "Der Token ist ein anderer." : "METRICS_TOKEN ist dort nicht gesetzt, oder ein Proxy steht davor."}`,
      runs: (version, processes, megabytes) =>
        `Der Prozess hat die Version ${version}, ist ${processes === 1 ? "der einzige" : `einer von ${processes}`} und belegt ${megabytes} MB.`,
      stale: "Der Prozess hat sich vor mehr als drei Minuten zuletzt angesehen: Er hängt.",
      database: "Der Prozess erreicht seine Datenbank nicht.",
      failed: (count, kind) =>
        `${count === 1 ? "Ein Auftrag" : `${count} Aufträge`} der Art ${kind} ${count === 1 ? "ist" : "sind"} endgültig gescheitert: Das Protokoll des Prozesses sagt, warum.`,
      doubt: (count) =>
        `${count === 1 ? "Bei einer Mail" : `Bei ${count} Mails`} ist ungewiss, ob sie ankam: Das entscheidet sich auf der Seite der Befragung.`,
      trouble: (kind) =>
        `Der Mailserver nimmt keine Mail an (${kind}): Das Protokoll des Prozesses sagt, warum.`,
      late: (milliseconds) =>
        `Die Ereignisschleife war innerhalb einer Minute bis zu ${milliseconds} ms zu spät: Starten Sie mehr Prozesse.`,
      waiting: (count) =>
        `${count} Anfragen warteten beim Hinsehen auf eine Verbindung zur Datenbank: Die Datenbank ist langsam oder braucht mehr Verbindungen.`,
    },
  },
  import: {
    help: `parallax import roster DATEI [--sales WERT …] [--marketing WERT …] [--keep-inactive]
                             [--organization NAME] [--remove-missing]
parallax import roster DATEI … --dry-run [--json]

Importiert eine Liste von Personen (CSV in jeder Kodierung, .xlsx, .sav) wie die Seite der Personen: Wer zu einem der
beiden Teams gehört, wird hinzugefügt oder geändert, alle anderen werden nicht befragt. Mit --dry-run sagt es nur, was
in der Liste steht: welche Spalten gelesen werden, wer zu welchem Team gehört, wer nicht befragt wird, wer als nicht
aktiv gekennzeichnet ist, was nicht stimmt; dafür braucht es keine Datenbank.

  --sales WERT         ein Wert der Teamspalte, der das erste Team meint; auch mehrmals
  --marketing WERT     dasselbe für das zweite Team (ohne sie werden Werte nach ihren Wörtern vorgeschlagen)
  --keep-inactive      auch befragen, wer als inaktiv, gesperrt oder Gast gekennzeichnet ist
  --organization NAME  um wessen Liste es geht, wo es mehrere Organisationen gibt
  --remove-missing     auch die Personen entfernen, die auf der Liste, aber nicht in der Datei stehen
  --dry-run            nur ansehen
  --json               alles als JSON statt als Text; nur mit --dry-run

Es liest dieselben Einstellungen wie der Server. Bei der eingebetteten Datenbank muss ihr Server angehalten sein.
Endet mit 0, falsche Zeilen sind aufgezählt, und mit 2 und einem Satz, wenn es nichts tut.
`,
    doubt: (encoding, examples) =>
      `Die Datei wurde als ${encoding} gelesen${examples.map(({ read, windows }, at) => `${at === 0 ? ": " : ", "}„${read}“, nicht „${windows}“`).join("")}. Wenn das falsch ist, speichern Sie sie als UTF-8.`,
    sheet: (read, others) =>
      `Gelesen wurde das Blatt „${read}“; nicht gelesen: ${others.map((other) => `„${other}“`).join(", ")}.`,
    status: "Status",
    column: (field, heading) => `Die Spalte für ${field} ist „${heading}“.`,
    value: (value, n, as) =>
      `„${value}“ (${number(n)}): ${as === null ? "nicht gefragt" : as === "sales" ? "Sales" : "Marketing"}`,
    people: (count, sales, marketing) =>
      `${count === 1 ? "1 Person" : `${number(count)} Personen`}: ${number(sales)} in Sales, ${number(marketing)} in Marketing.`,
    notAsked: (count) =>
      count === 1
        ? "1 Zeile gehört zu keinem der Teams und wird nicht gefragt."
        : `${number(count)} Zeilen gehören zu keinem der Teams und werden nicht gefragt.`,
    inactive: (count) =>
      count === 1
        ? "1 Person ist als nicht aktiv gekennzeichnet und bleibt weg."
        : `${number(count)} Personen sind als nicht aktiv gekennzeichnet und bleiben weg.`,
    aside: (count) =>
      count === 1
        ? "1 Zeile über oder unter der Tabelle wurde beiseitegelegt."
        : `${number(count)} Zeilen über oder unter der Tabelle wurden beiseitegelegt.`,
    problem: (line, person, column, sentence) =>
      `Zeile ${number(line)}${person === "" ? "" : `, ${person}`}${column === null ? "" : `, Spalte „${column}“`}: ${sentence}`,
    more: (count) => `… und ${number(count)} weitere.`,
    history: {
      help: `parallax import history DATEI [--survey NAME] [--organization NAME] …
parallax import history DATEI … --dry-run [--json]

Importiert die Datei einer früheren Umfrage (CSV in jeder Zeichenkodierung, .xlsx, .sav) wie die Seite „Frühere Umfrage
importieren“: Jede ihrer Wellen wird eine importierte Welle einer Umfrage. Antwortbögen werden gelesen und verworfen.
Mit --dry-run sagt es nur, was die Datei enthält; das braucht keine Datenbank.

  --group SPALTE          die Spalte mit dem Team
  --sales WERT            ihr Wert für das erste Team; mehrmals für mehrere Werte
  --marketing WERT        dasselbe für das zweite Team
  --waves SPALTE          die Spalte mit der Welle, oder ein Datum, dessen Jahre die Wellen sind
  --low disagrees         was die kleinste Zahl bedeutet: agrees oder disagrees; nötig, um Zahlen zu importieren
  --scale 1-5             kleinste und größte Zahl
  --labels LEITER         Antworten in Worten, von der niedrigsten zur höchsten und zwischen Kommas, oder als JSON
  --missing 99,999        weitere Werte, die keine Antwort sind
  --keep-unfinished       zählt auch Bögen, die nicht abgeschlossen wurden
  --columns ZUORDNUNG     welche Frage eine Spalte ist: {"Überschrift": "PU1"}, "new" oder "out", JSON oder .json-Datei
  --closed 2025-11-30     der letzte Tag, an dem geantwortet wurde; bei mehreren Wellen --closed 2024=2024-11-30
  --invited 20,15         wie viele Personen in den zwei Teams gefragt wurden
  --name NAME             wie die Welle heißt (sonst ihr Jahr)
  --survey NAME           die Umfrage, wo es mehrere gibt
  --organization NAME     um wessen Umfrage es geht, wo es mehrere Organisationen gibt
  --strict                endet mit 2, wo etwas angenommen werden musste
  --dry-run               nur ansehen
  --json                  alles als JSON statt als Text; nur mit --dry-run

Es liest dieselben Einstellungen wie der Server. Bei der eingebetteten Datenbank muss ihr Server angehalten sein.
Endet mit 0, oder mit 2 und dem, was fehlt; dann wurde nichts importiert.
`,
      file: "Nennen Sie nach history eine Datei: parallax import history DATEI.",
      low: (text) =>
        `--low braucht agrees oder disagrees: was die kleinste Zahl bedeutet. „${text}“ ist es nicht.`,
      scale: (text) => `--scale braucht einen Bereich ganzer Zahlen wie 1-5, nicht „${text}“.`,
      invited: (text) =>
        `--invited braucht zwei Zahlen, Sales und Marketing, zum Beispiel 20,15, nicht „${text}“.`,
      columns:
        '--columns braucht eine Zuordnung wie {"Wir teilen Ziele": "PU1", "Jahre bei uns": "out"}, oder eine Datei mit der Endung .json.',
      column: (name, option) => `es gibt keine Spalte „${name}“ (${option})`,
      question: (key, heading) =>
        `--columns: „${key}“ für „${heading}“ ist keine Frage der Umfrage, nicht new und nicht out`,
      wave: (name, names) =>
        `${name === "" ? "Die Datei enthält mehrere Wellen: Sagen Sie, um welche es geht" : `Es gibt keine Welle „${name}“`}. Sie hat ${names.join(", ")}: --closed ${names[0] ?? ""}=2024-11-30.`,
      oneName: (names) => `Die Datei enthält mehrere Wellen, ${names.join(", ")}: --name ist für eine.`,
      noSurvey: "Diese Organisation hat noch keine Umfrage. Legen Sie zuerst eine an.",
      unknownSurvey: (wanted, names) =>
        `Es gibt keine Umfrage „${wanted}“. Es gibt: ${names.map((name) => `„${name}“`).join(", ")}.`,
      whichSurvey: (names) =>
        `Sagen Sie mit --survey, welche Umfrage: ${names.map((name) => `„${name}“`).join(", ")}.`,
      tool: (tool) => `Die Datei ist ein Export von ${tool}.`,
      out: "mit Absicht weggelassen",
      aside: "in einer solchen Datei ohne Belang",
      offScale: "Zahlen, die keine Antworten auf der Skala sind",
      assumedLow: (lowest, highest) =>
        `Ohne --low: Die kleinste Zahl, ${lowest} von ${lowest}-${highest}, wurde als geringste Zustimmung gelesen; --low agrees dreht es um.`,
      assumedWords: (different, steps) =>
        `Ohne --labels: ${different} verschiedene Wörter wurden als Skala mit ${steps} Stufen gelesen, von denen manche niemand gewählt hat.`,
      done: (name, day) => `Importiert: ${name}, bis ${day}.`,
    },
    refused: {
      what: (what) =>
        what === ""
          ? "Sagen Sie, was importiert werden soll: parallax import roster DATEI oder parallax import history DATEI. Mehr sagt parallax import --help."
          : `„${what}“ lässt sich hier nicht importieren, nur roster und history. Mehr sagt parallax import --help.`,
      file: "Nennen Sie nach roster eine Datei: parallax import roster DATEI.",
      json: "--json gehört zu --dry-run.",
      removal: "--remove-missing bewirkt mit --dry-run nichts. Lassen Sie eines von beiden weg.",
      noOrganization:
        "Diese Installation hat noch keine Organisation. Legen Sie zuerst unter /setup eine an.",
      unknownOrganization: (wanted, names) =>
        `Es gibt keine Organisation „${wanted}“. Es gibt: ${names.map((name) => `„${name}“`).join(", ")}.`,
      whichOrganization: (names) =>
        `Sagen Sie mit --organization, um wessen Liste es geht: ${names.map((name) => `„${name}“`).join(", ")}.`,
      both: (value) => `„${value}“ ist für beide Teams angegeben: Ein Wert gehört zu einem von ihnen.`,
      option: (message) => `${message} parallax import --help sagt, welche Optionen es gibt.`,
      unreadable: (path, code) =>
        code === "ENOENT"
          ? `Es gibt keine Datei ${path}.`
          : code === "EISDIR"
            ? `${path} ist ein Ordner, keine Datei.`
            : `${path} lässt sich nicht lesen (${code}).`,
      absent: (value, team, column) => `Keine Zeile hat „${value}“ (--${team}) in der Spalte „${column}“`,
    },
  },
  planes: {
    help: `parallax planes [--office LOGIN …] [--box LOGIN …] [--print]

Gibt PostgreSQL eine Rolle für jede Ebene dieser Installation: das Büro, das Menschen kennt und nichts von der Urne; die
Urne, die Stimmzettel annimmt und keinen liest; das Entsiegeln, das die von beendeten Wellen liest. Setzen Sie
DATABASE_URL für diesen Befehl auf den Eigentümer der Tabellen, für den Server auf eine der Anmeldungen. Bringt die
Tabellen zuerst auf diese Version; führen Sie ihn nach jeder Aktualisierung wieder aus. Es geschieht alles oder nichts.

  --office LOGIN   eine Anmeldung ganzer Prozesse, wie deren DATABASE_URL sie nennt
  --box LOGIN      eine Anmeldung, mit der ein Prozess nur Urne ist (PARALLAX_ROLE=box)
  --print          schreibt nur die Anweisungen, für jemanden, der Rollen anlegen darf
`,
    refused: {
      embedded:
        "Die eingebettete Datenbank hat keine Rollen: Setzen Sie DATABASE_URL auf eine PostgreSQL-Datenbank.",
      unreachable: "Die Datenbank von DATABASE_URL ist nicht zu erreichen.",
      pooler:
        "DATABASE_URL führt zu einem Verbindungs-Pooler. Führen Sie diesen Befehl mit einer DATABASE_URL aus, die zu PostgreSQL selbst führt.",
      not_owner:
        "Der Anmeldung in DATABASE_URL gehören die Tabellen nicht. Führen Sie diesen Befehl mit der DATABASE_URL ihres Eigentümers aus.",
      long_name:
        "Der Name dieser Datenbank ist zu lang, um Rollen danach zu nennen: Geben Sie ihr einen von höchstens 53 Buchstaben.",
    },
    logins: {
      unknown: (login) =>
        `Es gibt keine Anmeldung ${login}. Legen Sie sie zuerst an, zum Beispiel: create role "${login}" login password '…'`,
      owner: (login) =>
        `${login} gehören die Tabellen, daher bindet keine Rolle diese Anmeldung. Nennen Sie eine andere und geben Sie sie dem Server.`,
      all_rights: (login) =>
        `${login} ist Superuser oder übergeht die Zeilensicherheit, daher bindet keine Rolle diese Anmeldung. Nennen Sie eine andere.`,
      box_in_office: (login) =>
        `${login} arbeitet schon im Büro. Ein Prozess, der nur Urne ist, braucht eine eigene Anmeldung, sonst könnte er lesen, wer eingeladen ist.`,
    },
    noRoles:
      "Die Anmeldung in DATABASE_URL darf keine Rollen anlegen. Lassen Sie jemanden, der es darf, die Anweisungen ausführen, die --print schreibt. Wo es niemand darf, wie bei manchen verwalteten Datenbanken, lassen Sie es: Eine Anmeldung für alles genügt, und Menschen und Stimmzettel hält das Produkt allein auseinander.",
    failed: (statement, reason) =>
      `Es wurde nichts geändert. Diese Anweisung wurde abgelehnt: ${statement}\n${reason}`,
    done: "Menschen und Stimmzettel sind jetzt getrennt. Starten Sie die Prozesse mit diesen Anmeldungen in DATABASE_URL; den Eigentümer braucht kein Prozess mehr.",
    doneAgain:
      "Die Rollen haben die Rechte dieser Version. Anmeldungen, die in ihnen arbeiten, gehen weiter.",
  },
  distribute: {
    help: `parallax distribute [--yes]

Sagt, welche Anweisungen die Tabellen dieser Installation auf die Knoten von Citus verteilen würden, und führt sie mit
--yes aus. Was schon an seinem Platz ist, bleibt, wie es ist. Halten Sie vor --yes alle Prozesse von Parallax an:
Tabellen können nicht beschrieben werden, während sie umziehen. Was wo steht und warum, steht in docs/scale.md.
`,
    refused: {
      embedded: "Nur PostgreSQL lässt sich auf mehrere Maschinen verteilen: Setzen Sie DATABASE_URL.",
      unreachable: "Die Datenbank von DATABASE_URL ist nicht zu erreichen.",
      pooler:
        "DATABASE_URL führt zu einem Verbindungs-Pooler. Führen Sie diesen Befehl mit einer DATABASE_URL aus, die zum Koordinator selbst führt.",
      no_citus:
        "Die Erweiterung citus ist in dieser Datenbank nicht installiert: Installieren Sie sie auf jeder Maschine, setzen Sie shared_preload_libraries und führen Sie „create extension citus“ aus. Die meisten Installationen brauchen sie nie; mehr Prozesse sind der erste Schritt.",
      no_coordinator:
        "Der Koordinator ist keiner seiner eigenen Knoten, daher kann keine Tabelle auf eine Referenztabelle verweisen: Führen Sie dort zuerst „select citus_set_coordinator_host('seine Adresse')“ aus.",
      other_schema:
        "Diese Datenbank hat nicht das Schema dieser Version: Starten Sie Parallax einmal und halten Sie es wieder an.",
    },
    misplaced: (name, is, should) =>
      `${name} ist eine Tabelle der Art ${is} und sollte ${should} sein: Machen Sie das von Hand mit undistribute_table rückgängig und führen Sie diesen Befehl dann noch einmal aus.`,
    large: (name, megabytes) =>
      `${name} hat ${megabytes} MB: Der Umzug dauert lange, und solange kann nichts hineingeschrieben werden.`,
    nothing: "Jede Tabelle ist an ihrem Platz.",
    would: (count) =>
      count === 1
        ? "Eine Anweisung steht an; getan ist noch nichts. Führen Sie sie mit --yes aus."
        : `${count} Anweisungen stehen an; getan ist noch nichts. Führen Sie sie mit --yes aus.`,
    failed: (statement, reason) =>
      `Diese Anweisung wurde abgelehnt: ${statement}\n${reason}\nWas davor lief, bleibt; führen Sie den Befehl noch einmal aus, wenn der Grund behoben ist.`,
    done: "Jede Tabelle ist jetzt an ihrem Platz. Offene Verbindungen kennen die neuen Einstellungen nicht: Starten Sie alle Prozesse neu.",
  },
};
