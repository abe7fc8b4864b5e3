import { parseArgs } from "node:util";
import { foldValue } from "#app/core/files/team-words";
import { type ColumnUse, type HistoryChoices, NO_CHOICES } from "#app/core/history/choices";
import type { HistoryReading } from "#app/core/history/reading";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import type { HistoryLook } from "#app/features/history/history-work.server";
import type { WaveWish } from "#app/features/history/wave-wishes";
import { getWords } from "#app/locales/spoken";
import { readJson } from "#cli/analyze/json-file";
import { readLabels } from "#cli/analyze/labels-option";
import { suggestNearest } from "#cli/analyze/nearest";
import { Refusal } from "#cli/refusal";

const OPTIONS = {
  help: { type: "boolean" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  strict: { type: "boolean" },
  group: { type: "string" },
  sales: { type: "string", multiple: true },
  marketing: { type: "string", multiple: true },
  waves: { type: "string" },
  low: { type: "string" },
  scale: { type: "string" },
  labels: { type: "string" },
  missing: { type: "string" },
  columns: { type: "string" },
  "keep-unfinished": { type: "boolean" },
  closed: { type: "string", multiple: true },
  invited: { type: "string", multiple: true },
  name: { type: "string" },
  survey: { type: "string" },
  organization: { type: "string" },
} as const;

/** What `parallax import history` was asked to do, before the file was looked at. */
export type HistoryAsked = {
  file: string;
  dryRun: boolean;
  json: boolean;
  strict: boolean;
  group: string | null;
  waves: string | null;
  values: ByTeam<string[]>;
  low: HistoryChoices["low"];
  scale: { lowest: number; highest: number } | null;
  labels: ReadonlyMap<string, number> | null;
  missing: string[];
  keepUnfinished: boolean;
  /** By heading: the key of a question, `new` or `out`. */
  columns: ReadonlyMap<string, string>;
  /** By the name of the wave; "" for the only one. */
  closed: ReadonlyMap<string, string>;
  invited: ReadonlyMap<string, ByTeam<string>>;
  name: string | null;
  survey: string | null;
  organization: string | null;
};

/** @returns null when help was asked for @throws Refusal */
export function readHistoryOptions(args: readonly string[]): HistoryAsked | null {
  const words = getWords().operations.import.history;
  const { values, positionals } = parseWords(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refusal(words.file);
  if (values.json && !values["dry-run"]) throw new Refusal(getWords().operations.import.refused.json);
  const chosen = { sales: values.sales ?? [], marketing: values.marketing ?? [] };
  const both = chosen.sales.find((value) => chosen.marketing.map(foldValue).includes(foldValue(value)));
  if (both !== undefined) throw new Refusal(getWords().operations.import.refused.both(both));
  const { low, scale } = values;
  if (low !== undefined && low !== "agrees" && low !== "disagrees") throw new Refusal(words.low(low));
  return {
    file,
    dryRun: values["dry-run"] === true,
    json: values.json === true,
    strict: values.strict === true,
    group: values.group ?? null,
    waves: values.waves ?? null,
    values: chosen,
    low: low ?? null,
    scale: scale === undefined ? null : readEnds(scale),
    labels: readLabels(values.labels),
    missing: (values.missing ?? "").split(",").flatMap((one) => one.trim() || []),
    keepUnfinished: values["keep-unfinished"] === true,
    columns: values.columns === undefined ? new Map() : readColumns(values.columns),
    closed: new Map((values.closed ?? []).map(readNamed)),
    invited: new Map((values.invited ?? []).map((text) => readInvited(text))),
    name: values.name ?? null,
    survey: values.survey ?? null,
    organization: values.organization ?? null,
  };
}

function parseWords(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(getWords().operations.import.refused.option((error as Error).message));
  }
}

function readEnds(text: string): { lowest: number; highest: number } {
  const ends = /^\s*([+-]?\d{1,4})\s*-\s*([+-]?\d{1,4})\s*$/.exec(text);
  const [lowest, highest] = [Number(ends?.[1]), Number(ends?.[2])];
  if (ends === null || lowest >= highest) throw new Refusal(getWords().operations.import.history.scale(text));
  return { lowest, highest };
}

/** `2024=2024-11-30` for one of several waves, `2024-11-30` for the only one. */
function readNamed(text: string): [name: string, value: string] {
  const at = text.lastIndexOf("=");
  return [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
}

function readInvited(text: string): [name: string, invited: ByTeam<string>] {
  const [name, numbers] = readNamed(text);
  const [sales, marketing, ...more] = numbers.split(",").map((one) => one.trim());
  if (sales === undefined || marketing === undefined || more.length > 0)
    throw new Refusal(getWords().operations.import.history.invited(text));
  return [name, { sales, marketing }];
}

function readColumns(text: string): Map<string, string> {
  const isFile = /\.json$/i.test(text.trim());
  const parsed = isFile ? readJson(text.trim()) : parseJson(text);
  const entries =
    typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? Object.entries(parsed) : null;
  if (entries === null || !entries.every(([, use]) => typeof use === "string"))
    throw new Refusal(getWords().operations.import.history.columns);
  return new Map(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(getWords().operations.import.history.columns);
  }
}

/** What was asked for in the words of the file. @throws Refusal naming what the file does not hold */
export function chooseFor(
  asked: HistoryAsked,
  { reading, questions }: Pick<HistoryLook, "reading" | "questions">,
): HistoryChoices {
  const teams = new Map<string, Team | null>();
  for (const team of TEAMS) for (const value of asked.values[team]) teams.set(foldValue(value), team);
  return {
    ...NO_CHOICES,
    team: findPlace(asked, asked.group, "--group", reading.teamColumns),
    wave: findPlace(asked, asked.waves, "--waves", reading.waveColumns),
    ...{ teams, low: asked.low, missing: asked.missing, keepUnfinished: asked.keepUnfinished },
    lowest: asked.scale?.lowest ?? null,
    highest: asked.scale?.highest ?? null,
    words: asked.labels ?? new Map(),
    columns: findUses(asked, reading, questions),
  };
}

function findPlace(
  { file }: HistoryAsked,
  name: string | null,
  option: string,
  columns: readonly { place: number; heading: string }[],
): number | null {
  if (name === null) return null;
  const found = columns.find(({ heading }) => foldValue(heading) === foldValue(name));
  if (found !== undefined) return found.place;
  const headings = columns.map(({ heading }) => heading);
  const { column } = getWords().operations.import.history;
  throw new Refusal(`${file}: ${column(name, option)}${suggestNearest(name, headings)}`);
}

function findUses(
  asked: HistoryAsked,
  { columns }: HistoryReading,
  questions: HistoryLook["questions"],
): Map<number, ColumnUse> {
  const words = getWords().operations.import.history;
  const keys = questions.map(({ key }) => key);
  return new Map(
    [...asked.columns].map(([heading, use]): [number, ColumnUse] => {
      const found = columns.find((one) => foldValue(one.heading) === foldValue(heading));
      const headings = columns.map((one) => one.heading);
      if (found === undefined)
        throw new Refusal(
          `${asked.file}: ${words.column(heading, "--columns")}${suggestNearest(heading, headings)}`,
        );
      if (use === "new" || use === "out") return [found.place, { as: use }];
      if (!keys.includes(use))
        throw new Refusal(`${words.question(use, heading)}${suggestNearest(use, keys)}`);
      return [found.place, { as: "question", key: use }];
    }),
  );
}

/** What was said about the waves of a file, by the names that the file gives them. @throws Refusal */
export function wishFor(asked: HistoryAsked, waves: HistoryLook["waves"]): WaveWish[] {
  const words = getWords().operations.import.history;
  const names = waves.map(({ of }) => of);
  for (const named of [...asked.closed.keys(), ...asked.invited.keys()])
    if (waves.length > 1 && !names.includes(named)) throw new Refusal(words.wave(named, names));
  if (asked.name !== null && waves.length > 1) throw new Refusal(words.oneName(names));
  return waves.map((wave) => {
    const said = waves.length === 1 ? [...asked.closed.values()][0] : asked.closed.get(wave.of);
    const day = said ?? wave.day;
    return {
      name: asked.name ?? (wave.of === "" && day ? day.slice(0, 4) : wave.name),
      day,
      invited:
        (waves.length === 1 ? [...asked.invited.values()][0] : asked.invited.get(wave.of)) ?? wave.invited,
    };
  });
}
