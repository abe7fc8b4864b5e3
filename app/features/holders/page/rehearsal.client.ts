import { fillText } from "#app/features/booth/booth-data";
import { make, makeButton, say } from "#app/features/booth/dom.client";
import { showScreen } from "#app/features/booth/screen.client";
import { Refused } from "#app/features/holders/holder-server";
import type { HolderView } from "#app/features/holders/look.server";
import { rehearse, TEST_BALLOTS } from "#app/features/holders/rehearsal";
import { askCard } from "./card-field.client";
import type { HolderPage } from "./holder-page";

/** Opens test ballots with the card as it was written down: a word that was copied wrongly is found before it matters. */
export function showRehearsal(page: HolderPage, view: HolderView, replace: HTMLElement): void {
  const { data, server } = page;
  const { rehearsal, type, refusals } = data.holder;
  const { keys } = view;
  if (keys === null) return;
  const count = { count: TEST_BALLOTS };
  const form = askCard(type, rehearsal.go, async (card) => {
    const outcome = await rehearse(data.wave, view.party, keys, card);
    if (outcome !== "opened")
      return outcome === "other_card" ? `${type.other} ${rehearsal.lostCard}` : rehearsal.failed;
    try {
      await server.noteRehearsal();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return refusals[error.reason as keyof typeof refusals] ?? refusals.offline;
    }
    showScreen(
      data,
      data.holder.finished.heading,
      make("div", { class: "notice", role: "status" }, say(fillText(rehearsal.done, count))),
      say(data.holder.finished.lead, "lead"),
      make("div", { class: "row" }, makeButton(data.holder.others, page.look, "quiet")),
    );
    return null;
  });
  showScreen(data, rehearsal.heading, say(fillText(rehearsal.lead, count), "lead"), form, replace);
}
