import { findAggregate } from "#app/core/files/aggregates";
import { type CommandIo, Refusal } from "#cli/refusal";
import { analyzeSurvey } from "./analysis";
import { tallyCounts } from "./counts";
import { toJson } from "./json";
import { describeReading, type Reading } from "./not-used";
import { ANALYZE_USAGE, type AskedOptions, readAnalyzeOptions } from "./options";
import { tallyRows } from "./rows";
import { analyzeShares, sharesToJson, sharesToTable } from "./shares";
import { openSurveyFile } from "./survey-file";
import { toTable } from "./table";

/** `parallax analyze FILE …`: compares two groups of any survey. */
export async function analyze(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const asked = readAnalyzeOptions(args);
    if (!asked) {
      io.out(ANALYZE_USAGE);
      return 0;
    }
    const opened = await openSurveyFile(asked.file);
    const found = asked.items === null ? findAggregate(opened.file.columns) : null;
    if (found?.kind === "shares") {
      const shares = analyzeShares(asked, opened, found);
      if (say(io, shares.reading, asked)) return 2;
      io.out(asked.json ? toText(sharesToJson(shares)) : sharesToTable(shares, asked));
      return 0;
    }
    const isCounts = asked.counts || found !== null;
    const { survey, options, reading } = isCounts ? tallyCounts(asked, opened) : tallyRows(asked, opened);
    const analysis = analyzeSurvey(survey, options);
    if (say(io, reading, asked)) return 2;
    io.out(
      options.json
        ? toText({ ...toJson(analysis, options), notUsed: reading.notUsed })
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

/** Says on standard error how a file was read; true where too much had to be assumed. */
function say(io: CommandIo, reading: Reading, { strict }: AskedOptions): boolean {
  const said = describeReading(reading).map((line) => `${line.replaceAll(/\p{Cc}+/gu, " ")}\n`);
  if (said.length > 0) io.err(said.join(""));
  return strict && reading.assumed.length > 0;
}

function toText(json: object): string {
  return `${JSON.stringify(json, null, 1)}\n`;
}
