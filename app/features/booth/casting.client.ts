import { type Cast, formatCast, parseCast } from "#app/protocol/cast";
import { make, makeButton, say } from "./dom.client";
import { showDone } from "./done.client";
import { castSealed, sealAnswers } from "./respondent";
import { showScreen } from "./screen.client";
import { keepDraft, type Visit } from "./visit.client";

/** Seconds until a sealed ballot is sent again by itself. */
const PATIENCE = 20;

/**
 * Seals once and keeps the sealed ballot until the box has acknowledged it: however often it is sent, it is
 * the same ballot. The answers leave the device's memory only after the receipt was verified.
 */
export async function showCasting(visit: Visit): Promise<void> {
  const { data, pinned, taken } = visit;
  if (pinned === null || taken === null) return showPreviewEnd(visit);
  const status = make("p", { role: "status", class: "lead" }, data.text.cast.sealing);
  showScreen(data, data.text.cast.casting, status);
  const cast = readPending(visit) ?? (await seal(visit));
  status.textContent = data.text.cast.casting;
  const result = await castSealed(visit.ends, pinned, taken.ballot.nullifier, cast);
  if (result.ok) {
    const { code } = visit.draft;
    visit.wallet.clear();
    return showDone(data, result.slip, code);
  }
  if (result.reason === "outdated" && result.seq !== undefined) {
    keepDraft(visit, { pending: null, seq: result.seq + 1 });
    return showCasting(visit);
  }
  if (["offline", "unexpected", "too_many"].includes(result.reason)) return showWaiting(visit, result.reason);
  if (result.reason === "closed") return showTooLate(visit);
  visit.go.trouble(result.reason, () => visit.go.review());
}

async function seal(visit: Visit): Promise<Cast> {
  const { pinned, taken, draft } = visit;
  if (pinned === null || taken === null) throw new RangeError("There is no ballot to seal.");
  const { ratings, comments, seq } = draft;
  const cast = await sealAnswers(pinned, taken, seq, { ratings, comments, slices: [] });
  keepDraft(visit, { pending: formatCast(cast) });
  return cast;
}

function readPending({ draft }: Visit): Cast | null {
  return draft.pending === null ? null : parseCast(JSON.parse(draft.pending));
}

/** Offline: the sealed ballot is kept, and sent as soon as the browser says it is online, or somebody presses. */
function showWaiting(visit: Visit, reason: string): void {
  const { cast } = visit.data.text;
  const controller = new AbortController();
  const send = () => {
    controller.abort();
    clearTimeout(timer);
    return showCasting(visit);
  };
  const edit = () => {
    controller.abort();
    clearTimeout(timer);
    keepDraft(visit, { pending: null });
    visit.go.review();
  };
  const timer = setTimeout(send, PATIENCE * 1000);
  addEventListener("online", send, { signal: controller.signal });
  const sentence = reason === "offline" ? cast.waiting : cast.busy;
  showScreen(
    visit.data,
    cast.waitingHeading,
    make("div", { class: "notice warn", role: "alert" }, say(sentence)),
    make("div", { class: "row" }, makeButton(cast.retry, send), makeButton(cast.edit, edit, "quiet")),
  );
}

function showTooLate(visit: Visit): void {
  const { trouble } = visit.data.text;
  const status = make("p", { role: "status" });
  const wipe = makeButton(
    trouble.closedWipe,
    () => {
      visit.wallet.clear();
      wipe.hidden = true;
      status.textContent = trouble.wiped;
    },
    "quiet",
  );
  showScreen(
    visit.data,
    trouble.heading.closed,
    make("div", { class: "notice bad", role: "alert" }, say(trouble.closed)),
    wipe,
    status,
  );
}

function showPreviewEnd(visit: Visit): void {
  const { previewDone } = visit.data.text;
  showScreen(
    visit.data,
    previewDone.heading,
    say(previewDone.body, "lead"),
    makeButton(previewDone.again, () => visit.go.welcome()),
  );
}
