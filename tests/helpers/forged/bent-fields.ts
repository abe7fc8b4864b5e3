/* What somebody sends who wants to know how far they get: every field of a message, bent in every way. */

export type Fields = Record<string, unknown>;

/** A field that is not there. */
const MISSING = undefined;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What is not of a field's form, and what is and says something else. */
export function bend(value: unknown): unknown[] {
  const never = [MISSING, {}, [], true, [value], { value }];
  const more =
    typeof value === "string" ? bendLetters(value) : typeof value === "number" ? bendNumber(value) : [];
  return [...never, ...more].filter((bent) => JSON.stringify(bent) !== JSON.stringify(value));
}

function bendNumber(value: number): unknown[] {
  return [null, -1, 0.5, 1e9, 2 ** 31, 2 ** 53, String(value)];
}

function bendLetters(value: string): unknown[] {
  const cut = [value.slice(4), value.slice(0, -4), value.slice(0, -1), ""];
  const grown = [value.repeat(20), ` ${value}`, `${value}=`, `${value}\0`, value.replace(/^./, "*")];
  return [null, 7, ...cut, ...grown, ...respell(value)];
}

/** The same bytes in another spelling, where base64url has bits to spare. */
function respell(text: string): string[] {
  const last = ALPHABET.indexOf(text.at(-1) ?? "");
  return text.length % 4 < 2 || last < 0 ? [] : [`${text.slice(0, -1)}${ALPHABET[last ^ 1]}`];
}

/** The body with one field bent, for every field and every way. */
export function bendEach(body: Fields): Fields[] {
  return Object.keys(body).flatMap((name) => [
    rename(body, name),
    ...bend(body[name]).map((bent) => ({ ...body, [name]: bent }) as Fields),
  ]);
}

/** As many fields as before, and one of them by a name that nobody asks for. */
function rename(body: object, name: string): Fields {
  const { [name]: one, ...rest } = body as Fields;
  return { ...rest, more: one };
}

/** Copies of a value with one thing in it bent, however deep it lies. Of a long list, its ends. */
export function* bendDeep(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    const ends = [...new Set([0, value.length - 1])].filter((at) => at in value);
    if (value.length > 0) yield* [value.slice(1), value.slice(0, -1), [...value, value[0]]];
    if (value.length > 1) yield value.toReversed();
    for (const at of ends) for (const bent of bendOne(value[at])) yield value.with(at, bent);
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, more: 1 };
    yield* Object.keys(value).map((name) => rename(value, name));
    for (const [name, one] of Object.entries(value))
      for (const bent of bendOne(one)) yield { ...value, [name]: bent };
  }
}

function* bendOne(value: unknown): Generator<unknown> {
  yield* bend(value);
  yield* bendDeep(value);
}

/** Texts that hold no such body. */
export function bendText(body: Fields): string[] {
  const text = JSON.stringify(body);
  const others = ["", " ", "{", "null", "true", "7", '"x"', "[]", "{}", `[${text}]`, `{"body":${text}}`];
  const spoiled = [text.slice(0, -1), text.slice(1), text + text, `${text},`, `\ufeff${text}`, `${text}\0`];
  const marked = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]));
  const nested = ["[".repeat(2000), `${'{"a":'.repeat(500)}1${"}".repeat(500)}`, `{"__proto__":${text}}`];
  return [...others, ...spoiled, `${marked}`, ...nested, `<body>${text}</body>`, text.replaceAll('"', "'")];
}

/** The same text with a field that stands there twice: whoever reads it takes the last. */
export function repeatField(body: Fields, name: string, last: unknown): string {
  return JSON.stringify(body).replace(/\}$/, `,${JSON.stringify(name)}:${JSON.stringify(last)}}`);
}
