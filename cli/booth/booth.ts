import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import {
  type BoothEnds,
  castSealed,
  type Refused,
  sealAnswers,
  type TakenBallot,
  takeBallot,
} from "#app/features/booth/respondent";
import type { Answers } from "#app/protocol/answers";
import { createBallotCode, formatBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { computeFingerprint } from "#app/protocol/fingerprint";
import { formatSlip, type Slip } from "#app/protocol/receipt";
import { type Command, type CommandIo, Refusal } from "#cli/refusal";
import { type AskLine, askAtTerminal, dropControls, type Terminal } from "#cli/terminal";
import { readAnswersFile } from "./answers-file";
import { askQuestions } from "./ask";
import { type OpenBooth, openBooth } from "./open-booth";

const HELP = `parallax booth LINK [--language xx] [--slip FILE] [--code CODE] [--take | --answers FILE | --withdraw]

Answers a survey from the terminal, without any program that its server sends. LINK is the one from the invitation, in
quotes. Asks the questions, seals the answers here, casts them, and writes the receipt and the ballot code to a file.

  --language  in which language to ask, such as de
  --slip      where to write receipt and code (default parallax-slip.txt); never over a file that is there
  --code      the ballot code, to go on, or to change what was cast until the survey closes
  --take      only takes the ballot and prints its code: answer later with --code
  --answers   casts what a JSON file holds, {"PU1": 4, "OE1": "a comment"}. It needs --code: a ballot that is taken and
              cast in one moment could be matched by that moment
  --withdraw  casts an empty ballot; needs --code
`;

const OPTIONS = {
  language: { type: "string" },
  slip: { type: "string", default: "parallax-slip.txt" },
  code: { type: "string" },
  take: { type: "boolean", default: false },
  answers: { type: "string" },
  withdraw: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

type Wish = ReturnType<typeof understand>;

/** Answers from the terminal. */
export const booth: Command = (args, io) => answerFrom(askAtTerminal(), args, io);

/** The same, with somebody else to ask: for tests. */
export async function answerFrom(
  terminal: Terminal,
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  try {
    const plain = { ...io, out: (text: string) => io.out(dropControls(text)) };
    if (args.includes("--help")) io.out(HELP);
    else await answer(understand(args), (prompt) => terminal.askLine(dropControls(prompt)), plain);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  } finally {
    terminal.close();
  }
}

async function answer(wish: Wish, askLine: AskLine, io: CommandIo): Promise<void> {
  if (!wish.take && existsSync(wish.slip))
    throw new Refusal(`${wish.slip} is there already: name another file with --slip.`);
  const open = await openBooth(wish.link, wish.language);
  const answers = wish.answers === null ? null : readAnswersFile(wish.answers, open.pinned.manifest);
  const words = await computeFingerprint(open.pinned.hash, wordlist);
  io.out(`${open.text.welcome.heading}\n${open.promise}\n\nThe survey's twelve words: ${words.join(" ")}\n`);
  const code = formatBallotCode(wish.secret ?? parseBallotCode(createBallotCode()));
  if (wish.secret === null)
    io.out(
      `\nYour ballot code: ${code}\nKeep it: without it nobody can go on with this ballot, or change it.\n`,
    );
  const ends: BoothEnds = { fetch, origin: open.origin, boxOrigin: open.boxOrigin };
  const claim = await takeBallot(ends, open.pinned, open.link, code);
  if (!claim.ok) throw explain(claim, open, code);
  if (wish.take) return void io.out("The ballot is taken. Answer later with --code.\n");
  const asked = wish.withdraw ? null : (answers ?? (await ask(open, code, askLine, io)));
  const slip = await cast(ends, open, claim.taken, asked, code);
  const saved = `Your ballot code: ${code}\n\nYour sealed ballot is in the box. This slip holds no answers. Show it, and your ballot code, to nobody.\n\n${formatSlip(slip)}\n`;
  writeFileSync(wish.slip, saved, { flag: "wx", mode: 0o600 });
  const done = wish.withdraw ? "Your ballot is withdrawn" : "Your ballot is in the box";
  io.out(`\n${done}. Receipt and code are in ${wish.slip}.\n`);
}

/** @throws Refusal where the person stops: nothing was cast then */
async function ask(open: OpenBooth, code: string, askLine: AskLine, io: CommandIo): Promise<Answers> {
  const answers = await askQuestions(open, askLine, io.out);
  const given = answers?.ratings.filter((rating) => rating !== null).length ?? 0;
  const sure =
    answers === null
      ? null
      : await askLine(
          `\n${given} of ${answers.ratings.length} questions answered. Seal and cast the ballot? Type yes: `,
        );
  if (answers === null || sure?.trim().toLowerCase() !== "yes")
    throw new Refusal(`Nothing was cast. Go on with --code ${code}`);
  return answers;
}

/** Casts with the first number that is higher than what the box holds. @throws Refusal */
async function cast(
  ends: BoothEnds,
  open: OpenBooth,
  taken: TakenBallot,
  answers: Answers | null,
  code: string,
): Promise<Slip> {
  const { pinned } = open;
  for (let seq = 1; ; ) {
    const sealed = await sealAnswers(pinned, taken, seq, answers);
    const result = await castSealed(ends, pinned, taken.ballot.nullifier, sealed);
    if (result.ok) return result.slip;
    if (result.reason !== "outdated" || result.seq === undefined) throw explain(result, open, code);
    seq = result.seq + 1;
  }
}

/** In the words of the booth, but for a link that was used, which has no screens to go on with here. */
function explain({ reason }: Refused, { text }: OpenBooth, code: string): Refusal {
  const sentences: Record<string, unknown> = { ...text.trouble, used: USED };
  const sentence = typeof sentences[reason] === "string" ? sentences[reason] : text.trouble.unexpected;
  return new Refusal(`${sentence}\nYour ballot code is ${code}`);
}

const USED =
  "This invitation was used with another ballot code. If that was you, give it with --code; if not, tell the person who sent the invitation.";

/** @throws Refusal */
function understand(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [link] = positionals;
  if (link === undefined || positionals.length > 1)
    throw new Refusal(`Give one invitation's link, in quotes.\n\n${HELP.trimEnd()}`);
  const ways = [values.take, values.answers !== undefined, values.withdraw].filter(Boolean);
  if (ways.length > 1) throw new Refusal("Choose one of --take, --answers and --withdraw.");
  if ((values.answers !== undefined || values.withdraw) && values.code === undefined)
    throw new Refusal(
      `${values.withdraw ? "--withdraw" : "--answers"} needs --code: take the ballot first with --take, or look the code up in your slip.`,
    );
  const { language = null, slip, take, withdraw, answers = null } = values;
  return { link, language, slip, take, withdraw, answers, secret: readCode(values.code) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${HELP.trimEnd()}`);
  }
}

function readCode(code: string | undefined): string | null {
  try {
    return code === undefined ? null : parseBallotCode(code);
  } catch (error) {
    throw error instanceof RangeError ? new Refusal(error.message) : error;
  }
}
