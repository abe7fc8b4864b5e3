import { z } from "zod";
import { en } from "#app/locales/en";
import { findTimeZone } from "./time-zones";

const words = en.auth.problems;

const line = z
  .string({ error: words.name })
  .transform((text) =>
    text
      .normalize("NFC")
      .replaceAll(/[\p{C}\s]+/gu, " ")
      .trim(),
  )
  .pipe(z.string().min(1, words.name).max(60, words.tooLong));

/** The names of the company and of its two teams, and the time zone: at setup and in the settings. */
export const settingsFields = {
  organizationName: line,
  salesName: line,
  marketingName: line,
  timeZone: z.string({ error: en.auth.setup.timeZoneUnknown }).transform((text, found) => {
    const zone = findTimeZone(text);
    if (zone !== null) return zone;
    found.addIssue({ code: "custom", message: en.auth.setup.timeZoneUnknown });
    return z.NEVER;
  }),
};

/** What stands between two equal team names and every table of the product. */
export function sayTeamNames(teams: { salesName: string; marketingName: string }): Record<string, string> {
  const same = teams.salesName.toLowerCase() === teams.marketingName.toLowerCase();
  return same ? { marketingName: en.auth.setup.sameTeams } : {};
}
