import { parseArgs } from "node:util";
import { TurnStop } from "#app/features/holders/courier";
import { openHolderServer, Refused } from "#app/features/holders/holder-server";
import { sayStop } from "#app/features/holders/holder-words";
import type { BoxMemory } from "#app/features/holders/own-turn";
import type { Bytes } from "#app/protocol/encoding";
import { type Command, type CommandIo, Refusal } from "#cli/refusal";
import { dropControls } from "#cli/terminal";
import { NEVER_AN_ARGUMENT, readCardFile } from "./card";
import { checkKeys } from "./check-keys";
import { type Desk, openDesk } from "./desk";
import { type HolderLink, parseHolderLink } from "./link";
import { makeCard } from "./new-card";
import { takeTurnFrom } from "./own-turn";
import type { Visit } from "./visit";
import { words } from "./words";
import { openWorkedBox } from "./worked-box";

const HELP = `parallax holder new|check|turn LINK [--card FILE]

Keeps one of three keys of a survey from the terminal, without any program that its server sends. LINK is the one from
the mail to the key holder, in quotes.

  new      before the launch: makes a key card of 24 words, hands its public halves to the server, and tries the card
  check    after the launch: your own two keys stand in this survey; prints its twelve words, to compare with the others
  turn     after the close: fetches the sealed ballots, checks every one, takes your seals off, shuffles, hands on, signs
  --card   a file that holds the 24 words. Without it they are asked for; they are never taken as arguments

Ends with 0 when it is done, with 1 where what the server shows does not hold, with 2 where nothing could be done.
`;

const OPTIONS = { card: { type: "string" }, help: { type: "boolean", default: false } } as const;

const STEPS: Record<string, (visit: Visit, write: CommandIo["err"]) => Promise<number>> = {
  new: makeCard,
  check: checkKeys,
  turn: takeTurnFrom,
};

/** Keeps a key from the terminal. */
export const holder: Command = (args, io) => holdFrom(openDesk(), args, io);

/** The same at another desk: for tests. */
export async function holdFrom(desk: Desk, args: readonly string[], io: CommandIo): Promise<number> {
  const plain = {
    out: (text: string) => io.out(dropControls(text)),
    err: (text: string) => io.err(dropControls(text)),
  };
  try {
    if (args.includes("--help")) {
      plain.out(HELP);
      return 0;
    }
    const { step, link, card, worked } = understand(args);
    if (card === null && !desk.isInteractive)
      throw new Refusal("Nobody can be asked here: name a file that holds the 24 words with --card.");
    const server = openHolderServer(link.origin, link.wave, link.token);
    const askLine = (prompt: string) => desk.askLine(dropControls(prompt));
    return await step({ desk: { ...desk, askLine }, server, link, card, worked, io: plain }, io.err);
  } catch (error) {
    const { code, said } = explain(error);
    plain.err(`${said}\n`);
    return code;
  } finally {
    desk.close();
  }
}

/** @throws Refusal */
function understand(args: readonly string[]): {
  step: (typeof STEPS)[string];
  link: HolderLink;
  card: Bytes | null;
  worked: BoxMemory;
} {
  const { values, positionals } = parse(args);
  const [name = "", source, ...more] = positionals;
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (step === undefined) throw new Refusal(`Say what to do: new, check or turn.\n\n${HELP.trimEnd()}`);
  if (more.length > 0) throw new Refusal(`Give one link and nothing beside it. ${NEVER_AN_ARGUMENT}`);
  if (source === undefined) throw new Refusal(`Give your link as a key holder.\n\n${HELP.trimEnd()}`);
  const link = parseHolderLink(source);
  return {
    step,
    link,
    worked: openWorkedBox(values.card ?? null, link.wave),
    card: values.card === undefined ? null : readCardFile(values.card),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${HELP.trimEnd()}`);
  }
}

/** Beside the words of the page, which speak of a page. */
const REFUSALS: Record<string, string> = {
  ...words.refusals,
  ...{ released: words.released, cancelled: words.cancelled },
  malformed: "The server did not understand this command: it is of another version of Parallax.",
  not_your_turn: "It is not your turn any more: somebody else went on meanwhile.",
  turn_differs:
    "The server kept something else than was sent. Run the same command again; if it happens again, tell the two other key holders.",
  offline:
    "The server could not be reached, or did not answer as it should. Check your connection and run the same command again: nothing is lost.",
};
const TELL =
  "Nothing was opened. Tell the two other key holders and somebody who does not run the survey, and keep what stands here.";

/** What a person at the terminal reads of what went wrong. @throws what is nobody's to say */
function explain(error: unknown): { code: 1 | 2; said: string } {
  if (error instanceof Refusal) return { code: 2, said: error.message };
  if (error instanceof Refused) {
    const reason = Object.hasOwn(REFUSALS, error.reason) ? error.reason : "offline";
    return { code: 2, said: REFUSALS[reason] ?? "" };
  }
  if (!(error instanceof TurnStop)) throw error;
  const said = sayStop(words, error);
  if (error.kind === "other_card" || error.kind === "too_early") return { code: 2, said };
  return { code: 1, said: `\n${words.stop.heading.toUpperCase()}\n${said}\n${TELL}` };
}
