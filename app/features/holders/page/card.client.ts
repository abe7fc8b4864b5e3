import { fillText } from "#app/features/booth/booth-data";
import { make, makeButton, say } from "#app/features/booth/dom.client";
import { showScreen } from "#app/features/booth/screen.client";
import { Refused } from "#app/features/holders/holder-server";
import type { HolderView } from "#app/features/holders/look.server";
import { type Bytes, encodeBase64Url } from "#app/protocol/encoding";
import { createCardSecret, deriveHolderKeys, spellCard } from "#app/protocol/key-card";
import { askCard, warn } from "./card-field.client";
import type { HolderPage } from "./holder-page";
import { showRehearsal } from "./rehearsal.client";

type Around = readonly HTMLElement[];

/** Before the launch: a card, then its rehearsal, then nothing more to do. */
export function showKeys(page: HolderPage, view: HolderView, around: Around): void {
  if (view.keys === null) showChoice(page, view, around);
  else if (!view.rehearsed) showRehearsal(page, view, replaceCard(page, view, around));
  else showReady(page, view, around);
}

function showReady(page: HolderPage, view: HolderView, around: Around): void {
  const { data } = page;
  const { holder: words } = data;
  showScreen(
    data,
    words.finished.heading,
    say(words.finished.lead, "lead"),
    ...around,
    make(
      "div",
      { class: "row" },
      makeButton(
        words.finished.again,
        () => showRehearsal(page, view, replaceCard(page, view, around)),
        "quiet",
      ),
    ),
    replaceCard(page, view, around),
  );
}

/** Another card, for whoever lost theirs. */
function replaceCard(page: HolderPage, view: HolderView, around: Around): HTMLElement {
  const { card } = page.data.holder;
  return make(
    "details",
    {},
    make("summary", {}, card.again),
    say(card.againLead, "soft"),
    make(
      "div",
      { class: "row" },
      makeButton(card.again, () => showChoice(page, view, around), "quiet"),
    ),
  );
}

function showChoice(page: HolderPage, view: HolderView, around: Around): void {
  const { data } = page;
  const { holder: words } = data;
  const { organization, wave } = view;
  showScreen(
    data,
    words.heading,
    say(fillText(words.lead, { organization, wave }), "lead"),
    make(
      "div",
      { class: "row" },
      makeButton(words.card.make, () => showNewCard(page, createCardSecret())),
    ),
    ...around,
    make(
      "details",
      {},
      make("summary", {}, words.card.have),
      askCard(words.type, words.rehearsal.go, (card) => register(page, card)),
    ),
  );
}

/** The words, to be written down. They leave this page only on paper. */
function showNewCard(page: HolderPage, secret: Bytes): void {
  const { data } = page;
  const { card } = data.holder;
  const spelled = spellCard(secret);
  const problem = make("p", { class: "problem", role: "alert" });
  const status = make("span", { role: "status", class: "soft small" });
  const copy = async () => {
    status.textContent = await navigator.clipboard.writeText(spelled.join(" ")).then(
      () => card.copied,
      () => card.copyFailed,
    );
  };
  showScreen(
    data,
    card.heading,
    say(card.lead, "lead"),
    make(
      "div",
      { class: "card" },
      make("ol", { class: "words" }, ...spelled.map((word) => make("li", {}, word))),
      make(
        "div",
        { class: "row" },
        makeButton(card.print, () => print(), "quiet"),
        makeButton(card.copy, copy, "quiet"),
        status,
      ),
    ),
    warn(card.lose),
    problem,
    make(
      "div",
      { class: "row" },
      makeButton(card.written, async () => {
        problem.textContent = (await register(page, secret)) ?? "";
      }),
    ),
  );
}

/** Hands over the public halves alone. Returns why not, as a sentence. */
async function register({ data, server, look }: HolderPage, secret: Bytes): Promise<string | null> {
  const { refusals } = data.holder;
  try {
    const { seal, signKey } = await deriveHolderKeys(secret, data.wave);
    await server.registerKeys({ sealKey: encodeBase64Url(seal.point), signKey: encodeBase64Url(signKey) });
    await look();
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusals[error.reason as keyof typeof refusals] ?? refusals.offline;
  }
}
