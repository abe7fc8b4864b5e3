import "#app/locales/spoken.server";
import { sql } from "drizzle-orm";
import { isSecureContext } from "#app/features/waves/draft/secure-context";
import { listLostKeys, sayLostKey } from "#app/features/waves/wave/lost-keys.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import type { Command } from "#cli/refusal";

const HELP = `parallax doctor

Looks at settings, database and keys of this installation and says what is not in order. Changes nothing but the
schema, which it brings to this version as a start does. Ends with 0 when all is well and with 1 otherwise.
`;

type Finding = { state: "ok" | "note" | "wrong"; said: string };

export const doctor: Command = async (args, io) => {
  if (args.length > 0) {
    (args[0] === "--help" ? io.out : io.err)(HELP);
    return args[0] === "--help" ? 0 : 2;
  }
  const findings = await examine();
  for (const { state, said } of findings) io.out(`${state.padEnd(5)}  ${said}\n`);
  return findings.some(({ state }) => state === "wrong") ? 1 : 0;
};

async function examine(): Promise<Finding[]> {
  let platform: Platform;
  try {
    platform = await openPlatform({ ...readEnv(), LOG_LEVEL: "silent" });
  } catch (error) {
    return [
      { state: "wrong", said: error instanceof Error ? error.message : "The installation cannot be opened." },
    ];
  }
  try {
    return [
      {
        state: "ok",
        said: `The database is ${platform.engine === "pglite" ? "the embedded one" : "PostgreSQL"} and answers.`,
      },
      examineAddress(platform.env.BASE_URL),
      platform.mail.reachesPeople
        ? { state: "ok", said: "A mail server is set." }
        : {
            state: "note",
            said: "No mail server is set: waves are trials, and mails of earlier real waves wait.",
          },
      ...(await examineDatabase(platform)),
      ...(await examineKeys(platform)),
    ];
  } finally {
    await platform.close();
  }
}

function examineAddress(baseUrl: string): Finding {
  return isSecureContext(baseUrl)
    ? { state: "ok", said: `Browsers can seal ballots at ${baseUrl}.` }
    : { state: "wrong", said: `Browsers seal no ballot at ${baseUrl}: set BASE_URL to an https address.` };
}

/** What a database keeps that would tell more than the product does. */
async function examineDatabase({ db }: Platform): Promise<Finding[]> {
  const [found] = await db
    .select({
      commitTimes: sql<string>`current_setting('track_commit_timestamp')`,
      archive: sql<string>`current_setting('archive_mode')`,
      statements: sql<string>`current_setting('log_statement')`,
    })
    .from(sql`(select 1) as one`);
  const findings: Finding[] = [];
  if (found?.commitTimes === "on")
    findings.push({
      state: "wrong",
      said: "track_commit_timestamp is on: it keeps the moment of every ballot. No wave can be launched.",
    });
  if (found?.archive !== undefined && found.archive !== "off")
    findings.push({
      state: "note",
      said: "archive_mode is on: archived logs hold sealed ballots and the moments in which they came.",
    });
  if (found?.statements === "all" || found?.statements === "mod")
    findings.push({
      state: "note",
      said: `log_statement is ${found.statements}: the database's log repeats what is stored.`,
    });
  return findings;
}

async function examineKeys(platform: Platform): Promise<Finding[]> {
  const lost = await listLostKeys(platform);
  return lost.length === 0
    ? [{ state: "ok", said: "The wrapping keys of all waves that need one are there." }]
    : lost.map((one) => ({ state: "wrong", said: sayLostKey(one) }));
}
