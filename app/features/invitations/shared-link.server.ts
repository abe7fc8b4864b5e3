import type { Platform } from "#app/platform/platform.server";

/**
 * The token of the page of results for everybody who was asked: one of the wave, the same for all of them, so that it
 * says nothing about who brings it. Derived outside the database, which keeps its hash only.
 */
export function makeSharedToken({ keys }: Platform, waveId: string): Uint8Array {
  return keys.derive(`shared-results/${waveId}`);
}

/** Where everybody who was asked reads the results; in a language other than the wave's first where one is named. */
export function formatSharedLink(platform: Platform, waveId: string, language: string | null): string {
  const token = Buffer.from(makeSharedToken(platform, waveId)).toString("base64url");
  return `${platform.env.BASE_URL}/r/${waveId}/${token}${language === null ? "" : `/${language}`}`;
}
