import { wordlist } from "@scure/bip39/wordlists/english.js";
import { make, say } from "#app/features/booth/dom.client";
import { showScreen } from "#app/features/booth/screen.client";
import { TurnStop } from "#app/features/holders/courier";
import { Refused } from "#app/features/holders/holder-server";
import type { HolderView } from "#app/features/holders/look.server";
import { findOwnKeys } from "#app/features/holders/own-turn";
import { computeFingerprint } from "#app/protocol/fingerprint";
import { readManifest } from "#app/protocol/manifest";
import { askCard } from "./card-field.client";
import type { HolderPage } from "./holder-page";
import { showStop } from "./stop.client";

/** M0: the twelve words to compare, and whether the holder's own two keys stand in this manifest. */
export function showLaunched(page: HolderPage, view: HolderView, around: readonly HTMLElement[]): void {
  const { data, server } = page;
  const { launched, type, refusals } = data.holder;
  const place = make("div", { class: "card", "aria-live": "polite" });
  const check = askCard(type, launched.go, async (card) => {
    try {
      await findOwnKeys(await server.courier.manifest(), data.wave, view.party, card);
    } catch (error) {
      if (error instanceof Refused) return refusals.offline;
      if (!(error instanceof TurnStop)) throw error;
      if (error.kind === "other_card") return launched.fails;
      showStop(page, error);
      return null;
    }
    check.replaceWith(make("div", { class: "notice", role: "status" }, say(launched.holds)));
    return null;
  });
  showScreen(data, launched.heading, say(launched.lead, "lead"), place, check, ...around);
  showWords(page, place);
}

async function showWords(page: HolderPage, place: HTMLElement): Promise<void> {
  const { refusals } = page.data.holder;
  try {
    const { hash } = await readManifest(await page.server.courier.manifest());
    const words = await computeFingerprint(hash, wordlist);
    place.replaceChildren(make("ol", { class: "words" }, ...words.map((word) => make("li", {}, word))));
  } catch (error) {
    if (error instanceof Refused) place.replaceChildren(say(refusals.offline, "problem"));
    else showStop(page, new TurnStop("manifest"));
  }
}
