import { decodeBase64Url } from "#app/protocol/encoding";
import type { Manifest } from "#app/protocol/manifest-form";

/** What is said of a manifest that breaks a rule, and whether one keeps it. */
export type ManifestRule = readonly [string, (manifest: Manifest) => boolean];

/** The layers that each custody prescribes: 0 and 1 head the teams, 2 is the neutral holder, 3 the server. */
export const CUSTODY_LAYERS = { server: [[3]], "two-key": [[1, 2], [0, 2], [0, 1], [3]] } as const;

/** The rules that protect who answers, which is why the booth checks them too: nobody is told apart, no layer is missing. */
export const PROMISES: readonly ManifestRule[] = [
  ["A manifest must have two teams with different names and keys.", hasTwoTeams],
  ["The custody, reminders and layers do not belong together.", hasCustody],
  ["A public point must have 65 bytes and begin with 04.", (manifest) => listPoints(manifest).every(isPoint)],
  ["Two parties have the same key.", (manifest) => hasDistinct(listPoints(manifest).map(readX))],
];

/** What a manifest breaks of the promises, as a sentence, or null. @throws where it has another form altogether */
export function describeBrokenPromise(manifest: Manifest): string | null {
  return PROMISES.find(([, holds]) => !holds(manifest))?.[0] ?? null;
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
