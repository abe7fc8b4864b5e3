import { createInterface } from "node:readline";

/** Asks for one line; null where there is no more to be read. */
export type AskLine = (prompt: string) => Promise<string | null>;

/** Who is asked. */
export type Terminal = { askLine: AskLine; close: () => void };

/** Lines from standard input, asked for one at a time. */
export function askAtTerminal(): Terminal {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    askLine: async (prompt) => {
      process.stdout.write(prompt);
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    close: () => terminal.close(),
  };
}

/** Questions and names come from the server: they may say anything, but not steer the terminal. */
export function dropControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, "");
}
