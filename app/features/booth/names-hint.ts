/** Capitalised words of company prose that name nobody. */
const ORDINARY = new Set(
  (
    "Sales Marketing Product Finance Support Customer Operations Revenue Leadership Management Team Monday Tuesday " +
    "Wednesday Thursday Friday January February March April May June July August September October November " +
    "December English German Europe Slack Salesforce Google Microsoft Zoom Teams Excel"
  ).split(" "),
);

const ADDRESS = /[^\s@]+@[^\s@]+|(?:^|\s)@\p{L}/u;
const TITLE = /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Mme|Monsieur|Madame|Señora?)\.?\s+\p{Lu}/u;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

/**
 * Whether a comment seems to name somebody: an address, a title with a name, two capitalised words in a row,
 * or, where nouns are not capitalised, one inside a sentence. It runs in the browser only and only ever
 * hints, so it may be wrong now and then.
 */
export function seemsToNameSomebody(comment: string, language: string): boolean {
  if (ADDRESS.test(comment) || TITLE.test(comment)) return true;
  const needed = language.startsWith("de") ? 2 : 1;
  return comment.split(/[.!?:;\n]+/u).some((sentence) => {
    const words = sentence.trim().split(/[\s,()"“”'’/]+/u);
    const named = words.map((word) => NAME.test(word) && !ORDINARY.has(word));
    const pair = named.some((is, index) => is && named[index + 1]);
    return needed === 1 ? pair || named.slice(1).includes(true) : pair && named.slice(1).includes(true);
  });
}
