import { compileFunction } from "node:vm";

/** One line of an `@example`: what to run (after the set-up lines above it) and what the docstring says it gives. */
export type Example = { name: string; setup: string; code: string; says: string };

export type Documented = { name: string; examples: Example[]; tags: number };

const DECLARATION =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^export (?:async )?(?:function\*?|const|type|class) (\w+)/gm;

/**
 * What a source file exports, with the examples of each docstring and how many tags they stand under.
 * @throws Error for an example that does not say what comes out
 */
export function readDocumented(text: string): Documented[] {
  return [...text.matchAll(DECLARATION)].map(([, doc = "", name = ""]) => {
    const blocks = readBlocks(doc);
    return { name, examples: blocks.flatMap((block) => readBlock(name, block)), tags: blocks.length };
  });
}

function readBlocks(doc: string): string[] {
  const lines = doc.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const tags = lines.join("\n").split(/^(?=@\w)/m);
  return tags.flatMap((tag) => /^@example\b([\s\S]*)$/.exec(tag)?.[1] ?? []);
}

/** A line `code // value` is a claim; statements that end with a semicolon before it are its set-up. */
function readBlock(name: string, block: string): Example[] {
  const examples: Example[] = [];
  let setup = "";
  let pending = "";
  for (const line of block.trim().split("\n")) {
    const [code = "", says] = line.split(/\s\/\/\s/, 2);
    pending += `${code}\n`;
    if (says === undefined) continue;
    const start = pending.lastIndexOf(";\n") + 1;
    setup += pending.slice(0, start);
    examples.push({ name, setup, code: pending.slice(start).trim(), says: says.trim() });
    pending = "";
  }
  if (pending.trim() !== "")
    throw new Error(`The example of ${name} does not say what "${pending.trim()}" gives.`);
  return examples;
}

/** A number of which the docstring shows the first digits only: `0.64…`. */
class FirstDigits {
  constructor(private readonly shown: string) {}

  /** Cut, not rounded: 0.6499 begins with `0.64…`, 0.6399 and 0.65 do not. */
  fits(value: unknown): boolean {
    if (typeof value !== "number") return false;
    const decimals = this.shown.split(/[.e]/)[1]?.length ?? 0;
    const [cut = "", power] = this.shown.includes("e")
      ? value.toExponential(Math.min(100, decimals + 8)).split("e")
      : [value.toFixed(Math.min(100, decimals + 8))];
    const digits = cut.slice(0, cut.indexOf(".") + (decimals === 0 ? 0 : decimals + 1));
    return (power === undefined ? digits : `${digits}e${Number(power)}`) === this.shown;
  }
}

const UNREADABLE = Symbol("no value");

/** The claim of an example as a sentence when it is wrong, else null. */
export async function findFault(example: Example, scope: Record<string, unknown>): Promise<string | null> {
  const { setup, code, says } = example;
  const thrown = /^throws (\w+)$/.exec(says)?.[1];
  const actual = await run(`${setup}\nreturn (${code});`, scope).then(
    (value) => ({ value, error: null }),
    (error: Error) => ({ value: undefined, error }),
  );
  if (actual.error !== null) {
    return actual.error.name === thrown ? null : `${code} cannot be run: ${actual.error.message}`;
  }
  if (thrown !== undefined) return `${code} throws nothing`;
  const marked = says.replaceAll(/(-?\d+(?:\.\d+)?)…(e[-+]?\d+)?/g, (_, digits, power = "") => {
    return `new FirstDigits("${digits}${power}")`;
  });
  const expected = await run(`return (${marked});`, { FirstDigits }).catch(() => UNREADABLE);
  if (expected === UNREADABLE) return `${says}, what ${code} is said to give, is no value`;
  if (fits(actual.value, expected)) return null;
  return `${code} gives ${JSON.stringify(actual.value)}, not ${says}`;
}

async function run(body: string, scope: Record<string, unknown>): Promise<unknown> {
  const code = `return (async () => { ${body}\n})();`;
  return compileFunction(code, Object.keys(scope))(...Object.values(scope));
}

/** Numbers up to floating-point noise (12 digits) unless only the first digits are shown; objects by the shown keys. */
function fits(actual: unknown, expected: unknown): boolean {
  if (expected instanceof FirstDigits) return expected.fits(actual);
  if (typeof actual === "number" && typeof expected === "number") {
    return actual === expected || Math.abs(actual - expected) <= 1e-12 * Math.abs(expected);
  }
  if (typeof expected !== "object" || expected === null) return Object.is(actual, expected);
  if (typeof actual !== "object" || actual === null) return false;
  if (Array.isArray(expected) !== Array.isArray(actual)) return false;
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length) return false;
  const known: Record<string, unknown> = { ...actual };
  return Object.entries(expected).every(([key, value]) => key in known && fits(known[key], value));
}
