import { type Cast, formatCast, parseCast } from "#app/protocol/cast";
import { make, makeButton, say } from "./dom.client";
import { showDone, showWithdrawn } from "./done.client";
import { showRemoved } from "./ended.client";
import { castSealed, sealAnswers } from "./respondent";
import { onLeave, showScreen } from "./screen.client";
import { isPassing } from "./trouble.client";
import { keepDraft, type Visit } from "./visit.client";

/** Seconds until a sealed ballot is sent again by itself. */
const PATIENCE = 20;

/**
 * Seals once and keeps the sealed ballot until the box has acknowledged it: however often it is sent, it is the same
 * ballot, of the answers as the review showed them. They leave the device's memory only after the receipt was verified.
 */
export async function showCasting(visit: Visit): Promise<void> {
  const { data, taken } = visit;
  if (visit.pinned === null || taken === null) return showPreviewEnd(visit);
  const status = make("p", { role: "status", class: "lead" }, data.text.cast.sealing);
  showScreen(data, data.text.cast.casting, status);
  const result = await undisturbed(visit, async () => {
    const cast = readPending(visit) ?? (await seal(visit));
    status.textContent = data.text.cast.casting;
    return send(visit, cast);
  });
  if (result.ok) {
    visit.wallet.clear();
    return visit.go.end("cast", () => showDone(visit, result.slip));
  }
  if (result.reason === "outdated" && result.seq !== undefined) {
    keepDraft(visit, { pending: null, seq: result.seq + 1 });
    return showCasting(visit);
  }
  if (isPassing(result.reason)) return showWaiting(visit, result.reason);
  if (result.reason === "closed") return showTooLate(visit);
  visit.go.trouble(result.reason, () => visit.go.review());
}

/** A withdrawal is a cast that holds nothing; the box keeps its number so that no older ballot comes back. */
export async function showWithdrawing(visit: Visit): Promise<void> {
  const { data, pinned, taken } = visit;
  if (pinned === null || taken === null) return visit.go.welcome();
  const { withdraw, trouble } = data.text;
  showScreen(data, withdraw.sending, make("p", { role: "status", class: "lead" }, withdraw.sending));
  const result = await undisturbed(visit, async () => {
    for (let seq = visit.draft.seq; ; ) {
      const sent = await send(visit, await sealAnswers(pinned, taken, seq, null));
      if (sent.ok || sent.reason !== "outdated" || sent.seq === undefined) return sent;
      seq = sent.seq + 1;
    }
  });
  if (result.ok) {
    visit.wallet.clear();
    return visit.go.end("removed", () => showWithdrawn(visit, result.slip));
  }
  if (result.reason === "closed") return visit.go.trouble("ended");
  visit.go.trouble(result.reason in trouble ? result.reason : "unexpected", () => showWithdrawing(visit));
}

/** While a ballot is on its way, a step back in the browser's history does not lead to answers that can be changed. */
async function undisturbed<Value>(visit: Visit, work: () => Promise<Value>): Promise<Value> {
  visit.busy = true;
  try {
    return await work();
  } finally {
    visit.busy = false;
  }
}

function send({ ends, pinned, taken }: Visit, cast: Cast): ReturnType<typeof castSealed> {
  if (pinned === null || taken === null) throw new RangeError("There is no ballot to send.");
  return castSealed(ends, pinned, taken.ballot.nullifier, cast);
}

async function seal(visit: Visit): Promise<Cast> {
  const { pinned, taken, draft } = visit;
  if (pinned === null || taken === null) throw new RangeError("There is no ballot to seal.");
  const { comments, seq } = draft;
  const rated = pinned.manifest.parts[0]?.questions.length;
  const ratings = draft.ratings.slice(0, rated);
  // a value has the number behind its place; "prefer not to say" is nothing, as what was skipped
  const slices = draft.ratings.slice(rated).map((value) => (value !== null && value > 0 ? value - 1 : null));
  const cast = await sealAnswers(pinned, taken, seq, { ratings, comments, slices });
  keepDraft(visit, { pending: formatCast(cast) });
  return cast;
}

function readPending({ draft }: Visit): Cast | null {
  return draft.pending === null ? null : parseCast(JSON.parse(draft.pending));
}

/** Offline: the sealed ballot is kept, and sent as soon as the browser says it is online, or somebody presses. */
function showWaiting(visit: Visit, reason: string): void {
  const { cast } = visit.data.text;
  const sentence = reason === "offline" ? cast.waiting : cast.busy;
  const send = () => showCasting(visit);
  showScreen(
    visit.data,
    cast.waitingHeading,
    make(
      "div",
      { class: "notice warn", role: "alert" },
      say(sentence),
      say(visit.kept ? cast.waitingKept : cast.waitingOpen),
    ),
    make(
      "div",
      { class: "row" },
      makeButton(cast.retry, send),
      makeButton(cast.edit, () => visit.go.review(), "quiet"),
    ),
  );
  const timer = setTimeout(send, PATIENCE * 1000);
  addEventListener("online", send, { signal: onLeave(() => clearTimeout(timer)) });
}

function showTooLate(visit: Visit): void {
  const { trouble } = visit.data.text;
  const remove = () => {
    visit.wallet.clear();
    visit.go.end("removed", () => showRemoved(visit.data));
  };
  showScreen(
    visit.data,
    trouble.heading.closed,
    make("div", { class: "notice bad", role: "alert" }, say(trouble.closed)),
    make("div", { class: "row" }, makeButton(trouble.closedWipe, remove, "quiet")),
  );
}

function showPreviewEnd(visit: Visit): void {
  const { preview } = visit.data;
  if (preview === undefined) throw new RangeError("Only a preview ends without a ballot.");
  showScreen(
    visit.data,
    preview.heading,
    say(preview.body, "lead"),
    makeButton(preview.again, () => visit.go.welcome()),
  );
}
