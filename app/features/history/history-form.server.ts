import { foldValue } from "#app/core/files/team-words";
import type { ColumnUse, HistoryChoices, WordMeaning } from "#app/core/history/choices";
import type { Team } from "#app/core/vocabulary";
import type { WaveWish } from "./wave-wishes";

/** Reads what was chosen on the page. Fields that are not there were not asked yet. */
export function readHistoryChoices(form: FormData): HistoryChoices {
  const teams = new Map<string, Team | null>();
  const words = new Map<string, WordMeaning>();
  const steps = new Map<string, number>();
  const columns = new Map<number, ColumnUse>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const [kind, ...rest] = name.split(":");
    const of = rest.join(":");
    if (kind === "value" && value !== "")
      teams.set(foldValue(of), value === "sales" || value === "marketing" ? value : null);
    if (kind === "word" && value !== "")
      words.set(of, value === "none" || value === "unknown" ? value : Number(value));
    if (kind === "steps" && /^[4-7]$/.test(value)) steps.set(of, Number(value));
    if (kind === "column" && value !== "") columns.set(Number(of), readUse(value));
  }
  const turned = textOf(form, "act");
  const low = textOf(form, "low");
  const wave = textOf(form, "wave");
  return {
    team: readPlace(textOf(form, "team")),
    teams,
    wave: wave === "one" ? "one" : readPlace(wave),
    keepUnfinished: form.get("unfinished") === "keep",
    lowest: readWhole(textOf(form, "lowest")),
    highest: readWhole(textOf(form, "highest")),
    low: low === "agrees" || low === "disagrees" ? low : null,
    words: turned.startsWith("turn:") ? turnWords(words, turned.slice(5).split("|")) : words,
    steps,
    missing: textOf(form, "missing")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    columns,
  };
}

export function readWaveWishes(form: FormData): WaveWish[] {
  const wishes: WaveWish[] = [];
  for (let at = 0; form.has(`day:${at}`) && at < 50; at++)
    wishes.push({
      name: textOf(form, `name:${at}`),
      day: textOf(form, `day:${at}`),
      invited: { sales: textOf(form, `sales:${at}`), marketing: textOf(form, `marketing:${at}`) },
    });
  return wishes;
}

/** A scale turned round: its lowest step becomes the highest. */
function turnWords(
  words: ReadonlyMap<string, WordMeaning>,
  labels: readonly string[],
): Map<string, WordMeaning> {
  const numbers = labels.flatMap((label) => {
    const meaning = words.get(label);
    return typeof meaning === "number" ? [meaning] : [];
  });
  const most = Math.max(5, ...numbers);
  return new Map(
    [...words].map(([label, meaning]) => [
      label,
      labels.includes(label) && typeof meaning === "number" ? most + 1 - meaning : meaning,
    ]),
  );
}

function readUse(value: string): ColumnUse {
  return value === "new" || value === "out" ? { as: value } : { as: "question", key: value };
}

function readPlace(text: string): number | null {
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

function readWhole(text: string): number | null {
  return /^[+-]?\d{1,4}$/.test(text) ? Number(text) : null;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
