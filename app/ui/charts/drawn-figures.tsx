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
  const properties: Record<string, unknown> = {};
  for (const name in at) properties[toProperty(name)] = at[name];
  const classes = [fill && `fill-${fill}`, stroke && `stroke-${stroke}`, halo && "halo"].filter(Boolean);
  if (classes.length > 0) properties.className = classes.join(" ");
  if (texture) properties.fill = `url(#${id}-${texture})`;
  return createElement(tag, properties, text);
}

/** A page has a thousand attributes, and ten names for them. */
const known = new Map<string, string>();

/** React's name of an SVG attribute: "stroke-width" is strokeWidth. */
function toProperty(attribute: string): string {
  const found = known.get(attribute);
  if (found !== undefined) return found;
  const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  known.set(attribute, property);
  return property;
}
