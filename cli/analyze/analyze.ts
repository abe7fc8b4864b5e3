import { type CommandIo, Refusal } from "#cli/refusal";
import { analyzeSurvey } from "./analysis";
import { tallyCounts } from "./counts";
import { toJson } from "./json";
import { ANALYZE_USAGE, readAnalyzeOptions } from "./options";
import { tallyRows } from "./rows";
import { toTable } from "./table";

/** `parallax analyze FILE.csv …`: compares two groups of any survey. */
export async function analyze(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const options = readAnalyzeOptions(args);
    if (!options) {
      io.out(ANALYZE_USAGE);
      return 0;
    }
    const survey = options.counts ? await tallyCounts(options) : await tallyRows(options);
    const analysis = analyzeSurvey(survey, options);
    io.out(
      options.json ? `${JSON.stringify(toJson(analysis, options), null, 1)}\n` : toTable(analysis, options),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A cell or a name may hold line breaks; the refusal is one line.
    io.err(`${error.message.replaceAll(/\p{Cc}+/gu, " ")}\n`);
    return 2;
  }
}
