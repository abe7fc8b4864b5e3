import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import { chooseHeld } from "#app/core/figures/benchmark-figures";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";

/** One thing that a figure is held against, with what it makes of both teams or, for the index, of them together. */
export type Held = {
  readonly id: string;
  readonly kind: Benchmark["kind"];
  readonly name: string;
  readonly date: string | null;
  readonly value: number;
  readonly teams: ByTeam<Benchmark | null>;
  readonly both: Benchmark | null;
};

/** Benchmarks of one figure by what they are; of a norm that came more than once only the newest. */
export function listHeld(benchmarks: readonly Benchmark[]): Held[] {
  const groups = new Map<string, Benchmark[]>();
  for (const one of chooseHeld(benchmarks)) {
    const id = identify(one);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const of = (team: Benchmark["team"]) => group.find((one) => one.team === team) ?? null;
    const { kind, value, date } = first;
    const teams = byTeam(of);
    return [{ id, kind, name: nameBenchmark(first), date, value, teams, both: of(null) }];
  });
}

/** The same benchmark, whatever figure it is held against, has the same identity. */
function identify({ kind, name, date }: Benchmark): string {
  return JSON.stringify([kind, name, date]);
}

/** "Baseline 2024", "Target", "Industry study". */
function nameBenchmark({ kind, name }: Benchmark): string {
  if (kind === "norm") return name;
  return kind === "target" ? getWords().benchmarks.held.target : getWords().benchmarks.held.baseline(name);
}
