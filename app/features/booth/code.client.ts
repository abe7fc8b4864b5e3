import { createBallotCode, formatBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { encodeBase64Url } from "#app/protocol/encoding";
import { make, makeButton, makeCopyable, say, showCodeGroups } from "./dom.client";
import { leaveNothing } from "./ended.client";
import { takeBallot } from "./respondent";
import { showScreen } from "./screen.client";
import { describeTrouble, isPassing } from "./trouble.client";
import { createDraft, keepDraft, type Visit } from "./visit.client";

/** Takes this invitation's ballot unless it was taken, then does what was pressed for. In a preview there is none. */
export async function withBallot(visit: Visit, proceed: () => void): Promise<void> {
  const { data, pinned } = visit;
  if (pinned === null || visit.taken !== null) return proceed();
  if (visit.draft.code === "") {
    visit.draft = createDraft(visit.pages, createBallotCode(), encodeBase64Url(pinned.hash));
    // kept before it is sent: the same code asks for the same ballot again if the answer is lost
    keepDraft(visit);
  }
  const result = await claim(visit);
  if (result === "taken") return proceed();
  if (isPassing(result)) return visit.go.trouble(result, () => withBallot(visit, proceed));
  // the code that was made here opens nothing
  visit.wallet.clear();
  visit.draft = createDraft(visit.pages, "", visit.draft.pin);
  if (result === "used") visit.go.enterCode(describeTrouble(data, "used"));
  else visit.go.trouble(result);
}

/** The ballot code: how to go on later, or on another device. */
export function showLater(visit: Visit): void {
  const { data, draft } = visit;
  const { later } = data.text;
  const shared = () => visit.go.end("removed", () => leaveNothing(data));
  showScreen(
    data,
    later.heading,
    say(visit.kept ? later.body : later.bodyOpen, "lead"),
    makeCopyable(later.label, draft.code, data.text, showCodeGroups(draft.code)),
    make("div", { class: "notice warn" }, say(later.warning), say(later.secret)),
    make(
      "div",
      { class: "row" },
      makeButton(later.go, () => visit.go.questions(Math.max(0, draft.page))),
    ),
    make("div", {}, say(later.shared, "soft"), makeButton(later.wipe, shared, "link")),
  );
}

/** Going on with a ballot that was taken before: to change it, to withdraw it, or to answer here. */
export function showCodeForm(visit: Visit, notice?: string): void {
  const { data } = visit;
  const { enter, trouble } = data.text;
  const problem = make("p", { id: "problem", class: "problem", role: "alert" });
  const input = make("input", {
    id: "code",
    class: "code",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    "aria-describedby": "hint problem",
  });
  const resume = async (proceed: () => void) => {
    const entered = readCode(input.value);
    problem.textContent = entered === null ? enter.wrong : "";
    if (entered === null || visit.pinned === null) {
      input.setAttribute("aria-invalid", "true");
      return input.focus();
    }
    const former = visit.draft;
    const { kept } = former;
    visit.draft = { ...createDraft(visit.pages, entered, encodeBase64Url(visit.pinned.hash)), kept };
    const result = await claim(visit);
    if (result === "taken") return proceed();
    visit.draft = former;
    if (result !== "used") return visit.go.trouble(result, () => visit.go.enterCode());
    problem.textContent = enter.other;
  };
  const change = () => visit.go.questions(Math.max(0, visit.draft.page));
  const form = make(
    "form",
    {
      class: "stack",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        void resume(change);
      },
    },
    make("label", { for: "code" }, enter.label),
    make("p", { id: "hint", class: "soft small" }, enter.hint),
    input,
    problem,
    make(
      "div",
      { class: "row" },
      makeButton(enter.go, () => resume(change)),
      makeButton(enter.withdraw, () => resume(() => showWithdrawal(visit)), "quiet"),
      makeButton(data.text.back, () => visit.go.welcome(), "link"),
    ),
  );
  showScreen(
    data,
    notice === undefined ? enter.heading : trouble.heading.used,
    notice === undefined ? null : make("div", { class: "notice" }, say(notice)),
    say(enter.body, "lead"),
    form,
  );
}

/** Asks once: the answers that were cast will not count. */
export function showWithdrawal(visit: Visit): void {
  const { withdraw, back } = visit.data.text;
  showScreen(
    visit.data,
    withdraw.heading,
    say(withdraw.body, "lead"),
    make(
      "div",
      { class: "row" },
      makeButton(withdraw.go, () => visit.go.withdraw()),
      makeButton(back, () => visit.go.welcome(), "quiet"),
    ),
  );
}

function readCode(typed: string): string | null {
  try {
    return formatBallotCode(parseBallotCode(typed));
  } catch {
    return null;
  }
}

/** M4 and M5: "taken" once the draft holds the credential, else why not. */
async function claim(visit: Visit): Promise<string> {
  if (visit.pinned === null || visit.link === null) return "unexpected";
  const result = await takeBallot(visit.ends, visit.pinned, visit.link, visit.draft.code);
  if (!result.ok) return result.reason;
  visit.taken = result.taken;
  keepDraft(visit, { signature: encodeBase64Url(result.taken.signature) });
  return "taken";
}
