import { useEffect, useRef, useState } from "react";
import type { Look } from "./look.client";

/** Draws on a canvas and says how to take the drawing away. */
export type Draw<Data> = (canvas: HTMLCanvasElement, data: Data, look: Look) => { destroy: () => void };

/**
 * A drawing that is loaded when it comes into view. For whoever cannot see it, it is an image with a sentence;
 * the same numbers stand in a table beside it (`ChartFigure`). `heights` are those of a wide and a narrow page,
 * held free by an invisible picture because the page may carry no style attributes.
 */
export function ChartCanvas<Data>(props: {
  data: Data;
  load: () => Promise<Draw<Data>>;
  label: string;
  describedBy: string;
  heights: { wide: number; narrow: number };
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useSeen(canvas);
  const dark = useDark(seen);
  const { load, data } = props;
  const content = JSON.stringify(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the data are compared by content, the loader never changes
  useEffect(() => {
    if (!seen) return;
    let gone = false;
    let drawing: { destroy: () => void } | null = null;
    Promise.all([load(), import("./look.client")]).then(([draw, { readLook }]) => {
      if (!gone && canvas.current !== null) drawing = draw(canvas.current, data, readLook());
    });
    return () => {
      gone = true;
      drawing?.destroy();
    };
  }, [seen, dark, content]);
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
    return () => observer.disconnect();
  }, [canvas, seen]);
  return seen;
}

function useDark(active: boolean): boolean {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    if (!active) return;
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setDark(query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [active]);
  return dark;
}
