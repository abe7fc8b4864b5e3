import { suggestNearest } from "#cli/analyze/nearest";
import type { Command } from "#cli/refusal";

/** The commands: what each is for, and how to load it; it is loaded only when it is asked for. */
const COMMANDS: Record<string, [about: string, load: () => Promise<Command>]> = {
  analyze: ["compare two groups of any survey", async () => (await import("#cli/analyze/analyze")).analyze],
  import: [
    "import a list of people, or say what it holds",
    async () => (await import("#cli/import/import")).importFile,
  ],
  booth: [
    "answer a survey without a program that its server sends",
    async () => (await import("#cli/booth/booth")).booth,
  ],
  holder: [
    "keep one of three keys of a survey without a program that its server sends",
    async () => (await import("#cli/holder/holder")).holder,
  ],
  verify: ["check the board of a released survey", async () => (await import("#cli/verify/verify")).verify],
  backup: ["write a backup of this installation", async () => (await import("#cli/backup")).backup],
  restore: ["bring a backup back", async () => (await import("#cli/restore")).restore],
  organization: [
    "make another organization, or say who runs this installation",
    async () => (await import("#cli/organization")).organization,
  ],
  distribute: [
    "spread the tables over the nodes of Citus",
    async () => (await import("#cli/distribute")).distribute,
  ],
  planes: [
    "keep people and ballots apart by roles of PostgreSQL",
    async () => (await import("#cli/planes")).planes,
  ],
  "box-key": ["print the one key that a box host needs", async () => (await import("#cli/box-key")).boxKey],
  doctor: ["say what is not in order", async () => (await import("#cli/doctor/doctor")).doctor],
};

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

/** Runs a command and sets the exit code; the process ends when everything is written. */
async function runParallax([name, ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name ?? "") ? COMMANDS[name as string] : undefined;
  if (command) return (await command[1]())(args, io);
  const width = Math.max(...Object.keys(COMMANDS).map((each) => each.length));
  const list = Object.entries(COMMANDS).map(([each, [about]]) => `  ${each.padEnd(width)}  ${about}\n`);
  const usage = `parallax COMMAND …\n\n${list.join("")}\nparallax COMMAND --help says more.\n`;
  if (name === "--help" || name === "help") {
    io.out(usage);
    return 0;
  }
  io.err(
    name === undefined
      ? usage
      : `There is no command "${name}"${suggestNearest(name, Object.keys(COMMANDS))}\n`,
  );
  return 2;
}

// A reader that stops early, such as head, is no error.
process.stdout.on("error", () => process.exit());
process.exitCode = await runParallax(process.argv.slice(2));
