import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anonymity } from "#app/locales/en/anonymity";
import { WAY_FRAMES, type WayOf, writeWay } from "#app/ui/way-of-ballot";

/** On paper that is white whatever is around it. */
const PAPER = {
  frame: { color: "#16181d" },
  ground: '<rect width="100%" height="100%" fill="#fff" stroke="none"/>',
};

test.each(Object.keys(WAY_FRAMES) as WayOf[])(
  "docs/anonymity.md shows the way of a ballot in %s custody as the pages draw it",
  (custody) => {
    const file = `images/way-of-ballot-${custody}.svg`;
    expect(readFileSync(`docs/${file}`, "utf8")).toBe(writeWay(custody, anonymity.way[custody], PAPER));
    expect(readFileSync("docs/anonymity.md", "utf8")).toContain(`![${anonymity.way[custody].text}](${file})`);
  },
);
