import "#app/locales/spoken.server";
import { parseArgs } from "node:util";
import { getWords } from "#app/locales/spoken";
import { openSeparation, type SeparationRefusal } from "#app/platform/distribution.server";
import { readEnv } from "#app/platform/env.server";
import type { Command } from "#cli/refusal";

const OPTIONS = {
  help: { type: "boolean" },
  office: { type: "string", multiple: true },
  box: { type: "string", multiple: true },
  print: { type: "boolean" },
} as const;

export const planes: Command = async (args, io) => {
  const words = getWords().operations.planes;
  const asked = readOptions(args);
  if (asked === null || asked.help) {
    (asked === null ? io.err : io.out)(words.help);
    return asked === null ? 2 : 0;
  }
  const { office = [], box = [], print = false } = asked;
  const opened = await openSeparation(readEnv().databaseUrl, { office, box });
  if (!opened.ok) {
    io.err(`${sayRefusal(opened)}\n`);
    return 2;
  }
  try {
    if (print) {
      for (const statement of opened.statements) io.out(`${statement};\n`);
      return 0;
    }
    const fault = await opened.run();
    if (fault !== null) {
      io.err(`${fault.mayNotMakeRoles ? words.noRoles : words.failed(fault.statement, fault.said)}\n`);
      return 1;
    }
    io.out(`${office.length + box.length === 0 ? words.doneAgain : words.done}\n`);
    return 0;
  } finally {
    await opened.close();
  }
};

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return null;
  }
}

function sayRefusal(refusal: SeparationRefusal): string {
  const words = getWords().operations.planes;
  return "login" in refusal ? words.logins[refusal.reason](refusal.login) : words.refused[refusal.reason];
}
