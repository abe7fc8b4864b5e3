import { z } from "zod";
import { getWords } from "#app/locales/spoken";
import { findTimeZone } from "./time-zones";

const missing = { error: () => getWords().auth.problems.name };
const zoneUnknown = () => getWords().auth.setup.timeZoneUnknown;
const line = z
  .string(missing)
  .transform((text) =>
    text
      .normalize("NFC")
      .replaceAll(/[\p{C}\s]+/gu, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, missing)
      .max(60, { error: () => getWords().auth.problems.tooLong }),
  );

/** The names of the company and of its two teams, and the time zone: at setup and in the settings. */
export const settingsFields = {
  organizationName: line,
  salesName: line,
  marketingName: line,
  timeZone: z.string({ error: zoneUnknown }).transform((text, found) => {
    const zone = findTimeZone(text);
    if (zone !== null) return zone;
    found.addIssue({ code: "custom", message: zoneUnknown() });
    return z.NEVER;
  }),
};

/** What stands between two equal team names and every table of the product. */
export function sayTeamNames(teams: { salesName: string; marketingName: string }): Record<string, string> {
  const same = teams.salesName.toLowerCase() === teams.marketingName.toLowerCase();
  return same ? { marketingName: getWords().auth.setup.sameTeams } : {};
}
