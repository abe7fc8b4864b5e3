import { expect, test } from "vitest";
import { composeLetter, type Letter } from "#app/ui/letter";
import { contrastOf, lightnessOf, parseColor, withLightness } from "#tests/helpers/letters/colors";
import { MAIL_PROGRAMS } from "#tests/helpers/letters/mail-programs";
import { listPaintedTexts } from "#tests/helpers/letters/painted-texts";

const href = `https://survey.acme.example/i/3f0c7a52-6a0e-4c6e-9f0b-2f9f3f0d8a11#marketing.${"aB-_".repeat(10)}xyz`;
const letter: Letter = {
  summary: "It takes about 4 minutes.",
  greeting: "Hello Ada,",
  paragraphs: ["word ".repeat(60).trim(), "Short."],
  button: { label: "Open the survey", href },
  foot: "You get this mail because you are in Marketing at Acme. ".repeat(4).trim(),
};

test("The measures of contrast and lightness are those of WCAG and CIE", () => {
  const [white, black, grey] = ["#ffffff", "#000000", "#767676"].map(parseColor) as [
    ReturnType<typeof parseColor>,
    ReturnType<typeof parseColor>,
    ReturnType<typeof parseColor>,
  ];
  expect(contrastOf(white, black)).toBeCloseTo(21, 10);
  expect(contrastOf(white, grey)).toBeCloseTo(4.54, 2);
  // #333333 as roosterjs has it
  expect(lightnessOf(parseColor("#333333"))).toBeCloseTo(21.247, 2);
  for (const color of ["#2041a8", "#8fa9ff", "#565b66"].map(parseColor))
    withLightness(color, lightnessOf(color)).forEach((channel, at) => {
      expect(channel).toBeCloseTo(color[at] ?? 0, 2);
    });
});

for (const { name, sheet, show } of MAIL_PROGRAMS) {
  test(`every text of a mail and its button have a contrast of 4.5 in ${name}`, () => {
    const texts = listPaintedTexts(composeLetter({ ...letter, notice: "A trial." }).html, sheet);
    expect(texts.map(({ text }) => text)).toEqual([
      "A trial.",
      letter.summary,
      letter.greeting,
      ...letter.paragraphs,
      "Open the survey",
      "If the button does not work, copy this address into your browser:",
      href,
      letter.foot,
    ]);
    const contrasts = texts.map(({ text, color, ground }) => {
      const shown = show({ color: parseColor(color), ground: parseColor(ground) });
      return { text, color, ground, contrast: contrastOf(shown.color, shown.ground) };
    });
    expect(contrasts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  });
}

test("the measure sees a grey that is too light, and a link without a colour of its own", () => {
  const { html } = composeLetter(letter);
  const faint = listPaintedTexts(html.replaceAll("#565b66", "#6b7280"), "none");
  const inverted = MAIL_PROGRAMS.find(({ name }) => name.includes("#333333") && !name.includes("part"));
  const contrasts = faint.map(({ color, ground }) => {
    const shown = inverted?.show({ color: parseColor(color), ground: parseColor(ground) });
    return shown === undefined ? 0 : contrastOf(shown.color, shown.ground);
  });
  expect(contrasts.filter((contrast) => contrast < 4.5)).toHaveLength(3);
  const plain = listPaintedTexts(html.replace(/ style="color:#2041a8"/, ""), "none");
  expect(plain.find(({ text }) => text === href)?.color).toBe("unset");
});

test("plain text has lines under 78 characters, but for the link, which stands whole on a line of its own", () => {
  const { text } = composeLetter(letter);
  const lines = text.split("\n");
  expect(lines.filter((line) => line.length >= 78)).toEqual([href]);
  expect(lines[lines.indexOf(href) - 1]).toBe("Open the survey:");
  expect(lines[lines.indexOf(href) + 1]).toBe("");
  expect(text.replaceAll(/\s+/g, " ")).toContain(letter.paragraphs[0]);
});

test("the signature begins below one line of two dashes and a space, and no other line ends in a space", () => {
  const paragraphs = ["a -- b", "-- ", `${"x".repeat(71)} -- ${"y".repeat(71)}`];
  const { text } = composeLetter({ ...letter, paragraphs });
  expect(text.split("\n").filter((line) => line.endsWith(" "))).toEqual(["-- "]);
  expect(text.split("\n-- \n")[1]?.replaceAll("\n", " ").trim()).toBe(letter.foot);
});

test("a mail says its language and direction, also where html and body are dropped", () => {
  const { html } = composeLetter(letter);
  expect(html).toMatch(/<html lang="en" dir="ltr">/);
  expect(html.slice(html.indexOf("<body"))).toMatch(/<table role="presentation" lang="en" dir="ltr"/);
  expect(html).not.toMatch(/<img|<script|<link|url\(|@import/);
});

test("what a list of mails shows first is seen in the mail too: the notice, or what counts; nothing is hidden", () => {
  const { summary: _, ...others } = letter;
  const cases: [Letter, string][] = [
    [letter, "It takes about 4 minutes."],
    [{ ...letter, notice: "A trial." }, "A trial."],
    [others, "Hello Ada,"],
  ];
  for (const [one, first] of cases) {
    const { text, html } = composeLetter(one);
    expect(listPaintedTexts(html, "none")[0]?.text).toBe(first);
    expect(text.split("\n")[0]).toBe(first);
    expect(html).not.toMatch(/display:none|visibility|mso-hide|font-size:0|opacity/);
  }
});

test("the button is a padded cell with a ground, for Word, and its address can be read and copied", () => {
  const { html } = composeLetter(letter);
  expect(html).toMatch(
    /<td class="button" bgcolor="#2041a8" style="[^"]*mso-padding-alt:12px 20px"><a class="press" href="[^"]+" style="[^"]*padding:12px 20px;mso-padding-alt:0;/,
  );
  expect(html).not.toMatch(/<v:|<!--\[if/);
  expect(html).toContain(`<a class="link" href="${href}" style="color:#2041a8">${href}</a>`);
});

test("names of every kind stand in a mail as they are written, and are no markup", () => {
  const names = [
    `</p><script>alert(1)</script>`,
    `"Ada" & 'Grace' <ada@acme.example>`,
    "Zoë 李雷 محمد 🦊",
    "x".repeat(200),
    "&amp;",
  ];
  for (const name of names) {
    const { text, html } = composeLetter({ ...letter, greeting: `Hello ${name},` });
    expect(text.replaceAll("\n", " ")).toContain(`Hello ${name},`);
    expect(listPaintedTexts(html, "none").map((one) => one.text)).toContain(`Hello ${name},`);
    expect(html).not.toContain("<script");
  }
});
