import { createElement, Fragment } from "react";
import { DOTS, type Figure, HATCH } from "./drawing/drawing";

/** Shapes of a chart as elements, in the colours of the theme. `id` names the patterns of the drawing. */
export function DrawnFigures({ figures, id }: { figures: readonly Figure[]; id: string }) {
  return createElement(Fragment, null, ...figures.map((figure) => drawElement(figure, id)));
}

/** The patterns of a drawing, where it needs them. */
export function DrawnTextures({ figures, id }: { figures: readonly Figure[]; id: string }) {
  if (!figures.some(({ texture }) => texture !== undefined)) return null;
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path className="hatch" d={HATCH} />
      </pattern>
      <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path className="dots" d={DOTS} />
      </pattern>
    </defs>
  );
}

function drawElement({ tag, at, fill, stroke, texture, halo, text }: Figure, id: string) {
  const classes = [fill && `fill-${fill}`, stroke && `stroke-${stroke}`, halo && "halo"].filter(Boolean);
  const attributes = Object.entries(at).map(([name, value]) => [toProperty(name), value]);
  return createElement(
    tag,
    {
      ...Object.fromEntries(attributes),
      ...(classes.length > 0 ? { className: classes.join(" ") } : {}),
      ...(texture ? { fill: `url(#${id}-${texture})` } : {}),
    },
    text,
  );
}

/** React's name of an SVG attribute: "stroke-width" is strokeWidth. */
function toProperty(attribute: string): string {
  return attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
