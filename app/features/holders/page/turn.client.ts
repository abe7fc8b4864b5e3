import { make, makeButton, say } from "#app/features/booth/dom.client";
import { onLeave, showScreen } from "#app/features/booth/screen.client";
import { type TurnProgress, TurnStop } from "#app/features/holders/courier";
import type { TurnPlace } from "#app/features/holders/custody";
import { Refused } from "#app/features/holders/holder-server";
import { sayInstead, sayProgress, sayTaken, sayWait } from "#app/features/holders/holder-words";
import type { HolderView } from "#app/features/holders/look.server";
import { findOwnKeys, takeOwnTurn } from "#app/features/holders/own-turn";
import type { Bytes } from "#app/protocol/encoding";
import type { TurnCount } from "#app/protocol/turn";
import { askCard, makeStatus } from "./card-field.client";
import type { HolderPage } from "./holder-page";
import { showStop } from "./stop.client";
import { rememberWorkedBox } from "./worked-box.client";

/** After the close: the holder's turn, or who is waited for. */
export function showTurn(page: HolderPage, view: HolderView, around: readonly HTMLElement[]): void {
  const { data } = page;
  const { turn: words } = data.holder;
  const { turn } = view;
  if (turn === null) {
    const { heading, lead } = sayWait(data.holder, data.text.language, view);
    showScreen(
      data,
      heading,
      say(lead, "lead"),
      make("div", { class: "row" }, makeButton(data.holder.seeWhere, page.look, "quiet")),
      ...around,
    );
    return;
  }
  const instead = sayInstead(data.holder, view, turn);
  showScreen(
    data,
    words.heading,
    say(words.lead, "lead"),
    instead === null ? null : make("div", { class: "notice" }, say(instead)),
    askCard(data.holder.type, words.go, (card) => work(page, view, turn, card)),
    ...around,
  );
}

/** Does the turn with a bar of how far it is. Returns what is wrong with the card. */
async function work(
  page: HolderPage,
  view: HolderView,
  place: TurnPlace,
  card: Bytes,
): Promise<string | null> {
  const { data, server } = page;
  const { holder: words } = data;
  const { courier } = server;
  try {
    const own = await findOwnKeys(await courier.manifest(), data.wave, view.party, card);
    const bar = make("progress", { max: 1, "aria-label": words.turn.heading });
    const status = makeStatus();
    showScreen(data, words.turn.heading, say(words.turn.stay, "lead"), bar, status);
    const unwarn = warnBeforeLeaving();
    const workers = page.workers();
    try {
      const counts = await takeOwnTurn(
        courier,
        { ...own, party: view.party, place, now: new Date(), worked: rememberWorkedBox(data.wave) },
        (progress) => showProgress(page, bar, status, progress),
        workers.hands,
      );
      showDone(page, view, place, counts);
    } finally {
      workers.close();
      unwarn();
    }
    return null;
  } catch (error) {
    if (error instanceof TurnStop && error.kind === "other_card")
      return `${words.type.other} ${words.turn.lostCard}`;
    if (error instanceof TurnStop && error.kind === "too_early")
      showRefusal(page, view, place, card, new Refused("too_early"));
    else if (error instanceof TurnStop) showStop(page, error);
    else if (error instanceof Refused) showRefusal(page, view, place, card, error);
    else throw error;
    return null;
  }
}

function showProgress(
  { data }: HolderPage,
  bar: HTMLProgressElement,
  status: HTMLElement,
  progress: TurnProgress,
): void {
  const { done, all } = progress;
  if (all === null) bar.removeAttribute("value");
  else bar.value = all === 0 ? 1 : done / all;
  status.textContent = sayProgress(data.holder, progress);
}

/** Refusals after which the same turn is not tried again: where the wave stands is looked up instead. */
const MOVED_ON = ["unknown", "not_closed", "not_your_turn"];

/** A lost connection costs nothing: the card stays in this page, and the same work is done again. */
function showRefusal(
  page: HolderPage,
  view: HolderView,
  place: TurnPlace,
  card: Bytes,
  { reason }: Refused,
): void {
  const { data } = page;
  const { holder: words } = data;
  const sentence = words.refusals[reason as keyof typeof words.refusals] ?? words.refusals.offline;
  const again = async () => {
    await work(page, view, place, card);
  };
  const hasMovedOn = MOVED_ON.includes(reason);
  showScreen(
    data,
    hasMovedOn ? view.wave : words.turn.heading,
    make("div", { class: "notice warn", role: "alert" }, say(sentence)),
    reason === "factor_missing"
      ? make("p", {}, make("a", { href: "/app/profile/second-factor", target: "_blank" }, words.setUpFactor))
      : null,
    make(
      "div",
      { class: "row" },
      hasMovedOn ? makeButton(words.seeWhere, page.look) : makeButton(words.tryAgain, again),
    ),
  );
}

function showDone(page: HolderPage, view: HolderView, place: TurnPlace, counts: readonly TurnCount[]): void {
  const { data } = page;
  const came = sayTaken(data.holder, data.text.language, view, place, counts);
  showScreen(
    data,
    came.done,
    say(came.counts, "soft"),
    came.lost === null ? null : make("div", { class: "notice warn" }, say(came.lost)),
    came.left === null ? null : make("div", { class: "notice" }, say(came.left)),
  );
}

/** Asks before the page is closed in the middle of the work. */
function warnBeforeLeaving(): () => void {
  const ask = (event: Event) => event.preventDefault();
  addEventListener("beforeunload", ask);
  const stop = () => removeEventListener("beforeunload", ask);
  onLeave(stop);
  return stop;
}
