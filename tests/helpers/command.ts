import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { analyze } from "#cli/analyze/analyze";

export type CommandResult = { code: number; out: string; err: string };

/** A file with this content in a folder of its own, gone when the test ends. */
export function temporaryFile(content: string | Uint8Array, name = "answers.csv"): string {
  const folder = mkdtempSync(join(tmpdir(), "parallax-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs `parallax analyze` in this process. */
export async function runAnalyze(...args: string[]): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await analyze(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(""), err: err.join("") };
}

/** The groups of most tests: column `team`, Sales against Marketing. */
export const TEAMS_GIVEN = ["--group", "team", "--sales", "Sales", "--marketing", "Marketing"];

/** Answer sheets of both teams as CSV: one question per column Q1, Q2, …; one string of digits per sheet. */
export function sheets(sales: string[], marketing: string[]): string {
  const width = sales[0]?.length ?? 0;
  const row = (team: string) => (answers: string) =>
    [team, ...answers.replaceAll(".", " ").split("")].join(",");
  const header = ["team", ...Array.from({ length: width }, (_, q) => `Q${q + 1}`)].join(",");
  return [header, ...sales.map(row("Sales")), ...marketing.map(row("Marketing"))].join("\n").concat("\n");
}
