import "#app/locales/spoken.server";
import { parseArgs } from "node:util";
import { findBoxFault } from "#app/features/box/box-host.server";
import { isSecureContext } from "#app/features/waves/draft/secure-context";
import { readDatabaseFacts } from "#app/features/waves/launch/database-facts.server";
import { type Finding, judgeDatabase } from "#app/features/waves/launch/database-findings";
import { listLostKeys, sayLostKey } from "#app/features/waves/wave/lost-keys.server";
import { getWords } from "#app/locales/spoken";
import { type Env, readEnv } from "#app/platform/env.server";
import { findReceiptFault } from "#app/platform/key-marks.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { CONNECTIONS, leadsToPooler } from "#app/platform/pooler.server";
import type { Command } from "#cli/refusal";
import { examineMetrics } from "./metrics-findings";
import { examineMail } from "./own-mail-findings";
import { judgePlanes, readPlaneFacts } from "./plane-findings";

const OPTIONS = {
  help: { type: "boolean" },
  metrics: { type: "string" },
  token: { type: "string" },
} as const;

export const doctor: Command = async (args, io) => {
  const words = getWords().operations.doctor;
  const asked = readOptions(args);
  if (asked === null || asked.help) {
    (asked === null ? io.err : io.out)(words.help);
    return asked === null ? 2 : 0;
  }
  const findings = await examine(asked);
  for (const { state, said } of findings) io.out(`${state.padEnd(5)}  ${said}\n`);
  return findings.some(({ state }) => state === "wrong") ? 1 : 0;
};

type Options = { help?: boolean; metrics?: string; token?: string };

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    return values.token !== undefined && values.metrics === undefined ? null : values;
  } catch {
    return null;
  }
}

async function examine({ metrics, token }: Options): Promise<Finding[]> {
  const words = getWords().operations.doctor;
  let env: Env;
  let platform: Platform;
  try {
    env = { ...readEnv(), LOG_LEVEL: "silent" };
    platform = await openPlatform(env);
  } catch (error) {
    return [{ state: "wrong", said: error instanceof Error ? error.message : words.closed }];
  }
  try {
    if (env.PARALLAX_ROLE === "box")
      return [
        { state: "ok", said: words.answers[platform.engine] },
        { state: "ok", said: words.box.here },
        await examineReceiptKey(platform),
        ...(await examineDatabase(platform)),
      ];
    return [
      { state: "ok", said: words.answers[platform.engine] },
      examineAddress(env.BASE_URL),
      ...(await examineMail(platform)),
      ...(platform.engine === "postgresql" ? await examineDatabase(platform) : []),
      ...(await examineBox(platform)),
      ...(await examineKeys(platform)),
      ...(metrics === undefined
        ? []
        : await examineMetrics(metrics, token ?? env.METRICS_TOKEN, platform.now())),
    ];
  } finally {
    await platform.close();
  }
}

function examineAddress(baseUrl: string): Finding {
  const words = getWords().operations.doctor;
  return isSecureContext(baseUrl)
    ? { state: "ok", said: words.address(baseUrl) }
    : { state: "wrong", said: words.noAddress(baseUrl) };
}

async function examineDatabase(platform: Platform): Promise<Finding[]> {
  const { db, env, processes } = platform;
  const pooled = await leadsToPooler(env.databaseUrl);
  // this command counts as a process while it runs
  const needed = Math.max(1, processes.count() - 1) * CONNECTIONS;
  const findings = judgeDatabase({ ...(await readDatabaseFacts(db)), needed: pooled ? null : needed });
  const planes = judgePlanes(await readPlaneFacts(platform), env.PARALLAX_ROLE);
  const way = pooled ? [{ state: "ok" as const, said: getWords().operations.doctor.pooler }] : [];
  return [...way, ...planes, ...findings];
}

/** Whether this box signs its slips as its installation does. */
async function examineReceiptKey(platform: Platform): Promise<Finding> {
  const words = getWords().operations.doctor.box.key;
  const fault = await findReceiptFault(platform);
  return fault === null ? { state: "ok", said: words.same } : { state: "wrong", said: words[fault] };
}

/** The other host that takes ballots, where there is one. */
async function examineBox(platform: Platform): Promise<Finding[]> {
  const origin = platform.env.BALLOT_BOX_ORIGIN;
  if (origin === undefined) return [];
  const fault = await findBoxFault(platform);
  return fault === null
    ? [{ state: "ok", said: getWords().operations.doctor.box.reached(origin) }]
    : [{ state: "wrong", said: getWords().waves.server.box[fault] }];
}

async function examineKeys(platform: Platform): Promise<Finding[]> {
  const lost = await listLostKeys(platform);
  return lost.length === 0
    ? [{ state: "ok", said: getWords().operations.doctor.keys }]
    : lost.map((one) => ({ state: "wrong", said: sayLostKey(one) }));
}
