import "#app/locales/spoken.server";
import { listLostKeys, sayLostKey } from "#app/features/waves/wave/lost-keys.server";
import { DumpFault, restoreBackup } from "#app/platform/backup.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import type { Command } from "#cli/refusal";

const HELP = `parallax restore FOLDER

Brings a backup back into an empty database and an empty DATA_DIR, brings it to the schema of this version, and says
what is missing. Nothing that exists is written over.
`;

export const restore: Command = async (args, io) => {
  const [folder, ...more] = args;
  if (folder === "--help") {
    io.out(HELP);
    return 0;
  }
  if (folder === undefined || folder.startsWith("--") || more.length > 0) {
    io.err(HELP);
    return 2;
  }
  try {
    const env = readEnv();
    const held = await restoreBackup(env, folder);
    const platform = await openPlatform({ ...env, LOG_LEVEL: "silent" });
    const lost = await listLostKeys(platform);
    await platform.close();
    io.out(`The backup of ${folder} is restored.\n`);
    if (!held.secret && env.PARALLAX_SECRET === undefined)
      io.out(
        "It held no secret: set PARALLAX_SECRET to what it was, or old links and addresses are not known again.\n",
      );
    for (const one of lost) io.out(`${sayLostKey(one)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DumpFault)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
};
