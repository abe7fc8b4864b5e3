import { formatBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { encodeBase64Url } from "#app/protocol/encoding";
import { make, makeButton, makeCopyable, say, showCodeGroups } from "./dom.client";
import { takeBallot } from "./respondent";
import { showScreen } from "./screen.client";
import { describeTrouble } from "./trouble.client";
import { createDraft, keepDraft, type Visit } from "./visit.client";

/** The ballot code, to be noted before the ballot is taken: there is no second one. */
export function showCode(visit: Visit): void {
  const { data } = visit;
  const { code } = data.text;
  const status = make("p", { role: "status", class: "soft" });
  const take = async () => {
    status.textContent = code.taking;
    await claim(visit, () => visit.go.code());
    status.textContent = "";
  };
  showScreen(
    data,
    code.heading,
    say(code.body, "lead"),
    makeCopyable(code.label, visit.draft.code, data.text, showCodeGroups(visit.draft.code)),
    make("div", { class: "notice warn" }, say(code.warning), say(code.secret)),
    make("div", { class: "row" }, makeButton(code.take, take), back(visit)),
    make(
      "p",
      { class: "soft" },
      `${code.before} `,
      makeButton(code.enter, () => visit.go.enterCode(), "link"),
    ),
    status,
  );
}

/** Going on with a ballot that was taken on another device. */
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
  const submit = async (event: Event) => {
    event.preventDefault();
    const entered = readCode(input.value);
    problem.textContent = entered === null ? enter.wrong : "";
    if (entered === null || visit.pinned === null) {
      input.setAttribute("aria-invalid", "true");
      return input.focus();
    }
    const former = visit.draft;
    visit.draft = createDraft(data, entered, encodeBase64Url(visit.pinned.hash));
    const taken = await claim(visit, () => visit.go.enterCode());
    if (!taken) visit.draft = former;
  };
  const form = make(
    "form",
    { class: "stack", novalidate: true, onsubmit: submit },
    make("label", { for: "code" }, enter.label),
    make("p", { id: "hint", class: "soft small" }, enter.hint),
    input,
    problem,
    make(
      "div",
      { class: "row" },
      make("button", { type: "submit", class: "primary" }, enter.go),
      back(visit),
    ),
  );
  const warning =
    notice === undefined ? null : make("div", { class: "notice warn", role: "alert" }, say(notice));
  showScreen(
    data,
    notice === undefined ? enter.heading : trouble.heading.used,
    warning,
    say(enter.body, "lead"),
    form,
  );
}

function readCode(typed: string): string | null {
  try {
    return formatBallotCode(parseBallotCode(typed));
  } catch {
    return null;
  }
}

/** M4 and M5; on success the draft holds the credential and the questions follow. */
async function claim(visit: Visit, retry: () => void): Promise<boolean> {
  if (visit.pinned === null || visit.link === null) return false;
  const result = await takeBallot(visit.ends, visit.pinned, visit.link, visit.draft.code);
  if (result.ok) {
    visit.taken = result.taken;
    keepDraft(visit, {
      signature: encodeBase64Url(result.taken.signature),
      page: Math.max(0, visit.draft.page),
    });
    visit.go.questions(visit.draft.page);
    return true;
  }
  if (result.reason === "used") visit.go.enterCode(describeTrouble(visit.data, "used"));
  else visit.go.trouble(result.reason, retry);
  return false;
}

function back(visit: Visit): HTMLElement {
  return makeButton(visit.data.text.back, () => visit.go.welcome(), "quiet");
}
