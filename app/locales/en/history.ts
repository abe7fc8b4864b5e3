import { number } from "./grammar";

const rows = (n: number) => (n === 1 ? "1 row" : `${number(n)} rows`);

/** An earlier survey, made with another tool, that becomes an imported wave. */
export const history = {
  number,
  title: "Import an earlier survey",
  link: "Import an earlier survey",
  lead: "Last year's answers from another tool become a wave of this survey. It is marked as imported everywhere and can be the baseline.",
  /** Stands behind the name of an imported wave on every page, chart and file. */
  mark: "(imported)",
  tag: "Imported",
  notice:
    "This wave was imported from a file of another tool. Parallax cannot say how its answers were collected, or what was promised to the people who gave them.",
  askedUnknown: "How many people were asked is not known of this imported wave.",
  answeredUnknown: "Which share of each team answered is not known of this imported wave.",
  noticeCounts:
    "It was imported as counts of answers: how many people took part is not known, and nothing that joins the answers of one person.",
  inTrend: (waves: string[]) =>
    `Imported from another tool: ${waves.join(", ")}. A change since then may also come from how the answers were collected.`,
  dropped:
    "The file is read and dropped: answers of people are not kept on the server. What is stored is the result, with the same rules for small groups as for every wave.",
  choose: "File with the answers",
  chooseHint:
    "CSV, Excel (.xlsx) or SPSS (.sav) as the tool exports it, one answer sheet a row. At most 24 MB.",
  read: "Read the file",
  nothing: "Choose the file first.",
  chooseAgain: "The same file again",
  chooseAgainHint:
    "It is too large to be sent back and forth. With script it is still chosen; without, choose it again.",
  other: "Take another file",
  again: "Look again",
  found: (tool: string | null, count: number) =>
    `${rows(count)} of answers${tool === null ? "" : `, exported from ${tool}`}.`,
  foundCounts: (count: number) =>
    `${rows(count)} that say how many people gave each answer. Everything is shown but the number of responses, and what joins the answers of one person.`,
  foundShares: (count: number) =>
    `${rows(count)} that say which percentage of a team's answers was favourable. Percentages give favourable shares, and no scores: neither an index nor dimensions nor a baseline can be made of them.`,
  doubt: (as: string) => `The letters were read as ${as}. If names look wrong, save the file as UTF-8.`,
  left: {
    title: "Left out",
    above: (n: number) => `${n === 1 ? "1 line" : `${number(n)} lines`} above the headings`,
    test: (n: number) => `${rows(n)}: previews, tests or spam`,
    unfinished: (n: number) => `${rows(n)}: not finished`,
    neither_team: (n: number) => `${rows(n)}: in neither team`,
    no_wave: (n: number) => `${rows(n)}: no wave named`,
    aside: (heading: string) => `“${heading}”: such a file has no use for it`,
    cells: (value: string, as: "no answer" | "don't know", n: number) =>
      `“${value}”, ${n === 1 ? "once" : `${number(n)} times`}: ${as === "no answer" ? "no answer" : "I don't know"}`,
    keep: "Count answer sheets that were not finished",
    nothing: "Nothing.",
  },
  teams: {
    title: "Teams",
    column: "Column that says the team",
    none: "Choose a column",
    caption: "Which values mean which team",
    value: "Value",
    rows: "Rows",
    team: "Team",
    out: "Not counted",
    more: (n: number) => `${number(n)} more values are not counted.`,
  },
  waves: {
    title: "When it was asked",
    column: "Several waves in the file",
    one: "No, it is one wave",
    name: "Name of the wave",
    day: "Last day on which people answered",
    invited: (team: string) => `Invited in ${team}`,
    invitedHint: "If known. Without it no response is shown.",
    of: (name: string) => `Rows of ${name}`,
  },
  scale: {
    title: "Scale and direction",
    numbers: "Answers in numbers",
    lowest: "Lowest number",
    highest: "Highest number",
    low: (lowest: number) => `What does ${lowest} mean?`,
    disagrees: "Strongly disagree",
    agrees: "Strongly agree",
    words: "Answers in words",
    wordsHint: "From 1, the least agreement, to the most.",
    word: "In the file",
    meaning: "Means",
    step: (n: number, of: number) => `${n} of ${of}`,
    none: "No answer",
    unknown: "I don't know",
    open: "Choose",
    steps: "How many steps the scale has",
    turn: "Turn this scale round",
    missing: "Further values that mean no answer",
    missingHint: "Between commas, for example 9, 99.",
  },
  columns: {
    title: "Questions",
    lead: "Each column becomes a question of this survey, a question of its own, or is left out. The same words continue the trend line; other words do not.",
    caption: "What becomes of each column",
    heading: "In the file",
    becomes: "Becomes",
    new: "A question of its own, in this wave only",
    out: "Left out",
    same: "Same words: the trend line goes on.",
    other: "Asked differently: no trend.",
    /** Only where a file says which percentage was favourable. */
    reversed: (text: string) => `${text} (if whoever disagreed was counted as favourable)`,
    reasons: {
      about_sheet: "About the sheet, not an answer.",
      nobody_answered: "Nobody answered.",
      empty: "Empty.",
      dates: "Dates.",
      amount: "An amount, not an answer on a scale.",
      all_different: "Every value is another.",
      always_same: "Always the same value.",
      codes: "Codes whose meaning the file does not say.",
      text: "Text.",
      off_scale: "Numbers that are not on the scale.",
    },
  },
  problems: {
    title: "Still to be decided",
    no_team_column: "Choose the column that says the team.",
    team_missing: (team: string) => `No value is ${team}. Say under Teams which values are.`,
    waves_many: (heading: string) =>
      `“${heading}” has another value in almost every row, so it names no waves. Choose another column, or one wave.`,
    scale_missing: "Say the lowest and the highest number that could be chosen.",
    direction_missing: (lowest: number) => `Say what ${lowest} means: strongly disagree or strongly agree.`,
    other_scale: (lowest: number, highest: number, heading: string) =>
      `“${heading}”: The answers go from ${lowest} to ${highest}, this survey's from 1 to 5. A change between the two would come from the scale, so it is not computed. Leave the column out, or correct the scale.`,
    frequency: (heading: string) =>
      `“${heading}” says how often something happens, the questions of this survey how far somebody agrees. Leave the column out.`,
    word_open: (word: string, heading: string) => `Say what “${word}” in “${heading}” means.`,
    steps_open: (words: string[]) =>
      `Say how many steps the scale with ${words.map((word) => `“${word}”`).join(", ")} has.`,
    cell_off: (line: number, heading: string, value: string, lowest: number, highest: number) =>
      `Line ${number(line)}, “${heading}”: “${value}” is no answer from ${lowest} to ${highest}. Name it under the values that mean no answer, correct the scale, or leave the column out.`,
    count_bad: (line: number, heading: string, value: string) =>
      `Line ${number(line)}, “${heading}”: “${value}” is no number of people.`,
    percent_bad: (line: number, heading: string, value: string) =>
      `Line ${number(line)}, “${heading}”: “${value}” is no percentage. Write 0 to 100, or leave the cell empty where the tool hides it.`,
    percent_sum: (line: number, heading: string, value: string) =>
      `Line ${number(line)}, “${heading}”: with “${value}” favourable and unfavourable answers are more than 100 %. Correct one of them.`,
    n_missing: (heading: string) =>
      `“${heading}” holds percentages, and no column says of how many answers. Export the number of responses, too.`,
    question_empty: (line: number, heading: string) =>
      `Line ${number(line)}, “${heading}”: the question is missing.`,
    row_twice: (line: number, other: number) =>
      `Line ${number(line)} gives a count that line ${number(other)} gives already. Take one of them out.`,
    no_questions: "No column is a question. Choose at least one.",
    question_twice: (key: string, headings: string[]) =>
      `${headings.map((one) => `“${one}”`).join(" and ")} both became ${key}. A question can be asked once.`,
    name_missing: "Give the wave a name.",
    day_missing: (wave: string) => `${wave}: say the last day on which people answered.`,
    day_future: (wave: string) => `${wave}: the last day lies in the future.`,
    invited_bad: (wave: string) =>
      `${wave}: the number of people invited has to be a whole number for both teams, or empty for both.`,
    invited_few: (wave: string) => `${wave}: fewer people were invited than answered.`,
    too_close: (wave: string, other: string) =>
      `${wave} and ${other} ended less than 90 days apart. Waves that ask the same need 90 days between them.`,
    near: (wave: string, other: string, day: string) =>
      `${wave} cannot be imported: ${other} (${day}) asked a same question less than 90 days apart. One wave is kept for each period.`,
    changed: "The questions of this survey were changed meanwhile. Nothing was imported: look again.",
  },
  file: {
    empty: "The file is empty.",
    too_large: "The file is larger than 24 MB. Leave out columns that are not needed.",
    binary: "This is no text file and no workbook. Export the answers as CSV.",
    misquoted: (line: number) =>
      `Line ${number(line)}: a quoted cell is not closed, or goes on after its quote. Export the file again as CSV.`,
    ragged: (line: number, cells: number, expected: number) =>
      `Line ${number(line)} has ${number(cells)} cells, the headings ${number(expected)}. A cell that holds the separator needs quotes.`,
  },
  preview: {
    title: "What will be shown",
    lead: "Only this is stored. Few answers are rounded or withheld, as in every wave.",
    caption: (wave: string) => `Scores of ${wave}, 0 to 100`,
    captionShares: (wave: string) => `Favourable answers in ${wave}, in percent`,
    question: "Question",
    withheld: "Too few answers",
    responses: (team: string, n: number | null) =>
      n === null ? `${team}: too few answers` : `${team}: ${number(n)} answered`,
    cannot: "An imported wave has no comments, no code that can be checked and no record of who was asked.",
    confirm: (n: number) => (n === 1 ? "Import this wave" : `Import ${number(n)} waves`),
  },
};
