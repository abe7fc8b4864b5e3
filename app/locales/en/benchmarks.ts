import { bands } from "./benchmarks/bands";
import { choice } from "./benchmarks/choice";
import { companies } from "./benchmarks/companies";
import { motion } from "./benchmarks/motion";
import { predictions } from "./benchmarks/predictions";
import { list, number } from "./grammar";

const norms = (count: number) => (count === 1 ? "1 norm" : `${number(count)} norms`);

/** Imported norms: what others answered to the same questions. */
export const benchmarks = {
  bands,
  choice,
  companies,
  motion,
  predictions,
  number,
  title: "Benchmarks",
  lead: "What others answered to the same questions. A norm is compared only with the very same wording: the same question, the same version.",
  import: "Import norms",
  none: "No norms yet",
  noneOwner:
    "Without them the results stand against your own earlier waves, which is the best benchmark there is. A study you trust can be imported from a file.",
  noneMember: "Without them the results stand against your own earlier waves. An owner can import a study.",
  group: (count: number, same: number) =>
    same === count ? `${norms(count)}, all compared` : `${norms(count)}, ${number(same)} of them compared`,
  remove: "Remove",
  removeSure: (source: string, date: string) => `Yes, remove the norms of ${source}, ${date}`,
  done: {
    imported: "The norms were imported. The results of every wave that asked these questions show them.",
    removed: "The norms were removed.",
  } as Record<string, string>,
  held: {
    title: "Against the benchmarks",
    explained:
      "How far each score lies above (+) or below (−) what it is held against, with its 95 % interval. An interval that contains 0 leaves open whether there is any difference.",
    baseline: (wave: string) => `Baseline ${wave}`,
    target: "Target",
    index: (points: string, range: string) => `: the index ${points} (${range})`,
    /** "Target 65: in 2026 Sales is 16 below (−22 to −10), Marketing 3 above (−4 to +11)." */
    sentence: (name: string, value: string, wave: string, places: string[]) =>
      `${name} ${value}: in ${wave} ${places.join(", ")}.`,
    place: (team: string | null, place: string, range: string | null) =>
      `${team ?? "the index is"} ${place}${range === null ? "" : ` (${range})`}`,
    inWave: (wave: string, place: string) => `${wave}: ${place}`,
    above: (points: string) => `${points} above`,
    below: (points: string) => `${points} below`,
    same: "level with it",
    pooled: "A norm pooled from several organizations holds for single statements only: see them below.",
    noInterval: "no interval: the norm does not say how many people stand behind it",
    value: { target: "Target", norm: "Norm" },
    caption: {
      baseline: () => "What changed in each team, on the statements that both waves asked.",
      target: () => "Both teams' scores against what leadership aimed at before the wave.",
      norm: (name: string) =>
        `Both teams' scores against ${name}, where it knows every statement of a dimension.`,
    },
  },
  table: {
    caption: "Norms with their figures, and whether a survey asks the question",
    question: "Question",
    version: "Version",
    people: "People",
    unknown: "not said",
    score: "Score",
    favourable: "Favourable",
    percent: (share: string) => `${share} %`,
    none: "–",
    match: "Compared",
    matches: {
      same: "Yes",
      other_version: "Other wording",
      no_figure: "No such figure here",
      not_asked: "Not asked",
    },
    organizations: (count: number) => `${number(count)} organizations`,
    pooled: "Of several organizations: the median, and below it the range of the middle half of them.",
    more: (count: number) => `${norms(count)} more are not listed here.`,
  },
  file: {
    title: "Import norms from a file",
    lead: "You see what is in the file first. Nothing is imported until you confirm.",
    choose: "File",
    chooseHint: "CSV or .xlsx, up to 2 MB.",
    paste: "Or paste rows from a spreadsheet",
    needs: [
      "A line of headings: key (PU1, TR4 …), version, source and date, and at least one of mean, score and favourable.",
      "key and version stand under each question on the page of your survey. A standard wording is version 1; each wording of your own is a version of its own.",
      "mean is the plain mean of the answers 1 to 5, as they were given; score runs from 0 to 100, high is good.",
      "favourable is a share from 0 to 1. In percent, write “favourable %” as the heading or a % sign in the cell.",
      "n, how many people answered, may be left out. Without it a difference has no interval.",
      "date is a year, a month (2024-10) or a day (2024-10-31).",
    ],
    poolTitle: "Figures of many organizations",
    pool: "With a column organization the file holds one row for each organization and question. Of these Parallax keeps the median and the quartiles, year by year: of at least 10 organizations, none with more than 25 % of the people. From 30 organizations on it also keeps their figures, sorted and without names, to say how many of them your teams stand above. No name of an organization is kept.",
    problems: {
      empty: "The file is empty.",
      too_large: "The file is larger than 2 MB. Leave out rows and columns that are not needed.",
      binary: "This is no table. Export the norms as CSV or .xlsx and try again.",
      no_header:
        "The first line names no columns that are known, for example: key,version,n,score,source,date",
      too_many_rows: "The file has more than 50,000 rows. Nothing was read; split it into several files.",
      missing_column: (columns: readonly string[]) => `The file has no column for ${list(columns)}.`,
      no_figure: "The file has no figures: it needs a column for mean, score or favourable.",
      duplicate_column: (header: string) => `The column “${header}” stands in the file twice. Remove one.`,
      ambiguous_column: (field: string, headers: readonly string[]) =>
        `${list(headers.map((header) => `“${header}”`))} could each be the column for ${field}. Remove or rename the others.`,
      unclosed_quote: (line: number) =>
        `A quotation mark that begins near line ${number(line)} is never closed, so what follows cannot be read.`,
    },
  },
  check: {
    title: "Check before importing",
    good: (rows: number, count: number) =>
      `${number(rows)} ${rows === 1 ? "row makes" : "rows make"} ${norms(count)}. Nothing has been imported yet.`,
    bad: (problems: number) =>
      `${problems === 1 ? "1 problem" : `${number(problems)} problems`}: nothing of the file can be imported`,
    badLead: "A file is imported whole or not at all. Correct it and check it again.",
    ignored: (headers: readonly string[]) => `Columns not read: ${headers.join(", ")}.`,
    confirm: (count: number) => `Import ${norms(count)}`,
    again: "Choose another file",
    replaces: (count: number) =>
      count === 0
        ? "No norm is replaced: none that you have has the same source, date, question and version."
        : `${count === 1 ? "1 of them replaces a norm" : `${number(count)} of them replace norms`} that you have, with the same source, date, question and version.`,
    notCompared: (count: number) =>
      count === 1
        ? "1 of them is kept, but compared with nothing yet: no survey asks for this figure of this question in this version."
        : `${number(count)} of them are kept, but compared with nothing yet: no survey asks for these figures of these questions in these versions.`,
    problemCaption: "Problems with line, column and reason",
    more: (count: number) => `${number(count)} more problems are not listed.`,
    reasons: {
      key_missing: "The key of the question is missing.",
      key_bad: "A key has 100 characters at most, all on one line, such as PU1.",
      version_bad: "The version has to be a whole number from 1. The standard wording is version 1.",
      n_bad: "The number of people has to be a whole number from 1, or empty.",
      mean_no_number: "The mean is no number.",
      mean_bad: "The mean has to lie between 1 and 5.",
      score_no_number: "The score is no number.",
      score_bad: "The score has to lie between 0 and 100.",
      favourable_no_number: "The favourable share is no number.",
      favourable_bad: "The favourable share has to lie between 0 and 1, or between 0 % and 100 %.",
      favourable_no_share:
        "A share is at most 1. If this is percent, say so: “favourable %” as the heading, or a % sign in the cell.",
      figure_missing: "The row has no figure: it needs a mean, a score or a favourable share.",
      mean_and_score: "Mean and score of this row say different things.",
      source_missing: "The source is missing.",
      source_bad: "The source is longer than 200 characters or holds invisible ones.",
      date_bad: "Write the date as 2024, 2024-10 or 2024-10-31.",
      date_future: "The date lies in the future.",
      organization_missing: "The organization is missing.",
      organization_bad: "The organization is longer than 200 characters or holds invisible ones.",
      repeated: (lines: readonly number[]) =>
        `The same norm stands on ${lines.length === 1 ? "line" : "lines"} ${list(lines.map(number))} too.`,
      few_organizations: (organizations: number) =>
        `Only ${organizations === 1 ? "1 organization" : `${number(organizations)} organizations`} for this question, source and year. A pooled norm needs 10.`,
      heavy_organization: (organization: string, percent: string) =>
        `${organization} has ${percent} % of the people behind this norm. More than 25 % would make it one organization's norm.`,
    },
  },
  results: {
    explained:
      "A norm is what others answered to this very question in this very wording. Differences are the team less the norm, in points, with a 95 % interval: it holds chance, not how comparable these others are.",
    norm: (source: string, date: string) => `Norm: ${source}, ${date}`,
    score: "score",
    favourable: "favourable",
    pool: (organizations: number, range: string) =>
      `Median of ${number(organizations)} organizations, middle half ${range}`,
    against: (team: string) => `${team} against it`,
    noInterval: "No interval: the norm does not say how many people answered.",
    rank: (percent: string) => `Above ${percent} % of the organizations`,
  },
};
