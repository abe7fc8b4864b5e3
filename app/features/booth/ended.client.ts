import type { BoothData, ClosedReason } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { showScreen } from "./screen.client";
import { forgetDrafts, holdsDraft } from "./wallet.client";

/** A survey that takes no answers. What this device still holds of it can be removed. */
export function showClosed(data: BoothData, reason: ClosedReason): void {
  const { trouble } = data.text;
  const remove = () => {
    forgetDrafts(data.wave);
    showRemoved(data);
  };
  const drafted =
    reason !== "not_open" && holdsDraft(data.wave)
      ? make(
          "div",
          { class: "notice" },
          say(trouble.closedDraft),
          makeButton(trouble.closedWipe, remove, "quiet"),
        )
      : null;
  const board = data.check
    ? make("p", {}, make("a", { href: `/board/${data.wave}/${data.text.language}` }, data.check))
    : null;
  showScreen(data, trouble.heading.closed, say(trouble[reason], "lead"), drafted, board);
}

/** The answers are gone from this device. */
export function showRemoved(data: BoothData): void {
  const { removed } = data.text;
  showScreen(data, removed.heading, say(removed.body, "lead"));
}

/** A shared computer: neither the answers stay, nor the link in the address. */
export function leaveNothing(data: BoothData): void {
  forgetDrafts(data.wave);
  history.replaceState(history.state, "", location.pathname);
  showRemoved(data);
}

/** Another tab or window went on with this draft: this one stops, so that it writes over nothing. */
export function showOvertaken(data: BoothData): void {
  const { overtaken } = data.text;
  showScreen(
    data,
    overtaken.heading,
    say(overtaken.body, "lead"),
    make(
      "div",
      { class: "row" },
      makeButton(overtaken.go, () => location.reload()),
    ),
  );
}
