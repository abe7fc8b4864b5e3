import { parseInvitationFragment } from "#app/protocol/invitation-link";
import type { BoothData } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { showScreen } from "./screen.client";

type Reason = keyof BoothData["text"]["trouble"];

/** The sentence for what went wrong; `retry` is offered where trying again can help. */
export function showTrouble(data: BoothData, reason: string, retry?: () => void | Promise<void>): void {
  const { trouble } = data.text;
  const sentence = describeTrouble(data, reason);
  const again = retry !== undefined && reason !== "mismatch" ? makeButton(data.text.retry, retry) : null;
  const heading =
    reason === "mismatch"
      ? trouble.heading.stop
      : reason === "support" || reason === "insecure"
        ? trouble.heading.support
        : ["not_open", "ended", "cancelled", "closed"].includes(reason)
          ? trouble.heading.closed
          : reason === "offline"
            ? trouble.heading.offline
            : trouble.heading.other;
  showScreen(data, heading, make("div", { class: "notice bad", role: "alert" }, say(sentence)), again);
}

/** The sentence for a reason of the server or of the respondent. */
export function describeTrouble(data: BoothData, reason: string): string {
  const { trouble } = data.text;
  const sentence = reason === "heading" ? undefined : trouble[reason as Reason];
  return typeof sentence === "string" ? sentence : trouble.unexpected;
}

/** "Paste your link", where a mail program mangled it. */
export function showLinkForm(data: BoothData): void {
  const { trouble } = data.text;
  const problem = make("p", { id: "problem", class: "problem", role: "alert" });
  const input = make("input", {
    id: "link",
    type: "url",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "problem",
  });
  const form = make(
    "form",
    {
      class: "stack",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const pasted = input.value.replace(/\s/g, "");
        const fragment = pasted.slice(pasted.indexOf("#") + 1);
        if (pasted.includes(data.wave) && parseInvitationFragment(fragment) !== null) {
          location.hash = fragment;
          return;
        }
        problem.textContent = trouble.linkWrong;
        input.setAttribute("aria-invalid", "true");
        input.focus();
      },
    },
    make("label", { for: "link" }, trouble.linkLabel),
    input,
    problem,
    make("button", { type: "submit", class: "primary" }, trouble.linkGo),
  );
  showScreen(data, trouble.heading.link, say(trouble.link, "lead"), form);
}
