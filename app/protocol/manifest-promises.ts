import { decodeBase64Url } from "#app/protocol/encoding";
import type { Manifest } from "#app/protocol/manifest-form";

/** The layers that each custody prescribes: 0 and 1 head the teams, 2 is the neutral holder, 3 the server. */
export const CUSTODY_LAYERS = { server: [[3]], "two-key": [[1, 2], [0, 2], [0, 1], [3]] } as const;

/** The rules that protect who answers, which is why the booth checks them too: nobody is told apart, no layer is missing. */
const PROMISES = {
  teams: hasTwoTeams,
  custody: hasCustody,
  points: (manifest: Manifest) => listPoints(manifest).every(isPoint),
  parties: (manifest: Manifest) => hasDistinct(listPoints(manifest).map(readX)),
};

export type PromiseName = keyof typeof PROMISES;

/** Which of the promises a manifest breaks, or null. @throws where it has another form altogether */
export function findBrokenPromise(manifest: Manifest): PromiseName | null {
  const names = Object.keys(PROMISES) as PromiseName[];
  return names.find((name) => !PROMISES[name](manifest)) ?? null;
}

function hasTwoTeams({ teams }: Manifest): boolean {
  const faces = [
    teams.map(({ key }) => key),
    teams.map(({ name }) => name),
    teams.map((team) => team.credentialKey.n),
  ];
  return teams.length === 2 && faces.every(hasDistinct);
}

function hasCustody({ custody, reminders, layers, holders }: Manifest): boolean {
  if (reminders !== "everyone" && reminders !== "unclaimed") return false;
  if (custody !== "server" && custody !== "two-key") return false;
  const holderCount = custody === "server" ? 0 : 3;
  return holders.length === holderCount && JSON.stringify(layers) === JSON.stringify(CUSTODY_LAYERS[custody]);
}

function listPoints({ holders, sealKey }: Manifest): string[] {
  return [...holders.map((holder) => holder.sealKey), sealKey];
}

function isPoint(text: string): boolean {
  return hasBytes(text, 65) && decodeBase64Url(text)[0] === 4;
}

/** Equal x means the same key or its negative: HK2 = ±HK0 would let one holder open alone. */
function readX(point: string): string {
  return decodeBase64Url(point).slice(1, 33).join();
}

/** Whether a text is base64url of so many bytes. */
export function hasBytes(text: string, length: number): boolean {
  try {
    return decodeBase64Url(text).length === length;
  } catch {
    return false;
  }
}

/** Whether no text occurs twice. */
export function hasDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
