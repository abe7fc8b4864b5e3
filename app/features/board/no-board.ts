/** What came where a board or a closed box was asked for. */
export type NoBoard =
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "empty" | "page" | "cut" | "other" };

/** What a text is that is no board: a network's own page, data that breaks off, or data of something else. */
export function describeNoBoard(text: string): NoBoard {
  const written = text.trim();
  if (written === "") return { kind: "empty" };
  if (/^<[!?a-z]/i.test(written)) return { kind: "page" };
  try {
    JSON.parse(written);
    return { kind: "other" };
  } catch {
    return { kind: written.startsWith("{") ? "cut" : "other" };
  }
}
