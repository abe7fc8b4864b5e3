import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { DrawnRow } from "./drawing/drawing";

/** How long a row's figures stay when the pointer has left it, so that it can reach them. */
const LINGER = 150;

export type Readout = ReturnType<typeof useReadout>;

/**
 * The figures of the row that is pointed at or has the focus, beside it. A finger's first touch shows them, its second
 * opens the row; Escape puts them away.
 */
export function useReadout() {
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const touched = useRef<string | null>(null);
  const [shown, setShown] = useState<{ row: DrawnRow; element: Element } | null>(null);
  useIsomorphicLayoutEffect(() => {
    if (shown && place.current && box.current) moveBeside(box.current, shown.element, place.current);
  }, [shown]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (shown === null) return;
    const putAway = (event: KeyboardEvent) => {
      if (event.key === "Escape") setShown(null);
    };
    addEventListener("keydown", putAway);
    return () => removeEventListener("keydown", putAway);
  }, [shown]);
  const show = (row: DrawnRow, element: Element) => {
    clearTimeout(timer.current);
    setShown({ row, element });
  };
  const hideSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(null), LINGER);
  };
  const listen = (row: DrawnRow) => ({
    onPointerEnter: (event: PointerEvent<Element>) => {
      if (event.pointerType !== "touch") show(row, event.currentTarget);
    },
    onPointerDown: (event: PointerEvent<Element>) => {
      // the touch that only shows the figures must not follow the link
      touched.current = event.pointerType === "touch" && shown?.row.id !== row.id ? row.id : null;
    },
    onPointerLeave: hideSoon,
    onFocus: (event: FocusEvent<Element>) => show(row, event.currentTarget),
    onBlur: hideSoon,
    onClick: (event: MouseEvent<Element>) => {
      if (touched.current !== row.id) return;
      touched.current = null;
      event.preventDefault();
      show(row, event.currentTarget);
    },
  });
  return {
    place,
    box,
    says: shown?.row.says ?? null,
    listen,
    keep: () => clearTimeout(timer.current),
    hideSoon,
  };
}

/** On the server there is nothing to lay out. */
const useIsomorphicLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** Under what it belongs to, or above where the window ends; never outside the chart's sides. */
function moveBeside(box: HTMLElement, element: Element, place: HTMLElement): void {
  const mark = (element.querySelector(".chart-hit") ?? element).getBoundingClientRect();
  const around = place.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const middle = mark.left - around.left + mark.width / 2;
  const left = Math.max(0, Math.min(around.width - width, middle - width / 2));
  const below = mark.bottom - around.top + 4;
  const isUnder = mark.bottom + height + 8 > innerHeight && mark.top - height - 8 > 0;
  box.style.left = `${left}px`;
  box.style.top = `${isUnder ? mark.top - around.top - height - 4 : below}px`;
}
