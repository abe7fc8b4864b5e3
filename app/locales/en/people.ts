import { list, number } from "./grammar";

const countPeople = (count: number) => (count === 1 ? "1 person" : `${number(count)} people`);
const rows = (count: number) => (count === 1 ? "1 row" : `${number(count)} rows`);

/** The roster: who is asked, by hand and from files. */
export const people = {
  number,
  title: "People",
  lead: "Everybody in Sales and Marketing who is asked. They never sign in: each wave sends each of them one link.",
  leadersLead:
    "How many people each team has on the roster. Names and addresses are open to owners only; who has answered is shown to no member.",
  add: "Add a person",
  import: "Import a file",
  export: "Download as CSV",
  total: "Both teams",
  teamSmall: (team: string, count: number, least: { answers: number; counts: number }) =>
    count < least.answers
      ? `${team} has fewer than ${least.answers} people. A wave needs ${least.answers} in each team, so that nobody's answer can be made out.`
      : `${team} has fewer than ${least.counts} people. Its results are rounded further, and a few are left out, to protect everybody in it.`,
  teamPicked: (team: string) => `Only ${team}`,
  bothTeams: "Both teams",
  search: "Search names and addresses",
  team: "Team",
  show: "Search",
  clear: "Show everybody",
  caption: "People on the roster, by name",
  person: "Person",
  range: (from: number, to: number, of: number) => `${number(from)}–${number(to)} of ${countPeople(of)}`,
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  nobodyTitle: "Nobody is on the roster yet",
  nobody:
    "Import a list from your HR system or a spreadsheet, or add people one by one. You will see what a file does before anything is imported.",
  nobodyFound: (text: string) => `Nobody's name or address holds “${text}”.`,
  nobodyInTeam: "Nobody is in this team yet.",
  done: {
    added: "One person was added.",
    saved: "The changes were saved.",
    removed: "One person was removed from the roster.",
  } as Record<string, string>,
  form: {
    addTitle: "Add a person",
    editTitle: "Edit a person",
    name: "Name",
    email: "E-mail address",
    emailHint: "Each person needs an address of their own: it is where their one link goes.",
    team: "Team",
    language: "Language of mails and survey",
    languageHint: "Where a language is not available yet, English is used.",
    languageNone: "As everybody else",
    languages: { en: "English", de: "German", fr: "French", es: "Spanish" } as Record<string, string>,
    add: "Add this person",
    save: "Save",
    cancel: "Cancel",
    nameMissing: "Type a name.",
    nameLong: "A name can have 200 characters at most.",
    nameControl: "The name holds line breaks or invisible characters. Type it again.",
    teamMissing: "Choose a team.",
    languageUnknown: "Choose one of the languages.",
    taken: "Somebody on the roster already has this address.",
    inWave:
      "This person is in a wave under way. Its mails go to the address it was launched with, so the address can be changed once that wave is released.",
    removeTitle: "Remove from the roster",
    remove: "Remove from the roster",
    removeLead:
      "The next wave will not ask this person. Name and address are forgotten; what they may have answered in earlier waves stays, because answers are not kept by person.",
    removeInWave:
      "This person is in a wave under way and stays in it: its roster was frozen at launch. Name and address are forgotten once that wave is released.",
    removeSure: "Yes, remove",
  },
  file: {
    title: "Import people from a file",
    lead: "You see what the file would do first. Nothing is imported until you confirm.",
    drop: "Drop a CSV or Excel file here, or choose one",
    dropHint: "Up to 100,000 rows and 20 MB, as your HR system or directory exports it.",
    or: "or",
    paste: "Paste rows from a spreadsheet",
    needs: [
      "A line that names the columns: name (or first and last name), e-mail, team or department. Which column is which can be changed afterwards.",
      "One row per person, each with an address of their own.",
    ],
    teams: (sales: string, marketing: string) =>
      `Values such as ${sales}, ${marketing}, “Field Sales” or “Vertrieb” are understood; you say afterwards what each stands for, and whom not to ask.`,
    anyForm: "CSV in any encoding and with any delimiter, or a workbook (.xlsx): all of it is recognized.",
    template: "Download as a file",
    noTeam:
      "This list does not say which team people belong to. Add a column team, or export it from your HR system.",
    putAside: { above: "above the column headings", below: "below the table" },
    problems: {
      empty: "The file is empty.",
      too_large: "The file is larger than 20 MB. Split it, or leave out columns that are not needed.",
      binary: "This is no text file. Export the list as CSV and try again.",
      no_header:
        "The first line names no columns that are known. It has to name at least name, e-mail and team, for example: name,email,team",
      too_many_rows: "The file has more than 100,000 rows. Nothing was read; split it into several files.",
      missing_column: (columns: string[]) =>
        `The file has no column for ${list(columns)}. Add it, or name it so that it is recognized.`,
      duplicate_column: (header: string) =>
        `The column “${header}” stands in the file twice. Remove one of the two.`,
      ambiguous_column: (field: string, headers: string[]) =>
        `${list(headers.map((header) => `“${header}”`))} could each be the column for ${field}. Name the right one “${field}”, or remove the others.`,
      unclosed_quote: (line: number) =>
        `A quotation mark that begins near line ${number(line)} is never closed, so what follows cannot be read as rows.`,
    },
    fields: {
      name: "name",
      email: "email",
      team: "team",
    },
  },
  choices: {
    title: "How the file is read",
    lead: "Proposed from its headings and values. Change what is wrong, then check again; nothing is imported by that.",
    aside: (lines: number[], all: number) =>
      `Not part of the table and put aside: ${all === 1 ? "line" : "lines"} ${lines.map(number).join(", ")}${lines.length < all ? " …" : ""}.`,
    columns: "1. Columns",
    email: "E-mail address",
    name: "Name, or first name",
    last: "Last name",
    team: "Team",
    language: "Language",
    status: "Still there",
    noColumn: "No column",
    allStatus: (count: number) => `All ${number(count)} columns that say so`,
    unnamed: (place: number) => `Column ${number(place)}, without a heading`,
    teams: "2. Teams",
    teamsLead:
      "Whoever is not asked is left out, and is nothing to correct. Your choice is remembered for the next file.",
    teamsCaption: "Values of the team column, how many rows have each, and what it stands for",
    value: "In the file",
    rows: "Rows",
    standsFor: "Stands for",
    blank: "(empty)",
    notAsked: "Not asked",
    valueLabel: (value: string) => `What “${value}” stands for`,
    moreValues: (count: number) =>
      `${number(count)} rarer values are not listed: they are read as their words say, and not asked where they name no team.`,
    inactive: "3. Who has left",
    marked: (count: number, words: string[]) =>
      `${countPeople(count)} ${count === 1 ? "is" : "are"} marked ${words.length > 0 ? list(words) : "as having left"}. Leave them out?`,
    leaveOut: "Leave them out",
    askToo: "Ask them too",
    letters: "Letters",
    spelled: "The file does not say how its letters are meant. Which is right?",
    again: "Check again with these choices",
    unknownColumn: "Choose a column for address, name and team.",
    sameColumn: "One column stands for two things. Choose a column of its own for address, name and team.",
    changed: "The file was read as you chose. Nothing was imported: check the new figures, then confirm.",
    askedNot: "Not asked",
    leftTeam: "Left out as inactive",
    onlyNotAsked:
      "Nobody in the file is in one of the two teams. Say above what the values of the team column stand for.",
  },
  check: {
    title: "Check before importing",
    importedTitle: "Imported",
    lead: (rowCount: number) => `The file has ${rows(rowCount)}. Nothing has been imported yet.`,
    added: "New",
    returning: (count: number) => `of them ${number(count)} back again`,
    changed: "Changed",
    moved: "Moved to the other team",
    unchanged: "As they are",
    leftOut: "Rows left out",
    missing: "Not in the file",
    teamsCaption: "People per team, now and after the import",
    now: "Now",
    after: "After the import",
    afterRemoval: "With removal",
    confirm: (count: number, badRows: number) =>
      count === 0
        ? "Confirm"
        : badRows === 0
          ? `Import ${countPeople(count)}`
          : `Import ${countPeople(count)} and leave out ${rows(badRows)}`,
    discard: "Discard the file",
    removeMissing: (count: number) =>
      count === 1
        ? "Also remove the 1 person who is on the roster but not in the file"
        : `Also remove the ${number(count)} people who are on the roster but not in the file`,
    removeMissingHint: "A wave under way keeps them: its roster was frozen at launch.",
    removeBlocked:
      "People who are not in the file can be removed only with a file without bad rows: otherwise a mistyped address would remove its owner.",
    nothing:
      "Everybody in the file is on the roster already, just as the file says. There is nothing to import.",
    nothingReadable: "No row of the file can be imported. Correct the rows below and try again.",
    changedMeanwhile:
      "The roster was changed since you looked. Nothing was imported: check the new figures, then confirm again.",
    removalBlocked: "Nothing was imported: nobody can be removed while the file has bad rows.",
    nothingToDo: "Nothing was imported: there is nothing to do.",
    goneTitle: "This check has ended",
    gone: "A checked file is kept for one hour and then forgotten. Check it again to import it.",
    again: "Check another file",
    expires: "The file is kept for one hour, for you alone, then forgotten.",
    done: (added: number, changed: number, moved: number, removed: number) =>
      [
        `${countPeople(added)} added`,
        `${number(changed + moved)} changed`,
        ...(removed > 0 ? [`${number(removed)} removed`] : []),
      ].join(", "),
    doneLeftOut: (badRows: number) =>
      `${rows(badRows)} ${badRows === 1 ? "was" : "were"} left out. Correct ${badRows === 1 ? "it" : "them"} and import the file again: everybody who is already there stays as they are.`,
    toPeople: "See the roster",
    badTitle: (count: number) => `${rows(count)} cannot be imported`,
    badLead: "Correct them in the file and check it again, or import the others now.",
    badLeadOnly: "Correct them in the file and check it again.",
    badCaption: "Bad rows with line, column and reason",
    moreProblems: (count: number) =>
      `${number(count)} more problems are not listed. They are probably of the same kind.`,
    problemRange: (from: number, to: number, of: number) =>
      `Problems ${number(from)} to ${number(to)} of ${number(of)}`,
    firstOf: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)}.`,
    before: "Now",
    becomes: "In the file",
    mergedTitle: (count: number) => `${rows(count)} merged`,
    mergedLead:
      "These addresses stand in the file more than once. Each gets one ballot: if two people share one, give each an address of their own.",
    onLines: (lines: number[]) => `on lines ${list(lines.map(number))}`,
    reasons: {
      name_missing: "The name is missing.",
      name_long: "The name has more than 200 characters.",
      name_control: "The name holds a line break or invisible characters.",
      email_missing: "The address is missing.",
      email_bad: "This is not one plain e-mail address.",
      language_unknown: "This language is not known. Use a code like en, de, fr or es, or leave it empty.",
      two_teams: (lines: number[]) =>
        `The same address stands with another team on ${lines.length === 1 ? "line" : "lines"} ${list(lines.map(number))}.`,
    },
  },
};
