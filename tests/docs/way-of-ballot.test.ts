import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anonymity } from "#app/locales/en/anonymity";
import { frameWay, layOutWay, WAY_FRAMES, type WayOf } from "#app/ui/way-of-ballot";

/** The picture of the pages as a file of its own, on paper that is white whatever is around it. */
function writeWay(custody: WayOf): string {
  const { steps, text } = anonymity.way[custody];
  const { height, pieces } = layOutWay(custody, steps);
  const frame = { ...frameWay(height), height, color: "#16181d", role: "img", "aria-label": text };
  const lines = pieces.map(
    ({ tag, attributes, text: said = "" }) => `<${tag}${spell(attributes)}>${said}</${tag}>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${spell(frame)} font-family="sans-serif">`,
    '<rect width="100%" height="100%" fill="#fff" stroke="none"/>',
    ...lines,
    "</svg>\n",
  ].join("\n");
}

function spell(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}

test.each(Object.keys(WAY_FRAMES) as WayOf[])(
  "docs/anonymity.md shows the way of a ballot in %s custody as the pages draw it",
  (custody) => {
    const file = `images/way-of-ballot-${custody}.svg`;
    expect(readFileSync(`docs/${file}`, "utf8")).toBe(writeWay(custody));
    expect(readFileSync("docs/anonymity.md", "utf8")).toContain(`![${anonymity.way[custody].text}](${file})`);
  },
);
