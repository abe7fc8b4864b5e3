import { Refusal } from "#cli/refusal";
import { suggestNearest } from "./nearest";

/** The words of a command line: what stands alone, and options by name ("" for one that takes no value). */
export type OptionWords = { files: string[]; given: Map<string, string>; all: Map<string, string[]> };

/**
 * Sorts the words of a command line. `--name value` and `--name=value` are the same; the word after an option that
 * takes a value is its value even when it begins with a minus (`--scale -2-2`), unless it is an option itself.
 * @param withValue @param flags names without the two minus signs
 * @throws Refusal for an unknown, repeated or empty option
 */
export function sortWords(
  args: readonly string[],
  withValue: readonly string[],
  flags: readonly string[],
  repeatable: readonly string[] = [],
): OptionWords {
  const files: string[] = [];
  const given = new Map<string, string>();
  const all = new Map<string, string[]>();
  const known = [...withValue, ...flags];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    if (!word.startsWith("-") || word === "-") {
      files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const minus = word.startsWith("--") ? "--" : "-";
    const name = word.slice(minus.length, equals === -1 ? undefined : equals);
    if (minus === "-" || !known.includes(name)) {
      const near = suggestNearest(name, known).replace('"', '"--');
      throw new Refusal(`There is no option ${minus}${name}${near}`);
    }
    if (given.has(name) && !repeatable.includes(name)) throw new Refusal(`--${name} is given twice.`);
    if (flags.includes(name)) {
      if (equals !== -1) throw new Refusal(`--${name} takes no value.`);
      given.set(name, "");
      continue;
    }
    const next = args[at + 1];
    const value = equals === -1 ? next : word.slice(equals + 1);
    const missing = value === undefined || value.trim() === "" || (equals === -1 && isOption(value, known));
    if (missing) throw new Refusal(`--${name} needs a value.`);
    given.set(name, value);
    all.set(name, [...(all.get(name) ?? []), value]);
    if (equals === -1) at++;
  }
  return { files, given, all };
}

function isOption(word: string, known: readonly string[]): boolean {
  return word.startsWith("--") && known.includes(word.slice(2).split("=")[0] ?? "");
}
