import type { HistoryReading } from "#app/core/history/reading";
import { isTooClose } from "#app/core/trend/waves";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";

/** What a person says about a wave of a file; null where nothing was said. */
export type WaveWish = { name: string | null; day: string | null; invited: ByTeam<string> };

/** A wave of a file with all that is needed to store it. */
export type WaveFacts = { name: string; day: string; invited: ByTeam<number> | null };

export type WaveProblem =
  | { kind: "day_missing" | "day_future" | "name_missing" | "invited_bad" | "invited_few"; wave: string }
  | { kind: "too_close"; wave: string; other: string };

/** What stands in the fields of each wave: what was typed, else what the file suggests. */
export function proposeWaves(
  { waves }: HistoryReading,
  wishes: readonly WaveWish[],
): (WaveWish & { of: string })[] {
  return waves.map(({ name, lastDay }, at) => {
    const wish = wishes[at];
    const day = wish?.day ?? lastDay ?? "";
    return {
      of: name,
      name: wish?.name || (name === "" ? day.slice(0, 4) : name),
      day,
      invited: wish?.invited ?? { sales: "", marketing: "" },
    };
  });
}

/** The facts of each wave, or what is wrong with them. @param answered people who answered, by wave */
export function checkWaves(
  proposed: ReturnType<typeof proposeWaves>,
  answered: readonly ByTeam<number>[],
  today: string,
): { facts: WaveFacts[]; problems: WaveProblem[] } {
  const problems: WaveProblem[] = [];
  const facts = proposed.map(({ of, name, day, invited }, at): WaveFacts => {
    const wave = name || of;
    if ((name ?? "").trim() === "" && day !== "") problems.push({ kind: "name_missing", wave });
    if (!isDay(day ?? "")) problems.push({ kind: "day_missing", wave });
    else if ((day ?? "") > today) problems.push({ kind: "day_future", wave });
    const typed = TEAMS.map((team) => invited[team].trim());
    const numbers = { sales: Number(typed[0]), marketing: Number(typed[1]) };
    const given = typed.some((text) => text !== "");
    if (given && !typed.every((text) => /^[1-9]\d{0,6}$/.test(text)))
      problems.push({ kind: "invited_bad", wave });
    else if (given && TEAMS.some((team) => numbers[team] < (answered[at]?.[team] ?? 0)))
      problems.push({ kind: "invited_few", wave });
    return { name: (name ?? "").trim().slice(0, 60), day: day ?? "", invited: given ? numbers : null };
  });
  for (const [at, one] of facts.entries())
    for (const other of facts.slice(at + 1))
      if (isDay(one.day) && isDay(other.day) && isTooClose(one.day, other.day))
        problems.push({ kind: "too_close", wave: one.name, other: other.name });
  return { facts, problems };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    text >= "1990-01-01" &&
    date.toISOString().startsWith(text)
  );
}
