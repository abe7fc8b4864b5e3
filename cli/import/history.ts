import { type HistoryChoices, NO_CHOICES } from "#app/core/history/choices";
import { type HistoryShown, showHistory } from "#app/features/history/history-page.server";
import { readHistoryFile } from "#app/features/history/history-room.server";
import { describeSurveyFile } from "#app/features/history/history-sentences";
import { type BuiltHistory, createHistoryWork } from "#app/features/history/history-work.server";
import type { WaveWish } from "#app/features/history/wave-wishes";
import { newSelection } from "#app/features/surveys/selection";
import { getWords } from "#app/locales/spoken";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import { describeReading } from "#cli/analyze/not-used";
import { readBytes } from "#cli/analyze/survey-file";
import { type Command, type CommandIo, Refusal } from "#cli/refusal";
import { chooseFor, type HistoryAsked, readHistoryOptions, wishFor } from "./history-options";
import { describeAssumed, describeRun, readingOf } from "./history-run";
import { writeHistoryRun } from "./history-text";
import { type HistoryTarget, writeHistory } from "./write-history";

type Looked = { shown: HistoryShown; built: BuiltHistory | null };

/** `parallax import history FILE …`: what the page does with the file of an earlier survey. @throws Refusal */
export const importHistoryFile: Command = async (args, io) => {
  const asked = readHistoryOptions(args);
  if (asked === null) {
    io.out(getWords().operations.import.history.help);
    return 0;
  }
  const bytes = await readBytes(asked.file);
  if (asked.dryRun) return dryRun(asked, bytes, io);
  return writeHistory(asked, (target) => readDecided(asked, bytes, target, io), io);
};

/** Needs no database: it looks at the file with the questions that a new survey asks. */
async function dryRun(asked: HistoryAsked, bytes: Uint8Array, io: CommandIo): Promise<number> {
  const teamNames = { sales: "Sales", marketing: "Marketing" };
  const today = new Date().toISOString().slice(0, 10);
  const survey = { selection: newSelection("full"), versions: [], teamNames };
  const target = { survey, organization: "", today };
  const { choices, first } = await decide(asked, bytes, target);
  const { reading, waves, problems } = first.shown;
  const undirected = reading.numbers !== null && reading.numbers.low === null;
  const undated = waves.some(({ day }) => day === "");
  const { shown } =
    first.shown.previews === null && (undirected || undated)
      ? await look(bytes, target, {
          choices: undirected ? { ...choices, low: "disagrees" } : choices,
          waves: waves.map((wave) =>
            wave.day ? wave : { ...wave, day: today, name: wave.name || today.slice(0, 4) },
          ),
        })
      : first;
  const assumed = describeAssumed(reading, undirected);
  const run = { ...describeRun(shown, { undirected, undated }), assumed, problems };
  say(io, describeReading({ ...readingOf(shown), assumed }));
  if (asked.strict && assumed.length > 0) return 2;
  io.out(asked.json ? `${JSON.stringify(run, null, 1)}\n` : writeHistoryRun(run));
  return 0;
}

/** Reads a file that is to be imported: nothing may be open. @throws Refusal */
async function readDecided(
  asked: HistoryAsked,
  bytes: Uint8Array,
  target: HistoryTarget,
  io: CommandIo,
): Promise<BuiltHistory> {
  const { first } = await decide(asked, bytes, target);
  const { shown, built } = first;
  const assumed = describeAssumed(shown.reading, false);
  const open = [...shown.problems, ...(asked.strict ? assumed : [])];
  if (built === null || open.length > 0) throw new Refusal(`${asked.file}: ${open.join(" ")}`);
  say(io, describeReading({ ...readingOf(shown), assumed }));
  return built;
}

/** A first look says which columns there are; the second is what was asked for. */
async function decide(
  asked: HistoryAsked,
  bytes: Uint8Array,
  target: HistoryTarget,
): Promise<{ choices: HistoryChoices; first: Looked }> {
  const proposed = await look(bytes, target, { choices: NO_CHOICES, waves: [] }, asked.file);
  const choices = chooseFor(asked, proposed.shown);
  const chosen = await look(bytes, target, { choices, waves: [] });
  const waves = wishFor(asked, chosen.shown.waves);
  return { choices, first: await look(bytes, target, { choices, waves }) };
}

async function look(
  bytes: Uint8Array,
  { survey, organization, today }: HistoryTarget,
  { choices, waves }: { choices: HistoryChoices; waves: readonly WaveWish[] },
  path = "",
): Promise<Looked> {
  const order = { bytes, choices, waves, survey, organization, today, mark: getWords().history.mark };
  const read = await readHistoryFile(order, () => openRoom("", createHistoryWork));
  if (!read.ok) throw new Refusal(`${path}: ${describeSurveyFile(read.problem)}`);
  return {
    shown: showHistory(read, { bytes, choices, names: survey.teamNames }),
    built: read.built,
  };
}

function say(io: CommandIo, lines: readonly string[]): void {
  for (const line of lines) io.err(`${line.replaceAll(/\p{Cc}+/gu, " ")}\n`);
}
