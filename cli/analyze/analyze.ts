import { conventionalScale, type Scale } from "#app/core/measures/scale";
import { byTeam } from "#app/core/vocabulary";
import { type CommandIo, Refusal } from "#cli/refusal";
import { analyzeSurvey } from "./analysis";
import { tallyCounts } from "./counts";
import { toJson } from "./json";
import { describeReading } from "./not-used";
import { ANALYZE_USAGE, type AskedOptions, readAnalyzeOptions } from "./options";
import { type ReadSurvey, tallyRows } from "./rows";
import { toTable } from "./table";

/** `parallax analyze FILE …`: compares two groups of any survey. */
export async function analyze(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const asked = readAnalyzeOptions(args);
    if (!asked) {
      io.out(ANALYZE_USAGE);
      return 0;
    }
    const { survey, options, reading } = asked.counts ? await readCounts(asked) : await tallyRows(asked);
    const analysis = analyzeSurvey(survey, options);
    const said = describeReading(reading).map((line) => `${line.replaceAll(/\p{Cc}+/gu, " ")}\n`);
    if (said.length > 0) io.err(said.join(""));
    if (asked.strict && reading.assumed.length > 0) return 2;
    io.out(
      options.json
        ? `${JSON.stringify({ ...toJson(analysis, options), notUsed: reading.notUsed }, null, 1)}\n`
        : toTable(analysis, options),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A cell or a name may hold line breaks; the refusal is one line.
    io.err(`${error.message.replaceAll(/\p{Cc}+/gu, " ")}\n`);
    return 2;
  }
}

async function readCounts(asked: AskedOptions): Promise<ReadSurvey> {
  const teams = byTeam((team) => asked.values[team][0] ?? "");
  const scale = asked.scale ?? (conventionalScale(1, 5) as Scale);
  const options = { ...asked, group: asked.group ?? "", teams, scale };
  const notUsed = { columns: [], rows: [], cells: [], words: [] };
  return { survey: await tallyCounts(options), options, reading: { notUsed, notes: [], assumed: [] } };
}
