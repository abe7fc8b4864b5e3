import { make, say } from "#app/features/booth/dom.client";
import { showScreen } from "#app/features/booth/screen.client";
import type { TurnStop } from "#app/features/holders/courier";
import { sayStop } from "#app/features/holders/holder-words";
import type { HolderPage } from "./holder-page";

/** What the server shows does not hold: nothing goes on from here, and whom to tell is said. */
export function showStop({ data }: HolderPage, why: TurnStop): void {
  const { stop } = data.holder;
  showScreen(
    data,
    stop.heading,
    make("div", { class: "notice bad", role: "alert" }, say(sayStop(data.holder, why))),
    say(stop.tell, "lead"),
  );
}
