import { NO_CHOICES } from "#app/core/history/choices";
import type { Release } from "#app/core/release/release";
import { createHistoryWork, type HistoryAnswer } from "#app/features/history/history-work.server";
import { newSelection } from "#app/features/surveys/selection";

/** Reads the file of an earlier survey for a survey with the full form. */
export function readHistoryText(
  text: string,
  day = "2025-11-27",
  columns = NO_CHOICES.columns,
): Promise<HistoryAnswer> {
  return createHistoryWork().readFile({
    bytes: Buffer.from(text),
    choices: { ...NO_CHOICES, low: "disagrees" as const, columns },
    waves: [{ name: day.slice(0, 4), day, invited: { sales: "", marketing: "" } }],
    survey: {
      selection: newSelection("full"),
      versions: [],
      teamNames: { sales: "Sales", marketing: "Marketing" },
    },
    ...{ organization: "Acme", today: "2026-11-27", mark: "(imported)" },
  });
}

/** The release of the one wave in a file. */
export async function importWave(text: string, day?: string, columns = NO_CHOICES.columns): Promise<Release> {
  const answer = await readHistoryText(text, day, columns);
  const release = answer.ok ? answer.built?.waves[0]?.release : undefined;
  if (release === undefined) throw new Error(JSON.stringify(answer));
  return release;
}
