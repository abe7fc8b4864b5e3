import { type BoothData, fillText } from "./booth-data";
import { make } from "./dom.client";

/** The frame around all screens: made once, so that live regions exist before they speak. */
export function openFrame(data: BoothData): void {
  const { text } = data;
  document.documentElement.lang = text.language;
  document.documentElement.dir = text.direction;
  const strip = data.mode === "preview" ? text.preview : data.trial ? text.trial : null;
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

/** Replaces the screen, moves the focus to its heading so that it is read, and scrolls to the top. */
export function showScreen(
  data: BoothData,
  title: string,
  ...content: readonly (Node | string | null)[]
): void {
  const heading = make("h1", { tabindex: "-1" }, title);
  const screen = document.getElementById("screen");
  screen?.replaceChildren(heading, ...content.filter((node) => node !== null));
  document.title = `${title} · ${fillText(data.text.title, { organization: data.organization })}`;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}
