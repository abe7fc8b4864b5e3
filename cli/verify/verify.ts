import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type KeptSlip, readKeptSlip } from "#app/features/board/kept-slip";
import { checkBoard } from "#app/protocol/board";
import { type Command, Refusal } from "#cli/refusal";
import { fetchBoard } from "./fetch-board";
import { type Verification, verifyBoard } from "./verification";
import { writeVerification } from "./verification-text";

const HELP = `parallax verify URL|FILE [--slip FILE] [--words "TWELVE WORDS"] [--json]

Checks the board of a released survey completely, without trusting the server: every hash in it is computed again.
Says what that proved and what it could not.

  URL       an invitation's link or the address of the board, such as https://survey.example/board/WAVE
  FILE      a board.json that somebody kept
  --slip    what a person saved after answering: slip, or slip and ballot code. It is compared here and sent nowhere
  --words   the twelve words that were shown at the launch, in the booth or in the mail
  --json    the same for programs

Ends with 0 where everything holds, with 1 where something does not, with 2 where nothing could be checked.
`;

const OPTIONS = {
  slip: { type: "string" },
  words: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

export const verify: Command = async (args, io) => {
  try {
    const { values, positionals } = understand(args);
    if (values.help) {
      io.out(HELP);
      return 0;
    }
    const [source] = positionals;
    if (source === undefined || positionals.length > 1)
      throw new Refusal(`Name one board: an address or a file.\n\n${HELP.trimEnd()}`);
    const slip = values.slip === undefined ? null : readSlip(values.slip);
    const found = /^https?:/i.test(source)
      ? await fetchBoard(source)
      : { board: readText(source), manifest: null };
    const checked = await checkBoard(found.board).catch(() => {
      throw new Refusal(
        `${source} holds no board: "board.json" as a released survey publishes it is expected.`,
      );
    });
    const verification = await verifyBoard(checked, {
      slip,
      words: values.words?.trim().toLowerCase().split(/\s+/) ?? null,
      served: found.manifest,
    });
    io.out(values.json ? `${JSON.stringify(verification, null, 2)}\n` : writeVerification(verification));
    return holds(verification) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
};

function holds({ checks }: Verification): boolean {
  return checks.every((check) => check.holds);
}

function understand(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${HELP.trimEnd()}`);
  }
}

function readSlip(path: string): KeptSlip {
  const kept = readKeptSlip(readText(path));
  if (kept === null)
    throw new Refusal(
      `${path} holds no whole slip: give the file that was saved after answering, unchanged.`,
    );
  return kept;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
