import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FingerprintCard } from "#app/features/waves/launch/fingerprint-card";
import type { WavePhase } from "#app/features/waves/wave/waves.server";
import { en } from "#app/locales/en";

const cardOf = (phase: WavePhase) =>
  renderToStaticMarkup(<FingerprintCard fingerprint={["abandon", "zoo"]} phase={phase} />);

test("FingerprintCard asks for the words to be posted until the wave has closed, and shows them ever after", () => {
  for (const phase of ["scheduled", "open"] as const) expect(cardOf(phase)).toContain("Post these");
  for (const phase of ["closed", "unsealed", "released"] as const) {
    expect(cardOf(phase)).not.toContain("Post these");
    expect(cardOf(phase)).toContain(en.waves.fingerprint.leadEnded.replaceAll("'", "&#x27;"));
    expect(cardOf(phase)).toContain("zoo");
  }
});
