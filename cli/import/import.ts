import "#app/locales/spoken.server";
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

const OPTIONS = {
  help: { type: "boolean" },
  sales: { type: "string", multiple: true },
  marketing: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `parallax import roster FILE …`: says what a list of people holds, as the page of the roster does before it imports. */
export const importFile: Command = async (args, io) => {
  const words = getWords().operations.import;
  try {
    const asked = readImportOptions(args);
    if (asked === null) {
      io.out(words.help);
      return 0;
    }
    const bytes = await readWhole(asked.file);
    const today = new Date().toISOString().slice(0, 10);
    const names = { sales: "Sales", marketing: "Marketing" };
    const read = await dryRunRoster(bytes, { names, chosen: asked.chosen, today });
    if (!read.ok) throw new Refusal(`${asked.file}: ${read.sentence}`);
    const { run, notes } = read;
    requireValues(asked, run);
    const { doubt, otherSheets, sheet } = notes;
    if (doubt !== null) io.err(`${words.doubt(doubt.as, doubt.examples)}\n`);
    if (sheet !== null && otherSheets.length > 0) io.err(`${words.sheet(sheet, otherSheets)}\n`);
    io.out(asked.json ? `${JSON.stringify(run, null, 1)}\n` : writeDryRun(run));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message.replaceAll(/\p{Cc}+/gu, " ")}\n`);
    return 2;
  }
};

type Asked = { file: string; chosen: ByTeam<string[]>; json: boolean };

function readImportOptions(args: readonly string[]): Asked | null {
  const words = getWords().operations.import.refused;
  const { values, positionals } = parseWords(args);
  if (values.help) return null;
  const [what, file, ...more] = positionals;
  if (what !== "roster") throw new Refusal(words.what(what ?? ""));
  if (file === undefined || more.length > 0) throw new Refusal(words.file);
  if (!values["dry-run"]) throw new Refusal(words.dryRun);
  const chosen = { sales: values.sales ?? [], marketing: values.marketing ?? [] };
  const both = chosen.sales.find((value) => chosen.marketing.map(foldValue).includes(foldValue(value)));
  if (both !== undefined) throw new Refusal(words.both(both));
  return { file, chosen, json: values.json === true };
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
