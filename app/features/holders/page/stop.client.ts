import { fillText } from "#app/features/booth/booth-data";
import { make, say } from "#app/features/booth/dom.client";
import { showScreen } from "#app/features/booth/screen.client";
import type { TurnStop } from "#app/features/holders/own-turn";
import type { HolderPage } from "./holder-page";

/** What the server shows does not hold: nothing goes on from here, and whom to tell is said. */
export function showStop({ data }: HolderPage, { kind, facts }: TurnStop): void {
  const { stop, type, refusals } = data.holder;
  const sentences = { ...stop, other_card: type.other, too_early: refusals.too_early };
  showScreen(
    data,
    stop.heading,
    make("div", { class: "notice bad", role: "alert" }, say(fillText(sentences[kind], facts))),
    say(stop.tell, "lead"),
  );
}
