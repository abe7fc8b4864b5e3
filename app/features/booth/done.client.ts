import { formatSlip, type Slip } from "#app/protocol/receipt";
import type { BoothData } from "./booth-data";
import { make, makeButton, makeCopyable, say, showCodeGroups } from "./dom.client";
import { showScreen } from "./screen.client";

/** The end of a visit: thanks and what happens next. The slip, to keep with the code and show to nobody, stays folded. */
export function showDone(data: BoothData, slip: Slip, code: string): void {
  const { done } = data.text;
  const words = formatSlip(slip);
  const save = () => {
    const file = new Blob([`${done.code}: ${code}\n\n${done.slip}\n\n${words}\n`], { type: "text/plain" });
    const url = URL.createObjectURL(file);
    make("a", { href: url, download: done.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  showScreen(
    data,
    done.heading,
    say(done.thanks, "lead"),
    make("div", { class: "stack" }, say(done.next), say(done.close)),
    make(
      "section",
      { class: "card" },
      make("h2", {}, done.keep),
      say(done.keepHelp, "soft"),
      make("div", { class: "row" }, makeButton(done.save, save, "quiet")),
      make(
        "details",
        {},
        make("summary", {}, done.show),
        make(
          "div",
          { class: "stack" },
          makeCopyable(done.code, code, data.text, showCodeGroups(code)),
          makeCopyable(done.slipLabel, words, data.text, make("p", { class: "slip" }, words)),
        ),
      ),
    ),
  );
}
