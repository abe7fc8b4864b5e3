import { parseBallotCode } from "#app/protocol/ballot-code";
import { parseSlip, type Slip } from "#app/protocol/receipt";

/** What somebody kept: the slip, and the 30 characters of the ballot code where it stands beside it. */
export type KeptSlip = { slip: Slip; secret: string | null };

/** Finds slip and code in whatever was pasted: the saved file, a mail to oneself, the slip alone. Null where there is no slip. */
export function readKeptSlip(text: string): KeptSlip | null {
  const [json] = /\{[^{}]*\}/.exec(text) ?? [];
  const slip = json === undefined ? null : attempt(() => parseSlip(json.replace(/\s/g, "")));
  if (slip === null || json === undefined) return null;
  const codes = text.replace(json, " ").match(/(?:[0-9a-z]{4}\s*\p{Pd}\s*){7}[0-9a-z]{4}/giu) ?? [];
  const [secret = null] = codes.flatMap((code) => attempt(() => parseBallotCode(code)) ?? []);
  return { slip, secret };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
