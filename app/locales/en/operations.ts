import { number } from "./grammar";

/** What the command line says to whoever runs an installation. */
export const operations = {
  doctor: {
    help: `parallax doctor [--metrics URL [--token TOKEN]]

Looks at settings, database and keys of this installation and says what is not in order. Changes nothing but the
schema, which it brings to this version as a start does. Ends with 0 when all is well and with 1 otherwise.

  --metrics URL   reads the metrics of a running process too, for example of http://127.0.0.1:3000
  --token TOKEN   its METRICS_TOKEN; without it the one of the environment is sent
`,
    closed: "The installation cannot be opened.",
    answers: {
      pglite: "The database is the embedded one and answers.",
      postgresql: "The database is PostgreSQL and answers.",
    },
    address: (url: string) => `Browsers can seal ballots at ${url}.`,
    noAddress: (url: string) => `Browsers seal no ballot at ${url}: set BASE_URL to an https address.`,
    mail: "A mail server is set.",
    noMail: "No mail server is set: waves are trials, and mails of earlier real waves wait.",
    keys: "The wrapping keys of all waves that need one are there.",
    pooler:
      "A connection pooler stands before PostgreSQL: limits of time go along with every transaction, and nothing is prepared.",
    planes: {
      separate: "No role of this process reads both people and ballots.",
      owner:
        "The process signs in as the owner of the tables, so that one login reads people and sealed ballots: `parallax planes` keeps them apart. Where the database lets nobody make roles, it stays so.",
      mixed: (role: string) =>
        `${role} may read both people and ballots: run \`parallax planes\` with DATABASE_URL set to the owner of the tables.`,
      incomplete: (role: string) =>
        `The login of this process may not work as ${role}: run \`parallax planes --office NAME\` with its name.`,
    },
    box: {
      here: "This is a box host: it takes ballots and shows boards, and nothing else.",
      key: {
        same: "It signs its slips with the receipt key of this installation.",
        no_installation: "There is no installation of this version yet that it belongs to.",
        other_key:
          "RECEIPT_KEY is not the one of this installation, so no slip of this box would hold: set it to what `parallax box-key` prints on the host of the pages.",
      },
      people:
        "The login of this box host may read who was invited: give it one that `parallax planes --box NAME` was run for.",
      reached: (origin: string) =>
        `The box at ${origin} belongs to this installation and shows the same manifest.`,
    },
    commitTimes:
      "track_commit_timestamp is on: it keeps the moment of every ballot. No wave can be launched.",
    archive: "archive_mode is on: archived logs hold sealed ballots and the moments in which they came.",
    standbys: (count: number) =>
      `${count === 1 ? "One standby or receiver reads" : `${count} standbys or receivers read`} the write-ahead log: each holds sealed ballots and the moments in which they came.`,
    slots: (names: string) =>
      `The replication slots ${names} keep the write-ahead log, with the moments in which ballots came, for as long as nobody reads it. Drop those that nobody needs.`,
    statements: (value: string) =>
      `log_statement is ${value}: the database's log repeats what is stored, and when.`,
    durations: (name: string) =>
      `${name} is set: the database's log repeats statements with the moments in which they came. Switch it off for this database.`,
    verbosity:
      "log_error_verbosity is not terse: when storing a row fails, the database's log repeats the row. Set it to terse for this database.",
    errors: (value: string) =>
      `log_min_error_statement is ${value}: the database's log repeats statements that fail. Set it to panic for this database.`,
    parameters:
      "log_parameter_max_length_on_error is set: the values of a statement that fails are written into the log.",
    explain: "auto_explain is loaded: it writes slow statements into the log, values included.",
    counted:
      "pg_stat_statements is loaded: whoever reads it every second sees when somebody claims or casts. Leave it out, or let nobody read it while a wave is open.",
    libraries: (names: string) =>
      `PostgreSQL loads ${names}: find out what they keep of statements and their moments.`,
    connections: (needed: number, there: number) =>
      `All processes together may open ${needed} connections and PostgreSQL has ${there} for them: raise max_connections, or put PgBouncer between.`,
    quiet: "PostgreSQL keeps nothing of statements and their moments beside its own log of changes.",
    metrics: {
      unreachable: (url: string) => `The metrics at ${url} cannot be read: nobody answers there.`,
      refused: (url: string, status: number) =>
        `The metrics at ${url} cannot be read: it answered ${status}. ${status === 401 ? "The token is another one." : "METRICS_TOKEN is not set there, or a proxy stands before it."}`,
      runs: (version: string, processes: number, megabytes: number) =>
        `The process is of version ${version}, ${processes === 1 ? "the only one" : `one of ${processes}`}, and has ${megabytes} MB.`,
      stale: "The process looked at itself more than three minutes ago: it is stuck.",
      database: "The process does not reach its database.",
      failed: (count: number, kind: string) =>
        `${count === 1 ? "One job" : `${count} jobs`} of the kind ${kind} failed for good: the process's log says why.`,
      doubt: (count: number) =>
        `${count === 1 ? "One mail is" : `${count} mails are`} in doubt: it is decided on the page of the wave.`,
      trouble: (kind: string) => `The mail server takes no mail (${kind}): the log of the process says why.`,
      late: (milliseconds: number) =>
        `The event loop was up to ${milliseconds} ms late within a minute: start more processes.`,
      waiting: (count: number) =>
        `${count} requests waited for a connection to the database when it was looked at: the database is slow, or needs more connections.`,
    },
  },
  import: {
    help: `parallax import roster FILE [--sales VALUE …] [--marketing VALUE …] [--keep-inactive]
                            [--organization NAME] [--remove-missing]
parallax import roster FILE … --dry-run [--json]

Imports a list of people (CSV in any encoding, .xlsx, .sav) as the page of the roster does: whoever is in one of the two
teams is added or changed, everybody else is not asked. With --dry-run it only says what the list holds: which columns
are read, who belongs to which team, who is not asked, who is marked inactive, what is wrong; that needs no database.

  --sales VALUE        a value of the team column that means the first team; may be given several times
  --marketing VALUE    the same for the second team (without them, values are proposed by their words)
  --keep-inactive      ask people too who are marked inactive, suspended or guest
  --organization NAME  whose roster it is, where there are several organizations
  --remove-missing     also remove the people who are on the roster but not in the file
  --dry-run            only look
  --json               everything as JSON instead of a text; only with --dry-run

It reads the same settings as the server. With the embedded database, its server has to be stopped.
Exit code 0: done, rows that are wrong are listed, 2: refused, with one sentence on standard error.
`,
    doubt: (encoding: string, examples: { read: string; windows: string }[]) =>
      `The file was read as ${encoding}${examples.map(({ read, windows }, at) => `${at === 0 ? ": " : ", "}“${read}”, not “${windows}”`).join("")}. If that is wrong, save it as UTF-8.`,
    sheet: (read: string, others: string[]) =>
      `The sheet “${read}” was read; not read: ${others.map((other) => `“${other}”`).join(", ")}.`,
    status: "status",
    column: (field: string, heading: string) => `The column for ${field} is “${heading}”.`,
    value: (value: string, n: number, as: "sales" | "marketing" | null) =>
      `“${value}” (${number(n)}): ${as === null ? "not asked" : as === "sales" ? "Sales" : "Marketing"}`,
    people: (count: number, sales: number, marketing: number) =>
      `${count === 1 ? "1 person" : `${number(count)} people`}: ${number(sales)} in Sales, ${number(marketing)} in Marketing.`,
    notAsked: (count: number) =>
      count === 1
        ? "1 row belongs to neither team and is not asked."
        : `${number(count)} rows belong to neither team and are not asked.`,
    inactive: (count: number) =>
      count === 1
        ? "1 person is marked as not active and left out."
        : `${number(count)} people are marked as not active and left out.`,
    aside: (count: number) =>
      count === 1
        ? "1 line above or below the table was put aside."
        : `${number(count)} lines above or below the table were put aside.`,
    problem: (line: number, person: string, column: string | null, sentence: string) =>
      `Line ${number(line)}${person === "" ? "" : `, ${person}`}${column === null ? "" : `, column “${column}”`}: ${sentence}`,
    more: (count: number) => `… and ${number(count)} more.`,
    history: {
      help: `parallax import history FILE [--survey NAME] [--organization NAME] …
parallax import history FILE … --dry-run [--json]

Imports the file of an earlier survey (CSV in any encoding, .xlsx, .sav) as the page “Import an earlier survey” does:
each of its waves becomes an imported wave of a survey. Answer sheets are read and dropped; what is stored passed the
same rules for small groups as every wave. With --dry-run it only says what the file holds, against the questions of a
new survey: that needs no database. What was not used stands on standard error and as notUsed in the JSON.

  --group COLUMN          the column that says the team (default: the one whose values name the two teams)
  --sales VALUE           its value for the first team; several times for several values (default: by the words)
  --marketing VALUE       the same for the second team
  --waves COLUMN          the column that says the wave, or a date whose years are the waves
  --low disagrees         what the lowest number means: agrees or disagrees; needed to import numbers
  --scale 1-5             lowest and highest number
  --labels LADDER         answers in words, from the lowest to the highest and between commas, or a map as JSON
  --missing 99,999        further values that are no answer
  --keep-unfinished       counts sheets that were not finished
  --columns MAP           which question a column is: {"heading": "PU1"}, "new" or "out", as JSON or a .json file
  --closed 2025-11-30     the last day on which people answered; of several waves --closed 2024=2024-11-30
  --invited 20,15         how many people were asked in the two teams; of several waves --invited 2024=20,15
  --name NAME             what the wave is called (default: its year)
  --survey NAME           the survey, where there are several
  --organization NAME     whose it is, where there are several organizations
  --strict                ends with 2 where something had to be assumed
  --dry-run               only look
  --json                  everything as JSON instead of a text; only with --dry-run

It reads the same settings as the server. With the embedded database, its server has to be stopped.
Exit code 0: done, 2: refused, with what is missing on standard error; nothing was imported then.
`,
      file: "Name one file after history: parallax import history FILE.",
      low: (text: string) =>
        `--low needs agrees or disagrees: what the lowest number means. It is not “${text}”.`,
      scale: (text: string) => `--scale needs a range of whole numbers such as 1-5, not “${text}”.`,
      invited: (text: string) =>
        `--invited needs two numbers, sales and marketing, for example 20,15, not “${text}”.`,
      columns:
        '--columns needs a map such as {"We share goals": "PU1", "Years with us": "out"}, or a file that ends in .json with one.',
      column: (name: string, option: string) => `there is no column “${name}” (${option})`,
      question: (key: string, heading: string) =>
        `--columns: “${key}” for “${heading}” is no question of the survey, new or out`,
      wave: (name: string, names: string[]) =>
        `${name === "" ? "The file holds several waves: say of which one" : `There is no wave “${name}”`}. It has ${names.join(", ")}: write --closed ${names[0] ?? ""}=2024-11-30.`,
      oneName: (names: string[]) => `The file holds several waves, ${names.join(", ")}: --name is for one.`,
      noSurvey: "This organization has no survey yet. Make one first.",
      unknownSurvey: (wanted: string, names: string[]) =>
        `There is no survey “${wanted}”. There ${names.length === 1 ? "is" : "are"}: ${names.map((name) => `“${name}”`).join(", ")}.`,
      whichSurvey: (names: string[]) =>
        `Say which survey with --survey: ${names.map((name) => `“${name}”`).join(", ")}.`,
      tool: (tool: string) => `The file is an export of ${tool}.`,
      out: "left out on purpose",
      aside: "such a file has no use for it",
      offScale: "numbers that are no answers on the scale",
      assumedLow: (lowest: number, highest: number) =>
        `No --low: the lowest number, ${lowest} of ${lowest}-${highest}, was read as the least agreement; --low agrees turns it round.`,
      assumedWords: (different: number, steps: number) =>
        `No --labels: ${different} different words were read as a scale of ${steps} steps, of which some nobody chose.`,
      done: (name: string, day: string) => `Imported: ${name}, until ${day}.`,
    },
    refused: {
      what: (what: string) =>
        what === ""
          ? "Say what to import: parallax import roster FILE or parallax import history FILE. parallax import --help says more."
          : `“${what}” cannot be imported here: only roster and history can. parallax import --help says more.`,
      file: "Name one file after roster: parallax import roster FILE.",
      json: "--json goes with --dry-run.",
      removal: "--remove-missing does nothing with --dry-run. Leave one of the two away.",
      noOrganization: "This installation has no organization yet. Make one at /setup first.",
      unknownOrganization: (wanted: string, names: string[]) =>
        `There is no organization “${wanted}”. There ${names.length === 1 ? "is" : "are"}: ${names.map((name) => `“${name}”`).join(", ")}.`,
      whichOrganization: (names: string[]) =>
        `Say whose roster it is with --organization: ${names.map((name) => `“${name}”`).join(", ")}.`,
      both: (value: string) => `“${value}” is given for both teams: a value belongs to one of them.`,
      option: (message: string) => `${message} parallax import --help says which options there are.`,
      unreadable: (path: string, code: string) =>
        code === "ENOENT"
          ? `There is no file ${path}.`
          : code === "EISDIR"
            ? `${path} is a folder, not a file.`
            : `${path} cannot be read (${code}).`,
      absent: (value: string, team: string, column: string) =>
        `no row has “${value}” (--${team}) in the column “${column}”`,
    },
  },
  planes: {
    help: `parallax planes [--office LOGIN …] [--box LOGIN …] [--print]

Gives PostgreSQL a role for each plane of this installation: the office, which knows people and nothing of the box; the
box, which takes ballots and reads none; unsealing, which reads those of waves that have closed. Set DATABASE_URL to the
owner of the tables for this command, and to one of the logins for the server. Brings the tables to this version first;
run it again after every upgrade. All of it happens, or nothing.

  --office LOGIN   a login of whole processes, as their DATABASE_URL names it
  --box LOGIN      a login of a box host alone (PARALLAX_ROLE=box)
  --print          only writes the statements, for whoever may make roles
`,
    refused: {
      embedded: "The embedded database has no roles: set DATABASE_URL to a PostgreSQL database.",
      unreachable: "The database of DATABASE_URL cannot be reached.",
      pooler:
        "DATABASE_URL leads to a connection pooler. Run this command with DATABASE_URL set to PostgreSQL itself.",
      not_owner:
        "The login of DATABASE_URL does not own the tables. Run this command with DATABASE_URL set to their owner.",
      long_name:
        "The name of this database is too long to name roles after: rename it to at most 53 letters.",
    },
    logins: {
      unknown: (login: string) =>
        `There is no login ${login}. Make it first, for example: create role "${login}" login password '…'`,
      owner: (login: string) =>
        `${login} owns the tables, so that no role binds it. Name another login, and give it to the server.`,
      all_rights: (login: string) =>
        `${login} is a superuser or passes row security by, so that no role binds it. Name another login.`,
      box_in_office: (login: string) =>
        `${login} may work in the office already. A box host needs a login of its own, or it could read who was invited.`,
    },
    noRoles:
      "The login of DATABASE_URL may not make roles. Let somebody who may run the statements that --print writes. Where nobody may, as with some managed databases, leave it: one login for all works, and people and ballots are kept apart by the product alone.",
    failed: (statement: string, reason: string) =>
      `Nothing was changed. This statement was refused: ${statement}\n${reason}`,
    done: "People and ballots are kept apart now. Start the processes with these logins in DATABASE_URL; no process needs the owner any more.",
    doneAgain: "The roles have the rights of this version. Logins that work in them go on.",
  },
  distribute: {
    help: `parallax distribute [--yes]

Says which statements would spread the tables of this installation over the nodes of Citus, and runs them with --yes.
What is in its place already is left alone. Stop all processes of Parallax before --yes: tables cannot be written
while they are moved. What stands where, and why, is in docs/scale.md.
`,
    refused: {
      embedded: "Only PostgreSQL can be spread over several machines: set DATABASE_URL.",
      unreachable: "The database of DATABASE_URL cannot be reached.",
      pooler:
        "DATABASE_URL leads to a connection pooler. Run this command with DATABASE_URL set to the coordinator itself.",
      no_citus:
        "The extension citus is not installed in this database: install it on every machine, set shared_preload_libraries, and run “create extension citus”. Most installations never need it; more processes are the first step.",
      no_coordinator:
        "The coordinator is not one of its own nodes, so that no table can refer to a reference table: run “select citus_set_coordinator_host('its address')” there first.",
      other_schema:
        "This database has not the schema of this version: start Parallax once, and stop it again.",
    },
    misplaced: (name: string, is: string, should: string) =>
      `${name} is a ${is} table and should be a ${should} one: undo it by hand with undistribute_table, then run this again.`,
    large: (name: string, megabytes: number) =>
      `${name} has ${megabytes} MB: moving it takes long, and nothing can be written to it meanwhile.`,
    nothing: "Every table is in its place.",
    would: (count: number) =>
      count === 1
        ? "One statement is to be run; nothing was done yet. Run it with --yes."
        : `${count} statements are to be run; nothing was done yet. Run them with --yes.`,
    failed: (statement: string, reason: string) =>
      `This statement was refused: ${statement}\n${reason}\nWhat was run before it stands; run the command again when the reason is gone.`,
    done: "Every table is in its place now. Open connections do not know the new settings: start all processes again.",
  },
};
