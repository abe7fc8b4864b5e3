import Papa from "papaparse";
import { foldValue } from "#app/core/files/team-words";
import { conventionalScale, type Scale } from "#app/core/measures/scale";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { readJson } from "./json-file";
import { readLabels } from "./labels-option";
import { sortWords } from "./option-words";

/** A dimension as the file of `--dimensions` gives it. */
export type NamedDimension = { key: string; items: string[] };

/** What `parallax analyze` was asked to do. */
export type AnalyzeOptions = {
  file: string;
  group: string;
  teams: ByTeam<string>;
  /** null: all numeric columns, or with `counts` all items of the file */
  items: string[] | null;
  scale: Scale;
  reverse: string[];
  /** null when the option was not given */
  dimensions: NamedDimension[] | null;
  invited: ByTeam<number> | null;
  minimum: number;
  waves: string | null;
  counts: boolean;
  json: boolean;
};

const WITH_VALUE = [
  ...["group", "sales", "marketing", "items", "scale", "favourable", "unfavourable", "reverse", "dimensions"],
  ...["invited", "minimum", "waves", "low", "labels", "missing"],
];
const FLAGS = ["counts", "json", "help", "strict", "keep-unfinished"];
const REPEATABLE = ["sales", "marketing", "scale"];

/** What was asked for before the file was looked at: what nobody said is null or empty, and found in the file. */
export type AskedOptions = Omit<AnalyzeOptions, "group" | "teams" | "scale"> & {
  group: string | null;
  values: ByTeam<string[]>;
  /** null: found in the file */
  scale: Scale | null;
  /** of questions on a scale of their own */
  scales: ReadonlyMap<string, Scale>;
  /** what the lowest number means */
  low: "agrees" | "disagrees" | null;
  /** answers in words (folded) and the numbers they stand for */
  labels: ReadonlyMap<string, number> | null;
  missing: string[];
  keepUnfinished: boolean;
  strict: boolean;
};

export const ANALYZE_USAGE = `parallax analyze FILE [--group COLUMN] [--sales VALUE …] [--marketing VALUE …]

Compares two groups of any survey: one row per answer sheet, one column that says the group. Reads CSV, .xlsx and .sav as
survey tools write them, and says on standard error what it did not use and what it assumed.

  --group COLUMN          the column that says the group (default: the one whose values name the two teams)
  --sales VALUE           its value for the first group; several times for several values (default: by the words)
  --marketing VALUE       the same for the second group
  --items A1,A2,…         the questions (default: all columns of numbers or of the words of one known scale)
  --scale 1-5             lowest and highest answer, whole numbers; --scale A7=0-10 for one question
  --low disagrees         what the lowest number means: agrees or disagrees
  --labels LADDER         answers in words, from the lowest to the highest and between commas, or a map as JSON
  --missing 99,999        further values that are no answer
  --keep-unfinished       counts sheets that were not finished
  --strict                ends with 2 where something had to be assumed
  --favourable 4-5        favourable answers (default: the top two; on 4 points the top one; on 7 points 6-7)
  --unfavourable 1-2      unfavourable answers (default: the bottom two; on 4 points the bottom one; on 7 points 1-3)
  --reverse A1,C4         questions on which a high answer is bad; turned round before anything else
  --dimensions FILE.json  {"dimension": ["question", …], …}
  --invited SALES,MARKETING   how many people were asked
  --minimum N             answers needed from each group (default 5)
  --waves COLUMN          the column that says the year: adds what changed
  --counts                the file says how many people gave each answer: columns item, answer and n, or a column of
                          counts for each answer (found without the option where the headings say so)
  --json                  all figures in full precision instead of a table

Empty cells and NA are missing answers. Exit code 0: done, 2: refused, with one sentence on standard error.
`;

/** @returns null when help was asked for @throws Refusal */
export function readAnalyzeOptions(args: readonly string[]): AskedOptions | null {
  const { files, given, all } = sortWords(args, WITH_VALUE, FLAGS, REPEATABLE);
  if (given.has("help")) return null;
  const [file, extra] = files;
  if (file === undefined)
    throw new Refusal("Name the CSV file to analyze; parallax analyze --help says more.");
  if (extra !== undefined) throw new Refusal(`Name one CSV file, not both ${file} and ${extra}.`);
  const counts = given.has("counts");
  const values = byTeam((team) => (all.get(team) ?? []).map((value) => value.trim()));
  const group = given.get("group")?.trim() ?? null;
  const both = values.sales.find((value) => values.marketing.map(foldValue).includes(foldValue(value)));
  if (both !== undefined) throw new Refusal(`--sales and --marketing are both "${both}".`);
  const dimensions = given.get("dimensions");
  const waves = given.get("waves")?.trim() ?? null;
  if (waves !== null && waves === group)
    throw new Refusal(`--group and --waves both name the column "${group}".`);
  return {
    file,
    group,
    values,
    items: readNames("items", given.get("items")),
    ...readScales(all.get("scale") ?? [], given.get("favourable"), given.get("unfavourable")),
    low: readLow(given.get("low")),
    labels: readLabels(given.get("labels")),
    missing: readNames("missing", given.get("missing")) ?? [],
    keepUnfinished: given.has("keep-unfinished"),
    strict: given.has("strict"),
    reverse: readNames("reverse", given.get("reverse")) ?? [],
    dimensions: dimensions === undefined ? null : readDimensions(dimensions),
    invited: readInvited(given.get("invited")),
    minimum: readWhole("minimum", given.get("minimum") ?? "5", 1),
    waves,
    counts,
    json: given.has("json"),
  };
}

/** Names separated by commas; one that holds a comma stands in quotes. */
function readNames(option: string, text: string | undefined): string[] | null {
  if (text === undefined) return null;
  const cells = Papa.parse<string[]>(text.trim().replaceAll(/,\s+"/g, ',"'), { delimiter: "," }).data.flat();
  const names = cells.map((name) => name.trim()).filter((name) => name !== "");
  if (names.length === 0) throw new Refusal(`--${option} names nothing.`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Refusal(`--${option} names "${twice}" twice.`);
  return names;
}

/** `1-5` for all questions, `Q7=0-10` for one. */
function readScales(
  texts: readonly string[],
  favourable: string | undefined,
  unfavourable: string | undefined,
): Pick<AskedOptions, "scale" | "scales"> {
  const scales = new Map<string, Scale>();
  let scale: Scale | null = null;
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    if (at > 0) scales.set(text.slice(0, at).trim(), readScale(text.slice(at + 1), undefined, undefined));
    else if (scale !== null)
      throw new Refusal("--scale is given twice for all questions; for one write --scale QUESTION=1-7.");
    else scale = readScale(text, favourable, unfavourable);
  }
  const stated = favourable !== undefined || unfavourable !== undefined;
  return { scale: scale ?? (stated ? readScale("1-5", favourable, unfavourable) : null), scales };
}

function readLow(text: string | undefined): AskedOptions["low"] {
  if (text === undefined || text === "agrees" || text === "disagrees") return text ?? null;
  throw new Refusal(`--low needs agrees or disagrees: what the lowest number means. It is not "${text}".`);
}

function readScale(text: string, favourable: string | undefined, unfavourable: string | undefined): Scale {
  const { low: lowest, high: highest } = readRange("scale", text);
  if (lowest === highest) throw new Refusal("--scale needs two different ends, for example 1-5.");
  if (highest - lowest > 1000) throw new Refusal("--scale can have at most 1001 points.");
  const stated = conventionalScale(lowest, highest);
  if (!stated && (favourable === undefined || unfavourable === undefined)) {
    throw new Refusal(
      `On a scale of ${highest - lowest + 1} points say which answers are --favourable and which --unfavourable.`,
    );
  }
  const top = favourable === undefined ? null : readRange("favourable", favourable);
  const bottom = unfavourable === undefined ? null : readRange("unfavourable", unfavourable);
  const favourableFrom = top?.low ?? stated?.favourableFrom ?? highest;
  const unfavourableTo = bottom?.high ?? stated?.unfavourableTo ?? lowest;
  if (top && top.high !== highest) {
    throw new Refusal(
      `--favourable must end with the highest answer, ${highest}: name questions that are the other way round with --reverse.`,
    );
  }
  if (bottom && bottom.low !== lowest) {
    throw new Refusal(
      `--unfavourable must begin with the lowest answer, ${lowest}: name questions that are the other way round with --reverse.`,
    );
  }
  if (favourableFrom <= unfavourableTo || favourableFrom < lowest || unfavourableTo > highest) {
    throw new Refusal("--favourable and --unfavourable must lie apart on the scale.");
  }
  return { lowest, highest, favourableFrom, unfavourableTo };
}

/** "1-5", "-2-2", "4" (one answer alone). */
function readRange(option: string, text: string): { low: number; high: number } {
  const match = /^\s*([+-]?\d+)\s*(?:(?:-|–|\.\.)\s*([+-]?\d+))?\s*$/.exec(text);
  const low = Number(match?.[1]);
  const high = Number(match?.[2] ?? match?.[1]);
  if (!match || low > high)
    throw new Refusal(`--${option} needs a range of whole numbers such as 1-5, not "${text}".`);
  return { low, high };
}

function readInvited(text: string | undefined): ByTeam<number> | null {
  if (text === undefined) return null;
  const [sales, marketing, more] = text.split(",");
  if (sales === undefined || marketing === undefined || more !== undefined) {
    throw new Refusal(`--invited needs two numbers, sales and marketing, for example 20,15, not "${text}".`);
  }
  const invited = { sales, marketing };
  return byTeam((team) => readWhole("invited", invited[team], 1));
}

function readWhole(option: string, text: string, least: number): number {
  const value = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least))
    throw new Refusal(`--${option} needs a whole number of at least ${least}, not "${text}".`);
  return value;
}

function readDimensions(path: string): NamedDimension[] {
  const parsed = readJson(path);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Refusal(`${path} must hold an object such as {"trust": ["TR1", "TR2"]}.`);
  }
  const dimensions = Object.entries(parsed).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0 || !value.every((item) => typeof item === "string")) {
      throw new Refusal(`${path}: the dimension "${key}" needs a list of question names.`);
    }
    if (key.trim() === "") throw new Refusal(`${path}: a dimension needs a name.`);
    const items = value.map((item) => item.trim());
    const twice = items.find((item, at) => items.indexOf(item) !== at);
    if (twice !== undefined) throw new Refusal(`${path}: the dimension "${key}" names "${twice}" twice.`);
    return { key, items };
  });
  if (dimensions.length === 0) throw new Refusal(`${path} names no dimension.`);
  return dimensions;
}
