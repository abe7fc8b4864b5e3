import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { foldValue } from "#app/core/files/team-words";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import { dryRunRoster, type RosterDryRun } from "#app/features/people/reading/roster-dry-run.server";
import { MAX_ROSTER_BYTES } from "#app/features/people/roster-limits";
import { getWords } from "#app/locales/spoken";
import { suggestNearest } from "#cli/analyze/nearest";
import { type Command, Refusal } from "#cli/refusal";
import { writeDryRun } from "./dry-run-text";
import { type WantedImport, writeRoster } from "./write-roster";

const OPTIONS = {
  help: { type: "boolean" },
  sales: { type: "string", multiple: true },
  marketing: { type: "string", multiple: true },
  "keep-inactive": { type: "boolean" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  organization: { type: "string" },
  "remove-missing": { type: "boolean" },
} as const;

/** `parallax import roster FILE …`: what the page of the roster does with a list of people. @throws Refusal */
export const importRosterFile: Command = async (args, io) => {
  const words = getWords().operations.import;
  const asked = readRosterOptions(args);
  if (asked === null) {
    io.out(words.help);
    return 0;
  }
  const bytes = await readWhole(asked.file);
  const today = new Date().toISOString().slice(0, 10);
  const lookAt = async (names: ByTeam<string>) => {
    const read = await dryRunRoster(bytes, { ...asked, names, today });
    if (!read.ok) throw new Refusal(`${asked.file}: ${read.sentence}`);
    requireValues(asked, read.run);
    return read;
  };
  const { run, notes } =
    asked.wanted === null
      ? await lookAt({ sales: "Sales", marketing: "Marketing" })
      : await writeRoster({ bytes, today, ...asked, wanted: asked.wanted }, lookAt, io);
  const { doubt, otherSheets, sheet } = notes;
  if (doubt !== null) io.err(`${words.doubt(doubt.as, doubt.examples)}\n`);
  if (sheet !== null && otherSheets.length > 0) io.err(`${words.sheet(sheet, otherSheets)}\n`);
  if (asked.wanted === null) io.out(asked.json ? `${JSON.stringify(run, null, 1)}\n` : writeDryRun(run));
  return 0;
};

type Asked = {
  file: string;
  chosen: ByTeam<string[]>;
  leavesOutInactive: boolean;
  json: boolean;
  /** null for a dry run */
  wanted: WantedImport | null;
};

function readRosterOptions(args: readonly string[]): Asked | null {
  const words = getWords().operations.import.refused;
  const { values, positionals } = parseWords(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refusal(words.file);
  if (values.json && !values["dry-run"]) throw new Refusal(words.json);
  if (values["dry-run"] && values["remove-missing"]) throw new Refusal(words.removal);
  const chosen = { sales: values.sales ?? [], marketing: values.marketing ?? [] };
  const both = chosen.sales.find((value) => chosen.marketing.map(foldValue).includes(foldValue(value)));
  if (both !== undefined) throw new Refusal(words.both(both));
  const wanted = {
    organization: values.organization ?? null,
    removeMissing: values["remove-missing"] === true,
  };
  return {
    ...{ file, chosen, json: values.json === true, wanted: values["dry-run"] ? null : wanted },
    leavesOutInactive: values["keep-inactive"] !== true,
  };
}

function parseWords(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(getWords().operations.import.refused.option((error as Error).message));
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const words = getWords().operations.import.refused;
  try {
    const { size } = await stat(path);
    if (size > MAX_ROSTER_BYTES) throw new Refusal(`${path}: ${getWords().people.file.problems.too_large}`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(words.unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

/** A value that was named for a team and does not occur would silently leave its people out. */
function requireValues({ file, chosen }: Asked, { teams, columns }: RosterDryRun): void {
  const values = teams.map(({ value }) => value);
  const folded = values.map(foldValue);
  const absent = byTeam((team) => chosen[team].find((value) => !folded.includes(foldValue(value))));
  for (const team of TEAMS) {
    const value = absent[team];
    if (value === undefined) continue;
    const near = suggestNearest(value, values);
    throw new Refusal(
      `${file}: ${getWords().operations.import.refused.absent(value, team, columns.team ?? "")}${near}`,
    );
  }
}
