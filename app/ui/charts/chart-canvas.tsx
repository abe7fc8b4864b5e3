import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Look, Medium } from "./look.client";

/** Draws on a canvas and says how to take the drawing away. */
export type Draw<Data> = (canvas: HTMLCanvasElement, data: Data, look: Look) => { destroy: () => void };

/**
 * A drawing that is made when it comes into view, or is printed. For whoever cannot see it, it is an image with
 * a sentence; the same numbers stand in a table beside it (`ChartFigure`). `heights` are those of a wide and a
 * narrow page, held free by an invisible picture because the page may carry no style attributes.
 */
export function ChartCanvas<Data>(props: {
  data: Data;
  load: () => Promise<Draw<Data>>;
  label: string;
  describedBy: string;
  heights: { wide: number; narrow: number };
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawer = useDrawer(props.load);
  const seen = useSeen(canvas);
  const medium = useMedium();
  const { data } = props;
  const content = JSON.stringify(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the data are compared by content
  useEffect(() => {
    if (!seen || drawer === null || canvas.current === null) return;
    const drawing = drawer.draw(canvas.current, data, drawer.readLook(medium));
    return () => drawing.destroy();
  }, [seen, drawer, medium, content]);
  return (
    <div className="chart-canvas">
      <svg className="chart-space wide" width="1" height={props.heights.wide} aria-hidden="true" />
      <svg className="chart-space slim" width="1" height={props.heights.narrow} aria-hidden="true" />
      <div>
        <canvas ref={canvas} role="img" aria-label={props.label} aria-describedby={props.describedBy} />
      </div>
    </div>
  );
}

type Drawer<Data> = { draw: Draw<Data>; readLook: (medium: Medium) => Look };

/** Loads what draws, so that it is there when the page is printed. */
function useDrawer<Data>(load: () => Promise<Draw<Data>>): Drawer<Data> | null {
  const [drawer, setDrawer] = useState<Drawer<Data> | null>(null);
  useEffect(() => {
    let gone = false;
    Promise.all([load(), import("./look.client")]).then(([draw, { readLook }]) => {
      if (!gone) setDrawer({ draw, readLook });
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return drawer;
}

function useSeen(canvas: { current: HTMLCanvasElement | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (canvas.current === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: "300px" },
    );
    observer.observe(canvas.current);
    const show = () => flushSync(() => setSeen(true));
    addEventListener("beforeprint", show);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", show);
    };
  }, [canvas, seen]);
  return seen;
}

/** The colours follow the screen, and change to those of paper while the page is printed. */
function useMedium(): Medium {
  const [medium, setMedium] = useState<Medium>("light");
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const print = matchMedia("print");
    const read = (printing: boolean) => (printing ? "paper" : dark.matches ? "dark" : "light");
    setMedium(read(print.matches));
    // the page is printed as it stands when these have returned
    const follow = () => flushSync(() => setMedium(read(print.matches)));
    const begin = () => flushSync(() => setMedium("paper"));
    const end = () => flushSync(() => setMedium(read(false)));
    for (const query of [dark, print]) query.addEventListener("change", follow);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      for (const query of [dark, print]) query.removeEventListener("change", follow);
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return medium;
}
