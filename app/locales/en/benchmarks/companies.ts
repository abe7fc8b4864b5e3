import { number } from "../grammar";

const files = (count: number) => (count === 1 ? "1 file" : `${number(count)} files`);

/** Figures that companies give one another as signed files. */
export const companies = {
  title: "Other companies",
  link: "Other companies",
  lead: "Companies that use Parallax can give one another their team means as signed files. Ten of one year make a benchmark.",
  source: "Companies that use Parallax",
  give: {
    title: "Your figures for others",
    lead: "A file holds the mean of each team on the standard statements in their standard wording, the people of each team in steps of five, the year, and a number that stands for your company. No name, no counts, no comments. Whoever gets it can pass it on, so give it only where you mean to.",
    none: "There is no released wave to give: trials, demo data and imported waves are left out.",
    file: (wave: string) => `Figures of ${wave} (JSON)`,
    notReal: "Trials, demo data and imported waves are not given to other companies.",
    nothingPublic: "No standard statement of this wave may be shown for both teams, so there is no file.",
    unreadable: (wave: string) => `The stored results of ${wave} cannot be read, so there is no file.`,
  },
  take: {
    title: "Files of other companies",
    choose: "File of another company",
    chooseHint:
      "A JSON file that Parallax wrote. Its signature is checked: it says that nothing was changed since, not who runs that installation. Ask whoever gave it to you.",
    submit: "Check and keep",
    nothing: "Choose a file first.",
    taken: (year: string) => `The file was verified and is kept for ${year}.`,
    none: "No files yet. Nothing is compared with fewer than ten companies.",
    waiting: (year: string, count: number, least: number) =>
      `${year}: ${files(count)} of at least ${number(least)}`,
    pooled: (year: string, count: number) =>
      `${year}: pooled from ${number(count)} companies. No further file of that year is taken.`,
    pool: (year: string) => `Make the benchmark of ${year}`,
    poolHint: (year: string) =>
      `It can be made once: two benchmarks that differ by one company would give its figures away. The files of ${year} are deleted with it, so wait for those that are still to come.`,
    made: (norms: number, companies: number, leftOut: number) =>
      `${norms === 1 ? "1 norm" : `${number(norms)} norms`} of ${number(companies)} companies were made.${leftOut === 0 ? "" : ` ${leftOut === 1 ? "1 statement is" : `${number(leftOut)} statements are`} left out: fewer than ten companies gave it, or one of them has more than a quarter of the people.`}`,
    remove: (year: string) => `Remove the files of ${year}`,
    removed: "The files were removed.",
  },
  problems: {
    too_large: "This file is too large to be one that Parallax wrote.",
    no_file:
      "This is no file with the figures of another company. Choose the JSON file that Parallax wrote there.",
    other_edition:
      "This file was written by another edition of Parallax, which this one cannot read. Update the older of the two, and ask for the file again.",
    damaged: "This file lacks something or holds figures that cannot be. Ask for it again.",
    altered:
      "The signature does not fit: the file was changed after it was written, or signed with another key. Nothing was kept.",
    own: "This is the file of your own organization. Your results are compared with others, not with themselves.",
    twice: (year: string) => `This file of ${year} is here already. It counts once.`,
    other_file: (year: string) =>
      `Another file of the same company for ${year} is here already, and one counts. To take this one, remove the files of ${year} first.`,
    pooled_year: (year: string) =>
      `The benchmark of ${year} is made, so no further file of that year is taken.`,
    few_files: "Fewer than ten companies are too few: each of them could be guessed.",
    no_norm:
      "No statement can be pooled: fewer than ten companies gave each of them, or one company has more than a quarter of the people.",
    not_found: "These files are not here any more.",
  },
};
