import { type Bytes, concatBytes, decodeText, encodeInteger, encodeText } from "#app/protocol/encoding";
import type { Manifest, ManifestPart } from "#app/protocol/manifest";
import { dropInvisible } from "#app/protocol/visible-text";

/** What a person says, before sealing. Ratings in the order of the manifest's first part, comments of the others. */
export type Answers = {
  /** 1..options, −1 "I don't know", −2 "does not apply", −3 "it should not be split", or null where the person skipped. */
  readonly ratings: readonly (number | null)[];
  /** Per slice of the manifest the index of the value, or null for "prefer not to say". */
  readonly slices: readonly (number | null)[];
  /** One text per comment part, empty where there is none. */
  readonly comments: readonly string[];
};

/** The ratings part alone: what one response row is made of. */
export type RatingSheet = Pick<Answers, "ratings" | "slices">;

/** Characters of a comment, as code points after cleaning. Four bytes each, so a comment always fits its bucket. */
export const COMMENT_LIMIT = 500;
/** UTF-8 bytes of all comments of one ballot together. */
export const COMMENTS_LIMIT = 6_000;
/** Bytes of the innermost content of a part. */
export const BUCKETS = { ratings: 1_024, comment: 2_048 } as const;
/** Bytes of t, the secret behind a part's mark. */
export const MARK_SECRET_LENGTH = 32;
const LENGTH_BYTES = 2;

/** A comment as the booth seals it: one kind of line break, Unicode NFC, trimmed, at most 500 characters. */
export function trimComment(text: string): string {
  return Array.from(text.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .slice(0, COMMENT_LIMIT)
    .join("")
    .trim();
}

/**
 * A comment in the one form in which it is ever shown, whatever program sealed it: nothing that nobody sees (it could carry a mark of the writer), one kind of space and of
 * line break, Unicode NFC, trimmed, at most 500 characters.
 */
export function cleanComment(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\t\p{Zs}\u2800]/gu, " ")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
  const short = Array.from(dropInvisible(plain).normalize("NFC").trim()).slice(0, COMMENT_LIMIT);
  // what was cut may have left one half of something joined
  return dropInvisible(short.join("")).trim();
}

/**
 * The text of every part, in the manifest's order.
 * @throws RangeError when the answers do not fit the questions, or the comments are longer than a ballot may be
 */
export function encodeAnswers(manifest: Manifest, answers: Answers): Bytes[] {
  const [first, ...others] = manifest.parts;
  if (first === undefined || others.length !== answers.comments.length)
    throw new RangeError(`There must be ${others.length} comments.`);
  const { ratings, slices } = answers;
  if (!isRatingSheet({ ratings, slices }, manifest))
    throw new RangeError("The ratings do not fit the questions.");
  const comments = answers.comments.map((comment) => encodeText(trimComment(comment)));
  if (comments.reduce((total, comment) => total + comment.length, 0) > COMMENTS_LIMIT)
    throw new RangeError(`The comments of one ballot may have ${COMMENTS_LIMIT} bytes together.`);
  return [encodeText(JSON.stringify({ ratings, slices })), ...comments];
}

/**
 * The answers of a ratings part, or null when its text is anything but what an honest client writes.
 * Nothing of the text is repeated in an error, so that no answer reaches a log.
 */
export function decodeRatingSheet(manifest: Manifest, text: string): RatingSheet | null {
  let sheet: unknown;
  try {
    sheet = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRatingSheet(sheet, manifest)) return null;
  const { ratings, slices } = sheet;
  return JSON.stringify({ ratings, slices }) === text ? { ratings, slices } : null;
}

function isRatingSheet(value: unknown, { parts, slices }: Manifest): value is RatingSheet {
  if (typeof value !== "object" || value === null || !("ratings" in value) || !("slices" in value))
    return false;
  const questions = parts[0]?.questions ?? [];
  return (
    isListOf(value.ratings, questions.length, (rating, index) => isRating(rating, questions[index])) &&
    isListOf(value.slices, slices.length, (choice, index) =>
      isWithin(choice, 0, (slices[index]?.values.length ?? 0) - 1),
    )
  );
}

/** A list whose items are null or accepted by the check. */
function isListOf(
  value: unknown,
  length: number,
  accepts: (item: unknown, index: number) => boolean,
): boolean {
  return (
    Array.isArray(value) &&
    value.length === length &&
    value.every((item, index) => item === null || accepts(item, index))
  );
}

function isRating(value: unknown, question: ManifestPart["questions"][number] | undefined): boolean {
  if (value === -3) return question?.kind === "share";
  return value !== 0 && isWithin(value, -2, question?.options ?? 0);
}

function isWithin(value: unknown, low: number, high: number): boolean {
  return Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}

/**
 * innermost = t32 | u16 length | text | zeros to the bucket
 * @throws RangeError when the text is longer than the bucket
 */
export function padPart(secret: Bytes, text: Bytes, bucket: number): Bytes {
  const padding = bucket - secret.length - LENGTH_BYTES - text.length;
  if (padding < 0) throw new RangeError("The answers are longer than their bucket.");
  return concatBytes(secret, encodeInteger(text.length, LENGTH_BYTES), text, new Uint8Array(padding));
}

/**
 * Takes the innermost bytes apart.
 * @throws RangeError when length, padding or UTF-8 are wrong
 */
export function unpadPart(inner: Bytes, bucket: number): { secret: Bytes; text: string } {
  const start = MARK_SECRET_LENGTH + LENGTH_BYTES;
  const end = start + 256 * (inner[MARK_SECRET_LENGTH] ?? 0) + (inner[MARK_SECRET_LENGTH + 1] ?? 0);
  if (inner.length !== bucket || end > bucket || !isZeroFrom(inner, end))
    throw new RangeError("The content of a part is malformed.");
  return { secret: inner.slice(0, MARK_SECRET_LENGTH), text: decodeText(inner.slice(start, end)) };
}

/** A plain loop: this is asked of two thousand bytes of every part of a box. */
function isZeroFrom(bytes: Bytes, start: number): boolean {
  for (let at = start; at < bytes.length; at++) if (bytes[at] !== 0) return false;
  return true;
}
