import type { Benchmark } from "./benchmarks";

/** What a member wants figures held against. */
export type BenchmarkChoice =
  | { readonly kind: "none" | "baseline" | "target" }
  | { readonly kind: "norm"; readonly source: string; readonly date: string };

const NORM = /^norm\.(\d{4}(?:-\d\d){0,2})\.(.{1,200})$/su;

/** Reads "none", "baseline", "target" or "norm.2024-10.Industry panel"; null for anything else. */
export function readChoice(text: string): BenchmarkChoice | null {
  if (text === "none" || text === "baseline" || text === "target") return { kind: text };
  const [, date, source] = NORM.exec(text) ?? [];
  return date === undefined || source === undefined ? null : { kind: "norm", source, date };
}

/** The text that {@link readChoice} reads. */
export function writeChoice(choice: BenchmarkChoice): string {
  return choice.kind === "norm" ? `norm.${choice.date}.${choice.source}` : choice.kind;
}

/** Whether a benchmark is the one that was chosen. */
export function isChosen(choice: BenchmarkChoice, { kind, name, date }: Benchmark): boolean {
  if (choice.kind !== "norm") return choice.kind === kind;
  return kind === "norm" && choice.source === name && choice.date === date;
}
