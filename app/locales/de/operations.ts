import type { Words } from "../words";

export const operations: Words["operations"] = {
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
