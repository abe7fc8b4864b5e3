import { askAtTerminal, type Terminal } from "#cli/terminal";

/** What a key holder sits at. */
export type Desk = Terminal & {
  /** Whether somebody sits there who can read and type. */
  isInteractive: boolean;
  /** Whether a line of progress can be written over. */
  rewrites: boolean;
  now: () => Date;
  /** Does what shows a card, and leaves nothing of it on the screen or above it. */
  conceal: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

/** The second screen of a terminal, of which nothing is kept. */
const ENTER = "\u001b[?1049h\u001b[H";
const LEAVE = "\u001b[?1049l";

export function openDesk(): Desk {
  return {
    ...askAtTerminal(),
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    rewrites: process.stderr.isTTY === true,
    now: () => new Date(),
    conceal: async (work) => {
      process.stdout.write(ENTER);
      try {
        return await work();
      } finally {
        process.stdout.write(LEAVE);
      }
    },
  };
}
