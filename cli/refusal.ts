/** Input that a command cannot work with. The message is one whole sentence for the person at the terminal. */
export class Refusal extends Error {}

/** What a command writes to; nothing is written to `out` before everything has been understood. */
export type CommandIo = { out: (text: string) => unknown; err: (text: string) => unknown };

/** A command takes the words after its name and returns the exit code: 0 done, 2 refused. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;
