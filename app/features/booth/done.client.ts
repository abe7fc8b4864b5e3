import { formatSlip, type Slip } from "#app/protocol/receipt";
import { showWithdrawal } from "./code.client";
import { make, makeButton, makeCopyable, say, showCodeGroups } from "./dom.client";
import { leaveNothing } from "./ended.client";
import { showScreen } from "./screen.client";
import { createDraft, keepDraft, type Visit } from "./visit.client";

/** The end of a visit: thanks and what happens next; then the code and the slip, folded, to keep and to show to nobody. */
export function showDone(visit: Visit, slip: Slip): void {
  const { data } = visit;
  const { done } = data.text;
  showScreen(
    data,
    done.heading,
    say(done.thanks, "lead"),
    make("div", { class: "stack" }, say(done.next), say(done.close)),
    keepSlip(visit, slip),
    make(
      "div",
      { class: "row" },
      makeButton(done.change, () => answerAgain(visit, slip), "link"),
      makeButton(
        done.withdraw,
        () => {
          visit.draft = { ...visit.draft, kept: 0, seq: slip.seq + 1 };
          showWithdrawal(visit);
        },
        "link",
      ),
      makeButton(done.shared, () => visit.go.end("removed", () => leaveNothing(data)), "link"),
    ),
  );
}

/** The ballot holds nothing any more; its code still opens it until the close. */
export function showWithdrawn(visit: Visit, slip: Slip): void {
  const { data } = visit;
  const { withdraw, done } = data.text;
  showScreen(
    data,
    withdraw.done,
    say(withdraw.gone, "lead"),
    say(withdraw.again),
    keepSlip(visit, slip),
    make(
      "div",
      { class: "row" },
      makeButton(withdraw.answer, () => answerAgain(visit, slip), "quiet"),
      makeButton(done.shared, () => visit.go.end("removed", () => leaveNothing(data)), "link"),
    ),
  );
}

/** The same tab again, after the end: everything was removed here, and only the code opens the ballot. */
export function showAnswered(visit: Visit): void {
  const { answered } = visit.data.text;
  showScreen(
    visit.data,
    answered.heading,
    say(answered.body, "lead"),
    make(
      "div",
      { class: "row" },
      makeButton(answered.go, () => visit.go.enterCode(), "quiet"),
    ),
  );
}

/** The answers were removed when they were cast: a changed ballot is answered from the beginning. */
function answerAgain(visit: Visit, slip: Slip): void {
  const { draft } = visit;
  visit.draft = {
    ...createDraft(visit.pages, draft.code, draft.pin),
    signature: draft.signature,
    seq: slip.seq + 1,
  };
  keepDraft(visit);
  visit.go.questions(0);
}

function keepSlip({ data, draft }: Visit, slip: Slip): HTMLElement {
  const { done } = data.text;
  const { code } = draft;
  const words = formatSlip(slip);
  const save = () => {
    const file = new Blob([`${done.code}: ${code}\n\n${done.slip}\n\n${words}\n`], { type: "text/plain" });
    const url = URL.createObjectURL(file);
    make("a", { href: url, download: done.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return make(
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
  );
}
