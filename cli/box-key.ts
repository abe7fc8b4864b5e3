import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Env, readEnv } from "#app/platform/env.server";
import { findReceiptFault } from "#app/platform/key-marks.server";
import { openPlatform } from "#app/platform/platform.server";
import { encodeBase64Url } from "#app/protocol/encoding";
import { type Command, Refusal } from "#cli/refusal";

const HELP = `parallax box-key

Prints the key that signs the slips of this installation. A box host (PARALLAX_ROLE=box) takes it as RECEIPT_KEY, and
needs nothing else of the installation's secret. Run it on the host of the pages, with the settings of the server.

Whoever has this key can sign slips in the name of this installation: of ballots that are in no box, too. No link, no
session and no ballot is opened with it. It stays the same for as long as the installation's secret does.
`;

export const boxKey: Command = async (args, io) => {
  if (args.length > 0) {
    const isHelp = args.length === 1 && args[0] === "--help";
    (isHelp ? io.out : io.err)(HELP);
    return isHelp ? 0 : 2;
  }
  try {
    io.out(`${await readReceiptKey(readEnv())}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
};

/** Of the installation that stands in the database, and of no other. @throws Refusal */
async function readReceiptKey(env: Env): Promise<string> {
  if (env.PARALLAX_ROLE === "box")
    throw new Refusal(
      "This is a box host, which has its key already. Run this command on the host of the pages.",
    );
  if (!/^postgres(ql)?:/.test(env.databaseUrl))
    throw new Refusal("A box host needs a PostgreSQL database that both hosts use. Set DATABASE_URL to it.");
  // opening the platform would make a secret where there is none
  if (env.PARALLAX_SECRET === undefined && !existsSync(join(env.DATA_DIR, "secret.key")))
    throw new Refusal(
      "There is no secret here. Run this command with the settings of the server: its PARALLAX_SECRET, or its DATA_DIR.",
    );
  const platform = await openPlatform({ ...env, LOG_LEVEL: "silent" });
  try {
    const fault = await findReceiptFault(platform);
    if (fault === "no_installation")
      throw new Refusal(
        "There is no installation of this version in the database yet. Start the server first.",
      );
    if (fault === "other_key")
      throw new Refusal(
        "The secret here is not the one of the installation in the database. Run this command with the settings of the server.",
      );
    return encodeBase64Url(new Uint8Array(platform.keys.derive("receipt")));
  } finally {
    await platform.close();
  }
}
