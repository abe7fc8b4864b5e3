import type { ReactNode } from "react";
import { getWords } from "../locales/spoken";

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too. */
export function TableScroll({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: the group is no fieldset of a form
    <div className="table-scroll" role="group" aria-label={getWords().frame.wideTable} tabIndex={0}>
      {children}
    </div>
  );
}
