import { countPoints } from "#app/core/measures/scale";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { readTable } from "./csv-table";
import { suggestNearest } from "./nearest";
import type { AnalyzeOptions } from "./options";
import {
  createCellReader,
  createSorter,
  findColumns,
  reverseCode,
  type Sorter,
  type Survey,
  type TeamTally,
} from "./tally";

/** Per question: how many people gave code 0 (missing), 1, 2, …, and on which line each was said. */
type ItemCounter = ByTeam<{ codes: number[]; lines: number[] }>;
type WaveCounter = Map<string, ItemCounter>;

/** Reads a file with one row per group × item × answer. */
export async function tallyCounts(options: AnalyzeOptions): Promise<Survey> {
  const { file, scale } = options;
  const readCell = createCellReader(scale);
  const size = countPoints(scale) + 1;
  const found = new Set<string>();
  const at = { group: -1, wave: -1, item: -1, answer: -1, n: -1 };
  let sorter: Sorter<WaveCounter> | null = null;
  const place = (line: number, column: "item" | "answer" | "n") =>
    `${file}, line ${line}, column ${at[column] + 1} ("${column}")`;
  await readTable(file, {
    header(names, line) {
      const columns = findColumns(file, names, line);
      at.group = columns.find(options.group, "--group");
      if (options.waves !== null) at.wave = columns.find(options.waves, "--waves");
      at.item = columns.find("item", "--counts");
      at.answer = columns.find("answer", "--counts");
      at.n = columns.find("n", "--counts");
      sorter = createSorter(options, at.wave, () => new Map());
    },
    row(cells, line) {
      const team = sorter?.teamOf(cells[at.group] as string);
      if (!sorter || !team) return;
      const item = (cells[at.item] as string).trim();
      if (item === "") throw new Refusal(`${place(line, "item")}: the question is missing.`);
      found.add(item);
      if (options.items && !options.items.includes(item)) return;
      const code = readCell(cells[at.answer] as string);
      if (code < 0) {
        throw new Refusal(
          `${place(line, "answer")}: "${cells[at.answer]}" is no answer on the scale ${scale.lowest}-${scale.highest}.`,
        );
      }
      const n = readCount(cells[at.n] as string);
      if (n === null) throw new Refusal(`${place(line, "n")}: "${cells[at.n]}" is no number of people.`);
      const wave = sorter.waveOf(at.wave === -1 ? null : (cells[at.wave] as string), line);
      let counter = wave.get(item);
      if (!counter) {
        counter = { sales: emptyCounter(size), marketing: emptyCounter(size) };
        wave.set(item, counter);
      }
      const { codes, lines } = counter[team];
      if (code > 0 && lines[code]) {
        throw new Refusal(`${place(line, "answer")}: line ${lines[code]} already gives this count.`);
      }
      lines[code] = line;
      codes[code] = (codes[code] ?? 0) + n;
    },
  });
  const waves = (sorter as Sorter<WaveCounter> | null)?.finish() ?? [];
  requireItems(options, [...found]);
  const questions = options.items ?? [...found];
  return {
    items: questions,
    scales: questions.map(() => scale),
    waves: waves.map(({ wave, tally }) => {
      const [sales, marketing] = TEAMS.map((team) => readTeam(tally, questions, team, options));
      return { wave, sales: sales as TeamTally, marketing: marketing as TeamTally };
    }),
  };
}

/** A team is as many people as answered or skipped the question that most were counted for. */
function readTeam(
  wave: WaveCounter,
  questions: readonly string[],
  team: Team,
  options: AnalyzeOptions,
): TeamTally {
  const size = countPoints(options.scale) + 1;
  const tallied = questions.map((item) => {
    const { codes } = wave.get(item)?.[team] ?? emptyCounter(size);
    const reversed = options.reverse.includes(item);
    const counts = codes.slice(1).map((_, step) => {
      const code = step + 1;
      return codes[reversed ? reverseCode(code, options.scale) : code] ?? 0;
    });
    return { counts, missing: codes[0] ?? 0 };
  });
  const people = tallied.map(({ counts, missing }) => counts.reduce((sum, count) => sum + count, missing));
  return {
    people: Math.max(0, ...people),
    counts: tallied.map(({ counts }) => counts),
    missing: tallied.map(({ missing }) => missing),
    sheets: null,
  };
}

function requireItems(options: AnalyzeOptions, found: readonly string[]): void {
  for (const [option, names] of [
    ["--items", options.items ?? []],
    ["--reverse", options.reverse],
  ] as const) {
    const absent = names.find((name) => !found.includes(name));
    if (absent === undefined || (option === "--reverse" && options.items)) continue;
    throw new Refusal(
      `${options.file}: no row of the two groups has "${absent}" (${option}) in column "item"${suggestNearest(absent, found)}`,
    );
  }
}

/** 12, also written 12.0 or 12,0; null for anything else. */
function readCount(cell: string): number | null {
  const text = cell.trim();
  return /^\+?\d{1,15}(?:[.,]0*)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

function emptyCounter(size: number): { codes: number[]; lines: number[] } {
  return { codes: Array(size).fill(0), lines: [] };
}
