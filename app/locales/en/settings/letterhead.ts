/** The organization's own words, colour and logo. */
export const letterhead = {
  title: "Letterhead",
  lead: "Your own words in invitations and reminders, your colour and your logo. What stands here goes into the mails of waves that are launched from now on; a wave keeps what it was launched with.",
  words: {
    title: "Your own words",
    lead: "They stand beside the product's own sentences: who asks, what happens with the answers, the link. Those cannot be changed, because people must be able to rely on them. Plain text; a new line begins a new paragraph.",
    language: "Language of the mails",
    same: "The product's words",
    own: "Your words",
    greeting: "Greeting",
    greetingHint: (place: string, usual: string) =>
      `${place} becomes the person's name. Empty, or where no name is known: “${usual}”`,
    invitation: "In the invitation, after the greeting",
    reminder: "In reminders, after the sentence that says who gets them",
    signature: "Signature, at the end of both",
    count: (count: number, most: number) => `${count} of at most ${most} characters.`,
    submit: "Save these words",
    saved: (language: string) => `Your words in ${language} are saved.`,
    removed: (language: string) => `Mails in ${language} have the product's words only.`,
    preview: "How it will look",
    previewLead:
      "As stored, with the usual dates and numbers. The link in it leads nowhere. Mail programs differ: a test mail from a draft's page shows yours.",
    kinds: { invitation: "Invitation", reminder: "Reminder" },
    desk: (kind: string) => `${kind} on a desk`,
    phone: (kind: string) => `${kind} on a phone`,
    samplePerson: "Robin Miller",
  },
  problems: {
    long: (count: number, most: number) => `This has ${count} characters. It can have ${most} at most.`,
    lines: (count: number, most: number) =>
      most === 1
        ? "This is one line. Put the rest elsewhere."
        : `This has ${count} lines, and can have ${most}.`,
    link: (found: string) =>
      `Mail programs would make a link of “${found}”. The only link in these mails is the person's own, so that nobody has to wonder which one to press. Name a person, or say where to ask. If it is only a point without a space after it, add the space.`,
    markup: (found: string) =>
      `“${found}” would be shown as it stands here: mails take plain text, no HTML. Leave it out.`,
    place: (found: string, part: "greeting" | "text") =>
      part === "greeting"
        ? `“${found}” is not filled in. Only {name} is.`
        : `“${found}” is not filled in. A name goes into the greeting, as {name}.`,
  },
  colour: {
    title: "Colour",
    lead: "A band above mails. Their link and button keep colours that stay readable where programs turn mails dark.",
    field: "Colour, as #rrggbb",
    fieldHint: "From your design guide, for example #2447b8. Empty: none.",
    invalid: "This is no colour. Write # and six digits from 0 to 9 and a to f, for example #2447b8.",
    weak: (colour: string, ratio: string, nearest: string) =>
      `${colour} has a contrast of ${ratio} : 1 on white; text needs 4.5 : 1. The nearest shade that has it is ${nearest}.`,
    take: (nearest: string) => `Take ${nearest}`,
    submit: "Save the colour",
    saved: (light: string, lightRatio: string, dark: string, darkRatio: string) =>
      `Saved. ${light} has ${lightRatio} : 1 on white. In dark mails ${dark} stands in for it, with ${darkRatio} : 1.`,
    removed: "There is no colour of your own now.",
    now: (light: string, lightRatio: string, dark: string, darkRatio: string) =>
      `${light}, with ${lightRatio} : 1 on white; in dark mails ${dark}, with ${darkRatio} : 1.`,
    swatch: "The colour on light and on dark",
  },
  logo: {
    title: "Logo",
    lead: "PNG or JPEG, at most 1 MB. It is drawn anew, so that nothing beside its pixels is kept, stands on white everywhere, and is part of each mail: nothing is fetched when somebody opens it.",
    file: "File",
    submit: "Save the logo",
    saved: "The logo is saved.",
    remove: "Remove the logo",
    removed: "There is no logo now.",
    none: "Choose a file first.",
    alt: (organization: string) => `Logo of ${organization}`,
    large: (megabytes: string) =>
      `This file has ${megabytes} MB. A logo can have 1 MB at most: export it smaller.`,
    pixels: (width: number, height: number) =>
      `This picture has ${width} × ${height} pixels. Export it smaller: 800 × 400 is enough.`,
    tiny: "This picture has less than 16 pixels on one side. Take a larger one.",
    svg: "This is an SVG, which can hold programs and fetch things from elsewhere, and which most mail programs do not show. Export it as PNG.",
    noImage: "This file is no PNG and no JPEG, whatever its name says. Export the logo as PNG.",
    broken: "This file begins like a picture, but cannot be read to its end. Export it once more.",
  },
};
