import "#app/locales/spoken.server";
import { getWords } from "#app/locales/spoken";
import { type Distribution, openDistribution } from "#app/platform/distribution.server";
import { readEnv } from "#app/platform/env.server";
import type { Command, CommandIo } from "#cli/refusal";

type Opened = Extract<Distribution, { ok: true }>;

export const distribute: Command = async (args, io) => {
  const words = getWords().operations.distribute;
  const unknown = args.some((word) => word !== "--yes");
  if (unknown) {
    const asked = args.length === 1 && args[0] === "--help";
    (asked ? io.out : io.err)(words.help);
    return asked ? 0 : 2;
  }
  const opened = await openDistribution(readEnv().databaseUrl);
  if (!opened.ok) {
    io.err(`${words.refused[opened.reason]}\n`);
    return 2;
  }
  try {
    return await workOn(opened, args.includes("--yes"), io);
  } finally {
    await opened.close();
  }
};

async function workOn({ plan, large, run }: Opened, yes: boolean, io: CommandIo): Promise<number> {
  const words = getWords().operations.distribute;
  if (!plan.ok) {
    for (const { name, is, should } of plan.misplaced) io.err(`${words.misplaced(name, is, should)}\n`);
    return 2;
  }
  if (plan.statements.length === 0) {
    io.out(`${words.nothing}\n`);
    return 0;
  }
  for (const { name, megabytes } of large) io.err(`${words.large(name, megabytes)}\n`);
  for (const statement of plan.statements) {
    io.out(`${statement};\n`);
    if (!yes) continue;
    const refused = await run(statement);
    if (refused !== null) {
      io.err(`${words.failed(statement, refused)}\n`);
      return 1;
    }
  }
  io.err(`${yes ? words.done : words.would(plan.statements.length)}\n`);
  return 0;
}
