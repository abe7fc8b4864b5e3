import type { PasteData } from "./booth-data";
import { make, say } from "./dom.client";
import { type PastedLink, readPastedLink } from "./links/pasted-link";
import { openFrame, showScreen } from "./screen.client";

/**
 * "Paste your link", where a mail program or gateway mangled it: a page and a script of its own, so that whoever's link
 * is whole does not load it. What is pasted is read here and sent nowhere.
 */
function showLinkForm(data: PasteData): void {
  const { paste } = data;
  if (openInvitation(data, readPastedLink(location.href, data.wave))) return;
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
        if (openInvitation(data, pasted)) return;
        problem.replaceChildren(...sayWhatWasPasted(paste, pasted));
        input.setAttribute("aria-invalid", "true");
        input.focus();
      },
    },
    make("label", { for: "link" }, paste.label),
    input,
    problem,
    make("button", { type: "submit", class: "primary" }, paste.go),
  );
  showScreen(data, paste.heading, say(paste.lead, "lead"), form);
}

/** Leads to the booth with the invitation that was read; false where there is none of a team of this wave. */
function openInvitation({ teams }: PasteData, pasted: PastedLink): boolean {
  if (pasted.kind !== "found" || !teams.some(({ key }) => pasted.fragment.startsWith(`${key}.`)))
    return false;
  location.replace(`${location.pathname.replace("/paste", "")}#${pasted.fragment}`);
  return true;
}

function sayWhatWasPasted(paste: PasteData["paste"], pasted: PastedLink): (Node | string)[] {
  if (pasted.kind === "other_wave")
    return [paste.other, " ", make("a", { href: pasted.address }, paste.otherGo)];
  return [pasted.kind === "opaque" ? paste.opaque : paste.wrong];
}

const data = JSON.parse(document.getElementById("booth")?.dataset.booth ?? "null") as PasteData;
openFrame(data);
showLinkForm(data);
