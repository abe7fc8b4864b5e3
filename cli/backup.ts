import { DumpFault, writeBackup } from "#app/platform/backup.server";
import { readEnv } from "#app/platform/env.server";
import type { Command } from "#cli/refusal";

const HELP = `parallax backup FOLDER [--with-keys]

Writes database and secret of this installation into a new folder. It reads the same settings as the server.
The embedded database can be backed up while its server is stopped, PostgreSQL at any time (pg_dump is needed).

  --with-keys   the wrapping keys of open waves too. A backup with them can open sealed ballots for as long as it
                exists: keep it only until those waves have closed, and delete it then.
`;

export const backup: Command = async (args, io) => {
  const folders = args.filter((word) => !word.startsWith("--"));
  const unknown = args.find((word) => word.startsWith("--") && !["--with-keys", "--help"].includes(word));
  const [folder] = folders;
  if (args.includes("--help")) {
    io.out(HELP);
    return 0;
  }
  if (unknown !== undefined || folder === undefined || folders.length > 1) {
    io.err(unknown === undefined ? HELP : `There is no option ${unknown}.\n\n${HELP}`);
    return 2;
  }
  try {
    const env = readEnv();
    const keys = args.includes("--with-keys");
    const made = await writeBackup(env, folder, { keys, now: new Date() });
    io.out(`The backup is in ${folder}.\n`);
    if (!made.secret) io.out("PARALLAX_SECRET is not in it: keep it where you keep your other secrets.\n");
    io.out(sayKeys(keys, made.keys));
    return 0;
  } catch (error) {
    if (!(error instanceof DumpFault)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
};

function sayKeys(asked: boolean, count: number): string {
  if (asked) return `It holds ${count} wrapping keys of waves: delete it when those waves have closed.\n`;
  return "It holds no wrapping keys: without the files of KEYS_DIR nobody can open the ballots of a wave that is open now.\n";
}
