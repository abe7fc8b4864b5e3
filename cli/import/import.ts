import "#app/locales/spoken.server";
import { getWords } from "#app/locales/spoken";
import { type Command, Refusal } from "#cli/refusal";

/** What can be imported, and how to load it. */
const KINDS: Record<string, () => Promise<Command>> = {
  roster: async () => (await import("./roster")).importRosterFile,
  history: async () => (await import("./history")).importHistoryFile,
};

/** `parallax import roster|history FILE …`: a file of the kind that the first word says. */
export const importFile: Command = async (args, io) => {
  const words = getWords().operations.import;
  const [what = "", ...rest] = args;
  const kind = Object.hasOwn(KINDS, what) ? KINDS[what] : undefined;
  try {
    if (kind !== undefined) return await (await kind())(rest, io);
    if (!args.includes("--help")) throw new Refusal(words.refused.what(what));
    io.out(words.help);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message.replaceAll(/\p{Cc}+/gu, " ")}\n`);
    return 2;
  }
};
