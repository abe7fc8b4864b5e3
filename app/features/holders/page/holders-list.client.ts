import { make } from "#app/features/booth/dom.client";
import type { HolderView } from "#app/features/holders/look.server";
import type { HolderPageText } from "#app/locales/en/holders";

/** The three, and before the launch who of them is ready. */
export function showHolders(words: HolderPageText, { holders, party, phase }: HolderView): HTMLElement {
  const items = holders.map(({ name, ready }, at) => {
    const state = phase === "draft" ? ` — ${ready ? words.ready : words.notReady}` : "";
    return make("li", {}, make("strong", {}, name), at === party ? ` (${words.you})` : "", state);
  });
  return make(
    "section",
    { class: "card" },
    make("h2", {}, words.others),
    make("ol", { class: "facts" }, ...items),
  );
}
