type Child = Node | string | null;
type Props = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>
>;

/**
 * Makes an element. Functions become listeners (`onclick`), true becomes an empty attribute, null and false
 * none. Text is text: nothing is ever parsed as markup, which the page's policy would not allow either.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that ignores further presses while its work runs. */
export function makeButton(
  label: string,
  press: () => void | Promise<void>,
  kind: "primary" | "quiet" | "link" = "primary",
): HTMLButtonElement {
  const button = make("button", { type: "button", class: kind }, label);
  let busy = false;
  button.addEventListener("click", async () => {
    if (busy) return;
    busy = true;
    button.setAttribute("aria-disabled", "true");
    try {
      await press();
    } finally {
      busy = false;
      button.removeAttribute("aria-disabled");
    }
  });
  return button;
}

/** A paragraph. */
export function say(text: string, className?: string): HTMLParagraphElement {
  return make("p", { class: className }, text);
}

/** A ballot code in its groups of four. */
export function showCodeGroups(code: string): HTMLElement {
  return make(
    "p",
    { class: "code" },
    ...code.split("-").flatMap((group, at) => [at > 0 ? "-" : null, make("span", {}, group)]),
  );
}

/** A text to keep, under its name and with a button that copies it. */
export function makeCopyable(
  label: string,
  value: string,
  words: { copy: string; copied: string; copyFailed: string },
  shown: Node,
): HTMLElement {
  const status = make("span", { role: "status", class: "soft small" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      status.textContent = words.copied;
    } catch {
      status.textContent = words.copyFailed;
    }
  };
  const button = makeButton(words.copy, copy, "quiet");
  button.setAttribute("aria-label", `${words.copy}: ${label}`);
  return make(
    "div",
    { class: "keep" },
    make("h2", {}, label),
    shown,
    make("div", { class: "row" }, button, status),
  );
}
