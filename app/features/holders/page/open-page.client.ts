import { fillText } from "#app/features/booth/booth-data";
import { make, makeButton, say } from "#app/features/booth/dom.client";
import { formatMoment } from "#app/features/booth/moment.client";
import { openFrame, showScreen } from "#app/features/booth/screen.client";
import { openHolderServer, Refused } from "#app/features/holders/holder-server";
import type { HolderView } from "#app/features/holders/look.server";
import type { HolderPageText } from "#app/locales/en/holders";
import { drawWay } from "#app/ui/way-of-ballot";
import { showKeys } from "./card.client";
import type { HolderData } from "./holder-data";
import type { HolderPage } from "./holder-page";
import { showHolders } from "./holders-list.client";
import { showLaunched } from "./launched.client";
import { showTurn } from "./turn.client";
import { prepareWorkers } from "./workers.client";

/** The page of key holders, as its link says. */
export function openHolderPage(): void {
  const data = JSON.parse(document.getElementById("booth")?.dataset.booth ?? "null") as HolderData;
  const server = openHolderServer(location.origin, data.wave, location.hash.slice(1));
  const page: HolderPage = { data, server, workers: prepareWorkers(), look: () => look(page) };
  openFrame(data);
  look(page);
}

/** Shows what there is to do now. */
async function look(page: HolderPage): Promise<void> {
  const { data, server } = page;
  const { holder: words } = data;
  try {
    show(page, await server.look());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const sentences = { ...words.refusals, released: words.released, cancelled: words.cancelled };
    const reason = error.reason as keyof typeof sentences;
    const isOver = reason === "unknown" || reason === "released" || reason === "cancelled";
    showScreen(
      data,
      words.heading,
      say(sentences[reason] ?? sentences.offline, "lead"),
      isOver ? null : make("div", { class: "row" }, makeButton(words.tryAgain, page.look)),
    );
  }
}

/** Where a holder's own turn stands in the way of a ballot. */
function showWay({ title, text, sealed, first, second, server }: HolderPageText["way"]): HTMLElement {
  const picture = drawWay("two-key", [sealed, first, second, server], text);
  return make("section", { class: "card" }, make("h2", {}, title), picture, say(text, "soft"));
}

function show(page: HolderPage, view: HolderView): void {
  const { data } = page;
  const { holder: words } = data;
  const around = [showHolders(words, view), showWay(words.way)];
  switch (view.phase) {
    case "draft":
      showKeys(page, view, around);
      break;
    case "launched":
      showLaunched(page, view, around);
      break;
    case "waiting":
      showScreen(
        data,
        words.waiting.heading,
        say(
          fillText(words.waiting.lead, { at: formatMoment(data.text.language, view.opensAt ?? "") }),
          "lead",
        ),
        ...around,
      );
      break;
    case "opening":
      showTurn(page, view, around);
      break;
    default:
      showScreen(data, view.wave, say(words[view.phase], "lead"));
      break;
  }
}
