import type { Bytes } from "#app/protocol/encoding";
import { computeFingerprint } from "#app/protocol/fingerprint";
import type { BoothData } from "./booth-data";
import { make, say } from "./dom.client";

/** The twelve words, worked out on this device when somebody wants to compare them. */
export function showFingerprint(data: BoothData, manifestHash: Bytes): HTMLElement {
  const { welcome } = data.text;
  const place = make("div", { "aria-live": "polite" });
  let asked = false;
  const load = async () => {
    if (asked) return;
    asked = true;
    place.replaceChildren(say(welcome.wordsWait, "soft"));
    try {
      const answer = await fetch(data.wordsUrl, { credentials: "omit", referrerPolicy: "no-referrer" });
      const list = (await answer.text()).trim().split("\n");
      const words = await computeFingerprint(manifestHash, list);
      place.replaceChildren(make("ol", { class: "words" }, ...words.map((word) => make("li", {}, word))));
    } catch {
      asked = false;
      place.replaceChildren(say(welcome.wordsFailed, "problem"));
    }
  };
  return make(
    "details",
    { ontoggle: load },
    make("summary", {}, welcome.words),
    say(welcome.wordsHelp, "soft"),
    place,
  );
}
