import { countPoints } from "#app/core/measures/scale";
import { readTable } from "./csv-table";
import type { AnalyzeOptions } from "./options";
import { type Candidate, keepQuestions, listCandidates, listJointItems, noteProblem } from "./questions";
import { addRow, createSheets, type Sheets } from "./sheets";
import {
  createCellReader,
  createSorter,
  findColumns,
  reverseCode,
  type Sorter,
  type Survey,
  type TeamTally,
} from "./tally";

/** While reading: `codes` counts code 0 (missing), 1, 2, … of each candidate in turn. */
type TeamCounter = { people: number; codes: Int32Array; sheets: Sheets | null };
type WaveCounter = { sales: TeamCounter; marketing: TeamCounter };

/** Reads a file with one row per answer sheet. */
export async function tallyRows(options: AnalyzeOptions): Promise<Survey> {
  const { file, scale } = options;
  const codes = countPoints(scale) + 1;
  const readCell = createCellReader(scale);
  const width = listJointItems(options).length;
  let candidates: Candidate[] = [];
  let sorter: Sorter<WaveCounter> | null = null;
  let groupAt = -1;
  let waveAt = -1;
  const createTeam = (): TeamCounter => ({
    people: 0,
    codes: new Int32Array(candidates.length * codes),
    sheets: options.dimensions && createSheets(width, codes),
  });
  await readTable(file, {
    header(names, line) {
      const columns = findColumns(file, names, line);
      groupAt = columns.find(options.group, "--group");
      waveAt = options.waves === null ? -1 : columns.find(options.waves, "--waves");
      for (const name of options.reverse) columns.find(name, "--reverse");
      candidates = listCandidates(options, names, columns, [groupAt, waveAt]);
      sorter = createSorter(options, waveAt, () => ({ sales: createTeam(), marketing: createTeam() }));
    },
    row(cells, line) {
      const team = sorter?.teamOf(cells[groupAt] as string);
      if (!sorter || !team) return;
      const counter = sorter.waveOf(waveAt === -1 ? null : (cells[waveAt] as string), line)[team];
      const sheet = counter.sheets ? addRow(counter.sheets) : null;
      counter.people++;
      for (let c = 0; c < candidates.length; c++) {
        const candidate = candidates[c] as Candidate;
        const cell = cells[candidate.at] as string;
        let code = readCell(cell);
        if (code < 0) {
          noteProblem(options, candidate, { line, cell });
          continue;
        }
        if (code > 0) {
          candidate.numbers++;
          if (candidate.reversed) code = reverseCode(code, scale);
          if (sheet && candidate.joint >= 0) sheet.block[sheet.from + candidate.joint] = code;
        }
        const place = c * codes + code;
        counter.codes[place] = (counter.codes[place] as number) + 1;
      }
    },
  });
  const waves = (sorter as Sorter<WaveCounter> | null)?.finish() ?? [];
  const questions = keepQuestions(options, candidates);
  const places = questions.map((candidate) => candidates.indexOf(candidate));
  const read = (counter: TeamCounter): TeamTally => ({
    people: counter.people,
    sheets: counter.sheets,
    counts: places.map((c) => [...counter.codes.subarray(c * codes + 1, (c + 1) * codes)]),
    missing: places.map((c) => counter.codes[c * codes] as number),
  });
  return {
    items: questions.map(({ name }) => name),
    waves: waves.map(({ wave, tally }) => ({
      wave,
      sales: read(tally.sales),
      marketing: read(tally.marketing),
    })),
  };
}
