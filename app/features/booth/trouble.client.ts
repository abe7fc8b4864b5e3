import type { BoothData } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { type PastedLink, readPastedLink } from "./pasted-link";
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

/** "Paste your link", where a mail program or gateway mangled it. What is pasted is read here and sent nowhere. */
export function showLinkForm(data: BoothData): void {
  const { trouble } = data.text;
  const here = readPastedLink(location.href, data.wave);
  if (here.kind === "found" && openInvitation(here.fragment)) return;
  const problem = make("p", { id: "problem", class: "problem", role: "alert" });
  const input = make("textarea", {
    id: "link",
    rows: 4,
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
        const pasted = readPastedLink(input.value, data.wave);
        if (pasted.kind === "found" && openInvitation(pasted.fragment)) return;
        problem.replaceChildren(...sayWhatWasPasted(trouble, pasted));
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

/** Changes the address, which reloads the booth; false where it is the address already, so that nothing would happen. */
function openInvitation(fragment: string): boolean {
  if (location.hash === `#${fragment}`) return false;
  location.replace(`#${fragment}`);
  return true;
}

function sayWhatWasPasted(trouble: BoothData["text"]["trouble"], pasted: PastedLink): (Node | string)[] {
  if (pasted.kind === "other_wave")
    return [trouble.linkOther, " ", make("a", { href: pasted.address }, trouble.linkOtherGo)];
  return [pasted.kind === "opaque" ? trouble.linkOpaque : trouble.linkWrong];
}
