import { type FrameData, fillText } from "./booth-data";
import { make } from "./dom.client";

let leaving = new AbortController();
let shown = false;

// a page that was left and is kept by the browser must not send by itself what another one may send, too
addEventListener("pagehide", () => leaving.abort());

/** The frame around all screens: made once, so that live regions exist before they speak. */
export function openFrame(data: FrameData): void {
  const { text } = data;
  document.documentElement.lang = text.language;
  document.documentElement.dir = text.direction;
  const strip = data.preview?.strip ?? (data.trial ? text.trial : null);
  document.body.replaceChildren(
    make(
      "header",
      {},
      strip === null ? null : make("p", { class: "strip", role: "note" }, strip),
      make("div", { class: "top" }, make("span", { class: "mark" }), data.organization),
    ),
    make("main", { id: "screen", tabindex: "-1" }),
    make("p", { id: "storage", role: "alert", class: "foot problem" }),
  );
}

/**
 * Replaces the screen and scrolls to the top. The focus moves to its heading so that it is read, but not before
 * anybody has done anything: a page that just opened is read anyway.
 */
export function showScreen(
  data: FrameData,
  title: string,
  ...content: readonly (Node | string | null)[]
): void {
  leaving.abort();
  leaving = new AbortController();
  const heading = make("h1", { tabindex: "-1" }, title);
  const screen = document.getElementById("screen");
  screen?.replaceChildren(heading, ...content.filter((node) => node !== null));
  document.title = `${title} · ${fillText(data.text.title, { organization: data.organization })}`;
  if (shown) heading.focus({ preventScroll: true });
  shown = true;
  scrollTo(0, 0);
}

/** Calls back once when the screen that stands is replaced, or its page is left. Returns the signal of that moment. */
export function onLeave(callBack: () => void): AbortSignal {
  leaving.signal.addEventListener("abort", callBack, { once: true });
  return leaving.signal;
}
